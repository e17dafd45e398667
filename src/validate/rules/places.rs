//! Finds the municipality that was meant: spreadsheets drop the leading zero of 0136, and people write names.

use super::nearest::Candidates;
use crate::model::{Municipality, Place};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// Names that municipalities have had, or have before "kommun" alone, in plain form: only of those that were renamed
/// and are otherwise the same.
const OTHER_NAMES: [(&str, &str); 3] = [
    ("falu", "falun"),
    // Malungs kommun until 2007.
    ("malung", "malung sälen"),
    // Spelt so until 1970.
    ("hälsingborg", "helsingborg"),
];

/// The plain forms of a place's name, the most literal first: in small letters with spaces for hyphens; without
/// "kommun", "stad" and "region"; without the s of a genitive; the name of today for one of before.
pub fn forms_of_place_name(name: &str) -> Vec<String> {
    let letters = name.nfc().flat_map(char::to_lowercase);
    let spaced: String = letters
        .map(|letter| {
            if matches!(letter, '-' | '_') {
                ' '
            } else {
                letter
            }
        })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let kinds = ["kommun", "kommuns", "stad", "stads", "region"];
    let own: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !kinds.contains(word))
        .collect();
    let (whole, own) = (words.join(" "), own.join(" "));
    let mut forms = vec![whole, own.clone()];
    forms.extend(own.strip_suffix('s').map(str::to_owned));
    let others = OTHER_NAMES
        .iter()
        .filter(|(other, _)| own.strip_suffix('s').unwrap_or(&own) == *other);
    forms.extend(others.map(|(_, today)| (*today).to_owned()));
    forms.dedup();
    forms
}

/// The code and name of the municipality that was meant, if one is near enough.
pub fn nearest_municipality(found: &str, municipalities: &[Municipality]) -> Option<String> {
    let names = Candidates::new(municipalities.iter().map(|known| known.name.to_string()));
    nearest_municipality_of(found, municipalities, &names)
}

/// The same, with the municipalities' names in their order, for whoever asks often.
pub(in crate::validate) fn nearest_municipality_of(
    found: &str,
    municipalities: &[Municipality],
    names: &Candidates,
) -> Option<String> {
    let found = found.trim();
    let digits = !found.is_empty() && found.bytes().all(|byte| byte.is_ascii_digit());
    let meant = if digits {
        let place = Place::from_code(&format!("{found:0>4}"))?;
        if place.is_sweden() {
            return Some(format!("{place} Sverige"));
        }
        municipalities.iter().find(|known| known.place == place)?
    } else {
        let forms = forms_of_place_name(found);
        let index = forms.iter().find_map(|form| names.nearest(form))?;
        municipalities.get(index)?
    };
    Some(format!("{} {}", meant.place, meant.name))
}

/// A municipality's own code with the leading zeros that it lacks, and its name.
pub(in crate::validate) fn restore_leading_zero(code: &str, name: &str) -> Option<Arc<str>> {
    let place = Place::from_code(&format!("{code:0>4}")).filter(|place| !place.is_sweden())?;
    Some(format!("{place} {name}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_as_people_write_it() {
        for (written, expected) in [
            ("Malmö stad", "malmö"),
            ("MALMÖ", "malmö"),
            ("Malmo\u{308} kommun", "malmö"),
            ("Stockholms stad", "stockholm"),
            ("Borås Stad", "borås"),
            ("Falu kommun", "falun"),
            ("Malungs kommun", "malung sälen"),
            ("Hälsingborgs stad", "helsingborg"),
            ("Upplands-Väsby", "upplands väsby"),
            ("Region Gotland", "gotland"),
        ] {
            let forms = forms_of_place_name(written);
            assert!(
                forms.iter().any(|form| form == expected),
                "{written}: {forms:?}"
            );
        }
    }
}
