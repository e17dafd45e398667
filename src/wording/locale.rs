//! The languages and their texts: the terminal program has all of them within it, the browser those that it has
//! fetched.

#[cfg(not(target_arch = "wasm32"))]
use super::merge;
use super::messages::Messages;
use super::texts::Texts;
use crate::model::Release;
use serde_json::Value;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::LazyLock;
use std::sync::OnceLock;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    /// BCP 47.
    pub tag: &'static str,
    /// The language's own name, as in its file: others are named before their files have come.
    pub name: &'static str,
    /// Its file, which the browser fetches.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) file: &'static str,
}

/// The languages, Swedish first, which is the default and has every text.
pub const LOCALES: &[Locale] = &[
    Locale::new("sv", "Svenska", include_str!("locales/sv.json")),
    Locale::new("en", "English", include_str!("locales/en.json")),
];

/// Swedish that is easy to read (lättläst), which some pages have: src/view/static_only.rs.
pub const EASY_TO_READ: &str = "sv-x-lattlast";

/// Its texts, which the program has no use for.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) static EASY_TO_READ_LOCALE: Locale = Locale::new(
    EASY_TO_READ,
    "Lättläst",
    include_str!("locales/sv-x-lattlast.json"),
);

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

/// The file of a language, from which [`Messages`] borrow every text.
#[derive(Clone, Debug, Default)]
pub struct LocaleFile(Value);

impl LocaleFile {
    /// Reads the bytes of a file. What it leaves out is taken from Swedish: here in the terminal, and when the
    /// site is built for the files that the browser fetches.
    ///
    /// # Errors
    ///
    /// Where the bytes aren't JSON. Whether the texts are complete is judged by [`Self::messages`].
    pub fn parse(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let own = serde_json::from_slice(bytes)?;
        #[cfg(not(target_arch = "wasm32"))]
        let own = merge::over_swedish(&SWEDISH, own);
        Ok(Self(own))
    }

    /// The BCP 47 tag that the file gives itself.
    pub fn tag(&self) -> Option<&str> {
        self.0.get("tag").and_then(Value::as_str)
    }

    /// The texts, which live as long as the file: as long as the program, so that they are handed about as
    /// freely as literals.
    ///
    /// # Errors
    ///
    /// Where a text is missing, is no text, or has a key that nothing reads.
    pub fn messages(&'static self) -> Result<Messages, serde_json::Error> {
        LocaleTexts::read(self).map(|texts| texts.plain)
    }

    /// Whether [`Self::messages`] can be had, for a file that isn't kept yet.
    ///
    /// # Errors
    ///
    /// As there, in a line that begins with the JSON pointer to the text.
    pub fn check(&self) -> Result<(), serde_json::Error> {
        Texts::empty(&self.0).to::<Messages>().map(drop)
    }
}

#[cfg(not(target_arch = "wasm32"))]
static SWEDISH: LazyLock<Value> = LazyLock::new(|| {
    let swedish = LOCALES.first().map_or("", |locale| locale.file);
    serde_json::from_str(swedish).unwrap_or_default()
});

/// A language that has been read, kept for as long as the program runs.
struct CachedLocale {
    file: OnceLock<LocaleFile>,
    texts: OnceLock<LocaleTexts>,
}

impl CachedLocale {
    const fn new() -> Self {
        Self {
            file: OnceLock::new(),
            texts: OnceLock::new(),
        }
    }
}

/// The texts of a language, and the same for data that are invented.
struct LocaleTexts {
    plain: Messages,
    example: Messages,
}

#[cfg(not(target_arch = "wasm32"))]
impl Default for LocaleTexts {
    fn default() -> Self {
        let empty = Messages::default();
        Self {
            plain: empty,
            example: empty,
        }
    }
}

/// As [`LOCALES`].
static CACHE: [CachedLocale; LOCALES.len()] = [const { CachedLocale::new() }; LOCALES.len()];

#[cfg(not(target_arch = "wasm32"))]
static EASY_TO_READ_CACHE: CachedLocale = CachedLocale::new();

/// Every text empty.
#[cfg(not(target_arch = "wasm32"))]
static EMPTY: LazyLock<LocaleTexts> = LazyLock::new(LocaleTexts::default);

/// The texts of a language; of Swedish where there is no such language, and of one that has come while its own
/// file is being fetched.
pub fn messages(tag: Option<&str>) -> &'static Messages {
    &locale_texts(tag).plain
}

/// The texts for data that are invented, which say so wherever they mark evidence.
pub fn example_messages(tag: Option<&str>) -> &'static Messages {
    &locale_texts(tag).example
}

/// The texts for pages and files of a release: those of [`example_messages`] where it is the invented country.
pub fn release_messages(release: &Release, tag: Option<&str>) -> &'static Messages {
    if release.is_example() {
        example_messages(tag)
    } else {
        messages(tag)
    }
}

/// The index of a language in [`LOCALES`]; Swedish for one that isn't there.
fn locale_index(tag: Option<&str>) -> usize {
    LOCALES
        .iter()
        .position(|locale| Some(locale.tag) == tag)
        .unwrap_or(0)
}

#[cfg(not(target_arch = "wasm32"))]
fn locale_texts(tag: Option<&str>) -> &'static LocaleTexts {
    let index = locale_index(tag);
    let found = if tag == Some(EASY_TO_READ) {
        Some((&EASY_TO_READ_CACHE, &EASY_TO_READ_LOCALE))
    } else {
        CACHE.get(index).zip(LOCALES.get(index))
    };
    let Some((cached, locale)) = found else {
        return &EMPTY;
    };
    // A file that can't be read has stopped the terminal program: `publish::check_locales` is its first step.
    cached.texts.get_or_init(|| {
        let bytes = locale.file.as_bytes();
        let file = cached
            .file
            .get_or_init(|| LocaleFile::parse(bytes).unwrap_or_default());
        LocaleTexts::read(file).unwrap_or_default()
    })
}

#[cfg(target_arch = "wasm32")]
fn locale_texts(tag: Option<&str>) -> &'static LocaleTexts {
    CACHE
        .get(locale_index(tag))
        .and_then(|cached| cached.texts.get())
        .or_else(|| CACHE.iter().find_map(|cached| cached.texts.get()))
        // The program doesn't start before the texts of a language are kept.
        .unwrap_or_else(|| std::process::abort())
}

/// Whether the texts of a language have been kept.
#[cfg(target_arch = "wasm32")]
pub fn has_messages(tag: Option<&str>) -> bool {
    CACHE
        .get(locale_index(tag))
        .is_some_and(|cached| cached.texts.get().is_some())
}

/// Keeps the texts of a language from the bytes of its file, and returns its tag.
///
/// # Errors
///
/// Where the file is that of no language here, or isn't complete. It isn't kept then: another try may bring a
/// better one.
#[cfg(target_arch = "wasm32")]
pub fn keep_messages(file: &[u8]) -> Result<&'static str, serde_json::Error> {
    use serde::de::Error;
    let file = LocaleFile::parse(file)?;
    let mut known = LOCALES.iter().zip(&CACHE);
    let Some((locale, cached)) = known.find(|(locale, _)| Some(locale.tag) == file.tag()) else {
        return Err(serde_json::Error::custom("no language of this program"));
    };
    file.check()?;
    let texts = LocaleTexts::read(cached.file.get_or_init(|| file))?;
    cached.texts.get_or_init(|| texts);
    Ok(locale.tag)
}

impl LocaleTexts {
    fn read(file: &'static LocaleFile) -> Result<Self, serde_json::Error> {
        let example: Messages = Texts::new(&file.0).to()?;
        let plain = Messages {
            example_mark: "",
            ..example
        };
        Ok(Self { plain, example })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read_and_names_its_language() {
        for locale in LOCALES.iter().chain([&EASY_TO_READ_LOCALE]) {
            let file = Box::leak(Box::new(LocaleFile::parse(locale.file.as_bytes()).unwrap()));
            assert_eq!(file.tag(), Some(locale.tag));
            let read = LocaleTexts::read(file).unwrap();
            assert_eq!(read.plain.tag, locale.tag);
            assert_eq!(read.plain.name, locale.name);
            assert_eq!(read.plain.example_mark, "");
            assert!(!read.example.example_mark.is_empty());
        }
    }

    #[test]
    fn an_unknown_language_is_swedish() {
        assert_eq!(messages(Some("xx")).tag, "sv");
        assert_eq!(messages(None).tag, "sv");
        assert_eq!(messages(Some("en")).tag, "en");
    }
}
