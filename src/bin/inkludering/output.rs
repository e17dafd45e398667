//! What the commands of the terminal program have in common in their output: formats, languages, lines, problems.

use clap::ValueEnum;
use inkludering::load::files::LoadedRelease;
use inkludering::model::Place;
use inkludering::publish::{LocatedProblem, group_problems};
use inkludering::validate::Severity;
use inkludering::wording::problem::{
    expected, found_and_expected, grouped_problems, kind_of_problem, quoted, severity_counts,
    with_severity,
};
use inkludering::wording::{Messages, messages, without_marks};
use serde::Serialize;
use std::io::{ErrorKind, Write};

/// The format of an answer.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// For people. Problems stand on stderr as `file:line:column: what was found, what was expected`.
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
    let kind = |located: &LocatedProblem| kind_of_problem(messages, &located.problem);
    for group in group_problems(problems, kind) {
        for located in group.told_alone() {
            let text = found_and_expected(messages, &located.problem);
            report_at(located, &with_severity(messages, severity(located), &text));
        }
        if group.told_alone().is_empty() {
            let at = |located: &LocatedProblem| {
                let place = format!("{}:{}", located.line, located.column);
                match &*located.problem.found {
                    "" => place,
                    found => format!("{place} {}", quoted(found)),
                }
            };
            let ends = (&*at(group.first), &*at(group.last));
            let text = grouped_problems(messages, &group.kind, group.count, ends);
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
    let LocatedProblem {
        file, line, column, ..
    } = located;
    match line {
        0 => report(&format!("{file}: {text}")),
        _ => report(&format!("{file}:{line}:{column}: {text}")),
    }
}

/// Writes a line to stdout.
///
/// # Errors
/// As [`print`].
pub fn print_line(text: &str) -> Result<(), String> {
    print(&format!("{}\n", without_marks(text)))
}

/// Writes a text to stdout as it stands.
///
/// # Errors
/// A message, where it can't be written, as on a full disk.
pub fn print(text: &str) -> Result<(), String> {
    let mut stdout = std::io::stdout().lock();
    let written = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    match written {
        // A reader that has closed its end of the pipe wants no more output, which isn't an error.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("stdout: {error}")),
        _ => Ok(()),
    }
}

/// Writes a line to stderr.
pub fn report(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", without_marks(line));
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
    line: usize,
    column: usize,
    /// `error`, `warning` or `note`: only errors stop a publication.
    severity: &'static str,
    /// The JSON pointer in a release; line and column in a table.
    place: &'a str,
    found: &'a str,
    expected: String,
}

impl<'a> ProblemJson<'a> {
    pub fn new(located: &'a LocatedProblem, tag: &str) -> Self {
        Self {
            file: &located.file,
            line: located.line,
            column: located.column,
            severity: severity(located).id(),
            place: &located.problem.place,
            found: &located.problem.found,
            expected: expected(messages(Some(tag)), &located.problem.expected),
        }
    }
}
