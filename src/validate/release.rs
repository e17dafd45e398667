//! A whole release: what only shows when all of its documents lie side by side.

use super::judge::{At, Judge, escaped};
use super::{
    Expected, Kind, Problem, answers, index, municipality, series, similar, sources, work,
};
use crate::document::{
    self, Index, MunicipalityDocument, Record, SeriesDocument, Sources, WorkDocument, file,
};
use std::collections::BTreeSet;

/// All documents of one release.
#[derive(Clone, Debug, PartialEq)]
pub struct Documents {
    pub index: Index,
    pub work: WorkDocument,
    pub sources: Sources,
    pub answers: document::Answers,
    pub similar: document::Similar,
    pub series: Vec<SeriesDocument>,
    pub municipalities: Vec<MunicipalityDocument>,
}

/// Everything that is wrong with a release, in the order of its files.
pub fn release(documents: &Documents) -> Vec<Problem> {
    let dataset = match index(&documents.index) {
        Ok(checked) => checked,
        Err(problems) => return problems,
    };
    let mut problems = dataset.problems;
    let dataset = dataset.dataset;
    problems.extend(work(&documents.work, &dataset).problems);
    problems.extend(sources(&documents.sources).problems);
    problems.extend(answers(&documents.answers, &dataset).problems);
    problems.extend(similar(&documents.similar, &dataset).problems);
    for document in &documents.series {
        problems.extend(series(document, &dataset).problems);
    }
    for document in &documents.municipalities {
        problems.extend(municipality(document, &dataset).problems);
    }
    without_echoes(&mut problems, &documents.index);
    unknown_sources(&mut problems, documents);
    problems
}

/// A broken indicator is told once, not again at everything that refers to it.
fn without_echoes(problems: &mut Vec<Problem>, index: &Index) {
    let named: BTreeSet<&str> = index
        .indicators
        .iter()
        .filter_map(Record::read)
        .map(|record| record.indicator.as_str())
        .collect();
    problems.retain(|problem| {
        let Expected::Known { kind, .. } = &problem.expected else {
            return true;
        };
        *kind != Kind::Indicator || !named.contains(problem.found.as_str())
    });
}

/// Every source that something refers to is one of `sources.json`.
fn unknown_sources(problems: &mut Vec<Problem>, documents: &Documents) {
    let known: BTreeSet<&str> = documents
        .sources
        .sources
        .iter()
        .filter_map(Record::read)
        .map(|record| record.source.as_str())
        .collect();
    let mut check = |file: &str, at: At<'_>, field: &str, found: &str| {
        if !known.contains(found) {
            let mut judge = Judge::new(file);
            judge.unknown(at, field, found, Kind::Source, known.iter().copied());
            problems.extend(judge.into_problems());
        }
    };
    let Documents { index, work, .. } = documents;
    for (at, goal) in read("/goals", &index.goals) {
        check(file::INDEX, at, "source", &goal.source);
    }
    for (at, cohort) in read("/cohorts", &index.cohorts) {
        check(file::INDEX, at, "source", &cohort.source);
    }
    for (at, fact) in read("/facts", &work.facts) {
        check(file::WORK, at, "source", &fact.source);
    }
    for (at, milestone) in read("/milestones", &work.milestones) {
        check(file::WORK, at, "source", &milestone.source);
    }
    for (at, entry) in read("/network", &work.network) {
        check(file::WORK, at, "source", &entry.source);
    }
    for (at, answer) in read("/answers", &documents.answers.answers) {
        check(file::ANSWERS, at, "source", &answer.source);
    }
    for document in &documents.series {
        let file = file::indicator(&document.indicator);
        for (index, sources) in document.sources.iter().enumerate() {
            for (nth, source) in sources.iter().enumerate() {
                check(&file, At::new("/sources", index), &nth.to_string(), source);
            }
        }
    }
    missing_documents(problems, documents);
}

/// Every series that the index tells of has its file.
fn missing_documents(problems: &mut Vec<Problem>, documents: &Documents) {
    let there: BTreeSet<&str> = documents
        .series
        .iter()
        .map(|document| document.indicator.as_str())
        .collect();
    for (at, record) in read("/indicators", &documents.index.indicators) {
        if record.evidence != "work" && !there.contains(record.indicator.as_str()) {
            let name = file::indicator(&escaped(&record.indicator));
            problems.push(Problem {
                file: name,
                place: String::new(),
                found: String::new(),
                expected: Expected::SameAs {
                    file: file::INDEX.to_owned(),
                    value: at.pointer("indicator"),
                },
            });
        }
    }
}

fn read<'l, T>(list: &'l str, records: &'l [Record<T>]) -> impl Iterator<Item = (At<'l>, &'l T)> {
    records
        .iter()
        .enumerate()
        .filter_map(move |(index, record)| Some((At::new(list, index), record.read()?)))
}
