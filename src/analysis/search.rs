//! Finding a municipality or a measure by what people type: with or without å, ä and ö, and with small slips.

use crate::model::{Dataset, Municipality, Place};

/// Folds a text for searching: lower case, without diacritics, and with spaces for hyphens. The letters are those of
/// Sweden's names: the tables of `unicode-normalization` for all others are 46 kB for the visitor to fetch.
pub fn fold(text: &str) -> String {
    text.trim()
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'å' | 'ä' | 'à' | 'á' | 'æ' => 'a',
            'ö' | 'ø' | 'ó' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            '-' => ' ',
            other => other,
        })
        // Combining acute accent, diaeresis and ring, which some keyboards write after the letter.
        .filter(|letter| !matches!(letter, '\u{301}' | '\u{308}' | '\u{30a}'))
        .collect()
}

/// At most `limit` municipalities that `typed` may mean: those whose name begins with it, then those with a word that
/// does, then those that contain it; each in Swedish alphabetical order.
pub fn find_municipalities<'a>(
    dataset: &'a Dataset,
    typed: &str,
    limit: usize,
) -> Vec<&'a Municipality> {
    let folded = fold(typed);
    let query = folded.strip_suffix(" kommun").unwrap_or(&folded);
    if query.is_empty() {
        return Vec::new();
    }
    let places: Vec<Place> = dataset
        .municipalities
        .iter()
        .filter(|municipality| Match::new(municipality, query).is_some())
        .map(|municipality| municipality.place)
        .collect();
    let found = sort_by_name(dataset, &places);
    let of_kind = |kind: Match| {
        let found = found.iter().copied();
        found.filter(move |municipality| Match::new(municipality, query) == Some(kind))
    };
    Match::BEST_FIRST
        .into_iter()
        .flat_map(of_kind)
        .take(limit)
        .collect()
}

/// How a municipality matches a query.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Match {
    Exact,
    Prefix,
    WordPrefix,
    Substring,
}

impl Match {
    const BEST_FIRST: [Self; 4] = [Self::Exact, Self::Prefix, Self::WordPrefix, Self::Substring];

    /// From this length on a query is looked for within words too.
    const MIN_SUBSTRING_LENGTH: usize = 3;

    fn new(municipality: &Municipality, query: &str) -> Option<Self> {
        let name = fold(&municipality.name);
        let code = municipality.place.to_string();
        if name == query || code == query {
            Some(Self::Exact)
        } else if name.starts_with(query) || code.starts_with(query) {
            Some(Self::Prefix)
        } else if name.split(' ').any(|word| word.starts_with(query)) {
            Some(Self::WordPrefix)
        } else if query.chars().count() >= Self::MIN_SUBSTRING_LENGTH && name.contains(query) {
            Some(Self::Substring)
        } else {
            None
        }
    }
}

/// Which of these folded texts fit best what is typed: those that have all of its words; where none has, those with the
/// fewest slips, as long as each word has no more than one in so many letters.
pub fn nearest(texts: &[String], words: &[&str]) -> Vec<bool> {
    let is_in = |text: &String| words.iter().all(|word| text.contains(word));
    let fits: Vec<bool> = texts.iter().map(is_in).collect();
    if fits.contains(&true) {
        return fits;
    }
    let slips = texts.iter().map(|text| count_slips(text, words));
    let slips: Vec<Option<usize>> = slips.collect();
    let fewest = slips.iter().flatten().min();
    let is_nearest = |slips: &Option<usize>| slips.is_some() && slips.as_ref() == fewest;
    slips.iter().map(is_nearest).collect()
}

/// A word may have a slip for each so many of its letters.
const LETTERS_PER_SLIP: usize = 5;

/// The slips in all words together; none where a word has too many.
fn count_slips(text: &str, words: &[&str]) -> Option<usize> {
    let letters: Vec<char> = text.chars().collect();
    let slips = words.iter().map(|word| {
        let word: Vec<char> = word.chars().collect();
        let slips = slips_of_word(&letters, &word);
        (slips <= word.len() / LETTERS_PER_SLIP).then_some(slips)
    });
    slips.sum()
}

/// The fewest letters to change, add or leave out for a word to stand somewhere in a text, also within a longer word:
/// Sellers' algorithm, a column of the distances at each letter of the text.
fn slips_of_word(text: &[char], word: &[char]) -> usize {
    let mut column: Vec<usize> = (0..=word.len()).collect();
    let mut fewest = word.len();
    for letter in text {
        let mut left = 0;
        let mut above = 0;
        for (at, wanted) in word.iter().enumerate() {
            let Some(here) = column.get_mut(at + 1) else {
                break;
            };
            let changed = left + usize::from(wanted != letter);
            left = *here;
            above = changed.min(left + 1).min(above + 1);
            *here = above;
        }
        fewest = fewest.min(above);
    }
    fewest
}

/// A key that sorts names in Swedish alphabetical order: å, ä and ö after z.
pub fn swedish_sort_key(name: &str) -> Vec<u32> {
    name.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'å' => u32::from('z') + 1,
            'ä' => u32::from('z') + 2,
            'ö' => u32::from('z') + 3,
            'é' => u32::from('e'),
            other => u32::from(other),
        })
        .collect()
}

/// Municipalities by name, in Swedish alphabetical order; places that the dataset doesn't have are left out.
pub fn sort_by_name<'a>(dataset: &'a Dataset, places: &[Place]) -> Vec<&'a Municipality> {
    let mut municipalities: Vec<&Municipality> = places
        .iter()
        .filter_map(|place| dataset.municipality(*place))
        .collect();
    municipalities.sort_by_cached_key(|municipality| swedish_sort_key(&municipality.name));
    municipalities
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_what_people_type() {
        for (name, folded) in [
            ("Malmö", "malmo"),
            ("Åre", "are"),
            ("A\u{30a}re", "are"),
            ("Upplands-Bro", "upplands bro"),
            (" Lidköping ", "lidkoping"),
        ] {
            assert_eq!(fold(name), folded);
        }
    }

    #[test]
    fn measures_are_found_by_words_with_slips() {
        let texts = [
            "gymnasieexamen inom 4 ar upper secondary diploma",
            "trangboddhet overcrowding",
            "sysselsattningsgrad employment",
        ]
        .map(str::to_owned);
        for (typed, expected) in [
            ("", [true, true, true]),
            ("examen", [true, false, false]),
            ("Gymnasie-exmen", [true, false, false]),
            ("trångbodhet", [false, true, false]),
            ("sysselsätning", [false, false, true]),
            ("empoyment", [false, false, true]),
            ("diploma upper", [true, false, false]),
            ("en", [true, false, true]),
            ("xq", [false, false, false]),
            ("zebror", [false, false, false]),
        ] {
            let folded = fold(typed);
            let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
            assert_eq!(nearest(&texts, &words), expected, "{typed}");
        }
    }

    #[test]
    fn swedish_letters_come_last() {
        let mut names = ["Örebro", "Ale", "Åre", "Älmhult", "Zorn"];
        names.sort_by_key(|name| swedish_sort_key(name));
        assert_eq!(names, ["Ale", "Zorn", "Åre", "Älmhult", "Örebro"]);
    }
}
