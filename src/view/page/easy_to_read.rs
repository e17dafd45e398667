//! The pages that are easy to read (lättläst): the start, where one can turn, and a municipality in short. Each is whole
//! as it stands, and leads to the page that says more.

use crate::analysis::place_work::{self, PlaceWork};
use crate::analysis::{coverage, measurement_gap};
use crate::model::{Area, Evidence, HelpEntry, HelpKind, Place, Selection, View, Work};
use crate::view::address;
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::page::{help, municipalities};
use crate::view::part::{mark::mark, source};
use crate::view::static_only;
use crate::view::store::LoadState;
use crate::wording::{self, fill, fill_plural, municipality, statement};

/// The version of a page that is easy to read.
pub fn page(context: &Context, help: &[HelpEntry]) -> Page {
    let selection = context.selection;
    let (title, mut parts) = match (selection.view, selection.municipality) {
        (View::Help, _) => help_page(context, help),
        (View::Municipality, Some(place)) => place_page(context, place),
        _ => start(context),
    };
    parts.push(whole_page(context));
    parts.push(words(context));
    if !context.cited.borrow().is_empty() {
        parts.push(source::list(context));
    }
    Page::new(&title, parts)
}

fn opening(title: &str, lines: &[String]) -> Element {
    let opening = el("div").class("opening").child(heading(title));
    lines
        .iter()
        .enumerate()
        .fold(opening, |opening, (at, line)| {
            opening.child(text("p", line).class(if at == 0 { "answer" } else { "lead" }))
        })
}

/// What is said of a kind of evidence, and its fixed line.
fn say(
    context: &Context,
    evidence: Evidence,
    section: Element,
    lines: &[impl AsRef<str>],
) -> Element {
    let said = section.each("p", lines);
    said.child(text("p", context.words.fixed_line(evidence)).class("note"))
}

/// A section of a kind of evidence with its heading, which names it.
fn evidence_section(tag: &'static str, evidence: Evidence, name: &str) -> Element {
    let id = evidence.id();
    let heading = el(tag).id(id).child(mark(evidence)).text(name);
    el("section").attr("aria-labelledby", id).child(heading)
}

fn start(context: &Context) -> (String, Vec<Element>) {
    let texts = &context.words.overview;
    let followed = measurement_gap::count_followable_areas(context.dataset);
    let answer = wording::overview::answer_sentence(context.words, followed);
    let lines = [answer.clone(), texts.what_we_show.to_owned()];
    let mut parts = vec![opening(texts.title, &lines)];
    parts.extend(goal(context));
    parts.extend(match context.work {
        LoadState::Ready(work) => vec![what_we_know(context, work, answer), areas(context, work)],
        _ => Vec::new(),
    });
    parts.push(municipalities(context));
    parts.push(to_help(context));
    (texts.title.to_owned(), parts)
}

fn goal(context: &Context) -> Option<Element> {
    let texts = &context.words.terminal.easy_to_read;
    let goal = context.dataset.overall_goal()?;
    let said = fill(texts.goal, &[("year", &goal.year.to_string())]);
    let source = source::button(context, &goal.source, texts.goal_heading);
    let said = text("p", said).text(" ").live(source);
    Some(section("goal", texts.goal_heading).child(said))
}

fn what_we_know(context: &Context, work: &Work, answer: String) -> Element {
    let (words, texts) = (context.words, &context.words.overview);
    let known = coverage::by_municipality(context.dataset, work);
    let counted = coverage::count_municipalities(context.dataset, &known);
    let work = [
        wording::overview::municipalities_known(words, &counted),
        wording::overview::municipalities_unknown(words, &counted),
    ];
    let kind = |evidence, name| evidence_section("h3", evidence, name);
    let residents = kind(Evidence::Residents, texts.column_residents);
    let outcome = kind(Evidence::Outcome, texts.column_outcome);
    section("know", texts.know_heading)
        .child(text("p", texts.know_intro))
        .child(say(
            context,
            Evidence::Work,
            kind(Evidence::Work, texts.column_work),
            &work,
        ))
        .child(say(context, Evidence::Residents, residents, &[] as &[&str]))
        .child(say(context, Evidence::Outcome, outcome, &[answer]))
}

/// How many municipalities have told of their work in each area.
fn areas(context: &Context, work: &Work) -> Element {
    let (words, texts) = (context.words, &context.words.overview);
    let known = coverage::by_municipality(context.dataset, work);
    let six = Area::ALL.into_iter().filter(|area| *area != Area::Cross);
    let list = six.fold(el("dl").class("statements"), |list, area| {
        let told = coverage::for_area(context.dataset, &known, area).municipalities;
        let said = match told {
            0 => texts.work_none.to_owned(),
            told => fill_plural(words, told, &texts.work_some),
        };
        list.child(text("dt", words.area(area)))
            .child(text("dd", said))
    });
    section("areas", words.terminal.easy_to_read.areas_heading).child(list)
}

/// All municipalities, county by county.
fn municipalities(context: &Context) -> Element {
    let heading = context.words.terminal.easy_to_read.list_heading;
    let section = section("municipalities", heading);
    municipalities::by_county(context, section, &|of| {
        let to = to(context, View::Municipality, Some(of.place));
        link(to, &of.name)
    })
}

/// A link to another page that is easy to read.
fn to(context: &Context, view: View, municipality: Option<Place>) -> String {
    let page = Selection {
        view,
        municipality,
        ..context.selection.clone()
    };
    static_only::easy_to_read(&page).unwrap_or_default()
}

fn place_page(context: &Context, place: Place) -> (String, Vec<Element>) {
    let (words, dataset) = (context.words, context.dataset);
    let title = municipality::title(words, dataset, place);
    let LoadState::Ready(work) = context.work else {
        return (title, Vec::new());
    };
    let known = coverage::by_municipality(dataset, work);
    let known = known.iter().find(|known| known.place == place);
    let here = place_work::for_place(dataset, work, place);
    let parts = vec![
        opening(&title, &municipality::lead(words, dataset, place, known)),
        of_work(context, place, &here),
        of_residents(context, place),
        of_outcome(context, place),
        to_help(context),
    ];
    (title, parts)
}

/// What the municipality has told of, and what matters most of that.
fn of_work(context: &Context, place: Place, here: &PlaceWork) -> Element {
    let words = context.words;
    let name = municipality::place_name(words, context.dataset, place);
    let heading = fill(words.municipality.work_heading, &[("name", &name)]);
    let mut lines = Vec::new();
    if here.has_own_work() {
        lines.push(municipality::work_in_short(words, here));
        lines.extend(municipality::areas_unknown(words, here));
    } else {
        lines.push(fill(words.municipality.work_nothing, &[("name", &name)]));
    }
    let leading = here.leading();
    let facts = leading
        .iter()
        .fold(el("dl").class("statements"), |list, (of, fact)| {
            let name = words.text(&of.name);
            let said = statement::fact_sentence(words, context.dataset, of, fact);
            let source = source::button(context, &fact.source, &name);
            let said = text("dd", said).text(" ").live(source);
            list.child(text("dt", &name)).child(said)
        });
    let facts = (!leading.is_empty()).then_some(facts);
    let heading = evidence_section("h2", Evidence::Work, &heading);
    say(context, Evidence::Work, heading, &lines).child_if(facts)
}

fn of_residents(context: &Context, place: Place) -> Element {
    let words = context.words;
    let texts = &words.municipality;
    let name = municipality::place_name(words, context.dataset, place);
    let heading = fill(texts.residents_heading, &[("name", &name)]);
    let lines = match context.place(place) {
        LoadState::Ready(series) => {
            let said = fill_plural(words, series.time_series.len(), &texts.residents_in_short);
            vec![fill(&said, &[("name", &name)])]
        }
        _ => Vec::new(),
    };
    let heading = evidence_section("h2", Evidence::Residents, &heading);
    say(context, Evidence::Residents, heading, &lines)
}

fn of_outcome(context: &Context, place: Place) -> Element {
    let words = context.words;
    let texts = &words.municipality;
    let name = municipality::place_name(words, context.dataset, place);
    let heading = fill(texts.outcome_heading, &[("name", &name)]);
    evidence_section("h2", Evidence::Outcome, &heading)
        .child(text("p", texts.outcome_not_measured))
        .child(text("p", texts.outcome_ways_intro))
        .child(el("ul").each("li", &texts.outcome_ways))
}

fn help_page(context: &Context, help: &[HelpEntry]) -> (String, Vec<Element>) {
    let words = context.words;
    let texts = &words.terminal.help_page;
    let lines = [texts.lead, words.help.numbers, texts.may_be_old].map(str::to_owned);
    let mut parts = vec![opening(words.help.title, &lines)];
    for (kind, _) in HelpKind::IDS {
        let of_kind: Vec<&HelpEntry> = help.iter().filter(|entry| entry.kind == kind).collect();
        if !of_kind.is_empty() {
            parts.push(turn_to(context, kind, &of_kind));
        }
    }
    (words.help.title.to_owned(), parts)
}

/// Those of a kind that one can turn to: their names, where they are for, and when that was read.
fn turn_to(context: &Context, kind: HelpKind, of_kind: &[&HelpEntry]) -> Element {
    let words = context.words;
    let kinds = &words.terminal.easy_to_read.kinds;
    let said = match kind {
        HelpKind::Authority => kinds.authority,
        HelpKind::Police => kinds.police,
        HelpKind::Bureau => kinds.bureau,
        HelpKind::Union => kinds.union,
        HelpKind::MunicipalRomaService => kinds.municipal_roma_service,
    };
    let (id, name) = help::kind_heading(words, kind);
    let section = section(id, name).child(text("p", said));
    of_kind.iter().fold(section, |section, entry| {
        let name = words.text(&entry.name);
        let covers = words.text(&entry.covers);
        let covers = fill(words.terminal.help_page.covers, &[("where", &covers)]);
        section
            .child(el("h3").child(link(&entry.url, &name).attr("rel", "external")))
            .child(
                text("p", format!("{covers}. "))
                    .text(help::read_on(words, entry))
                    .text(" ")
                    .live(source::button(context, &entry.source, &name)),
            )
    })
}

/// Where somebody who is discriminated against can turn.
fn to_help(context: &Context) -> Element {
    let words = context.words;
    let line = text("p", words.help.line)
        .text(" ")
        .text(words.help.numbers);
    let to = to(context, View::Help, None);
    let to = el("p").child(link(to, words.help.open));
    section("help", words.help.title).child(line).child(to)
}

/// The way to the page that says more.
fn whole_page(context: &Context) -> Element {
    let whole = Selection {
        language: None,
        ..context.selection.clone()
    };
    let texts = &context.words.terminal.easy_to_read;
    el("p").child(link(address::href(&whole), texts.whole_page))
}

/// What words mean that can't be left out.
fn words(context: &Context) -> Element {
    let texts = &context.words.terminal.easy_to_read;
    let list = texts
        .words
        .iter()
        .fold(el("dl").class("words"), |list, [word, meaning]| {
            list.child(text("dt", word)).child(text("dd", meaning))
        });
    section("words", texts.words_heading).child(list)
}
