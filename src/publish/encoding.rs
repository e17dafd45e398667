//! The encoding that a table was saved in, recognised by its bytes, and the text that it holds.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The letters that tell one encoding of Swedish from another.
const SWEDISH_LETTERS: &str = "åäöÅÄÖéÉüÜ";

/// So much of a text is looked at to tell UTF-16 without a byte-order mark.
const SAMPLE_BYTES: usize = 4096;

/// The text of a table.
#[derive(Debug)]
pub struct Decoded<'b> {
    pub text: Cow<'b, str>,
    /// The encoding's name, where it isn't UTF-8.
    pub other_encoding: Option<&'static str>,
}

/// Bytes that are text in no encoding that is known here, or in two at once.
#[derive(Debug, PartialEq, Eq)]
pub struct Undecodable {
    /// The first byte that isn't UTF-8.
    pub at: usize,
}

/// Reads bytes as text: UTF-8 with or without a byte-order mark, UTF-16, or what Windows or an old Mac wrote.
///
/// # Errors
/// Where they can be read as none of these, or some of them in one way and some in another.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Undecodable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes.get(mark..).unwrap_or_default(), mark);
    }
    if let Some(encoding) = find_utf16(bytes) {
        return decode_as(encoding, bytes, 0);
    }
    let Err(error) = std::str::from_utf8(bytes) else {
        return decode_as(UTF_8, bytes, 0);
    };
    let undecodable = Undecodable {
        at: error.valid_up_to(),
    };
    if is_damaged_utf8(bytes) {
        return Err(undecodable);
    }
    match find_single_byte(bytes) {
        Some(encoding) => decode_as(encoding, bytes, 0).map_err(|_| undecodable),
        None => Err(undecodable),
    }
}

fn decode_as<'b>(
    encoding: &'static Encoding,
    bytes: &'b [u8],
    mark: usize,
) -> Result<Decoded<'b>, Undecodable> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let Some(text) = text else {
        let valid = Encoding::utf8_valid_up_to(bytes);
        let at = if encoding == UTF_8 { mark + valid } else { 0 };
        return Err(Undecodable { at });
    };
    let other_encoding = (encoding != UTF_8).then(|| name_of(encoding));
    Ok(Decoded {
        text,
        other_encoding,
    })
}

/// The name that spreadsheets show.
fn name_of(encoding: &'static Encoding) -> &'static str {
    if encoding == WINDOWS_1252 {
        "Windows-1252"
    } else if encoding == MACINTOSH {
        "MacRoman"
    } else {
        encoding.name()
    }
}

/// UTF-16 without a mark: every other byte of what is mostly Latin text is nought.
fn find_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let pairs = sample.chunks_exact(2);
    let count = pairs.len();
    if count < 2 {
        return None;
    }
    let noughts = |at: usize| {
        pairs
            .clone()
            .filter(|pair| pair.get(at) == Some(&0))
            .count()
    };
    let (first, second) = (noughts(0), noughts(1));
    let is_mostly = |noughts: usize| noughts * 4 > count * 3;
    if is_mostly(second) && first == 0 {
        Some(UTF_16LE)
    } else if is_mostly(first) && second == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether more of what isn't ASCII is UTF-8 than not. A few pairs of marks and letters in another encoding look like
/// UTF-8 too.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut faults) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    letters >= faults
}

/// Windows-1252 or MacRoman, whichever gives more Swedish letters. The detector knows neither MacRoman nor Swedish, but
/// says where the bytes are rather those of another alphabet.
fn find_single_byte(bytes: &[u8]) -> Option<&'static Encoding> {
    let letters = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling(bytes).0;
        let is_swedish = |letter: &char| SWEDISH_LETTERS.contains(*letter);
        text.chars().filter(is_swedish).count()
    };
    let has_undefined = || {
        let text = WINDOWS_1252.decode_without_bom_handling(bytes).0;
        text.chars().any(|c| ('\u{80}'..='\u{9f}').contains(&c))
    };
    let (windows, mac) = (letters(WINDOWS_1252), letters(MACINTOSH));
    if mac > windows {
        return Some(MACINTOSH);
    }
    if has_undefined() {
        return None;
    }
    if windows > 0 {
        return Some(WINDOWS_1252);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"se"), Utf8Detection::Deny);
    (guess == WINDOWS_1252).then_some(guess)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "name\nÅmål, Växjö och Älvkarleby – “Örebro”\n";

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn each_encoding_of_a_spreadsheet_is_recognised() {
        let single = |encoding: &'static Encoding| encoding.encode(TEXT).0.into_owned();
        let with_mark = |text: &str| format!("\u{feff}{text}");
        for (bytes, expected) in [
            (TEXT.as_bytes().to_vec(), None),
            (with_mark(TEXT).into_bytes(), None),
            (utf16(TEXT, u16::to_le_bytes), Some("UTF-16LE")),
            (utf16(TEXT, u16::to_be_bytes), Some("UTF-16BE")),
            (utf16(&with_mark(TEXT), u16::to_le_bytes), Some("UTF-16LE")),
            (utf16(&with_mark(TEXT), u16::to_be_bytes), Some("UTF-16BE")),
            (single(WINDOWS_1252), Some("Windows-1252")),
            (single(MACINTOSH), Some("MacRoman")),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((&*decoded.text, decoded.other_encoding), (TEXT, expected));
        }
        let few = decode(b"a,b\nG\xe4vle,1\n").unwrap();
        assert_eq!(
            (&*few.text, few.other_encoding),
            ("a,b\nGävle,1\n", Some("Windows-1252"))
        );
    }

    #[test]
    fn what_is_text_in_no_encoding_is_told_where_utf_8_ends() {
        for (bytes, at) in [
            (&b"a\n\xc3\xa5, \xc3\xa4, \xe4\n"[..], 10),
            (b"\xef\xbb\xbfab\xff", 5),
            (b"\xff\xfea\x00\x00\xd8", 0),
            (b"ab\x8d\x90\x9d", 2),
        ] {
            assert_eq!(decode(bytes).unwrap_err(), Undecodable { at }, "{bytes:?}");
        }
    }

    #[test]
    fn a_text_with_a_nought_byte_is_no_utf_16() {
        assert_eq!(decode(b"a,b\0c\n").unwrap().other_encoding, None);
        assert_eq!(decode(b"").unwrap().text, "");
    }
}
