//! What a release says otherwise as a text for people: `CHANGES.md` of a release, and what the terminal tells.

use crate::document::{Change, Changes, RecordChange, ValueGroup};
use crate::validate::Documents;
use crate::wording::changes::{
    Names, bounded, count_lines, field_line, group_line, of_line, record_counts, record_line,
    revision_line, value_counts,
};
use crate::wording::{LOCALES, Messages, fill, messages, without_marks};
use std::fmt::Write;

/// So many lines of a list stand in the text; all of them in `changes.json`.
const MOST_LINES: usize = 200;

/// Before the characters that Markdown would take for its own.
const MARKS: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|'];

/// `CHANGES.md`: the same in each language, one after the other.
pub fn changes_text(changes: &Changes, before: Option<&Documents>, after: &Documents) -> String {
    let names = names(before, after);
    let mut text = String::new();
    for locale in LOCALES {
        let messages = messages(Some(locale.tag));
        if !text.is_empty() {
            text.push('\n');
        }
        write_sections(&mut text, &Markdown, messages, changes, &names);
    }
    text
}

/// What the terminal tells in one language.
pub fn diff_text(
    messages: &Messages,
    changes: &Changes,
    before: &Documents,
    after: &Documents,
) -> String {
    let names = names(Some(before), after);
    let mut text = String::new();
    write_sections(&mut text, &Plain, messages, changes, &names);
    text
}

fn names<'d>(before: Option<&'d Documents>, after: &'d Documents) -> Names<'d> {
    let indexes: Vec<_> = [Some(after), before].into_iter().flatten().collect();
    Names::new(&indexes.iter().map(|of| &of.index).collect::<Vec<_>>())
}

/// How headings, lists and the texts of data are written.
trait Markup {
    fn heading(&self, level: usize, text: &str) -> String;
    fn text(&self, text: &str) -> String;
}

struct Markdown;

impl Markup for Markdown {
    fn heading(&self, level: usize, text: &str) -> String {
        format!("{} {}\n\n", "#".repeat(level), self.text(text))
    }

    fn text(&self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len());
        for c in without_marks(text).replace(['\n', '\r'], " ").chars() {
            if MARKS.contains(&c) {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        escaped
    }
}

struct Plain;

impl Markup for Plain {
    fn heading(&self, _: usize, text: &str) -> String {
        format!("{}\n", self.text(text))
    }

    fn text(&self, text: &str) -> String {
        without_marks(text).replace(char::is_control, " ")
    }
}

fn write_sections(
    out: &mut String,
    markup: &dyn Markup,
    messages: &Messages,
    changes: &Changes,
    names: &Names<'_>,
) {
    let texts = &messages.terminal.changes;
    let title = fill(texts.title, &[("release", &changes.release)]);
    out.push_str(&markup.heading(1, &title));
    if let Some(before) = &changes.before {
        let compared = fill(texts.compared, &[("before", before)]);
        // Writing to a string never fails.
        let _ = write!(out, "{}\n\n", markup.text(&compared));
    }
    let mut list = |heading: Option<&str>, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        if let Some(heading) = heading {
            out.push('\n');
            out.push_str(&markup.heading(2, heading));
        }
        for line in bounded(messages, lines, MOST_LINES) {
            let (indent, line) = match line.strip_prefix('\t') {
                Some(line) => ("  ", line),
                None => ("", &*line),
            };
            let _ = writeln!(out, "{indent}- {}", markup.text(line));
        }
    };
    let headings = &texts.headings;
    list(None, count_lines(messages, changes));
    let indicators = changes.indicators.iter().map(|it| {
        let name = names.indicator(messages, &it.indicator);
        let name = format!("{name} ({})", it.indicator);
        of_line(messages, &name, &value_counts(messages, it.values))
    });
    list(Some(headings.indicators), indicators.collect());
    let groups = |groups: &[ValueGroup]| -> Vec<String> {
        let groups = groups.iter();
        groups
            .map(|group| group_line(messages, names, group))
            .collect()
    };
    let revisions = changes.revised.iter();
    let revisions = revisions.map(|revision| revision_line(messages, names, revision));
    let revisions = revisions.chain(groups(&changes.revised_together));
    list(Some(headings.revised), revisions.collect());
    list(Some(headings.withdrawn), groups(&changes.withdrawn));
    list(Some(headings.added), groups(&changes.added));
    list(Some(headings.annotated), groups(&changes.annotated));
    let records = changes.records.iter();
    let records = records.flat_map(|record| record_lines(messages, record));
    list(Some(headings.records), records.collect());
    let municipalities = changes.municipalities.iter().map(|it| {
        let values = value_counts(messages, it.values);
        let records = match &*record_counts(messages, it.records) {
            "" => String::new(),
            counts => fill(texts.of_records, &[("counts", counts)]),
        };
        let told: Vec<String> = [values, records]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        let name = names.place(messages, &it.municipality);
        of_line(messages, &name, &told.join("; "))
    });
    list(Some(headings.municipalities), municipalities.collect());
    if changes.before.is_some() {
        let whole = fill(texts.whole, &[("file", crate::document::file::CHANGES)]);
        let _ = write!(out, "\n{}\n", markup.text(&whole));
    }
}

/// What has happened to a record, and to each of its fields in a line of its own.
fn record_lines(messages: &Messages, record: &RecordChange) -> Vec<String> {
    let fields = record
        .fields
        .iter()
        .filter(|_| record.change == Change::Changed);
    let fields = fields.map(|field| format!("\t{}", field_line(messages, field)));
    std::iter::once(record_line(messages, record))
        .chain(fields)
        .collect()
}
