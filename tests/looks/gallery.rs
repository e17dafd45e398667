//! `target/gallery.html`: every chart as it is stored beside as it is drawn now, those that differ first.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

/// A chart, as all that is stored of it, and as its two drawings.
pub struct Entry {
    pub name: String,
    pub stored_now: String,
    pub drawings: [String; 2],
}

/// Writes the gallery, with the site's own style.
pub fn write(entries: &[Entry]) {
    let mut rows: Vec<(bool, &Entry, String)> = (entries.iter())
        .map(|entry| {
            let stored = stored(&entry.name);
            let differs = stored.trim() != entry.stored_now.trim();
            (differs, entry, stored)
        })
        .collect();
    rows.sort_by_key(|(differs, ..)| !differs);
    let count = rows.iter().filter(|(differs, ..)| *differs).count();
    let mut html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title>\
         <link rel=\"stylesheet\" href=\"../style/tokens.css\">\
         <link rel=\"stylesheet\" href=\"../style/main.css\">\
         <style>main {{ max-width: none }} .picture {{ display: block !important }}\
         .pair {{ display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }}</style>\
         <main><h1>Gallery</h1><p>{count} of {} charts differ from what is stored.</p>",
        rows.len(),
    );
    for (differs, entry, stored) in rows {
        let mark = if differs { " differs" } else { "" };
        let _ = write!(html, "<h2>{}{mark}</h2>", entry.name);
        let old = drawings(&stored);
        for (place, now) in entry.drawings.iter().enumerate() {
            html.push_str("<div class=\"pair\">");
            if differs {
                let old = old.get(place).map(|old| with_borders(old, now));
                picture(&mut html, "stored", &old.unwrap_or_default());
            }
            picture(&mut html, "now", now);
            html.push_str("</div>");
        }
    }
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    std::fs::create_dir_all(&target).unwrap();
    std::fs::write(target.join("gallery.html"), html).unwrap();
}

fn picture(html: &mut String, when: &str, svg: &str) {
    let _ = write!(
        html,
        "<figure><figcaption>{when}</figcaption><div class=\"picture\">{svg}</div></figure>"
    );
}

/// What is stored of a chart, without insta's own head; nothing of a new one.
fn stored(name: &str) -> String {
    let path = format!(
        "{}/tests/looks/pictures/{name}.snap",
        env!("CARGO_MANIFEST_DIR")
    );
    let snapshot = std::fs::read_to_string(path).unwrap_or_default();
    let contents = snapshot.split_once("\n---\n").map(|(_, contents)| contents);
    contents.unwrap_or_default().to_owned()
}

/// The drawings in what is stored, narrow and wide.
fn drawings(stored: &str) -> Vec<&str> {
    let ends = stored.match_indices("</svg>\n<svg ");
    let starts = stored.find("<svg ").into_iter();
    let starts: Vec<usize> = starts.chain(ends.map(|(at, _)| at + 7)).collect();
    let ends = starts.iter().skip(1).copied().chain([stored.len()]);
    (starts.iter().copied().zip(ends))
        .map(|(start, end)| &stored[start..end])
        .collect()
}

/// Stored maps hold but the beginning of each border: the rest is that of the map now, as borders don't change.
fn with_borders(old: &str, now: &str) -> String {
    let whole: HashMap<&str, &str> = (now.split(" d=\"m").skip(1))
        .filter_map(|part| part.split('"').next())
        .filter_map(|path| Some((path.split('l').next()?, path)))
        .collect();
    let mut out = String::new();
    for (place, part) in old.split(" d=\"m").enumerate() {
        match (place, part.split_once(" …\"")) {
            (0, _) => out.push_str(part),
            (_, Some((start, rest))) => {
                let path = whole.get(start).unwrap_or(&start);
                let _ = write!(out, " d=\"m{path}\"{rest}");
            }
            (_, None) => {
                let _ = write!(out, " d=\"m{part}");
            }
        }
    }
    out
}

#[test]
fn drawings_are_found_in_what_is_stored_with_their_borders() {
    let stored =
        "Title\n\n<svg a>\n<path d=\"m1 2 …\"/>\n</svg>\n<svg b>\n<svg c>\n</svg>\n</svg>\n";
    let [narrow, wide] = drawings(stored)[..] else {
        unreachable!("there are two")
    };
    assert_eq!(
        with_borders(narrow, "<path d=\"m1 2l3 4z\"/>"),
        "<svg a>\n<path d=\"m1 2l3 4z\"/>\n</svg>\n"
    );
    assert_eq!(wide, "<svg b>\n<svg c>\n</svg>\n</svg>\n");
}
