//! Checks the languages that the program has within it, with file, line and column of what is wrong.

use super::json_pointer::pointer_positions;
use crate::wording::LOCALES;
use crate::wording::locale::{EASY_TO_READ_LOCALE, LocaleFile};

/// Checks every language, so that no page is written with texts that couldn't be read.
///
/// # Errors
/// The first thing that is wrong, as `file:line:column: key: what`.
pub fn check_locales() -> Result<(), String> {
    let mut all = LOCALES.iter().chain([&EASY_TO_READ_LOCALE]);
    all.try_for_each(|locale| {
        let name = format!("src/wording/locales/{}.json", locale.tag);
        check_locale(&name, locale.file)
    })
}

fn check_locale(name: &str, text: &str) -> Result<(), String> {
    let file = LocaleFile::parse(text.as_bytes()).map_err(|error| format!("{name}: {error}"))?;
    file.check().map_err(|error| {
        let message = error.to_string();
        let pointer = message.split(": ").next().unwrap_or_default();
        let positions = pointer_positions(text, &[pointer]);
        let (line, column) = positions.first().copied().unwrap_or_default();
        format!("{name}:{line}:{column}: {message}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_has_file_line_and_key() {
        for (text, expected) in [
            (
                "{\n\"header\": {\n\"mneu\": \"Menu\"}}",
                "xx.json:3:9: /header/mneu: nothing reads this key",
            ),
            (
                "{\n\"header\": {\"menu\": 1}}",
                "xx.json:2:20: /header/menu: expected a text",
            ),
            (
                "{\n\"header\": ",
                "xx.json: EOF while parsing a value at line 2",
            ),
        ] {
            let message = check_locale("xx.json", text).unwrap_err();
            assert!(message.starts_with(expected), "{message}");
        }
    }

    #[test]
    fn every_language_is_complete() {
        assert_eq!(check_locales(), Ok(()));
    }
}
