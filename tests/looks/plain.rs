//! The rules in a picture that stands alone are those of the page, in plain light colours.

use std::collections::BTreeMap;
use std::path::Path;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The light colours by name.
fn tokens() -> BTreeMap<String, String> {
    read("style/tokens.css")
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
            let light = value.strip_prefix("light-dark(")?.split(',').next()?;
            Some((name.to_owned(), light.to_owned()))
        })
        .collect()
}

/// A rule with light colours in the place of their names; that of the area stays a name.
fn plain(rule: &str, tokens: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = rule;
    while let Some((before, after)) = rest.split_once("var(--") {
        out.push_str(before);
        let end = after.find([')', ',']).unwrap();
        let name = &after[..end];
        // What comes after a comma is for charts of no area, which have a colour here.
        let mut depth = 1;
        let close = after
            .find(|c| {
                depth += match c {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                depth == 0
            })
            .unwrap();
        match name {
            "area" => out.push_str("var(--area)"),
            "font" => out.push_str("Inkludering Sans"),
            name => out.push_str(&tokens[name]),
        }
        rest = &after[close + 1..];
    }
    out.push_str(rest);
    out.replace(
        "font: 400 15px/1 Inkludering Sans",
        "font-family: \"Inkludering Sans\", \"Source Sans 3\", \"Segoe UI\", system-ui, sans-serif; font-size: 15px; font-variant-numeric: tabular-nums",
    )
}

/// The rules of the page's style that belong to charts, and those of a picture that stands alone.
fn made() -> String {
    let tokens = tokens();
    let main = read("style/main.css");
    let (_, charts) = main.split_once("/* Charts").unwrap();
    let (charts, _) = charts.split_once("/* Tables").unwrap();
    let own = [
        ".alone .paper { fill: var(--paper) }",
        ".alone text { font: 400 15px/1 var(--font); fill: var(--ink-soft) }",
        ".alone .title { font-size: 20px; font-weight: 600; fill: var(--ink) }",
        ".alone .foot { font-size: 14px }",
        ".alone > .tag { font-size: 14px; font-weight: 600 }",
        // An indicator of no area.
        ".area-context { --area: var(--area-cross) }",
    ];
    let of_chart = |rule: &&str| {
        [
            ".chart ",
            ".generation ",
            ".trend ",
            ".distribution ",
            ".rows ",
            ".progress ",
            ".beside ",
            ".map ",
            ".tabular ",
            ".area-",
        ]
        .iter()
        .any(|class| rule.starts_with(class))
    };
    let mut made = String::new();
    for rule in own.into_iter().chain(charts.lines().filter(of_chart)) {
        made.push_str(&plain(rule, &tokens));
        made.push('\n');
    }
    made
}

#[test]
fn the_rules_are_those_of_the_page_in_plain_colours() {
    let made = made();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/chart/stand_alone.css");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, &made).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap() == made,
        "style/ has changed: make accept"
    );
    assert!(!made.contains("light-dark"));
}
