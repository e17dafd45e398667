//! `inkludering template`: writes a workbook to fill in, or one that is filled with tables.

use super::output::{Language, report, report_problems, write_file};
use clap::Args;
use inkludering::publish::{locate_in_tables, read_grids, write_filled_template, write_template};
use inkludering::wording::messages;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// The workbook that is written, XLSX.
    #[arg(long)]
    out: PathBuf,
    /// A folder of tables or a workbook to fill it with, instead of examples.
    #[arg(long)]
    tables: Option<PathBuf>,
    /// The language of all that is told; the workbook is in both.
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    let written = match &arguments.tables {
        None => write_template(),
        Some(path) => match read_grids(path) {
            Ok(grids) => write_filled_template(&grids),
            Err(problem) => {
                report_problems(&locate_in_tables(path, vec![problem]), tag);
                return ExitCode::from(1);
            }
        },
    };
    let out = &arguments.out;
    let outcome = match written {
        Ok(bytes) => write_file(out, &bytes).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    match outcome {
        Ok(()) => {
            let text = messages(Some(tag)).terminal.template.written;
            report(&format!("{}: {text}", out.display()));
            ExitCode::SUCCESS
        }
        Err(message) => {
            report(&format!("{}: {message}", out.display()));
            ExitCode::from(2)
        }
    }
}
