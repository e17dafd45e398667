//! `inkludering export`: the values of an indicator as CSV for a spreadsheet, or as JSON-stat 2.0.

use super::lookup;
use super::output::{Language, print};
use clap::{Args, ValueEnum};
use inkludering::export::{Filter, csv};
use inkludering::model::{Evidence, Place};
use inkludering::publish::json_stat;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// A release (a folder with index.json).
    release: PathBuf,
    #[arg(long)]
    indicator: String,
    #[arg(long, value_enum)]
    format: Format,
    /// The code of a municipality, or 0000 for Sweden; several, in the order wanted. All without.
    #[arg(long, num_args = 1..)]
    municipality: Vec<String>,
    #[arg(long)]
    year: Option<i16>,
    /// Of the words; and in CSV of the decimals: a comma in Swedish, a point in English.
    #[arg(long, value_enum, default_value_t = Language::Sv)]
    language: Language,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a spreadsheet: UTF-8 with its mark, semicolons in Swedish, commas in English.
    Csv,
    /// Version 2.0. Of all residents and of the outcome.
    JsonStat,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    match lookup::open_release(&arguments.release, tag) {
        None => ExitCode::from(1),
        Some(open) => open.exit_code(export(arguments, &open, tag)),
    }
}

fn export(arguments: &Arguments, open: &lookup::OpenRelease, tag: &str) -> Result<(), String> {
    let (release, messages) = (&open.release, open.messages(tag));
    let dataset = &release.dataset;
    let indicator = lookup::find_indicator(dataset, &arguments.indicator)?;
    let places: Vec<Place> = arguments
        .municipality
        .iter()
        .map(|code| lookup::find_place(dataset, code))
        .collect::<Result<_, _>>()?;
    let filter = Filter {
        places: &places,
        year: arguments.year,
    };
    if let Some(year) = arguments.year
        && !indicator
            .periods
            .iter()
            .any(|period| period.end_year() == year)
    {
        return Err(format!(
            "--year: found `{year}`, expected a year that the indicator has a value for"
        ));
    }
    let sources = release.sources.as_deref().unwrap_or_default();
    let file = csv::Context {
        messages,
        dataset,
        sources,
    };
    let missing = || "the release lacks the file that the values stand in".to_owned();
    let text = if indicator.evidence == Evidence::Work {
        match arguments.format {
            Format::Csv => {
                let work = release.work.as_ref().ok_or_else(missing)?;
                csv::write_work(&file, indicator, work, filter)
            }
            Format::JsonStat => {
                return Err(
                    "--format: found `json-stat`, expected `csv`, as facts of the work are words and no cube"
                        .to_owned(),
                );
            }
        }
    } else {
        let series = release
            .series
            .iter()
            .find(|series| series.indicator == indicator.id)
            .ok_or_else(missing)?;
        match arguments.format {
            Format::Csv => csv::write_series(&file, indicator, series, filter),
            Format::JsonStat => {
                let json =
                    json_stat::from_series(messages, dataset, sources, indicator, series, filter);
                format!("{json}\n")
            }
        }
    };
    print(&text)
}
