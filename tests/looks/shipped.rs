//! The words that the browser gets are the program's own texts; `make accept` writes them.

use inkludering::wording::{LANGUAGES, told, words};

#[test]
fn the_files_are_the_texts() {
    for (tag, _) in LANGUAGES {
        let path = format!(
            "{}/src/wording/shipped/{tag}.txt",
            env!("CARGO_MANIFEST_DIR")
        );
        let texts = told::file(words(Some(tag)));
        if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
            std::fs::write(&path, &texts).unwrap();
        }
        let shipped = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            shipped == texts,
            "{path} is older than its texts: make accept"
        );
    }
}
