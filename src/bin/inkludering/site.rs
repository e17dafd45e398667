//! `inkludering site`: writes the static pages of a built site, each complete before any script runs, its feeds, and
//! what there is to take away.

use super::lookup;
use super::output::report;
use clap::Args;
use inkludering::document::file;
use inkludering::load::files::{Files, LoadedRelease, read_current, read_site};
use inkludering::model::Site;
use inkludering::publish::tables_of_release;
use inkludering::site::downloads::make_downloads;
use inkludering::site::feeds::write_feeds;
use inkludering::site::{StaticSite, Template, read_history};
use inkludering::validate::Problem;
use inkludering::wording;
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

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    let data = &arguments.data;
    let current = match read_current(&data.join(file::CURRENT)) {
        Ok(current) => current,
        Err(problem) => {
            report(&problem_line(&problem));
            return ExitCode::from(lookup::WRONG_USE);
        }
    };
    let folder = data.join("published").join(current);
    match lookup::open_release(&folder, LANGUAGE) {
        None => ExitCode::from(1),
        Some(open) => open.exit_code(write(arguments, &open.release)),
    }
}

fn problem_line(problem: &Problem) -> String {
    wording::problem::problem_line(wording::messages(Some(LANGUAGE)), problem)
}

fn write(arguments: &Arguments, release: &LoadedRelease) -> Result<(), String> {
    let site = read_configuration(arguments)?;
    let path = arguments.dist.join("index.html");
    let in_page = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let html = fs::read_to_string(&path).map_err(|error| in_page(&error))?;
    let template = Template::parse(&html).map_err(|missing| in_page(&missing))?;
    let site = StaticSite::new(release.clone(), site, template);
    let dist = &arguments.dist;
    let pages = site.write(dist).map_err(|error| error.to_string())?;
    let history = read_history(&arguments.data.join("published"))
        .map_err(|problem| problem_line(&problem))?;
    let feeds = write_feeds(&site, &history).map_err(|error| error.to_string())?;
    let feeds = feeds.iter().map(|(path, feed)| (path, feed));
    StaticSite::write_files(dist, feeds).map_err(|error| error.to_string())?;
    let tables = read_tables(arguments, release);
    let downloads = make_downloads(&site, &history, tables.as_ref())
        .map_err(|error| format!("{}: {error}", arguments.data.display()))?;
    StaticSite::write_files(dist, &downloads).map_err(|error| error.to_string())?;
    report(&format!("{}: {pages} pages", arguments.dist.display()));
    Ok(())
}

/// The tables that the release was made from, to be taken away too: none where they aren't there, or make another
/// release by now.
fn read_tables(arguments: &Arguments, release: &LoadedRelease) -> Option<Files> {
    let published = arguments.data.join("published");
    let tables = arguments.data.join("tables");
    tables_of_release(&tables, &published.join(&*release.dataset.release.id))
}

/// Reads what the site says about itself.
///
/// # Errors
/// The problems of `site.json`.
fn read_configuration(arguments: &Arguments) -> Result<Site, String> {
    let checked =
        read_site(&arguments.data.join(file::SITE)).map_err(|problem| problem_line(&problem))?;
    match checked.problems.as_slice() {
        [] => Ok(checked.dataset),
        problems => Err(problems
            .iter()
            .map(problem_line)
            .collect::<Vec<_>>()
            .join("\n")),
    }
}
