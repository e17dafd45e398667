//! A municipality's page, and Sweden's: what it says it does, how it is for everyone, what is not measured.

use super::{Context, Page, section};
use crate::analysis::coverage;
use crate::analysis::work_here::{self, Statement, WorkHere};
use crate::analysis::{beside, cycle, lead, trend as of_nation};
use crate::chart;
use crate::model::order::sort_few;
use crate::model::{
    Answered, Area, Evidence, Fact, Indicator, Mark, Place, Scope, Selection, View, Work,
};
use crate::take::Shown;
use crate::view::html::{Element, el, link, text};
use crate::view::part::{
    assess, copy,
    figure::{figure, pictures},
    finder, network, notice, outcome, remembered, source,
};
use crate::view::store::{Part, href};
use crate::wording::in_place as comes_back;
use crate::wording::{count, evidence, fill, generation, municipality as told, statement, trend};
use std::cmp::Reverse;

pub fn page(context: &Context, place: Place) -> Page {
    let words = context.words;
    let known_place = place.is_sweden() || context.dataset.municipality(place).is_some();
    let title = told::title(words, context.dataset, place);
    let heading = super::heading(&title);
    if !known_place {
        let to = finder::to_place(context);
        let finder = finder::finder(context, words.overview.find, &to);
        return Page {
            title,
            parts: vec![el("div").child(heading), finder],
        };
    }
    let work = match context.work {
        Part::Ready(work) => of_work(context, place, work, heading),
        part => vec![el("div").child(heading).child(notice::missing(words, part))],
    };
    let mut elements = work;
    if place.is_sweden() {
        elements.push(outcome_of_sweden(context));
        if let Part::Ready(work) = context.work {
            elements.extend(network::parts(context, work));
        }
    } else {
        elements.push(residents(context, place));
        elements.push(outcome_here(context, place));
        elements.extend(answers(context, place));
        elements.push(comment(context, place));
        elements.push(not_known(context, place));
    }
    if let Part::Ready(work) = context.work {
        elements.extend(timeline(context, place, work));
    }
    elements.push(super::overview::fault(context));
    if !place.is_sweden() {
        let compare = href(&Selection {
            view: View::Compare,
            compare: vec![place],
            ..context.selection.kept()
        });
        elements.push(el("p").child(link(&compare, words.compare.with_others)));
        elements.push(remembered::ask(context, place));
    }
    elements.push(copy::link(words));
    Page {
        title,
        parts: elements,
    }
}

/// The name, what is known in short, and the work by area.
fn of_work(context: &Context, place: Place, work: &Work, heading: Element) -> Vec<Element> {
    let (words, dataset) = (context.words, context.dataset);
    let known = coverage::known(dataset, work);
    let known = known.iter().find(|known| known.place == place);
    let opening = told::lead(words, dataset, place, known)
        .iter()
        .enumerate()
        .fold(
            el("div").class("opening").child(heading),
            |opening, (at, line)| {
                opening.child(text("p", line).class(if at == 0 { "answer" } else { "lead" }))
            },
        );
    let here = work_here::of_place(dataset, work, place);
    vec![opening, work_section(context, place, &here)]
}

fn work_section(context: &Context, place: Place, here: &WorkHere) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let name = told::name(words, context.dataset, place);
    let heading = if place.is_sweden() {
        texts.work_heading_sweden.to_owned()
    } else {
        fill(texts.work_heading, &[("name", &name)])
    };
    let section = super::evidence_section("work", Evidence::Work, &heading, words);
    let section = if here.is_known() {
        here.areas
            .iter()
            .filter(|area| !area.statements.is_empty())
            .fold(section, |section, area| {
                section
                    .child(
                        text("h3", words.area(area.area))
                            .class(&format!("area-{}", area.area.id())),
                    )
                    .child(statements(context, &area.statements))
            })
            .child_if(
                told::areas_unknown(words, here).map(|line| text("p", &line).class("unknown")),
            )
    } else {
        section.child(text("p", &fill(texts.work_nothing, &[("name", &name)])).class("unknown"))
    };
    let section = section.child_if(cycles(context, place));
    if here.cohorts.is_empty() && here.grants.is_empty() {
        return section;
    }
    section
        .child(text("h3", texts.participation))
        .child(cohorts(context, here))
        .child(statements(context, &here.grants))
}

/// What comes back with the years: how often, when it was done, what was expected and isn't known.
fn cycles(context: &Context, place: Place) -> Option<Element> {
    let words = context.words;
    let Part::Ready(work) = context.work else {
        return None;
    };
    let cycles = cycle::of_place(&context.dataset.release, work, place);
    let list = cycles.iter().fold(el("dl").class("timeline"), |list, of| {
        let mut name = comes_back::kind(words, of.kind).to_owned();
        if let Some(length) = comes_back::length(words, of) {
            name.push_str(", ");
            name.push_str(&length);
        }
        let said = comes_back::course(words, of).join(" · ");
        list.child(text("dt", &name)).child(text("dd", &said))
    });
    (!cycles.is_empty()).then(|| {
        el("div")
            .child(text("h3", words.municipality.cycles))
            .child(list)
    })
}

/// What the place took part in, with the years that each went on.
fn cohorts(context: &Context, here: &WorkHere) -> Element {
    let words = context.words;
    here.cohorts
        .iter()
        .fold(el("dl").class("statements"), |list, cohort| {
            let name = told::membership(words, context.dataset, cohort);
            let years = generation::years(cohort.first_year, cohort.last_year);
            let note = cohort
                .note
                .as_ref()
                .map(|note| text("span", note.get(words.tag)).class("note"));
            list.child(text("dt", &name)).child(
                el("dd")
                    .child(text("span", &years).class("said"))
                    .text(" ")
                    .child(source::button(words, &cohort.source, &name))
                    .child_if(note),
            )
        })
}

/// Each indicator with what was stated, newest first, its source and its note.
fn statements(context: &Context, statements: &[Statement]) -> Element {
    let words = context.words;
    statements
        .iter()
        .fold(el("dl").class("statements"), |list, found| {
            let name = found.indicator.name.get(words.tag);
            let to = context.indicator(&found.indicator.id);
            let term = el("dt").child(link(&to, name));
            found.facts.iter().fold(list.child(term), |list, fact| {
                list.child(fact_line(context, found.indicator, fact, name))
            })
        })
}

/// One fact in words, hollow where its source doesn't simply report it, with its source and its note.
pub fn fact_line(context: &Context, indicator: &Indicator, fact: &Fact, of: &str) -> Element {
    let words = context.words;
    let mut said = statement::fact(words, context.dataset, indicator, fact);
    // An indicator of several areas says nothing without the one that the fact is about.
    if indicator.area.is_none() {
        said = format!("{}: {said}", words.area(fact.area));
    }
    let note = fact
        .note
        .as_ref()
        .map(|note| text("span", note.get(words.tag)).class("note"));
    let class = if fact.status.is_hollow() {
        "hollow"
    } else {
        ""
    };
    el("dd")
        .class(class)
        .child(text("span", &said).class("said"))
        .text(" ")
        .child(source::button(
            words,
            &fact.source,
            &format!("{of}, {said}"),
        ))
        .child_if(note)
}

/// One leading indicator an area beside Sweden and the middle half, and the rest behind "show more".
fn residents(context: &Context, place: Place) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let texts = &words.municipality;
    let name = told::name(words, dataset, place);
    let heading = fill(texts.residents_heading, &[("name", &name)]);
    let section = super::evidence_section("residents", Evidence::Residents, &heading, words);
    let series = match context.place(place) {
        Part::Ready(series) => series,
        part => return section.child(notice::missing(words, &part)),
    };
    let leading: Vec<_> = Area::SIX
        .into_iter()
        .flat_map(|area| lead::of_area(dataset, area))
        .map(|indicator| indicator.id.clone())
        .collect();
    let marks = [Mark::Core, Mark::More, Mark::Weak, Mark::Context];
    let (first, rest): (Vec<_>, Vec<_>) = beside::of_place(dataset, &series, &marks)
        .into_iter()
        .partition(|beside| leading.contains(&beside.indicator.id));
    let row = |list: Element, beside: &beside::Beside| {
        list.child(beside_row(context, place, beside, &name))
    };
    let more = rest.iter().fold(
        el("details").class("more").child(text(
            "summary",
            &count(words, rest.len(), [texts.show_more, texts.show_more]),
        )),
        row,
    );
    first
        .iter()
        .fold(section.child(text("p", texts.residents_intro)), row)
        .child(more)
}

fn beside_row(context: &Context, place: Place, beside: &beside::Beside, name: &str) -> Element {
    let words = context.words;
    let indicator = beside.indicator;
    let area = indicator.area.map_or("", |area| words.area(area));
    let picture = chart::beside::figure(words, beside, name).map(|figure| pictures(&figure));
    let trend = context.dataset.nation(&indicator.id).map(|nation| {
        let trend = of_nation::of_core(indicator, nation);
        let line = of_nation::of_course(indicator, place, beside.course);
        let course = chart::trend::here(words, context.dataset, &trend, &line);
        let shown = Shown {
            places: vec![place, Place::SWEDEN],
            ..Shown::of(Evidence::Residents, &indicator.id)
        };
        figure(context, &course, false, &shown)
    });
    let origin = indicator.key_figure_url.as_ref().map(|url| {
        let key = indicator.key_figure.as_deref().unwrap_or("");
        el("p").child(
            link(
                url,
                &fill(words.municipality.open_at_kolada, &[("key", key)]),
            )
            .attr("rel", "external"),
        )
    });
    let source = trend::source_line(words, indicator).map(|line| text("p", &line).class("note"));
    el("article")
        .class("row")
        .child(
            el("h3")
                .child(link(
                    &context.indicator(&indicator.id),
                    indicator.name.get(words.tag),
                ))
                .child(text("span", area).class("note")),
        )
        .child(text(
            "p",
            &crate::wording::beside::sentence(words, beside, name),
        ))
        .child_if(picture)
        .child_if(trend)
        .child_if(source)
        .child_if(origin)
}

/// An outcome that is measured for municipalities, as none is today.
fn is_local_outcome(indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Outcome && indicator.scope == Scope::Municipality
}

fn outcome_here(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let name = told::name(words, context.dataset, place);
    let heading = fill(texts.outcome_heading, &[("name", &name)]);
    let ways = texts
        .outcome_ways
        .iter()
        .fold(el("ul"), |list, way| list.child(text("li", way)));
    let section = super::evidence_section("outcome", Evidence::Outcome, &heading, words);
    if context.dataset.indicators.iter().any(is_local_outcome) {
        return Area::CROSS_FIRST
            .into_iter()
            .fold(section, |section, area| {
                let measured = assess::of_area(context, area, is_local_outcome);
                if measured.is_empty() {
                    return section;
                }
                section
                    .child(text("h3", words.area(area)))
                    .child(assess::by_measure(context, &measured, place))
            });
    }
    section
        .child(text("p", texts.outcome_not_measured))
        .child(text("p", texts.outcome_ways_intro))
        .child(ways)
        .child(el("p").child(link(
            &context.municipality(Place::SWEDEN),
            texts.outcome_national,
        )))
}

/// All that is known of the outcome, society's part first.
fn outcome_of_sweden(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let heading = words.heading(Evidence::Outcome);
    let section = super::evidence_section("outcome", Evidence::Outcome, heading, words)
        .child(text("p", texts.outcome_sweden_intro));
    Area::CROSS_FIRST
        .into_iter()
        .fold(section, |section, area| {
            section
                .child(text("h3", words.area(area)).class(&format!("area-{}", area.id())))
                .child(outcome::of_area(context, area))
        })
}

/// What the place has answered to a question, as far as its answers have come.
fn answered(context: &Context, place: Place, test: fn(&Answered) -> bool) -> Vec<Answered> {
    let Some(Part::Ready(answers)) = &context.loaded.answers else {
        return Vec::new();
    };
    let mut answered: Vec<Answered> = answers
        .answers
        .iter()
        .filter(|answered| answered.place == place && test(answered))
        .cloned()
        .collect();
    sort_few(&mut answered, |answered| Reverse(answered.period));
    answered
}

/// The question that the Roma council's comment answers.
const COMMENT: &str = "council_comment";

/// Questions that several municipalities were asked, with what this one answered, in its words.
fn answers(context: &Context, place: Place) -> Option<Element> {
    let words = context.words;
    if !context.dataset.answered.contains(&place) {
        return None;
    }
    let section = section("answers", words.places.asked);
    let all = match &context.loaded.answers {
        Some(Part::Ready(all)) => all,
        Some(part) => return Some(section.child(notice::missing(words, part))),
        None => return Some(section.child(text("p", words.loading).class("waiting"))),
    };
    let list = answered(context, place, |answered| &*answered.question != COMMENT)
        .iter()
        .fold(el("dl").class("statements"), |list, answered| {
            let question = all
                .questions
                .iter()
                .find(|question| question.id == answered.question)
                .map_or("", |question| question.text.get(words.tag));
            let year = evidence::dated(words, answered.period, answered.year_inferred);
            list.child(text("dt", question)).child(
                el("dd")
                    .child(text("span", answered.answer.get(words.tag)).class("said"))
                    .text(&format!(" ({year}) "))
                    .child(source::button(words, &answered.source, question)),
            )
        });
    Some(section.child(list))
}

/// The Roma council's own words, where it has given any.
fn comment(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let section = section("comment", texts.comment_heading);
    let given = answered(context, place, |answered| &*answered.question == COMMENT);
    if given.is_empty() {
        return section.child(text("p", texts.comment_none).class("unknown"));
    }
    given.iter().fold(section, |section, comment| {
        let year = evidence::dated(words, comment.period, comment.year_inferred);
        section.child(
            el("blockquote")
                .child(text("p", comment.answer.get(words.tag)))
                .child(text("footer", &format!("{year} ")).child(source::button(
                    words,
                    &comment.source,
                    texts.comment_heading,
                ))),
        )
    })
}

/// Everything that isn't known of the place, each with its kind of not knowing.
fn not_known(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.places);
    let mut lines: Vec<String> = Vec::new();
    if let Part::Ready(work) = context.work {
        let here = work_here::of_place(context.dataset, work, place);
        lines.push(told::work_unknown(words, &here));
    }
    if let Part::Ready(series) = context.place(place) {
        lines.extend(told::residents_unknown(words, context.dataset, &series));
    }
    lines.push(texts.not_known_outcome.to_owned());
    let list = lines
        .iter()
        .filter(|line| !line.is_empty())
        .fold(el("ul"), |list, line| list.child(text("li", line)));
    section("not-known", texts.not_known_heading).child(list)
}

/// The dates of a place; Sweden's are the state's and the network's.
fn timeline(context: &Context, place: Place, work: &Work) -> Option<Element> {
    let words = context.words;
    let dates: Vec<_> = work
        .milestones
        .iter()
        .filter(|milestone| milestone.place == place)
        .filter(|milestone| place.is_sweden() || milestone.scope == Scope::Municipality)
        .collect();
    let list = dates
        .iter()
        .fold(el("dl").class("timeline"), |list, milestone| {
            let (when, what) = told::milestone(words, milestone);
            list.child(text("dt", &when))
                .child(text("dd", &what).text(" ").child(source::button(
                    words,
                    &milestone.source,
                    &what,
                )))
        });
    (!dates.is_empty())
        .then(|| section("timeline", words.municipality.timeline_heading).child(list))
}
