//! Every figure of every page, as it leaves it: the picture names whom it shows, and the sentence says what it shows,
//! when, and where that is from.

use super::alone::{OPTIONS, texts};
use super::pages::{everything, exported};
use super::real::REAL;
use super::releases::EXAMPLE;
use inkludering::chart::{Shape, draw_stand_alone};
use inkludering::export::{ExportedFigure, picture};
use inkludering::model::{Dataset, Place, Source};
use inkludering::view::{Loaded, address};
use inkludering::wording::{Messages, municipality};
use resvg::usvg;

/// Pages with figures, of each view and of each kind, by their queries.
const PAGES: [&str; 42] = [
    "",
    "view=progress",
    "view=timeline",
    "view=timeline&municipality=1283",
    "view=municipality&municipality=0136",
    "view=municipality&municipality=0136&show=all",
    "view=municipality&municipality=1283",
    "view=municipality&municipality=1440",
    "view=municipality&municipality=0000",
    "view=report&municipality=0136",
    "view=report&municipality=1440",
    "view=area&area=education",
    "view=area&area=work",
    "view=area&area=housing",
    "view=area&area=health",
    "view=area&area=culture",
    "view=area&area=civil",
    "view=area&area=cross",
    "view=matrix",
    "view=matrix&peers=programme:pilot",
    "view=map&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440",
    "view=map&evidence=work",
    "view=indicator&indicator=gymnasieexamen-inom-4-ar",
    "view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440,0180&year=2016",
    "view=indicator&indicator=folkmangd&compare=0114",
    "view=indicator&indicator=idrottsforening-deltagartillfallen-7-20&compare=0136,2418",
    "view=indicator&indicator=mediators_count",
    "view=indicator&indicator=state_budget_msek",
    "view=indicator&indicator=consultation_exists",
    "view=indicator&indicator=fra_children_name_calling_pct",
    "view=indicator&indicator=mt_romani_not_participating_pct",
    "view=indicator&indicator=hate_antiroma_reports",
    "view=compare&compare=0136,1440&evidence=residents",
    "view=compare&compare=0136,0180,1480,1280,1283,0380,1490,1440&evidence=residents",
    "view=compare&compare=0136,0180,1480,1280,1283,2418,0560,0114&evidence=residents&chart=lines",
    "view=compare&compare=0136,0180,1480,1280,1283,2418,0560,0114&evidence=residents&chart=multiples",
    "view=compare&compare=0136,2418&evidence=residents&chart=multiples",
    "view=compare&compare=0136,1283",
    "view=compare&compare=0136,0180,1480,1280,1283,0380,1490,1440",
    "view=embed&indicator=gymnasieexamen-inom-4-ar&compare=0136&chart=lines",
    "view=embed&municipality=0136",
    "view=embed&indicator=trangboddhet-norm2&compare=0136,1440",
];

/// What is wrong with a figure, a line each.
fn faults(
    messages: &Messages,
    dataset: &Dataset,
    sources: &[Source],
    taken: &ExportedFigure,
    is_table: bool,
) -> Vec<String> {
    let mut faults = Vec::new();
    let link = Some("https://example.org/?view=x".to_owned());
    let attribution = picture::attribution(messages, dataset, sources, taken, link);
    // A table that stands on its page as one is copied whole.
    let quoted = if is_table {
        let table = picture::tab_separated(&taken.figure.table);
        picture::with_source(table, &attribution)
    } else {
        picture::quote(taken, &attribution)
    };
    let content = &taken.content;
    let name = |place: &Place| municipality::place_name(messages, dataset, *place);
    for shape in [Shape::Narrow, Shape::Wide] {
        let svg = draw_stand_alone(&taken.figure, &attribution, shape);
        let tree = usvg::Tree::from_str(&svg, &OPTIONS).unwrap();
        let mut found = Vec::new();
        texts(tree.root(), &mut found);
        let said: String = found.iter().map(|(text, _)| format!("{text} ")).collect();
        for place in &content.places {
            if !said.contains(&name(place)) {
                faults.push(format!("{shape:?}: {} is not named", name(place)));
            }
        }
        if let Some(area) = content.area {
            let area = messages.area(area);
            let words = area.split(' ');
            if !words.clone().all(|word| said.contains(word)) {
                faults.push(format!("{shape:?}: {area} is not named"));
            }
        }
    }
    for place in &content.places {
        if !quoted.contains(&name(place)) {
            faults.push(format!("the sentence does not name {}", name(place)));
        }
    }
    if content.evidence.is_some() {
        let foot = quoted.find(&*attribution.lines[0]).unwrap();
        let without_foot = &quoted[..foot];
        let has_year = without_foot
            .split(|c: char| !c.is_ascii_digit())
            .any(|digits| {
                digits.len() == 4 && (digits.starts_with("20") || digits.starts_with("19"))
            });
        let source = if messages.tag == "sv" {
            "Käll"
        } else {
            "Source"
        };
        // What was computed here has no other source.
        let indicators = || {
            content
                .indicators
                .iter()
                .filter_map(|id| dataset.indicator(id))
        };
        let is_own = indicators().count() > 0 && indicators().all(|of| of.credits.is_empty());
        let is_own = is_own && content.sources.is_empty();
        for (is_said, what) in [
            (has_year, "year"),
            (is_own || quoted.contains(source), "source"),
        ] {
            if !is_said {
                faults.push(format!("the sentence has no {what}: {quoted}"));
            }
        }
        // Of few values every one is said.
        let rows = &taken.figure.table.rows;
        for row in rows.iter().filter(|_| rows.len() <= 9) {
            let value = row
                .get(1)
                .filter(|cell| cell.chars().any(|c| c.is_ascii_digit()));
            if value
                .is_some_and(|value| row[0].parse::<i16>().is_err() && !quoted.contains(&**value))
            {
                faults.push(format!("the sentence lacks {row:?}: {quoted}"));
            }
        }
    }
    faults
}

fn check(pages: &[&str], loaded: &Loaded, dataset: &Dataset, sources: &[Source]) -> usize {
    let (mut all, mut count) = (Vec::new(), 0);
    for lang in ["sv", "en"] {
        for page in pages {
            let asked = address::parse(&format!("?{page}&lang={lang}"));
            let messages = inkludering::view::store::words(&asked.selection, loaded);
            let is_table = page.starts_with("view=matrix")
                || page.starts_with("view=compare") && !page.contains("evidence=residents");
            let figure = |number| exported(&asked, loaded, number);
            for (number, taken) in (0..).map_while(figure).enumerate() {
                count += 1;
                for fault in faults(messages, dataset, sources, &taken, is_table) {
                    all.push(format!(
                        "{page}, {lang}, {number} ({}): {fault}",
                        taken.figure.title
                    ));
                }
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    count
}

#[test]
fn every_figure_that_leaves_its_page_says_whom_it_shows() {
    let sources = REAL.sources.clone().unwrap();
    assert!(check(&PAGES, &everything(), &REAL.dataset, &sources) > 250);
}

/// Those of which the real dataset has none yet: measured beside everyone, and the way to a target.
#[test]
fn so_does_every_figure_of_the_example() {
    let pages = [
        "view=progress",
        "view=area&area=education",
        "view=area&area=housing",
        "view=municipality&municipality=3105",
        "view=indicator&indicator=exempel-arbete",
        "view=indicator&indicator=exempel-trangboddhet&municipality=3105",
    ];
    let loaded = super::loaded::loaded(&EXAMPLE);
    let sources = EXAMPLE.sources.clone().unwrap();
    assert!(check(&pages, &loaded, &EXAMPLE.dataset, &sources) > 10);
}
