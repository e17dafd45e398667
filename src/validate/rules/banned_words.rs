//! Words that our own texts never use, whoever else uses them.

/// How a word is looked for: as it begins (its inflections too), or as it stands alone.
enum Match {
    Beginning,
    Alone,
}

/// The words of DOMAIN.md's eighth rule, in small letters.
const BANNED_WORDS: [(&str, Match); 13] = [
    ("utanförskap", Match::Beginning),
    ("utsatt grupp", Match::Beginning),
    ("utsatta grupp", Match::Beginning),
    ("integration", Match::Beginning),
    ("antal romer", Match::Beginning),
    ("antalet romer", Match::Beginning),
    ("number of roma", Match::Beginning),
    ("ribban", Match::Beginning),
    ("majoritet", Match::Beginning),
    ("benchmark", Match::Beginning),
    ("utfall", Match::Beginning),
    ("proxy", Match::Alone),
    ("proxies", Match::Alone),
];

/// The first banned word in a text, in its basic form.
pub(in crate::validate) fn find_banned_word(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    BANNED_WORDS
        .iter()
        .find(|(word, how)| match how {
            Match::Beginning => begins_a_word(&text, word),
            Match::Alone => stands_alone(&text, word),
        })
        .map(|(word, _)| *word)
}

/// Whether `needle` stands in `text` where a word begins. Both in small letters.
pub(super) fn begins_a_word(text: &str, needle: &str) -> bool {
    text.match_indices(needle)
        .any(|(at, _)| !ends_in_letter(&text[..at]))
}

/// Whether `needle` stands in `text` with no letter before or after it. Both in small letters.
pub(super) fn stands_alone(text: &str, needle: &str) -> bool {
    text.match_indices(needle).any(|(at, _)| {
        let after = text[at + needle.len()..].chars().next();
        !ends_in_letter(&text[..at]) && !after.is_some_and(char::is_alphabetic)
    })
}

fn ends_in_letter(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_used_are_found_in_any_form() {
        for (text, expected) in [
            ("Kommunens integrationsarbete", Some("integration")),
            ("Antalet romer i kommunen", Some("antalet romer")),
            ("Majoriteten svarade ja", Some("majoritet")),
            ("a proxy for housing", Some("proxy")),
            ("En utsatt grupp", Some("utsatt grupp")),
            ("romsk inkludering och samråd", None),
            ("desintegration", None),
            ("Antal brobyggare", None),
            ("approxyz", None),
            ("", None),
        ] {
            assert_eq!(find_banned_word(text), expected, "{text}");
        }
    }
}
