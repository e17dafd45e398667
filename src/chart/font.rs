//! The widths of the site's own font, so that a chart places its labels without asking a browser.

use crate::wording::messages::fallback;

/// The size that charts set labels in, in CSS pixels; `style/main.css` says the same.
pub const LABEL_SIZE: f64 = 15.0;

/// The weights that charts set text in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    Semibold,
}

/// The width in CSS pixels of one line of text set at `size` pixels, kerning left out.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let widths = match weight {
        Weight::Regular => &REGULAR,
        Weight::Semibold => &SEMIBOLD,
    };
    let thousandths: u32 = text.chars().map(|c| u32::from(advance(widths, c))).sum();
    f64::from(thousandths) * size / 1000.0
}

/// The width of a label in tenths of a CSS pixel, rounded down.
pub fn label_width(text: &str, weight: Weight) -> i32 {
    (text_width(text, LABEL_SIZE, weight) * 10.0) as i32
}

/// Breaks a text between words, into lines that `room` CSS pixels are enough for.
pub fn wrap(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), size, weight) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    fallback::mark_lines(&mut lines);
    lines
}

/// A line in pieces that have room, wherever they end: an address has no spaces to break at.
pub fn break_anywhere(line: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut width = 0.0;
    for letter in line.chars() {
        let more = text_width(letter.encode_utf8(&mut [0; 4]), size, weight);
        if width + more > room {
            pieces.push(String::new());
            width = 0.0;
        }
        width += more;
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

/// What a character outside of the font is taken to be: about as wide as a capital.
const OTHER: u16 = 600;

/// Thousandths of an em.
fn advance(widths: &[u16; COUNT], c: char) -> u16 {
    let known = match u32::from(c) {
        // Accents set over the letter before them, the joiners and spaces of no width, the marks of
        // what stands in Swedish.
        0x0300..=0x036f | 0x200b..=0x200f | 0x2060 | 0xfdd0 | 0xfdd1 | 0xfeff => return 0,
        code => u16::try_from(code).ok().and_then(place),
    };
    known.and_then(|i| widths.get(i)).copied().unwrap_or(OTHER)
}

/// Where in the tables a character's width stands.
fn place(code: u16) -> Option<usize> {
    match code {
        0x0020..=0x017f => Some(usize::from(code) - 0x20),
        _ => REST.binary_search(&code).ok().map(|i| LATIN + i),
    }
}

/// U+0020 to U+017F, which begin the width tables; the characters in `REST` follow.
const LATIN: usize = 0x160;
const COUNT: usize = LATIN + REST.len();

// Made by tools/font.py: begin.
static REST: [u16; 62] = [
    0x01b7, 0x01cd, 0x01ce, 0x01cf, 0x01d0, 0x01d1, 0x01d2, 0x01d3, 0x01d4, 0x01ee, 0x01ef, 0x0218,
    0x0219, 0x021a, 0x021b, 0x021e, 0x021f, 0x0292, 0x0398, 0x03b8, 0x2007, 0x2009, 0x2011, 0x2013,
    0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026, 0x202f, 0x2030, 0x2032,
    0x2033, 0x2039, 0x203a, 0x20ac, 0x2190, 0x2191, 0x2192, 0x2193, 0x2197, 0x2198, 0x2212, 0x2248,
    0x2260, 0x2264, 0x2265, 0x25a0, 0x25a1, 0x25ac, 0x25b2, 0x25b3, 0x25bc, 0x25bd, 0x25c6, 0x25cb,
    0x25cf, 0x2713,
];
static REGULAR: [u16; 414] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497,
    497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527,
    494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513,
    476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495,
    255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 200, 289, 497, 497, 497, 497, 241, 497, 542, 744, 345, 429, 497, 0, 423, 542, 331, 497, 367,
    367, 542, 562, 560, 249, 542, 367, 365, 429, 781, 808, 796, 425, 544, 544, 544, 544, 544, 544,
    822, 571, 527, 527, 527, 527, 263, 263, 263, 263, 639, 647, 664, 664, 664, 664, 664, 497, 664,
    645, 645, 645, 645, 476, 583, 576, 504, 504, 504, 504, 504, 504, 778, 456, 496, 496, 496, 496,
    246, 246, 246, 246, 544, 547, 542, 542, 542, 542, 542, 497, 542, 544, 544, 544, 544, 467, 555,
    467, 544, 504, 544, 504, 544, 504, 571, 456, 571, 456, 571, 456, 571, 456, 615, 573, 635, 562,
    527, 496, 527, 496, 527, 496, 527, 496, 527, 496, 617, 504, 617, 504, 617, 504, 617, 504, 652,
    544, 692, 557, 263, 246, 263, 246, 263, 246, 263, 246, 263, 247, 526, 493, 480, 247, 579, 495,
    495, 486, 255, 486, 255, 486, 265, 486, 362, 500, 298, 647, 547, 647, 547, 647, 547, 769, 635,
    547, 664, 542, 664, 542, 664, 542, 847, 839, 569, 347, 569, 347, 569, 347, 534, 419, 534, 419,
    534, 419, 534, 419, 536, 338, 536, 338, 536, 338, 645, 544, 645, 544, 645, 544, 645, 544, 645,
    544, 645, 544, 786, 718, 476, 467, 476, 539, 425, 539, 425, 539, 425, 271, 550, 544, 504, 263,
    246, 664, 542, 645, 544, 550, 425, 534, 419, 536, 338, 652, 544, 425, 664, 522, 497, 170, 311,
    480, 800, 249, 249, 249, 426, 426, 426, 304, 948, 170, 1194, 249, 426, 271, 271, 497, 619, 619,
    619, 619, 619, 619, 497, 497, 497, 497, 497, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600,
    612,
];
static SEMIBOLD: [u16; 414] = [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513,
    513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538,
    509, 628, 663, 282, 494, 597, 502, 745, 657, 674, 581, 674, 591, 545, 546, 655, 536, 800, 540,
    501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 519, 558, 261, 263, 522,
    271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 480, 494, 443, 324, 254, 324, 513,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 200, 315, 513, 513, 513, 513, 254, 513, 549, 747, 352, 455, 513, 0, 443, 549, 348, 513, 372,
    372, 549, 578, 599, 275, 549, 372, 369, 455, 795, 827, 807, 444, 559, 559, 559, 559, 559, 559,
    834, 577, 538, 538, 538, 538, 282, 282, 282, 282, 651, 656, 674, 674, 674, 674, 674, 513, 674,
    655, 655, 655, 655, 501, 600, 605, 516, 516, 516, 516, 516, 516, 780, 462, 507, 507, 507, 507,
    261, 261, 261, 261, 552, 560, 549, 549, 549, 549, 549, 513, 549, 557, 557, 557, 557, 494, 564,
    494, 559, 516, 559, 516, 559, 516, 577, 462, 577, 462, 577, 462, 577, 462, 625, 594, 645, 564,
    538, 507, 538, 507, 538, 507, 538, 507, 538, 507, 628, 519, 628, 519, 628, 519, 628, 519, 663,
    558, 703, 566, 282, 261, 282, 261, 282, 261, 282, 261, 282, 262, 565, 524, 495, 263, 597, 522,
    522, 502, 271, 502, 271, 502, 292, 502, 408, 522, 329, 656, 560, 656, 560, 656, 560, 811, 651,
    560, 674, 549, 674, 549, 674, 549, 859, 830, 591, 373, 591, 373, 591, 373, 545, 431, 545, 431,
    545, 431, 545, 431, 546, 361, 546, 361, 546, 361, 655, 557, 655, 557, 655, 557, 655, 557, 655,
    557, 655, 557, 800, 747, 501, 494, 501, 540, 443, 540, 443, 540, 443, 293, 553, 559, 516, 282,
    261, 674, 549, 655, 557, 553, 443, 545, 431, 546, 361, 663, 558, 443, 674, 536, 513, 170, 322,
    480, 800, 275, 275, 275, 482, 482, 482, 324, 963, 170, 1222, 275, 482, 282, 282, 513, 618, 618,
    618, 618, 618, 618, 513, 513, 513, 513, 513, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600,
    630,
];
// Made by tools/font.py: end.

#[cfg(test)]
mod tests {
    use super::*;

    /// Text, weight, and the width at 100 px that Chromium gives, with kerning and without.
    const DRAWN: [(&str, Weight, f64, f64); 12] = [
        ("Öckerö", Weight::Regular, 297.20, 300.00),
        ("Öckerö", Weight::Semibold, 305.41, 308.70),
        ("Göteborg", Weight::Regular, 389.81, 393.91),
        ("Örnsköldsvik", Weight::Regular, 543.31, 545.11),
        ("Upplands Väsby", Weight::Semibold, 682.98, 686.50),
        ("Romane ćhave", Weight::Regular, 614.00, 615.41),
        ("Ʒukel ȟ ǎ θ", Weight::Semibold, 459.59, 461.91),
        ("2012–2032", Weight::Regular, 445.61, 445.61),
        ("Sverige 1\u{202f}234,5", Weight::Regular, 617.61, 619.41),
        ("−12,5", Weight::Semibold, 232.70, 232.70),
        ("■ ▬ ●", Weight::Regular, 220.00, 220.00),
        ("Malmö\u{ad}", Weight::Regular, 285.70, 285.70),
    ];

    #[test]
    fn widths_are_those_of_the_browser() {
        for (text, weight, kerned, unkerned) in DRAWN {
            let width = text_width(text, 100.0, weight);
            assert!(
                (width - unkerned).abs() < 0.001 * unkerned,
                "{text}: {width}, not {unkerned}"
            );
            // Kerning only draws these closer, by little: a label never outgrows its reckoned place.
            assert!(
                width > kerned - 0.5,
                "{text}: {width} is narrower than {kerned}"
            );
            assert!(
                width < 1.012 * kerned,
                "{text}: {width} is much wider than {kerned}"
            );
        }
    }

    #[test]
    fn ockero_is_within_one_per_cent_of_what_is_drawn() {
        let width = text_width("Öckerö", 14.0, Weight::Regular);
        assert!((width / 41.609 - 1.0).abs() < 0.01, "{width}");
    }

    #[test]
    fn figures_stand_in_columns() {
        for weight in [Weight::Regular, Weight::Semibold] {
            let zero = text_width("0", 16.0, weight);
            for figure in ["1", "4", "7", "\u{2007}", "−", "+"] {
                assert_eq!(text_width(figure, 16.0, weight), zero, "{figure}");
            }
        }
    }

    #[test]
    fn an_accent_by_itself_takes_no_room() {
        let composed = text_width("ǒ", 16.0, Weight::Regular);
        assert_eq!(text_width("o\u{30c}", 16.0, Weight::Regular), composed);
    }

    #[test]
    fn a_character_outside_of_the_font_takes_the_default() {
        assert_eq!(text_width("字\u{1f600}", 10.0, Weight::Regular), 12.0);
        assert_eq!(text_width("", 10.0, Weight::Semibold), 0.0);
    }

    #[test]
    fn the_characters_after_the_latin_ones_are_sorted() {
        assert!(REST.is_sorted());
        assert_eq!(REGULAR.len(), COUNT);
    }
}
