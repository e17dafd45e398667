//! The work of chosen municipalities: a table of questions, with what each municipality has told beside the others.

use crate::analysis::side_by_side::{self, Asked, Compared, SideBySide, Told};
use crate::chart::tabular::{self, Cell, Row, Tabular};
use crate::export::FigureContent;
use crate::model::{Evidence, Place};
use crate::view::context::{Context, evidence_section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{notice, source, table, take};
use crate::view::store::LoadState;
use crate::wording::side_by_side::{cell_text, question_text, summary, title, unanswered_line};
use crate::wording::{self, Messages, fill, gap, side_by_side::told_text};

/// The id of the table.
const TABLE: &str = "asked";

/// The questions that one of them at least has told something of, what can be taken away of them, and the others folded.
pub fn section(context: &Context, places: &[Place]) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let heading = words.overview.column_work;
    let section = evidence_section("work", Evidence::Work, heading, words)
        .child(text("p", words.compare.work_note));
    let work = match context.work {
        LoadState::Ready(work) => work,
        part => return section.child(notice::missing(context, part)),
    };
    let answers = context.loaded.answers.as_ref();
    let missing = answers.filter(|answers| answers.ready().is_none());
    let answers = answers.and_then(LoadState::ready).map(|answers| &**answers);
    let all = side_by_side::compare(dataset, work, answers, places);
    let drawn = || tabular::figure(words, &picture(context, &all, places));
    let title = title(words, dataset, places);
    section
        .child(as_table(context, &all, places))
        .child(take::tools_of_table(
            context,
            &title,
            &drawn,
            &content(&all, places),
        ))
        .child_if(unanswered(context, &all))
        .child_if(missing.map(|part| notice::missing(context, part)))
}

fn names(context: &Context, places: &[Place]) -> Vec<String> {
    let name =
        |place: &Place| wording::municipality::place_name(context.words, context.dataset, *place);
    places.iter().map(name).collect()
}

fn as_table(context: &Context, all: &SideBySide, places: &[Place]) -> Element {
    let (words, texts) = (context.words, &context.words.compare);
    let names = names(context, places);
    let mut head = table::row().child(table::column(texts.column_question));
    for name in &names {
        head = head.child(table::column(name).untranslated());
    }
    let body = all.answered.iter().fold(table::body(), |body, compared| {
        let cells = compared.cells.iter().zip(&names);
        let silent = cells.clone().filter(|(told, _)| told.is_empty());
        let silent: Vec<String> = silent.map(|(_, name)| name.clone()).collect();
        let question = question(context, compared.asked).child_if(on_phone(words, &silent));
        let row = table::row().child(question);
        body.child(cells.fold(row, |row, (told, name)| {
            row.child(cell(context, compared, told, name))
        }))
    });
    let fixed = words.fixed_line(Evidence::Work);
    let joined = gap::join_list(words, &names);
    let caption = fill(texts.table_caption, &[("names", &joined), ("fixed", fixed)]);
    let table = table::table(words, TABLE, &caption, head, body).id(TABLE);
    table::in_sight(&caption, table)
}

/// On a phone, where a cell is a line: in one line those that nothing was found of.
fn on_phone(words: &Messages, silent: &[String]) -> Option<Element> {
    let mut said = words.overview.nothing_found.to_owned();
    said.push_str(": ");
    said.push_str(&gap::join_list(words, silent));
    (!silent.is_empty()).then(|| text("span", &said).class("phone"))
}

/// The heading of a row, with its area where it has one.
fn question(context: &Context, asked: Asked) -> Element {
    let said = question_text(context.words, asked);
    match asked {
        Asked::Stated(indicator, area) => table::name("")
            .child(link(context.indicator(&indicator.id), &said))
            .child(text("span", context.words.area(area)).class("note")),
        Asked::InWords(_) => table::name(&said),
    }
}

fn cell(context: &Context, compared: &Compared, told: &[Told], name: &str) -> Element {
    let words = context.words;
    let cell = table::cell("").attr("data-of", name);
    if told.is_empty() {
        let said = text("div", words.overview.nothing_found);
        return cell.class("unknown").child(said);
    }
    let question = question_text(words, compared.asked);
    let all = told.iter().fold(el("div"), |all, told| {
        let said = told_text(words, context.dataset, *told);
        let of = format!("{name}, {question}, {said}");
        let (source, note) = match told {
            Told::Stated(_, fact) => (&fact.source, fact.note.as_ref()),
            Told::InWords(answer) => (&answer.source, None),
        };
        let note = note.map(|note| {
            let summary = text("summary", words.export.note)
                .child(text("span", format!(": {of}")).class("hidden"));
            el("details")
                .child(summary)
                .child(text("p", words.text(note)))
        });
        all.child(
            el("div")
                .class(hollow(*told))
                .child(text("span", &said))
                .text(" ")
                .live(source::button(context, source, &of))
                .child_if(note),
        )
    });
    cell.child(all)
}

/// What its source doesn't simply report looks so.
fn hollow(told: Told) -> &'static str {
    match told {
        Told::Stated(_, fact) if fact.status.is_tentative() => "told hollow",
        _ => "told",
    }
}

/// The questions that nothing was found on, in one line until it is opened.
fn unanswered(context: &Context, all: &SideBySide) -> Option<Element> {
    let words = context.words;
    let list = all.unanswered.iter().fold(el("ul"), |list, asked| {
        let said = question_text(words, *asked);
        list.child(match asked {
            Asked::Stated(indicator, _) => {
                el("li").child(link(context.indicator(&indicator.id), &said))
            }
            Asked::InWords(_) => text("li", &said),
        })
    });
    (!all.unanswered.is_empty()).then(|| {
        el("details")
            .class("more")
            .id("unanswered")
            .child(text("summary", unanswered_line(words, all)))
            .child(list)
    })
}

/// The same table as a picture.
fn picture(context: &Context, all: &SideBySide, places: &[Place]) -> Tabular {
    let (words, dataset) = (context.words, context.dataset);
    let rows = all.answered.iter().map(|compared| {
        let cells = compared.cells.iter().map(|told| Cell {
            text: cell_text(words, dataset, told),
            known: !told.is_empty(),
        });
        Row {
            name: question_text(words, compared.asked),
            cells: cells.collect(),
        }
    });
    Tabular {
        evidence: Evidence::Work,
        title: title(words, dataset, places),
        summary: summary(words, all),
        names: words.compare.column_question.to_owned(),
        columns: names(context, places),
        rows: rows.collect(),
    }
}

/// What the table is made from, with its sources.
fn content(all: &SideBySide, places: &[Place]) -> FigureContent {
    let mut content = FigureContent {
        evidence: Some(Evidence::Work),
        places: places.to_vec(),
        ..FigureContent::default()
    };
    for compared in &all.answered {
        for told in compared.cells.iter().flatten() {
            let source = match (told, compared.asked) {
                (Told::Stated(indicator, fact), _) => {
                    if !content.indicators.contains(&indicator.id) {
                        content.indicators.push(indicator.id.clone());
                    }
                    &fact.source
                }
                (Told::InWords(answer), Asked::InWords(question)) => {
                    let answered = (question.clone(), (*answer).clone());
                    content.answers.push(answered);
                    &answer.source
                }
                (Told::InWords(answer), Asked::Stated(..)) => &answer.source,
            };
            if !content.sources.contains(source) {
                content.sources.push(source.clone());
            }
        }
    }
    content
}
