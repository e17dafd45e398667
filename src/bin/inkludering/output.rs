//! What the commands of the terminal program have in common in their output: formats, languages, lines, problems.

use clap::ValueEnum;
use inkludering::load::files::LoadedRelease;
use inkludering::model::Place;
use inkludering::publish::{LocatedProblem, Location, group_problems};
use inkludering::validate::Severity;
use inkludering::wording::problem::{
    expected, found_and_expected, grouped_problems, kind_of_problem, quoted, severity_counts,
    with_severity,
};
use inkludering::wording::{Messages, messages, without_marks};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use tempfile::TempDir;

/// The format of an answer.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// For people. Problems stand on stderr as `file:line:column: what was found, what was expected`, those of a
    /// workbook as `file:sheet!cell: …`.
    Text,
    /// For programs, on stdout, with all fields.
    Json,
}

/// The language of an answer.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    En,
    Sv,
}

impl Language {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Sv => "sv",
        }
    }
}

/// Writes problems to stderr, a line each; many of one kind in a line together; and how many there are, where some
/// are only to be looked at.
pub fn report_problems(problems: &[LocatedProblem], tag: &str) {
    let messages = messages(Some(tag));
    for group in group_problems(problems, |expected| kind_of_problem(messages, expected)) {
        for located in group.told_alone() {
            let text = found_and_expected(messages, &located.problem);
            report_at(located, &with_severity(messages, severity(located), &text));
        }
        if group.told_alone().is_empty() {
            let at = |located: &LocatedProblem| {
                let place = &located.location;
                let place = place.cell().unwrap_or_else(|| place.to_string());
                match &*located.problem.found {
                    "" => place,
                    found => format!("{place} {}", quoted(found)),
                }
            };
            let ends = (&*at(group.first), &*at(group.last));
            let kind = kind_of_problem(messages, &group.first.problem.expected);
            let text = grouped_problems(messages, &kind, group.count, ends);
            report_at(
                group.first,
                &with_severity(messages, severity(group.first), &text),
            );
        }
    }
    let count = |of: Severity| problems.iter().filter(|one| severity(one) == of).count();
    let counts = severity_counts(messages, count(Severity::Error), count(Severity::Warning));
    if let Some(counts) = counts {
        report(&counts);
    }
}

const fn severity(located: &LocatedProblem) -> Severity {
    located.problem.severity()
}

/// Writes a line about a problem's place to stderr.
fn report_at(located: &LocatedProblem, text: &str) {
    let LocatedProblem { file, location, .. } = located;
    match location {
        Location::File => report(&format!("{file}: {text}")),
        _ => report(&format!("{file}:{location}: {text}")),
    }
}

/// Writes a line to stdout.
///
/// # Errors
/// As [`print`].
pub fn print_line(text: &str) -> Result<(), String> {
    print(&format!("{}\n", harmless(&without_marks(text), true)))
}

/// Writes a text to stdout as it stands.
///
/// # Errors
/// A message, where it can't be written, as on a full disk.
pub fn print(text: &str) -> Result<(), String> {
    let mut stdout = io::stdout().lock();
    let written = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    match written {
        // A reader that has closed its end of the pipe wants no more output, which isn't an error.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("stdout: {error}")),
        _ => Ok(()),
    }
}

/// Writes a file at once: whoever stops the program finds the old one, or none.
///
/// # Errors
/// Where the folder or the disk refuses.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    // In a folder of its own, as a temporary file may be read by its owner alone.
    let temporary = TempDir::new_in(folder.unwrap_or(Path::new(".")))?;
    let written = temporary.path().join("written");
    fs::write(&written, bytes)?;
    fs::rename(&written, path)
}

/// Writes a line to stderr.
pub fn report(line: &str) {
    let line = without_marks(line);
    let _ = writeln!(io::stderr(), "{}", harmless(&line, false));
}

/// A text that does nothing to a terminal but stand there: characters that steer it, or turn the direction of what is
/// read, are told by their number.
fn harmless(text: &str, has_lines: bool) -> Cow<'_, str> {
    let steers = |c: char| {
        let is_line_end = has_lines && c == '\n';
        let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        (c.is_control() && !is_line_end) || turns
    };
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) {
            // As JSON has it too.
            let _ = write!(shown, "\\u{:04x}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Pretty-printed JSON.
pub fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// The name of a municipality, or of Sweden.
pub fn place_name(release: &LoadedRelease, place: Place, messages: &Messages) -> String {
    let municipality = release.dataset.municipality(place);
    municipality.map_or_else(
        || messages.common.sweden.to_owned(),
        |municipality| municipality.name.to_string(),
    )
}

/// A problem with all of its fields, for other programs.
#[derive(Serialize)]
pub struct ProblemJson<'a> {
    file: &'a str,
    /// Of a workbook: the sheet, and the cell as the spreadsheet names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    line: usize,
    column: usize,
    /// `error`, `warning` or `note`: only errors stop a publication.
    severity: &'static str,
    /// The JSON pointer in a release; line and column in a table.
    place: String,
    found: &'a str,
    expected: String,
}

impl<'a> ProblemJson<'a> {
    pub fn new(located: &'a LocatedProblem, tag: &str) -> Self {
        Self {
            file: &located.file,
            sheet: located.location.sheet(),
            cell: located.location.cell(),
            line: located.location.line(),
            column: located.location.column(),
            severity: severity(located).id(),
            place: located.problem.place.to_string(),
            found: &located.problem.found,
            expected: expected(messages(Some(tag)), &located.problem.expected),
        }
    }
}
