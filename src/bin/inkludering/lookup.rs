//! What a command was asked for: a release, an indicator and a municipality of it, or what is wrong.

use super::report;
use inkludering::load::files::{LoadedRelease, read_release};
use inkludering::model::{Dataset, Indicator, IndicatorId, Place};
use inkludering::validate::{Problem, nearest};
use inkludering::wording::problem::found_and_expected;
use inkludering::wording::{self, Words};
use std::path::Path;
use std::process::ExitCode;

pub const WRONG_USE: u8 = 2;

/// A release that could be read, and whether all is well with it.
pub struct OpenRelease {
    pub release: LoadedRelease,
    pub fine: bool,
}

impl OpenRelease {
    /// The words for it: those of an example say so everywhere.
    pub fn words(&self, tag: &str) -> &'static Words {
        if self.release.dataset.release.is_example() {
            wording::example_words(Some(tag))
        } else {
            wording::words(Some(tag))
        }
    }

    /// How a command ends that gave what it was asked for, or a sentence on why it can't.
    pub fn end(&self, given: Result<(), String>) -> ExitCode {
        match given {
            Ok(()) => ExitCode::from(u8::from(!self.fine)),
            Err(wrong) => {
                report(&wrong);
                ExitCode::from(WRONG_USE)
            }
        }
    }
}

/// Reads a release and tells its problems; none where nothing could be read.
pub fn open_release(folder: &Path, tag: &str) -> Option<OpenRelease> {
    let tell = |problems: &[Problem]| {
        for problem in problems {
            let file = folder.join(&problem.file);
            let place = if problem.place.is_empty() { "" } else { "#" };
            report(&format!(
                "{}{place}{}: {}",
                file.display(),
                problem.place,
                found_and_expected(problem, tag)
            ));
        }
    };
    match read_release(folder) {
        Ok(checked) => {
            tell(&checked.problems);
            Some(OpenRelease {
                release: checked.dataset,
                fine: checked.problems.is_empty(),
            })
        }
        Err(problems) => {
            tell(&problems);
            None
        }
    }
}

/// # Errors
/// What was asked for that isn't there, and what was perhaps meant.
pub fn find_indicator<'a>(dataset: &'a Dataset, asked: &str) -> Result<&'a Indicator, String> {
    dataset.indicator(&IndicatorId::new(asked)).ok_or_else(|| {
        let known = dataset.indicators.iter().map(|known| known.id.as_str());
        let perhaps =
            nearest(asked, known).map_or_else(String::new, |known| format!(", perhaps `{known}`"));
        format!("--indicator: found `{asked}`, expected an indicator of the release{perhaps}")
    })
}

/// # Errors
/// What was asked for that isn't there.
pub fn find_place(dataset: &Dataset, asked: &str) -> Result<Place, String> {
    Place::from_code(asked)
        .filter(|place| place.is_sweden() || dataset.municipality(*place).is_some())
        .ok_or_else(|| {
            format!(
                "--municipality: found `{asked}`, expected the code of a municipality of the release, or 0000"
            )
        })
}
