//! `inkludering diff`: what one release, or the tables that make it, says otherwise than another.

use super::lookup;
use super::output::{Format, Language, print, print_line, report, report_problems, to_json};
use clap::Args;
use inkludering::publish::changes::{compare_releases, diff_text};
use inkludering::publish::read_given;
use inkludering::validate::Documents;
use inkludering::wording::messages;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// The older one: a release, or a folder of tables.
    before: PathBuf,
    /// The newer one, likewise.
    after: PathBuf,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the text, and of problems.
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    let [before, after] =
        [&arguments.before, &arguments.after].map(|path| read_or_report(path, tag));
    let (Some(before), Some(after)) = (before, after) else {
        return ExitCode::from(1);
    };
    let changes = compare_releases(Some(&before), &after);
    let printed = match arguments.format {
        Format::Text => print(&diff_text(messages(Some(tag)), &changes, &before, &after)),
        Format::Json => print_line(&to_json(&changes)),
    };
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            report(&message);
            ExitCode::from(lookup::WRONG_USE)
        }
    }
}

fn read_or_report(path: &Path, tag: &str) -> Option<Documents> {
    match read_given(path) {
        Ok(documents) => Some(documents),
        Err(problems) => {
            report_problems(&problems, tag);
            None
        }
    }
}
