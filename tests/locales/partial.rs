//! An invented language that is partly translated: what it lacks stands in Swedish and says so, its own doesn't,
//! and no mark is seen anywhere.

use super::loaded::loaded;
use super::real::REAL;
use inkludering::chart::{Attribution, Shape, draw_stand_alone};
use inkludering::export::{Filter, csv};
use inkludering::view::{address, whole_page};
use inkludering::wording::locale::LocaleFile;
use inkludering::wording::{Messages, without_marks};
use std::sync::LazyLock;

static FILE: LazyLock<LocaleFile> =
    LazyLock::new(|| LocaleFile::parse(include_bytes!("partial.json")).unwrap());

static MESSAGES: LazyLock<Messages> = LazyLock::new(|| FILE.messages().unwrap());

/// Title and body of a page.
fn page(query: &str) -> (String, String) {
    let page = whole_page::render_with(&MESSAGES, &address::parse(query), &loaded(&REAL));
    (page.title, page.body)
}

/// What is between the tags of a language, with what is outside of all of them.
fn by_language(html: &str) -> (String, String) {
    let (mut swedish, mut own) = (String::new(), String::new());
    let mut open: Vec<bool> = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.ends_with('/') && !tag.starts_with("input") {
            open.push(tag.contains("lang=\"sv\""));
        }
        let is_swedish = open.contains(&true);
        let side = if is_swedish { &mut swedish } else { &mut own };
        side.push_str(text);
        side.push('\n');
    }
    (swedish, own)
}

#[test]
fn what_falls_back_says_so_and_what_does_not_is_left_alone() {
    let (title, html) = page("");
    assert_eq!(title, "OWN title of the start page");
    assert!(html.contains(">OWN title of the start page</h1>"), "{html}");
    let (swedish, own) = by_language(&html);
    assert!(own.contains("OWN needs &lt;&amp;&gt;"));
    assert!(own.contains("OWN education"));
    // Texts of the program, a sentence that numbers were put into, and a text of the data.
    for text in [
        "Hitta din kommun",
        "Vi har hittat uppgifter om",
        "ska ha likvärdiga möjligheter i livet",
    ] {
        assert!(swedish.contains(text), "{text}");
        assert!(!own.contains(text), "{text}");
    }
    // In attributes nothing can say so.
    assert!(html.contains("aria-label=\"OWN menu\""));
    let needs = MESSAGES.header.theme.auto;
    assert!(html.contains(&format!(
        "<span lang=\"sv\">{}</span>",
        without_marks(needs)
    )));
}

#[test]
fn no_mark_is_seen() {
    let code = REAL.dataset.municipalities[0].place;
    let indicator = REAL.series[0].indicator.as_str();
    for query in [
        "".to_owned(),
        format!("?view=municipality&municipality={code}"),
        format!("?view=indicator&indicator={indicator}"),
        format!("?view=embed&indicator={indicator}"),
        format!("?view=report&municipality={code}"),
        format!("?view=questions&municipality={code}"),
        format!("?view=compare&compare={code},0180"),
        "?view=progress".to_owned(),
        "?view=timeline".to_owned(),
        "?view=about".to_owned(),
        "?view=nothing&lang=<b>".to_owned(),
    ] {
        let (title, html) = page(&query);
        for text in [title, html] {
            assert!(!text.contains(['\u{fdd0}', '\u{fdd1}']), "{query}");
            assert!(
                !text.contains("=\"<"),
                "{query}: an element in an attribute"
            );
            assert!(!text.contains("&lt;span"), "{query}: an element as text");
        }
    }
}

#[test]
fn files_have_no_marks() {
    let series = &REAL.series[0];
    let file = csv::Context {
        messages: &MESSAGES,
        dataset: &REAL.dataset,
        sources: REAL.sources.as_deref().unwrap(),
    };
    let indicator = REAL.dataset.indicator(&series.indicator).unwrap();
    let table = csv::write_series(&file, indicator, series, Filter::default());
    let today = REAL.dataset.release.date;
    let figure = inkludering::chart::generation::figure(&MESSAGES, &REAL.dataset, today);
    let attribution = Attribution {
        lines: vec![MESSAGES.footer.data_terms.to_owned()],
        ..Attribution::default()
    };
    let picture = draw_stand_alone(&figure, &attribution, Shape::Wide);
    for text in [&table, &picture] {
        assert!(!text.contains(['\u{fdd0}', '\u{fdd1}']));
    }
    assert!(table.contains("Kommunkod"));
    let terms = without_marks(MESSAGES.footer.data_terms);
    assert!(picture.contains(&format!("<tspan lang=\"sv\">{terms}</tspan>")));
}
