//! Validates a whole release, with what refers from one document to another.

use super::answers::answers;
use super::checked::Checked;
use super::corrections::correction_problems;
use super::dates::check_dates;
use super::documents::Documents;
use super::given_away::check_given_away;
use super::help::help;
use super::index::index;
use super::problem::{Expected, Kind, Position, Problem};
use super::rules::Guesses;
use super::series::{municipality, series};
use super::similar::similar;
use super::sources::sources;
use super::units_over_time::check_units_over_time;
use super::work::work;
use crate::document::{Record, Sources, file};
use crate::model::{
    Answers, Dataset, HelpEntry, PlaceSeries, Series, SimilarMunicipalities, Source, Work,
};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// One release; nothing in the place of a document that couldn't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedRelease {
    pub dataset: Dataset,
    pub work: Option<Work>,
    pub sources: Option<Vec<Source>>,
    pub answers: Option<Answers>,
    pub similar: Option<SimilarMunicipalities>,
    /// Where one can turn; empty of a release that tells nothing of it.
    pub help: Vec<HelpEntry>,
    /// In the order of their indicators' ids.
    pub series: Vec<Series>,
    /// By code, Sweden first.
    pub municipalities: Vec<PlaceSeries>,
}

/// Everything that is wrong with a release, in the order of its files.
pub fn release_problems(documents: &Documents) -> Vec<Problem> {
    match release(documents) {
        Ok(checked) => checked.problems,
        Err(problems) => problems,
    }
}

/// A release with everything that is wrong with it, in the order of its files.
///
/// # Errors
/// The problems, where the index can't be used.
pub fn release(documents: &Documents) -> Result<Checked<LoadedRelease>, Vec<Problem>> {
    let Checked {
        dataset,
        mut problems,
    } = index(&documents.index)?;
    let all = &mut problems;
    let release = LoadedRelease {
        work: (documents.work.as_ref()).map(|document| work(document, &dataset).report_to(all)),
        sources: (documents.sources.as_ref()).map(|document| sources(document).report_to(all)),
        answers: (documents.answers.as_ref())
            .map(|document| answers(document, &dataset).report_to(all)),
        similar: (documents.similar.as_ref())
            .map(|document| similar(document, &dataset).report_to(all)),
        help: (documents.help.as_ref())
            .map_or_else(Vec::new, |document| help(document, &dataset).report_to(all)),
        series: (documents.series.iter())
            .filter_map(|document| series(document, &dataset).report_to(all))
            .collect(),
        municipalities: (documents.municipalities.iter())
            .filter_map(|document| municipality(document, &dataset).report_to(all))
            .collect(),
        dataset,
    };
    if let Some(corrections) = &documents.corrections {
        problems.extend(correction_problems(corrections, &release.dataset));
    }
    let dataset = &release.dataset;
    check_dates(&mut problems, documents, dataset.release.date);
    check_given_away(&mut problems, dataset, &documents.series, &release.series);
    if let Some(work) = &documents.work {
        check_units_over_time(&mut problems, dataset, work);
    }
    remove_consequences(&mut problems, documents);
    if let Some(sources) = &documents.sources {
        check_sources(&mut problems, documents, sources);
    }
    Ok(Checked {
        dataset: release,
        problems,
    })
}

/// Removes the problems that only follow from others: what refers to a broken record isn't wrong itself.
fn remove_consequences(problems: &mut Vec<Problem>, documents: &Documents) {
    let mut ids_by_kind: HashMap<Kind, BTreeSet<Cow<'_, str>>> = HashMap::new();
    problems.retain(|problem| {
        let kind = match &problem.expected {
            Expected::Known { kind, .. } => *kind,
            Expected::LeadingZero(_) => Kind::Municipality,
            _ => return true,
        };
        // At a municipality's own code the problem is the code.
        let is_own_code =
            kind == Kind::Municipality && problem.place.pointer().starts_with("/municipalities");
        let ids = ids_by_kind
            .entry(kind)
            .or_insert_with(|| ids_of_kind(kind, documents));
        is_own_code || !ids.contains(&*problem.found)
    });
}

/// The ids of the records that a kind of id refers to, broken or not.
fn ids_of_kind(kind: Kind, documents: &Documents) -> BTreeSet<Cow<'_, str>> {
    let index = &documents.index;
    match kind {
        Kind::Indicator => ids(&index.indicators, "indicator", |it| &it.indicator),
        Kind::Municipality => ids(&index.municipalities, "municipality", |it| &it.municipality),
        Kind::Unit => ids(&index.units, "unit", |it| &it.unit),
        Kind::County => ids(&index.counties, "county", |it| &it.county),
        Kind::SkrGroup => ids(&index.skr_groups, "skr_group", |it| &it.skr_group),
        Kind::Question => documents.answers.as_ref().map_or_else(BTreeSet::new, |it| {
            ids(&it.questions, "question", |it| &it.question)
        }),
        Kind::Theme => documents
            .similar
            .as_ref()
            .map_or_else(BTreeSet::new, |it| ids(&it.themes, "theme", |it| &it.theme)),
        Kind::Source => BTreeSet::new(),
    }
}

/// The ids of a list's records. Those of broken ones are read from the field that the id stands in.
fn ids<'r, T>(
    records: &'r [Record<T>],
    field: &str,
    id: impl Fn(&'r T) -> &'r String,
) -> BTreeSet<Cow<'r, str>> {
    let records = records.iter();
    records
        .filter_map(|record| match record {
            Record::Parsed(record) => Some(Cow::Borrowed(id(record).as_str())),
            Record::Broken { text, .. } => {
                let value: serde_json::Value = serde_json::from_str(text).ok()?;
                Some(Cow::Owned(value.get(field)?.as_str()?.to_owned()))
            }
        })
        .collect()
}

/// Reports references to sources that `sources.json` lacks.
fn check_sources(problems: &mut Vec<Problem>, documents: &Documents, sources: &Sources) {
    let known = ids(&sources.sources, "source", |it| &it.source);
    let mut guesses = Guesses::default();
    let mut check = |file: &str, place: String, found: &str| {
        if !known.contains(found) {
            let nearest = guesses.nearest(Kind::Source, found, known.iter().map(|id| &**id));
            problems.push(Problem {
                file: file.into(),
                place: Position::Pointer(place),
                found: found.into(),
                expected: Expected::Known {
                    kind: Kind::Source,
                    nearest,
                },
            });
        }
    };
    for (at, goal) in parsed_records("/goals", &documents.index.goals) {
        check(file::INDEX, at, &goal.source);
    }
    for (at, cohort) in parsed_records("/cohorts", &documents.index.cohorts) {
        check(file::INDEX, at, &cohort.source);
    }
    if let Some(work) = &documents.work {
        for (at, fact) in parsed_records("/facts", &work.facts) {
            check(file::WORK, at, &fact.source);
        }
        for (at, milestone) in parsed_records("/milestones", &work.milestones) {
            check(file::WORK, at, &milestone.source);
        }
        for (at, entry) in parsed_records("/network", &work.network) {
            check(file::WORK, at, &entry.source);
        }
    }
    if let Some(answers) = &documents.answers {
        for (at, answer) in parsed_records("/answers", &answers.answers) {
            check(file::ANSWERS, at, &answer.source);
        }
    }
    if let Some(help) = &documents.help {
        for (at, entry) in parsed_records("/help", &help.help) {
            check(file::HELP, at, &entry.source);
        }
    }
    for document in &documents.series {
        let file = file::indicator(&document.indicator);
        for (index, sources) in document.sources.iter().enumerate() {
            for (nth, source) in sources.iter().enumerate() {
                check(&file, format!("/sources/{index}/{nth}"), source);
            }
        }
    }
}

/// The records of a list that could be parsed, each with the pointer to its source.
fn parsed_records<'l, T>(
    list: &'l str,
    records: &'l [Record<T>],
) -> impl Iterator<Item = (String, &'l T)> {
    let records = records.iter().enumerate();
    records.filter_map(move |(index, record)| {
        let place = format!("{list}/{index}/source");
        Some((place, record.parsed()?))
    })
}
