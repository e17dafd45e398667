//! `inkludering site`: the pages of a built site, each complete before any script runs.

use super::{lookup, report};
use clap::Args;
use inkludering::document::file;
use inkludering::load::files::{LoadedRelease, read_current, read_site};
use inkludering::model::Site;
use inkludering::site::{StaticSite, Template};
use inkludering::validate::Problem;
use inkludering::wording::problem;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

const LANGUAGE: &str = "en";

#[derive(Args)]
pub struct Arguments {
    /// The folder of data (current.json, site.json, published).
    data: PathBuf,
    /// A built site, whose index.html all pages are set in; they are written into it.
    #[arg(long)]
    dist: PathBuf,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let data = &arguments.data;
    let current = match read_current(&data.join(file::CURRENT)) {
        Ok(current) => current,
        Err(found) => {
            report(&told(&found));
            return ExitCode::from(lookup::WRONG_USE);
        }
    };
    let folder = data.join("published").join(current);
    match lookup::open_release(&folder, LANGUAGE) {
        None => ExitCode::from(1),
        Some(asked) => asked.end(write(arguments, &asked.release)),
    }
}

fn told(found: &Problem) -> String {
    problem::problem(found, LANGUAGE)
}

fn write(arguments: &Arguments, release: &LoadedRelease) -> Result<(), String> {
    let site = site(arguments)?;
    let path = arguments.dist.join("index.html");
    let found = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
    let html = fs::read_to_string(&path).map_err(|error| found(&error))?;
    let frame = Template::parse(&html)
        .map_err(|lacks| found(&format!("found no `{lacks}`, expected a built page")))?;
    let whole = StaticSite::new(release.clone(), site, frame);
    let pages = whole
        .write(&arguments.dist)
        .map_err(|why| why.to_string())?;
    report(&format!("{}: {pages} pages", arguments.dist.display()));
    Ok(())
}

/// What the site says of itself; a file that is missing or broken is the default, as it is to the program.
fn site(arguments: &Arguments) -> Result<Site, String> {
    let checked = read_site(&arguments.data.join(file::SITE)).map_err(|found| told(&found))?;
    match checked.problems.as_slice() {
        [] => Ok(checked.dataset),
        problems => Err(problems.iter().map(told).collect::<Vec<_>>().join("\n")),
    }
}
