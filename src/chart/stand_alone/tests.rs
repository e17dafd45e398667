use super::*;
use crate::chart::figure::{Drawing, Table};

fn figure() -> Figure {
    let drawing = |width| Drawing {
        width,
        height: 100,
        svg: format!(
            "<svg viewBox=\"0 0 {width} 100\" class=\"chart trend area-work\" aria-label=\"a &gt; b\"><text>12</text></svg>"
        ),
        spots: Vec::new(),
    };
    Figure {
        title: "Titel & <b>".to_owned(),
        subtitle: "Under".to_owned(),
        summary: "Mening".to_owned(),
        warnings: vec!["Ihålig".to_owned()],
        narrow: drawing(340),
        wide: drawing(720),
        table: Table::default(),
        readings: Vec::new(),
        notes: Vec::new(),
    }
}

#[test]
fn everything_is_inside_and_nothing_is_markup() {
    let attribution = Attribution {
        tag: Some("▬ Alla".to_owned()),
        lines: vec!["Källa: Kolada".to_owned(), "Data av 2026-11-22.".to_owned()],
        link: Some("https://example.org/?a=1&b=2".to_owned()),
    };
    for (shape, width) in [(Shape::Narrow, 372), (Shape::Wide, 752)] {
        let svg = draw_stand_alone(&figure(), &attribution, shape);
        for expected in [
            &format!("width=\"{width}\""),
            "<title>Titel &amp; &lt;b&gt;</title>",
            ">Titel &amp; &lt;b&gt;</text>",
            ">▬ Alla</text>",
            ">Under</text>",
            "<text>12</text></g></svg>",
            ">Ihålig</text>",
            ">Källa: Kolada</text>",
            ">https://example.org/?a=1&amp;b=2</text>",
        ] {
            assert!(svg.contains(expected), "{expected}: {svg}");
        }
        // Only the rules of this chart, and its area's colour.
        assert!(svg.contains(".trend path.half { fill: #4d4a9e"));
        assert!(
            !svg.contains(".generation") && !svg.contains("var("),
            "{svg}"
        );
    }
}
