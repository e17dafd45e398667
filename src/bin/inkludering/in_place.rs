//! `inkludering progress` for an indicator of the work, which has no target: whether it is in place.

use super::output::{place_name, to_json};
use inkludering::analysis::cycle;
use inkludering::analysis::in_place::{self, Count, Standing, State};
use inkludering::export::csv::format_period;
use inkludering::load::files::LoadedRelease;
use inkludering::model::{Indicator, Place, Work};
use inkludering::wording::{self, Messages};
use serde::Serialize;

/// Describes whether an indicator of the work is in place, as text or JSON.
pub fn describe(
    release: &LoadedRelease,
    indicator: &Indicator,
    place: Place,
    json: bool,
    messages: &Messages,
) -> String {
    let no_work = Work {
        facts: Vec::new(),
        milestones: Vec::new(),
        network: Vec::new(),
    };
    let work = release.work.as_ref().unwrap_or(&no_work);
    let standing = in_place::find_standing(work, &indicator.id, None, place);
    let municipalities = in_place::all_municipalities(&release.dataset);
    let count = in_place::count_places(work, &indicator.id, None, &municipalities);
    if json {
        return to_json(&StandingJson::new(release, indicator, &standing, count));
    }
    let mut lines = vec![format!(
        "{}, {}",
        indicator.name.get(messages.tag),
        place_name(release, place, messages)
    )];
    lines.push(wording::in_place::state_text(messages, standing.state));
    for fact in &standing.facts {
        let statement =
            wording::statement::fact_sentence(messages, &release.dataset, indicator, fact);
        lines.push(format!("  {statement}, {}", fact.source.as_str()));
    }
    let cycles = cycle::find_cycles(&release.dataset.release, work, place);
    for cycle in cycles {
        if cycle.kind.indicator_id() == indicator.id.as_str()
            || cycle.kind.interval_indicator_id() == Some(indicator.id.as_str())
        {
            let interval = wording::in_place::length_text(messages, &cycle).into_iter();
            let course = wording::in_place::course_lines(messages, &cycle);
            let parts: Vec<String> = interval.chain(course).collect();
            lines.push(format!("  {}", parts.join(" · ")));
        }
    }
    lines.push(wording::in_place::count_sentence(messages, count));
    if matches!(count, Count::Found { .. }) {
        lines.push(messages.in_place.no_share.to_owned());
    }
    lines.join("\n")
}

#[derive(Serialize)]
struct StandingJson<'a> {
    release: &'a str,
    indicator: &'a str,
    municipality: String,
    state: &'static str,
    since: Option<i16>,
    stated: Option<String>,
    year_inferred: Option<bool>,
    source: Option<&'a str>,
    municipalities: CountJson,
}

#[derive(Serialize)]
#[serde(tag = "collection", rename_all = "snake_case")]
enum CountJson {
    Census {
        of: usize,
        yes: usize,
        no: usize,
    },
    Found {
        #[serde(rename = "told")]
        with_information: usize,
        yes: usize,
        no: usize,
        planned: usize,
    },
}

impl<'a> StandingJson<'a> {
    fn new(
        release: &'a LoadedRelease,
        indicator: &'a Indicator,
        standing: &Standing<'a>,
        count: Count,
    ) -> Self {
        let deciding_fact = standing.deciding_fact();
        Self {
            release: &release.dataset.release.id,
            indicator: indicator.id.as_str(),
            municipality: standing.place.to_string(),
            state: match standing.state {
                State::Yes { .. } => "yes",
                State::Planned => "planned",
                State::No => "no",
                State::NotApplicable => "not applicable",
                State::SourcesDiffer => "sources differ",
                State::OtherAnswer => "told",
                State::Withheld => "withheld",
                State::NoInformation(_) => "no information",
            },
            since: match standing.state {
                State::Yes { since } => since,
                _ => None,
            },
            stated: deciding_fact.map(|fact| format_period(fact.period)),
            year_inferred: deciding_fact.map(|fact| fact.year_inferred),
            source: deciding_fact.map(|fact| fact.source.as_str()),
            municipalities: match count {
                Count::Census { of, yes, no } => CountJson::Census { of, yes, no },
                Count::Found {
                    with_information,
                    yes,
                    no,
                    planned,
                } => CountJson::Found {
                    with_information,
                    yes,
                    no,
                    planned,
                },
            },
        }
    }
}
