//! `inkludering site`: writes the static pages of a built site, each complete before any script runs, its feeds, and
//! what there is to take away.

use super::lookup;
use super::output::report;
use clap::Args;
use inkludering::document::file;
use inkludering::load::files::{LoadedRelease, read_all, read_current, read_site};
use inkludering::model::Site;
use inkludering::publish::{find_missing_contact, tables_of_release};
use inkludering::site::downloads::make_downloads;
use inkludering::site::feeds::write_feeds;
use inkludering::site::{PublishedFiles, StaticSite, Template, read_history};
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
    let words = wording::messages(Some(LANGUAGE));
    let line = wording::problem::problem_line(words, problem);
    wording::problem::with_severity(words, problem.severity(), &line)
}

fn write(arguments: &Arguments, release: &LoadedRelease) -> Result<(), String> {
    let site = read_configuration(arguments)?;
    if let Some(missing) = find_missing_contact(&site) {
        report(&problem_line(&missing));
    }
    let path = arguments.dist.join("index.html");
    let in_page = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let html = fs::read_to_string(&path).map_err(|error| in_page(&error))?;
    let template = Template::parse(&html).map_err(|missing| in_page(&missing))?;
    let site = StaticSite::new(release.clone(), site, template);
    let published = arguments.data.join("published");
    let in_data = |error: &dyn std::fmt::Display| format!("{}: {error}", published.display());
    let history = read_history(&published).map_err(|problem| problem_line(&problem))?;
    let newest = published.join(&*release.dataset.release.id);
    let tables = tables_of_release(&arguments.data.join("tables"), &newest);
    let (downloads, files) =
        make_downloads(&site, &history, tables.as_ref()).map_err(|error| in_data(&error))?;
    let feeds = write_feeds(&site, &history).map_err(|error| error.to_string())?;
    let names = read_all(&newest).map_err(|error| in_data(&error))?;
    let site = site.with_published(PublishedFiles {
        history,
        downloads: downloads.releases,
        names: names.into_keys().collect(),
    });
    let dist = &arguments.dist;
    let pages = site.write(dist).map_err(|error| error.to_string())?;
    let feeds = feeds.iter().map(|(path, feed)| (path, feed));
    StaticSite::write_files(dist, feeds.chain(&files)).map_err(|error| error.to_string())?;
    report(&format!("{}: {pages} pages", arguments.dist.display()));
    Ok(())
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
