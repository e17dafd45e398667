//! Every picture as it is taken away: read by a program that isn't ours, with all of its text inside.

use super::pictures::{dumbbells, figures, progress};
use inkludering::chart::{Attribution, Figure, Shape, draw_stand_alone};
use inkludering::wording::messages;
use resvg::usvg;
use std::sync::LazyLock;

/// With the font of the pages, as text of any other has no size.
pub static OPTIONS: LazyLock<usvg::Options<'static>> = LazyLock::new(|| {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/style/font/inkludering-sans.woff2"
    );
    let font = wuff::decompress_woff2(&std::fs::read(path).unwrap()).unwrap();
    let mut options = usvg::Options {
        font_family: "Inkludering Sans".to_owned(),
        ..usvg::Options::default()
    };
    options.fontdb_mut().load_font_data(font);
    options
});

pub fn texts(group: &usvg::Group, found: &mut Vec<(String, usvg::Rect)>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => texts(inner, found),
            usvg::Node::Text(node) => {
                let text: String = node.chunks().iter().map(usvg::TextChunk::text).collect();
                found.push((text, node.abs_bounding_box()));
            }
            _ => {}
        }
    }
}

fn check(name: &str, figure: &Figure, attribution: &Attribution, outside: &mut Vec<String>) {
    for shape in [Shape::Narrow, Shape::Wide] {
        let svg = draw_stand_alone(figure, attribution, shape);
        assert!(!svg.contains("var("), "{name}: a colour without a value");
        let tree = usvg::Tree::from_str(&svg, &OPTIONS).unwrap();
        let mut found = Vec::new();
        texts(tree.root(), &mut found);
        let all: String = found.iter().map(|(text, _)| format!("{text} ")).collect();
        let whole = [&figure.title].into_iter().chain(&attribution.lines);
        for text in whole.chain(&figure.warnings) {
            assert!(all.contains(text.trim()), "{name}: {text} is not in {all}");
        }
        assert_eq!(
            found.len(),
            svg.matches("<text").count(),
            "{name}: text was lost"
        );
        let size = tree.size();
        for (text, place) in &found {
            let across = place.left() >= 0.0 && place.right() <= size.width();
            if !(across && place.top() >= 0.0 && place.bottom() <= size.height()) {
                outside.push(format!("{name} {shape:?}: {text} at {place:?}"));
            }
        }
    }
}

#[test]
fn every_chart_stands_alone() {
    let attribution = Attribution {
        tag: Some("▬ Alla invånare".to_owned()),
        lines: vec![
            "Källa: Kolada; DIDreport (CC BY 4.0), N07907".to_owned(),
            "Data av 2030-01-01. Våra egna uppgifter och texter: CC0-1.0. Varje siffra har kvar sin källas villkor.".to_owned(),
        ],
        link: Some("https://example.org/inkludering/?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&lang=en".to_owned()),
    };
    let mut outside = Vec::new();
    for messages in ["sv", "en"].map(|tag| messages(Some(tag))) {
        for (name, figure) in figures(messages).into_iter().chain(dumbbells(messages)) {
            check(&name, &figure, &attribution, &mut outside);
        }
    }
    // These are made of the same parts in both languages, and are many.
    for (name, figure) in progress(messages(Some("en"))) {
        check(&name, &figure, &attribution, &mut outside);
    }
    assert!(outside.is_empty(), "{}", outside.join("\n"));
}
