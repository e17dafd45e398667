//! The terminal program: checks and publishes the dataset, and answers from it.

#[path = "inkludering/diff.rs"]
mod diff;
#[path = "inkludering/draw.rs"]
mod draw;
#[path = "inkludering/example.rs"]
mod example;
#[path = "inkludering/export.rs"]
mod export;
#[path = "inkludering/figures.rs"]
mod figures;
#[path = "inkludering/in_place.rs"]
mod in_place;
#[path = "inkludering/lookup.rs"]
mod lookup;
#[path = "inkludering/output.rs"]
mod output;
#[path = "inkludering/progress.rs"]
mod progress;
#[path = "inkludering/progress_json.rs"]
mod progress_json;
#[path = "inkludering/publish.rs"]
mod publish;
#[path = "inkludering/site.rs"]
mod site;
#[path = "inkludering/waiting.rs"]
mod waiting;

use clap::{Parser, Subcommand};
use inkludering::publish::{LocatedProblem, check as check_path, check_locales};
use inkludering::validate::Severity;
use output::{Format, Language, ProblemJson, print_line, report, report_problems, to_json};
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks and publishes the dataset of Inkludering 2032, and answers from it.
///
/// Exit status: 0 fine, 1 problems found, 2 wrong use.
#[derive(Parser)]
#[command(name = "inkludering", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Tells everything that is wrong with tables, with a release or with a site.json, and what should be looked at.
    Check {
        /// A folder of tables (release.csv), a release (index.json) or a site.json.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// The language of the problems.
        #[arg(long, value_enum, default_value_t = Language::En)]
        language: Language,
    },
    /// Makes a release from tables; nothing is written where there are problems.
    Publish(publish::Arguments),
    /// Tells what one release, or the tables that make it, says otherwise than another.
    Diff(diff::Arguments),
    /// Tells how it stands with an indicator's target, with all that the answer is computed from.
    Progress(progress::Arguments),
    /// Draws a chart as a picture that stands alone, SVG or PNG.
    Draw(draw::Arguments),
    /// Gives the values of an indicator as CSV for a spreadsheet, or as JSON-stat.
    Export(export::Arguments),
    /// Writes the pages of a built site, each complete before any script runs.
    Site(site::Arguments),
    /// Makes a whole invented country as a release, to try the program with.
    Example(example::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Err(message) = check_locales() {
        report(&message);
        return ExitCode::from(lookup::WRONG_USE);
    }
    match arguments.command {
        Command::Check {
            paths,
            format,
            language,
        } => check(&paths, format, language.tag()),
        Command::Publish(arguments) => publish::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Progress(arguments) => progress::run(&arguments),
        Command::Draw(arguments) => draw::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Site(arguments) => site::run(&arguments),
        Command::Example(arguments) => example::run(&arguments),
    }
}

fn check(paths: &[PathBuf], format: Format, tag: &str) -> ExitCode {
    let problems: Vec<LocatedProblem> = paths.iter().flat_map(|path| check_path(path)).collect();
    match format {
        Format::Text => report_problems(&problems, tag),
        Format::Json => {
            let json: Vec<ProblemJson<'_>> = problems
                .iter()
                .map(|located| ProblemJson::new(located, tag))
                .collect();
            if let Err(message) = print_line(&to_json(&json)) {
                report(&message);
                return ExitCode::from(lookup::WRONG_USE);
            }
        }
    }
    let is_error = |located: &LocatedProblem| located.problem.severity() == Severity::Error;
    if problems.iter().any(is_error) {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}
