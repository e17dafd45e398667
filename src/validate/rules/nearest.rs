//! Finds the known word that a misspelt one was meant to be.

/// The candidate nearest to the found word by edit distance, where it is near enough to have been meant.
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = normalise(found);
    let most = (found.chars().count() / 3).clamp(1, 6);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let distance = strsim::osa_distance(&found, &normalise(candidate));
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// In small letters, with hyphens for spaces and underscores, as people mix these up without noticing.
fn normalise(word: &str) -> String {
    word.trim()
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == ' ' || c == '_' { '-' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_or_none() {
        let words = ["reported", "estimated", "second-hand", "Haninge", "Örebro"];
        for (found, expected) in [
            ("Reported", Some("reported")),
            ("raported", Some("reported")),
            ("second hand", Some("second-hand")),
            ("Hanninge", Some("Haninge")),
            ("Orebro", Some("Örebro")),
            ("orebor", Some("Örebro")),
            ("", None),
            ("zebra", None),
        ] {
            assert_eq!(nearest(found, words), expected, "{found}");
        }
    }
}
