//! `inkludering example`: makes a release of an invented country.

use super::output::{report, report_problems};
use super::publish::write_error;
use clap::Args;
use inkludering::model::Release;
use inkludering::publish::example::{
    Country, DEFAULT_INDICATORS, MAX_MUNICIPALITIES, make_release, tables,
};
use inkludering::publish::{LocatedProblem, write_without_current};
use inkludering::wording::messages;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// The same seed gives the same country.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// From 1 to 290.
    #[arg(long, default_value_t = MAX_MUNICIPALITIES, value_parser = municipalities)]
    municipalities: usize,
    /// Of all residents and of the outcome together, from 1 to 300. With fewer than the default not
    /// every class of progress, and not every reason why there is none, is there.
    #[arg(long, default_value_t = DEFAULT_INDICATORS, value_parser = indicators)]
    indicators: usize,
    /// The folder of releases, in which `example` is written; current.json is left alone.
    #[arg(long)]
    out: PathBuf,
    /// Writes the tables instead, in place of any in that folder, to be checked and published.
    #[arg(long)]
    tables: bool,
}

fn municipalities(text: &str) -> Result<usize, String> {
    parse_count(text, MAX_MUNICIPALITIES)
}

fn indicators(text: &str) -> Result<usize, String> {
    parse_count(text, 300)
}

fn parse_count(text: &str, max: usize) -> Result<usize, String> {
    let count = text.parse().ok();
    count
        .filter(|count| (1..=max).contains(count))
        .ok_or_else(|| format!("expected a whole number from 1 to {max}"))
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    let country = Country {
        seed: arguments.seed,
        municipalities: arguments.municipalities,
        indicators: arguments.indicators,
    };
    if arguments.tables {
        return write_tables(country, &arguments.out);
    }
    let release = match make_release(country) {
        Ok(release) => release,
        Err(problems) => {
            let located: Vec<LocatedProblem> =
                inkludering::publish::locate_in_tables(&arguments.out, problems);
            report_problems(&located, "en");
            return ExitCode::from(1);
        }
    };
    let folder = arguments.out.join(&release.id);
    if folder.exists() && !is_example(&folder) {
        report(&format!(
            "{}: found something else, expected no folder or an older example",
            folder.display()
        ));
        return ExitCode::from(2);
    }
    match write_without_current(&release, &arguments.out, true) {
        Ok(_) => {
            report(&format!("{}: example data", folder.display()));
            ExitCode::SUCCESS
        }
        Err(error) => {
            report(&write_error(messages(Some("en")), &error));
            ExitCode::from(2)
        }
    }
}

/// Writes each table as a file.
fn write_tables(country: Country, folder: &Path) -> ExitCode {
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        let mut tables = tables(country).into_iter();
        tables.try_for_each(|(file, bytes)| std::fs::write(folder.join(file), bytes))
    });
    let folder = folder.display();
    match written {
        Ok(()) => {
            report(&format!("{folder}: tables of example data"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            report(&format!("{folder}: {error}"));
            ExitCode::from(2)
        }
    }
}

/// Whether the folder holds an example, which may be replaced.
fn is_example(folder: &Path) -> bool {
    std::fs::read(folder.join("index.json"))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok())
        .is_some_and(|index| index["release"] == Release::EXAMPLE)
}
