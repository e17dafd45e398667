//! Figures alone, as other people's pages frame them, and the page where their codes are made.

use super::current;
use super::pages::{check, everything, page, store};

/// A figure of each kind of evidence and of none, alone as on somebody else's page: with its heading, tag,
/// sentence, table, source, day and link, and nothing around it.
#[test]
fn figures_on_other_pages() {
    let residents = "indicator=gymnasieexamen-inom-4-ar&compare=0136,1440";
    for (name, query, text) in [
        ("line.sv", "heading=3".to_owned(), "<h3>"),
        (
            "spread.sv",
            format!("view=indicator&{residents}"),
            "Alla invånare",
        ),
        (
            "lines.en",
            format!("view=indicator&{residents}&chart=lines&lang=en"),
            "All residents",
        ),
        (
            "side-by-side.sv",
            format!("view=compare&{residents}&evidence=residents"),
            "<h2>",
        ),
        (
            "work.en",
            "view=indicator&indicator=mediators_count&lang=en".to_owned(),
            "Länsstyrelsen",
        ),
        (
            "outcome.sv",
            "view=indicator&indicator=mt_romani_not_participating_pct&heading=4".to_owned(),
            "<h4>",
        ),
        (
            "municipality.sv",
            "view=municipality&municipality=0136".to_owned(),
            "Så arbetar Haninge",
        ),
        (
            "nothing-told.sv",
            "view=municipality&municipality=1440".to_owned(),
            "Det betyder inte att kommunen inte arbetar",
        ),
        (
            "matrix-row.sv",
            "view=matrix&compare=0136".to_owned(),
            "Vår senaste uppgift om vad kommunen gör, efter område: Haninge",
        ),
        (
            "multiples.sv",
            "view=compare&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&evidence=residents&chart=multiples".to_owned(),
            "Gymnasieexamen inom 4 år",
        ),
        (
            "what-is-measured.en",
            "view=progress&lang=en".to_owned(),
            "Comparable",
        ),
        (
            "matrix-whole.sv",
            "view=matrix".to_owned(),
            "finns inte längre",
        ),
        ("none.sv", "view=about".to_owned(), "finns inte längre"),
        (
            "retired.en",
            "view=indicator&indicator=retired&lang=en".to_owned(),
            "href=\"./?view=indicator&amp;indicator=retired&amp;lang=en\"",
        ),
    ] {
        let query = format!("?{query}&embed=1");
        let html = page(&query, everything());
        assert!(html.contains(text), "{query}: {text}");
        let surroundings = ["<nav", "class=\"skip\"", "class=\"tools\"", "<h1"];
        for part in surroundings {
            assert!(!html.contains(part), "{query}: {part}");
        }
        if ![
            "none.sv",
            "matrix-whole.sv",
            "nothing-told.sv",
            "retired.en",
        ]
        .contains(&name)
        {
            for part in ["<table", "target=\"_blank\"", &*current::release(), "CC0"] {
                assert!(html.contains(part), "{query}: {part}");
            }
        }
        store(&format!("embed-{name}"), &html);
    }
}

/// What is chosen on the page where figures are made ready is what its frame shows.
#[test]
fn made_ready_to_embed() {
    for (name, query) in [
        ("line.sv", ""),
        ("work.en", "&area=culture&lang=en"),
        ("municipality.sv", "&municipality=0136"),
        (
            "others-chosen.en",
            "&evidence=work&compare=0136,1440&lang=en",
        ),
        (
            "lines.sv",
            "&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&chart=lines&heading=3&theme=dark",
        ),
        ("matrix-row.sv", "&evidence=work&chart=table&compare=0136"),
        (
            "multiples-too-few.en",
            "&indicator=gymnasieexamen-inom-4-ar&chart=multiples&compare=0136&lang=en",
        ),
        (
            "four-of-all.sv",
            "&indicator=folkmangd&chart=spread&compare=0136,1440,0180,1480",
        ),
        (
            "too-few.sv",
            "&indicator=gymnasieexamen-inom-4-ar&compare=0136",
        ),
    ] {
        let query = format!("?view=embed{query}");
        check(&format!("make-{name}"), &query, everything());
    }
    for (chosen, expected) in [
        ("", "figure/"),
        ("lang=en", "en/figure/"),
        (
            "municipality=0136&heading=3",
            "figure/?view=municipality&amp;municipality=0136&amp;heading=3",
        ),
        ("evidence=work", "figure/?view=timeline&amp;evidence=work"),
        ("area=work", "figure/?view=area&amp;area=work"),
        (
            "evidence=work&chart=table&municipality=0136&compare=1440",
            "figure/?view=matrix&amp;compare=0136,1440",
        ),
        (
            "indicator=folkmangd&chart=multiples&compare=0136,1440",
            "figure/?view=compare&amp;indicator=folkmangd&amp;compare=0136,1440&amp;evidence=residents&amp;chart=multiples",
        ),
        ("evidence=outcome&chart=table", "figure/?view=progress"),
        (
            "indicator=folkmangd&chart=spread&data={release}",
            "figure/?view=indicator&amp;indicator=folkmangd&amp;chart=spread&amp;data={release}",
        ),
        (
            "indicator=consultation_exists&compare=0136,1440",
            "figure/?view=indicator&amp;indicator=consultation_exists&amp;compare=0136,1440",
        ),
        (
            "indicator=folkmangd&compare=0136,1440&theme=light",
            "figure/?view=compare&amp;indicator=folkmangd&amp;compare=0136,1440&amp;evidence=residents&amp;theme=light",
        ),
    ] {
        let [chosen, expected] =
            [chosen, expected].map(|text| text.replace("{release}", &current::release()));
        let html = page(&format!("?view=embed&{chosen}"), everything());
        let frame = format!("src=\"https://inkludering.example/{expected}\"");
        assert_eq!(html.matches(&frame).count(), 2, "{chosen}: {expected}");
    }
}
