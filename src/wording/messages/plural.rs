//! A text by how many it is about, in the categories that CLDR gives each language.

use super::fallback;
use crate::wording::texts::texts;
use std::borrow::Cow;

texts! {
    /// A text in each category that its language has: `one` and `other` in Swedish and English.
    pub struct Plural {
        pub zero: Option<&'static str>,
        pub one: Option<&'static str>,
        pub two: Option<&'static str>,
        pub few: Option<&'static str>,
        pub many: Option<&'static str>,
        pub other: &'static str,
    }
}

impl Plural {
    /// The text for a count in the language `tag`; one that stands in Swedish for want of the language's
    /// own follows the rules of Swedish.
    pub fn select(&self, tag: &str, count: usize) -> &'static str {
        let is_swedish = fallback::is_swedish(tag) || self.other.starts_with(fallback::START);
        let text = match &*category(if is_swedish { fallback::TAG } else { tag }, count) {
            "zero" => self.zero,
            "one" => self.one,
            "two" => self.two,
            "few" => self.few,
            "many" => self.many,
            _ => None,
        };
        text.unwrap_or(self.other)
    }
}

/// The category of a count in a language, as CLDR names it; the browser knows CLDR. Most varieties of Romani have
/// no rules there: they follow Swedish, as their texts do that are missing.
#[cfg(target_arch = "wasm32")]
fn category(tag: &str, count: usize) -> Cow<'static, str> {
    use js_sys::{Array, Intl, Object};
    let languages: Array = [tag, fallback::TAG]
        .map(wasm_bindgen::JsValue::from)
        .iter()
        .collect();
    let rules = Intl::PluralRules::new(&languages, &Object::new());
    String::from(rules.select(count as f64)).into()
}

#[cfg(not(target_arch = "wasm32"))]
fn category(tag: &str, count: usize) -> Cow<'static, str> {
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
    use unic_langid::LanguageIdentifier;
    let Ok(own) = tag.parse::<LanguageIdentifier>() else {
        return "other".into();
    };
    let without_region = LanguageIdentifier::from_parts(own.language, None, None, &[]);
    let category = [Some(own), Some(without_region), fallback::TAG.parse().ok()]
        .into_iter()
        .flatten()
        .find_map(|known| PluralRules::create(known, PluralRuleType::CARDINAL).ok())
        .and_then(|rules| rules.select(count).ok());
    match category {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        _ => "other",
    }
    .into()
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
