//! The files of the languages that are complete: the same keys, placeholders and categories.

use inkludering::wording::{EASY_TO_READ, LOCALES};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use unic_langid::LanguageIdentifier;

fn read(tag: &str) -> Value {
    let path = format!(
        "{}/src/wording/locales/{tag}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A text, or one in several categories.
enum Text<'a> {
    Plain(&'a str),
    ByCount(&'a Map<String, Value>),
}

impl Text<'_> {
    /// The placeholders of each of its forms.
    fn forms(&self) -> Vec<(&str, BTreeSet<String>)> {
        match self {
            Self::Plain(text) => vec![("text", placeholders(text))],
            Self::ByCount(texts) => texts
                .iter()
                .map(|(category, text)| (category.as_str(), placeholders(text.as_str().unwrap())))
                .collect(),
        }
    }
}

fn placeholders(text: &str) -> BTreeSet<String> {
    let names = text.split('{').skip(1);
    names
        .map(|rest| rest.split_once('}').unwrap().0.to_owned())
        .collect()
}

/// All texts by their keys.
fn texts<'a>(value: &'a Value, at: &str, found: &mut BTreeMap<String, Text<'a>>) {
    match value {
        Value::String(text) => {
            found.insert(at.to_owned(), Text::Plain(text));
        }
        Value::Array(all) => {
            for (nth, one) in all.iter().enumerate() {
                texts(one, &format!("{at}/{nth}"), found);
            }
        }
        Value::Object(all) if all.contains_key("other") => {
            found.insert(at.to_owned(), Text::ByCount(all));
        }
        Value::Object(all) => {
            for (key, one) in all {
                texts(one, &format!("{at}/{key}"), found);
            }
        }
        other => assert!(other.is_string(), "{at}: {other} is no text"),
    }
}

/// What differs in the keys and the placeholders of a file, a line each. Each plural form that Swedish has too is
/// held to that of Swedish, and any other to the last, which all have.
fn differences(file: &str, own: &Value, swedish: &Value) -> Vec<String> {
    let (mut known, mut found) = (BTreeMap::new(), BTreeMap::new());
    texts(swedish, "", &mut known);
    texts(own, "", &mut found);
    let missing = known.keys().filter(|key| !found.contains_key(*key));
    let mut all: Vec<String> = missing
        .map(|key| format!("{file}: {key} is missing"))
        .collect();
    for (key, text) in &found {
        let Some(swedish) = known.get(key) else {
            all.push(format!("{file}: {key} isn't in sv.json"));
            continue;
        };
        let swedish = swedish.forms();
        for (form, has) in text.forms() {
            let same = swedish.iter().find(|(known, _)| *known == form);
            let other = || swedish.iter().find(|(known, _)| *known == "other");
            match same.or_else(other) {
                None => all.push(format!("{file}: {key} is by count, and isn't in sv.json")),
                Some((_, expected)) if *expected != has => {
                    all.push(format!(
                        "{file}: {key} {form} has {has:?}, in sv.json {expected:?}"
                    ));
                }
                Some(_) => {}
            }
        }
    }
    all
}

#[test]
fn swedish_and_english_have_the_same_keys_and_placeholders() {
    let differences = differences("en.json", &read("en"), &read("sv"));
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn what_is_easy_to_read_has_the_placeholders_of_swedish() {
    let mut differences = differences("sv-x-lattlast.json", &read(EASY_TO_READ), &read("sv"));
    differences.retain(|line| !line.ends_with(" is missing"));
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_difference_names_file_key_and_form() {
    let swedish = json!({"a": {"b": "{n}"}, "many": {"one": "en", "other": "{n} av {all}"}});
    for (own, expected) in [
        (
            json!({"many": {"one": "one", "other": "{n} of {all}"}}),
            "xx.json: /a/b is missing",
        ),
        (
            json!({"a": {"b": "{n}", "c": ""}, "many": {"one": "one", "other": "{n} of {all}"}}),
            "xx.json: /a/c isn't in sv.json",
        ),
        (
            json!({"a": {"b": "{m}"}, "many": {"one": "one", "other": "{n} of {all}"}}),
            "xx.json: /a/b text has {\"m\"}, in sv.json {\"n\"}",
        ),
        // Together the forms have the same placeholders.
        (
            json!({"a": {"b": "{n}"}, "many": {"one": "{n} of one", "other": "{n} of {all}"}}),
            "xx.json: /many one has {\"n\"}, in sv.json {}",
        ),
        (
            json!({"a": {"b": "{n}"}, "many": {"one": "one", "few": "{n}", "other": "{n} of {all}"}}),
            "xx.json: /many few has {\"n\"}, in sv.json {\"all\", \"n\"}",
        ),
    ] {
        assert_eq!(differences("xx.json", &own, &swedish), [expected]);
    }
}

/// Those that some count has, as far as anything is counted here.
fn categories_of(tag: &str) -> BTreeSet<&'static str> {
    let language: LanguageIdentifier = tag.parse().unwrap();
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
    (0..1_000_usize)
        .map(|count| match rules.select(count).unwrap() {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        })
        .collect()
}

#[test]
fn a_text_by_count_has_the_categories_of_its_language() {
    for tag in ["sv", "en"] {
        let file = read(tag);
        let mut found = BTreeMap::new();
        texts(&file, "", &mut found);
        let needed = categories_of(tag);
        let mut some = false;
        for (key, text) in found {
            let Text::ByCount(texts) = text else { continue };
            some = true;
            let has: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
            assert_eq!(has, needed, "{tag}.json: {key}");
        }
        assert!(some);
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => rust_files(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect()
}

/// A field that no struct has fails the reading of the file; here is asked whether some line reads it.
#[test]
fn every_text_is_read_somewhere() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let code: String = rust_files(&source)
        .iter()
        .filter(|path| {
            !path.to_string_lossy().contains("wording/messages/") || path.ends_with("mod.rs")
        })
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let fields: BTreeSet<&str> = code
        .split('.')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect();
    let file = read("sv");
    let mut found = BTreeMap::new();
    texts(&file, "", &mut found);
    let mut unread = BTreeSet::new();
    for path in found.keys() {
        let keys = path.split('/').skip(1);
        for key in keys.filter(|key| key.parse::<usize>().is_err()) {
            if !fields.contains(key) {
                unread.insert(path);
            }
        }
    }
    assert!(unread.is_empty(), "nothing reads {unread:?}");
}

#[test]
fn every_file_is_a_language_of_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wording/locales");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let tags = LOCALES.iter().map(|locale| locale.tag);
    let mut known: Vec<String> = tags.chain([EASY_TO_READ]).map(str::to_owned).collect();
    files.sort();
    known.sort();
    assert_eq!(files, known);
}
