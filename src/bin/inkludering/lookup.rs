//! Looking up what the arguments of a command name: a release, and an indicator and a municipality in it.

use super::output::report;
use inkludering::load::files::{LoadedRelease, read_release};
use inkludering::model::{Dataset, Indicator, IndicatorId, Place, Scope};
use inkludering::validate::{Problem, nearest, nearest_municipality};
use inkludering::wording::problem::found_and_expected;
use inkludering::wording::{self, Messages, release_messages};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

/// The exit status of wrong use.
pub const WRONG_USE: u8 = 2;

/// A release that could be read.
pub struct OpenRelease {
    pub release: LoadedRelease,
    /// Whether it has no problems.
    pub is_valid: bool,
}

impl OpenRelease {
    /// The texts for it; those for the invented country say everywhere that it is invented.
    pub fn messages(&self, tag: &str) -> &'static Messages {
        release_messages(&self.release.dataset.release, Some(tag))
    }

    /// The exit status of a command; an error is reported.
    pub fn exit_code(&self, result: Result<(), String>) -> ExitCode {
        match result {
            Ok(()) => ExitCode::from(u8::from(!self.is_valid)),
            Err(message) => {
                report(&message);
                ExitCode::from(WRONG_USE)
            }
        }
    }
}

/// Reads a release and reports its problems; `None` where there is nothing that could be read.
pub fn open_release(folder: &Path, tag: &str) -> Option<OpenRelease> {
    let report_all = |problems: &[Problem]| {
        for problem in problems {
            let file = folder.join(&*problem.file);
            let place = problem.place.to_string();
            let mark = if place.is_empty() { "" } else { "#" };
            report(&format!(
                "{}{mark}{place}: {}",
                file.display(),
                found_and_expected(wording::messages(Some(tag)), problem)
            ));
        }
    };
    match read_release(folder) {
        Ok(checked) => {
            report_all(&checked.problems);
            Some(OpenRelease {
                release: checked.dataset,
                is_valid: checked.problems.is_empty(),
            })
        }
        Err(problems) => {
            report_all(&problems);
            None
        }
    }
}

/// Finds an indicator by its id.
///
/// # Errors
/// A message, with the nearest id, where there is no such indicator.
pub fn find_indicator<'a>(dataset: &'a Dataset, id: &str) -> Result<&'a Indicator, String> {
    dataset.indicator(&IndicatorId::new(id)).ok_or_else(|| {
        let known = dataset.indicators.iter().map(|known| known.id.as_str());
        let perhaps =
            nearest(id, known).map_or_else(String::new, |known| format!(", perhaps `{known}`"));
        format!("--indicator: found `{id}`, expected an indicator of the release{perhaps}")
    })
}

/// Finds a municipality, or Sweden, by its code.
///
/// # Errors
/// A message, with the municipality that was meant by a name or a short code, where there is no such code.
pub fn find_place(dataset: &Dataset, code: &str) -> Result<Place, String> {
    Place::from_code(code)
        .filter(|place| place.is_sweden() || dataset.municipality(*place).is_some())
        .ok_or_else(|| {
            let perhaps = nearest_municipality(code, &dataset.municipalities)
                .map_or_else(String::new, |meant| format!(", perhaps `{meant}`"));
            let count = dataset.municipalities.len();
            format!(
                "--municipality: found `{code}`, expected the code of one of the release's {count} municipalities, or 0000{perhaps}"
            )
        })
}

/// Checks that an indicator has values for a group in a place; without a group, that it is about such places at all.
///
/// # Errors
/// A message with what there is.
pub fn check_breakdown(
    release: &LoadedRelease,
    indicator: &Indicator,
    place: Place,
    breakdown: Option<&str>,
) -> Result<(), String> {
    if indicator.scope == Scope::National && !place.is_sweden() {
        return Err(format!(
            "--municipality: found `{place}`, expected 0000, as the indicator is about Sweden alone"
        ));
    }
    let Some(asked) = breakdown else {
        return Ok(());
    };
    let series = release.series.iter();
    let rows = series
        .filter(|series| series.indicator == indicator.id)
        .flat_map(|series| &series.rows)
        .filter(|row| row.place == place);
    let groups: BTreeSet<&str> = rows.filter_map(|row| row.breakdown.as_deref()).collect();
    if groups.contains(asked) {
        return Ok(());
    }
    let groups = list(groups.into_iter().map(str::to_owned));
    Err(format!(
        "--breakdown: found `{asked}`, expected a group that the indicator has for {place}: {groups}"
    ))
}

/// What there is, between marks; that there is none, where there is none.
pub fn list(known: impl Iterator<Item = String>) -> String {
    let known: Vec<String> = known.map(|id| format!("`{id}`")).collect();
    if known.is_empty() {
        return "there is none".to_owned();
    }
    known.join(", ")
}
