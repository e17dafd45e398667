//! A text by how many it is about, in the categories that CLDR gives each language.

use super::fallback;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

/// A text in each category that its language has: `one` and `other` in Swedish and English.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plural {
    pub zero: Option<&'static str>,
    pub one: Option<&'static str>,
    pub two: Option<&'static str>,
    pub few: Option<&'static str>,
    pub many: Option<&'static str>,
    pub other: &'static str,
}

impl Plural {
    /// The text for a count in the language `tag`; one that stands in Swedish for want of the language's
    /// own follows the rules of Swedish.
    pub fn select(&self, tag: &str, count: usize) -> &'static str {
        let is_swedish = self.other.starts_with(fallback::START);
        let category = rules(if is_swedish { fallback::TAG } else { tag })
            .and_then(|rules| rules.select(count).ok())
            .unwrap_or(PluralCategory::OTHER);
        let text = match category {
            PluralCategory::ZERO => self.zero,
            PluralCategory::ONE => self.one,
            PluralCategory::TWO => self.two,
            PluralCategory::FEW => self.few,
            PluralCategory::MANY => self.many,
            PluralCategory::OTHER => None,
        };
        text.unwrap_or(self.other)
    }
}

/// The rules of a language. CLDR has none for most varieties of Romani: they follow Swedish, as their texts do
/// that are missing.
fn rules(tag: &str) -> Option<PluralRules> {
    let language: LanguageIdentifier = tag.parse().ok()?;
    let alone = LanguageIdentifier::from_parts(language.language, None, None, &[]);
    let swedish = fallback::TAG.parse().ok();
    [Some(language), Some(alone), swedish]
        .into_iter()
        .flatten()
        .find_map(|known| PluralRules::create(known, PluralRuleType::CARDINAL).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_categories() {
        let all = Plural {
            zero: Some("zero"),
            one: Some("one"),
            two: Some("two"),
            few: Some("few"),
            many: Some("many"),
            other: "other",
        };
        for (tag, count, expected) in [
            ("sv", 0, "other"),
            ("sv", 1, "one"),
            ("sv", 21, "other"),
            ("en", 1, "one"),
            ("en", 2, "other"),
            ("en-GB", 1, "one"),
            ("fi", 1, "one"),
            ("fi", 5, "other"),
            ("ar", 0, "zero"),
            ("ar", 2, "two"),
            ("ar", 3, "few"),
            ("ar", 11, "many"),
            ("ar", 100, "other"),
            ("pl", 22, "few"),
            ("lv", 21, "one"),
            // No rules of its own in CLDR.
            ("rmy", 1, "one"),
            ("rmy", 2, "other"),
            ("not a tag", 1, "other"),
        ] {
            assert_eq!(all.select(tag, count), expected, "{tag} {count}");
        }
    }

    #[test]
    fn a_category_that_is_left_out_is_told_by_the_last() {
        let two = Plural {
            one: Some("one"),
            other: "other",
            ..Plural::default()
        };
        assert_eq!(two.select("ar", 2), "other");
    }

    #[test]
    fn what_stands_in_swedish_follows_swedish() {
        let swedish = Plural {
            one: Some("\u{fdd0}en\u{fdd1}"),
            other: "\u{fdd0}flera\u{fdd1}",
            ..Plural::default()
        };
        assert_eq!(swedish.select("lv", 21), "\u{fdd0}flera\u{fdd1}");
    }
}
