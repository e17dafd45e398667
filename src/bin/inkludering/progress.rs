//! `inkludering progress`: one answer with all of its components, as text or as JSON.

use super::told::Told;
use super::{Format, Language, in_place, print, say};
use clap::{Args, ValueEnum};
use inkludering::analysis::progress::{Ask, Progress, Verdict, among, ask};
use inkludering::load::files::{Release, read_release};
use inkludering::model::{Evidence, IndicatorId, Method, Place};
use inkludering::validate::{Problem, nearest};
use inkludering::wording::problem::found_and_expected;
use inkludering::wording::{self, Words};
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// A release (a folder with index.json).
    release: PathBuf,
    #[arg(long)]
    indicator: String,
    /// The code of a municipality, or 0000 for Sweden.
    #[arg(long, default_value = "0000")]
    municipality: String,
    /// A group within the indicator, such as `sex:women`.
    #[arg(long)]
    breakdown: Option<String>,
    #[arg(long, value_enum, default_value_t = MethodName::Linear)]
    method: MethodName,
    /// The base year; else the first that may be compared with the latest.
    #[arg(long)]
    base: Option<i16>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
}

#[derive(Clone, Copy, ValueEnum)]
enum MethodName {
    /// The pace beside the pace that a straight line to the target needs.
    Linear,
    /// Compound growth beside the growth needed (Statistics Canada, Open SDG).
    Statcan,
    /// The change projected to the target year beside the change needed (UN Statistics Division).
    Unsd,
}

impl MethodName {
    const fn method(self) -> Method {
        match self {
            Self::Linear => Method::Linear,
            Self::Statcan => Method::StatCan,
            Self::Unsd => Method::Unsd,
        }
    }
}

const WRONG_USE: u8 = 2;

pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    let tell = |problems: &[Problem]| {
        for problem in problems {
            let file = arguments.release.join(&problem.file);
            let place = if problem.place.is_empty() { "" } else { "#" };
            say(&format!(
                "{}{place}{}: {}",
                file.display(),
                problem.place,
                found_and_expected(problem, tag)
            ));
        }
    };
    let checked = match read_release(&arguments.release) {
        Ok(checked) => checked,
        Err(problems) => {
            tell(&problems);
            return ExitCode::from(1);
        }
    };
    tell(&checked.problems);
    let answered = answer(arguments, &checked.dataset, wording::words(Some(tag)));
    match answered {
        Err(wrong) => {
            say(&wrong);
            ExitCode::from(WRONG_USE)
        }
        Ok(text) => {
            print(&text);
            ExitCode::from(u8::from(!checked.problems.is_empty()))
        }
    }
}

/// The answer as it is printed.
///
/// # Errors
/// What was asked for that isn't there, and what was perhaps meant.
fn answer(arguments: &Arguments, release: &Release, words: &Words) -> Result<String, String> {
    let dataset = &release.dataset;
    let id = IndicatorId::new(&arguments.indicator);
    let Some(indicator) = dataset.indicator(&id) else {
        let known = dataset.indicators.iter().map(|known| known.id.as_str());
        let perhaps = nearest(id.as_str(), known)
            .map_or_else(String::new, |known| format!(", perhaps `{known}`"));
        return Err(format!(
            "--indicator: found `{}`, expected an indicator of the release{perhaps}",
            id.as_str()
        ));
    };
    let place = Place::from_code(&arguments.municipality)
        .filter(|place| place.is_sweden() || dataset.municipality(*place).is_some());
    let Some(place) = place else {
        return Err(format!(
            "--municipality: found `{}`, expected the code of a municipality of the release, or 0000",
            arguments.municipality
        ));
    };
    let json = matches!(arguments.format, Format::Json);
    if indicator.evidence == Evidence::Work {
        return Ok(in_place::told(release, indicator, place, json, words));
    }
    let asked = Ask {
        indicator: &id,
        place,
        breakdown: arguments.breakdown.as_deref(),
        method: arguments.method.method(),
        base: arguments.base,
    };
    let progress = ask(dataset, &among(&release.series), &asked)
        .ok_or_else(|| format!("--indicator: found `{}`, expected a series", id.as_str()))?;
    Ok(if json {
        to_json(&Told::new(release, &progress, words))
    } else {
        to_text(release, &progress, words)
    })
}

pub fn to_json<T: Serialize>(told: &T) -> String {
    serde_json::to_string_pretty(told).unwrap_or_default()
}

pub fn name_of(release: &Release, place: Place, words: &Words) -> String {
    let municipality = release.dataset.municipality(place);
    municipality.map_or_else(
        || words.sweden.to_owned(),
        |municipality| municipality.name.to_string(),
    )
}

fn to_text(release: &Release, progress: &Progress<'_>, words: &Words) -> String {
    use std::fmt::Write;
    let texts = &words.progress;
    let dataset = &release.dataset;
    let reference = progress
        .goal
        .and_then(|goal| goal.reference.as_ref())
        .and_then(|id| dataset.indicator(id))
        .map(|indicator| indicator.name.get(words.tag));
    let mut text = format!(
        "{}, {}\n{}\n",
        progress.indicator.name.get(words.tag),
        name_of(release, progress.place, words),
        wording::progress::verdict(words, progress)
    );
    if let Verdict::Assessed(found) = &progress.verdict
        && let Some(because) = wording::progress::because(words, found.because)
    {
        text.push_str(because);
        text.push('\n');
    }
    // Writing to a string never fails.
    for (name, value) in wording::progress::components(words, progress, reference) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = write!(text, "  {}:", texts.points);
    for point in &progress.points {
        let _ = write!(text, "\n    {}", wording::progress::point(words, point));
    }
    text
}
