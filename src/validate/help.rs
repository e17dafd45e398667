//! `help.json`: where somebody who is discriminated against can turn.

use super::checked::Checked;
use super::problem::Expected;
use super::validator::{Validated, Validator};
use crate::document::{self, file};
use crate::model::{Dataset, Day, HelpEntry, HelpKind};

/// Reads where one can turn.
pub fn help(document: &document::Help, dataset: &Dataset) -> Checked<Vec<HelpEntry>> {
    let mut validator = Validator::new(file::HELP, &dataset.municipalities);
    validator.check_release(&document.release, dataset);
    let entries = validator.records("help", &document.help, |v, record| {
        let entry = entry(v, record)?;
        v.unique("help", &record.help, &[&record.help])?;
        Ok(entry)
    });
    Checked {
        dataset: entries,
        problems: validator.into_problems(),
    }
}

fn entry(v: &mut Validator<'_>, record: &document::HelpEntry) -> Validated<HelpEntry> {
    let id = v.name("help", &record.help);
    let kind = v.word("kind", &record.kind, &HelpKind::IDS);
    let name = v.text("name", &record.name);
    let what = v.text("what", &record.what);
    let covers = v.text("covers", &record.covers);
    let url = v.web_address("url", &record.url);
    let read_on = Day::parse(&record.read_on)
        .ok_or_else(|| v.report("read_on", &record.read_on, Expected::Day));
    let source = v.name("source", &record.source);
    let municipality = record.municipality.as_deref();
    let municipality = municipality
        .map(|code| v.place("municipality", code))
        .transpose();
    let note = v.optional_text("note", &record.note);
    Ok(HelpEntry {
        id: id?,
        kind: kind?,
        name: name?,
        what: what?,
        covers: covers?,
        url: url?,
        read_on: read_on?,
        source: source?.into(),
        municipality: municipality?,
        note,
    })
}
