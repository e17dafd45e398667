//! `inkludering check`: tells everything that is wrong with what is given, also as a copy with comments.

use super::lookup::WRONG_USE;
use super::output::{
    Format, Language, ProblemJson, print_line, report, report_problems, to_json, write_file,
};
use clap::Args;
use inkludering::publish::{LocatedProblem, annotate, check, locate_in_tables, read_grids};
use inkludering::validate::Severity;
use inkludering::wording::{Messages, fill, format_count, messages};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// A folder of tables (release.csv), a workbook (XLSX or ODS), a release (index.json) or a site.json.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Writes a copy of the tables as a workbook, with a comment at each cell that something is wrong with.
    #[arg(long, value_name = "FILE.xlsx")]
    annotate: Option<PathBuf>,
    /// The language of the problems.
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    let Arguments {
        paths, annotate, ..
    } = arguments;
    if let Some(out) = annotate
        && let Err(message) = check_copy(paths, out, messages(Some(tag)))
    {
        report(&message);
        return ExitCode::from(WRONG_USE);
    }
    let problems: Vec<LocatedProblem> = paths.iter().flat_map(|path| check(path)).collect();
    match arguments.format {
        Format::Text => report_problems(&problems, tag),
        Format::Json => {
            let json: Vec<ProblemJson<'_>> = problems
                .iter()
                .map(|located| ProblemJson::new(located, tag))
                .collect();
            if let Err(message) = print_line(&to_json(&json)) {
                report(&message);
                return ExitCode::from(WRONG_USE);
            }
        }
    }
    if let (Some(out), Some(path)) = (annotate, paths.first())
        && let Err(code) = write_copy(path, &problems, out, tag)
    {
        return code;
    }
    let is_error = |located: &LocatedProblem| located.problem.severity() == Severity::Error;
    if problems.iter().any(is_error) {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}

/// Why a copy can't be made, before anything is checked.
fn check_copy(paths: &[PathBuf], out: &Path, messages: &Messages) -> Result<(), String> {
    let texts = &messages.terminal.template;
    let [path] = paths else {
        return Err(texts.one_path.to_owned());
    };
    let is_same = match (path.canonicalize(), out.canonicalize()) {
        (Ok(path), Ok(out)) => path == out,
        _ => false,
    };
    if is_same {
        return Err(format!("{}: {}", out.display(), texts.same_file));
    }
    Ok(())
}

fn write_copy(
    path: &Path,
    problems: &[LocatedProblem],
    out: &Path,
    tag: &str,
) -> Result<(), ExitCode> {
    let messages = messages(Some(tag));
    let grids = read_grids(path).map_err(|problem| {
        // What can't be opened has been told when it was checked.
        if problems.is_empty() {
            report_problems(&locate_in_tables(path, vec![problem]), tag);
        }
        ExitCode::from(1)
    })?;
    let annotated = annotate(&grids, problems, messages).map_err(|error| error.to_string());
    let written = annotated.and_then(|annotated| {
        let written = write_file(out, &annotated.bytes);
        written.map_err(|error| error.to_string())?;
        Ok(annotated.cells)
    });
    match written {
        Ok(cells) => {
            let n = format_count(messages, cells);
            let text = fill(messages.terminal.template.annotated, &[("n", &n)]);
            report(&format!("{}: {text}", out.display()));
            Ok(())
        }
        Err(message) => {
            report(&format!("{}: {message}", out.display()));
            Err(ExitCode::from(WRONG_USE))
        }
    }
}
