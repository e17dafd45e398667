//! Finding a municipality by what people type: its name or code, with or without å, ä and ö.

use crate::model::{Dataset, Municipality, Place};

/// Lower case, with å, ä, ö, é and ü as the letters without their marks.
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
        .filter(|letter| *letter != '\u{301}' && *letter != '\u{308}' && *letter != '\u{30a}')
        .collect()
}

/// The municipalities that `typed` may mean, at most so many: those whose name begins with it,
/// then those with a word that does, then those that contain it; each in the dataset's order.
pub fn find_municipalities<'a>(
    dataset: &'a Dataset,
    typed: &str,
    most: usize,
) -> Vec<&'a Municipality> {
    let wanted = fold(typed);
    let wanted = wanted.strip_suffix(" kommun").unwrap_or(&wanted);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, &Municipality)> = dataset
        .municipalities
        .iter()
        .filter_map(|municipality| rank(municipality, wanted).map(|rank| (rank, municipality)))
        .collect();
    found.sort_by_cached_key(|&(rank, municipality)| (rank, swedish_sort_key(&municipality.name)));
    found
        .into_iter()
        .take(most)
        .map(|(_, municipality)| municipality)
        .collect()
}

fn rank(municipality: &Municipality, wanted: &str) -> Option<u8> {
    let name = fold(&municipality.name);
    let code = municipality.place.to_string();
    if name == wanted || code == wanted {
        Some(0)
    } else if name.starts_with(wanted) || code.starts_with(wanted) {
        Some(1)
    } else if name.split(' ').any(|word| word.starts_with(wanted)) {
        Some(2)
    } else if wanted.chars().count() >= 3 && name.contains(wanted) {
        Some(3)
    } else {
        None
    }
}

/// A key that sorts names as Swedish does: å, ä and ö after z.
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

/// Municipalities by name, as Swedish orders them.
pub fn sort_by_name<'a>(dataset: &'a Dataset, places: &[Place]) -> Vec<&'a Municipality> {
    let mut named: Vec<(Vec<u32>, &Municipality)> = Vec::with_capacity(places.len());
    for place in places {
        if let Some(known) = dataset.municipality(*place) {
            named.push((swedish_sort_key(&known.name), known));
        }
    }
    named.sort_by(|a, b| a.0.cmp(&b.0));
    named.into_iter().map(|(_, known)| known).collect()
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
    fn swedish_letters_come_last() {
        let mut names = ["Örebro", "Ale", "Åre", "Älmhult", "Zorn"];
        names.sort_by_key(|name| swedish_sort_key(name));
        assert_eq!(names, ["Ale", "Zorn", "Åre", "Älmhult", "Örebro"]);
    }
}
