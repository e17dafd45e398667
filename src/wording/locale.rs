//! Which languages there are, and where their texts stand: in the terminal all of them, in the browser those
//! that have come.

#[cfg(not(target_arch = "wasm32"))]
use super::merge;
use super::messages::Messages;
use crate::model::Release;
use serde::Deserialize;
use serde_json::Value;
use std::sync::{LazyLock, OnceLock};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    /// BCP 47.
    pub tag: &'static str,
    /// The language's own name, as in its file: others are named before their files have come.
    pub name: &'static str,
    /// Its file, which the browser fetches.
    #[cfg(not(target_arch = "wasm32"))]
    file: &'static str,
}

/// The languages, Swedish first, which is the default and has every text.
pub const LOCALES: [Locale; 2] = [
    Locale::new("sv", "Svenska", include_str!("locales/sv.json")),
    Locale::new("en", "English", include_str!("locales/en.json")),
];

impl Locale {
    #[cfg_attr(
        target_arch = "wasm32",
        expect(unused_variables, reason = "fetched there")
    )]
    const fn new(tag: &'static str, name: &'static str, file: &'static str) -> Self {
        Self {
            tag,
            name,
            #[cfg(not(target_arch = "wasm32"))]
            file,
        }
    }
}

/// A language as it was read, for as long as the program runs: its texts borrow from its file.
struct Held {
    file: OnceLock<Value>,
    read: OnceLock<Pair>,
}

/// The texts of a language, and the same for data that are invented.
#[derive(Default)]
struct Pair {
    plain: Messages,
    example: Messages,
}

static HELD: [Held; LOCALES.len()] = [const {
    Held {
        file: OnceLock::new(),
        read: OnceLock::new(),
    }
}; LOCALES.len()];

/// Not a letter, before any texts have come.
static NONE: LazyLock<Pair> = LazyLock::new(Pair::default);

/// The texts of a language; of Swedish where there is no such language, and of what has come while its own
/// are on their way.
pub fn messages(tag: Option<&str>) -> &'static Messages {
    &pair(tag).plain
}

/// The same for data that are invented: they say so wherever they mark evidence.
pub fn example_messages(tag: Option<&str>) -> &'static Messages {
    &pair(tag).example
}

/// The texts for pages and files of a release: those of [`example_messages`] where it is the invented country.
pub fn release_messages(release: &Release, tag: Option<&str>) -> &'static Messages {
    if release.is_example() {
        example_messages(tag)
    } else {
        messages(tag)
    }
}

/// Where a language stands among those that there are.
fn place(tag: Option<&str>) -> usize {
    LOCALES
        .iter()
        .position(|locale| Some(locale.tag) == tag)
        .unwrap_or(0)
}

#[cfg(not(target_arch = "wasm32"))]
fn pair(tag: Option<&str>) -> &'static Pair {
    let place = place(tag);
    let (Some(held), Some(locale)) = (HELD.get(place), LOCALES.get(place)) else {
        return &NONE;
    };
    // The tests hold every file whole.
    held.read.get_or_init(|| {
        let file = held
            .file
            .get_or_init(|| whole(locale.file).unwrap_or_default());
        Pair::read(file).unwrap_or_default()
    })
}

#[cfg(target_arch = "wasm32")]
fn pair(tag: Option<&str>) -> &'static Pair {
    HELD.get(place(tag))
        .and_then(|held| held.read.get())
        .or_else(|| HELD.iter().find_map(|held| held.read.get()))
        .unwrap_or(&NONE)
}

/// Whether the texts of a language have come.
#[cfg(target_arch = "wasm32")]
pub fn has_messages(tag: Option<&str>) -> bool {
    HELD.get(place(tag))
        .is_some_and(|held| held.read.get().is_some())
}

/// Takes the texts of a language from its file, if they are whole, and says which language it is.
///
/// # Errors
///
/// What is wrong with the file. One whose texts aren't whole stays so: another try would bring the same.
#[cfg(target_arch = "wasm32")]
pub fn keep_messages(file: &[u8]) -> Result<&'static str, serde_json::Error> {
    use serde::de::Error;
    let file: Value = serde_json::from_slice(file)?;
    let tag = file.get("tag").and_then(Value::as_str);
    let mut known = LOCALES.iter().zip(&HELD);
    let Some((locale, held)) = known.find(|(locale, _)| Some(locale.tag) == tag) else {
        return Err(serde_json::Error::custom("no language of this program"));
    };
    let read = Pair::read(held.file.get_or_init(|| file))?;
    held.read.get_or_init(|| read);
    Ok(locale.tag)
}

impl Pair {
    fn read(file: &'static Value) -> Result<Self, serde_json::Error> {
        let plain = Messages::deserialize(file)?;
        let example = Messages {
            example_mark: plain.example.mark,
            ..plain.clone()
        };
        Ok(Self { plain, example })
    }
}

/// The texts of a file, and in Swedish those that it leaves out.
#[cfg(not(target_arch = "wasm32"))]
fn whole(file: &str) -> Result<Value, serde_json::Error> {
    let [swedish, ..] = LOCALES;
    let swedish = serde_json::from_str(swedish.file)?;
    Ok(merge::over_swedish(&swedish, serde_json::from_str(file)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read_and_names_its_language() {
        for locale in LOCALES {
            let file: &'static Value = Box::leak(Box::new(whole(locale.file).unwrap()));
            let read = Pair::read(file).unwrap();
            assert_eq!(read.plain.tag, locale.tag);
            assert_eq!(read.plain.name, locale.name);
            assert_eq!(read.plain.example_mark, "");
            assert_eq!(read.example.example_mark, read.plain.example.mark);
        }
    }

    #[test]
    fn an_unknown_language_is_swedish() {
        assert_eq!(messages(Some("xx")).tag, "sv");
        assert_eq!(messages(None).tag, "sv");
        assert_eq!(messages(Some("en")).tag, "en");
    }
}
