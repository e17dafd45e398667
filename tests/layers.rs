//! The arrows between layers: each uses what stands to its left, and nothing to its right; and between files.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

#[path = "layers/circles.rs"]
mod circles;

use std::path::{Path, PathBuf};

/// From left to right. `load`, `publish` and `site` are edges: they use any layer and no layer uses them.
const LAYERS: [&str; 8] = [
    "model", "document", "validate", "analysis", "wording", "chart", "export", "view",
];
const EDGES: [&str; 3] = ["load", "publish", "site"];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files
}

/// The modules of the crate that a text names as `crate::name` or `crate::{name, …}`.
fn named_modules(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut names = Vec::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(list) => names.extend(top_of_list(list)),
            None => names.push(first_word(after)),
        }
    }
    names
}

/// The names that a braced list begins with, those inside further braces left out.
fn top_of_list(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if depth == 0 && c != ',' {
            parts.last_mut().unwrap().push(c);
        }
    }
    parts.iter().map(|part| first_word(part.trim())).collect()
}

fn first_word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// Why a file of `layer` may not name `module`, if it may not.
fn wrong_arrow(layer: &str, module: &str) -> Option<String> {
    let place = |name: &str| LAYERS.iter().position(|known| *known == name);
    match (place(layer), place(module)) {
        (Some(from), Some(to)) if to > from => Some(format!("{module} stands to its right")),
        (Some(_), None) if EDGES.contains(&module) => Some(format!("{module} is an edge")),
        _ => None,
    }
}

#[test]
fn every_arrow_goes_left() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for layer in LAYERS {
        for file in rust_files(&source.join(layer)) {
            let text = std::fs::read_to_string(&file).unwrap();
            for module in named_modules(&text) {
                if let Some(why) = wrong_arrow(layer, &module) {
                    wrong.push(format!("{}: {why}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_model_knows_neither_formats_nor_the_outside_world() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (layer, refused) in [
        ("model", &["serde", "std::fs", "std::time", "leptos"][..]),
        ("document", &["std::fs", "leptos"]),
        ("validate", &["std::fs", "leptos"]),
        ("analysis", &["serde", "std::fs", "std::time", "leptos"]),
        ("wording", &["std::fs", "std::time", "leptos"]),
        (
            "export",
            &["serde", "std::fs", "std::time", "leptos", "HashMap"],
        ),
        (
            "chart",
            &["serde", "std::fs", "std::time", "leptos", "HashMap"],
        ),
    ] {
        for file in rust_files(&source.join(layer)) {
            let text = std::fs::read_to_string(&file).unwrap();
            for word in refused {
                let used = text.lines().any(|line| {
                    let code = line.split("//").next().unwrap();
                    code.contains(&format!("{word}::")) || code.contains(&format!("use {word}"))
                });
                assert!(!used, "{}: {word}", file.display());
            }
        }
    }
}

#[test]
fn names_are_found_in_any_use() {
    let text = "use crate::model::Area;\nuse crate::{document::{self, Index}, view};\n// crate::load\nlet x = crate::chart::font();";
    assert_eq!(named_modules(text), ["model", "document", "view", "chart"]);
    assert!(wrong_arrow("model", "document").is_some());
    assert!(wrong_arrow("chart", "load").is_some());
    assert_eq!(wrong_arrow("chart", "model"), None);
    assert_eq!(wrong_arrow("validate", "validate"), None);
}
