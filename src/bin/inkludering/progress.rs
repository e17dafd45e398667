//! `inkludering progress`: progress on one indicator with all of its components, as text or JSON.

use super::output::{Format, Language, place_name, print_line, to_json};
use super::progress_json::ProgressJson;
use super::{in_place, lookup};
use clap::{Args, ValueEnum};
use inkludering::analysis::progress::{Progress, Query, Verdict, assess_goal, goals_of, lookup_in};
use inkludering::load::files::LoadedRelease;
use inkludering::model::{Dataset, Evidence, Goal, Indicator, Method};
use inkludering::wording::{self, Messages};
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
    /// The id of one of the indicator's goals; all of them without.
    #[arg(long)]
    goal: Option<String>,
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
pub enum MethodName {
    /// The pace beside the pace that a straight line to the target needs.
    Linear,
    /// Compound growth beside the growth needed (Statistics Canada, Open SDG).
    Statcan,
    /// The change projected to the target year beside the change needed (UN Statistics Division).
    Unsd,
}

impl MethodName {
    /// The method.
    pub const fn method(self) -> Method {
        match self {
            Self::Linear => Method::Linear,
            Self::Statcan => Method::StatCan,
            Self::Unsd => Method::Unsd,
        }
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    let Some(open) = lookup::open_release(&arguments.release, tag) else {
        return ExitCode::from(1);
    };
    let answer = answer(arguments, &open.release, wording::messages(Some(tag)));
    open.exit_code(answer.and_then(|text| print_line(&text)))
}

/// The answer as it is printed.
///
/// # Errors
/// A message, where the release doesn't have what was asked for.
fn answer(
    arguments: &Arguments,
    release: &LoadedRelease,
    messages: &Messages,
) -> Result<String, String> {
    let dataset = &release.dataset;
    let indicator = lookup::find_indicator(dataset, &arguments.indicator)?;
    let place = lookup::find_place(dataset, &arguments.municipality)?;
    let json = matches!(arguments.format, Format::Json);
    lookup::check_breakdown(release, indicator, place, arguments.breakdown.as_deref())?;
    let goals = find_goals(dataset, indicator, arguments.goal.as_deref())?;
    if indicator.evidence == Evidence::Work {
        return Ok(in_place::describe(
            release, indicator, place, json, messages,
        ));
    }
    let query = Query {
        indicator: &indicator.id,
        place,
        breakdown: arguments.breakdown.as_deref(),
        method: arguments.method.method(),
        base: arguments.base,
    };
    let answers: Vec<Progress<'_>> = goals
        .into_iter()
        .filter_map(|goal| assess_goal(dataset, &lookup_in(&release.series), &query, goal))
        .collect();
    let Some((first, others)) = answers.split_first() else {
        return Err(format!(
            "--indicator: found `{}`, expected a series",
            arguments.indicator
        ));
    };
    if json {
        return Ok(to_json(&ProgressJson::new(
            release, first, others, messages,
        )));
    }
    let texts: Vec<String> = answers
        .iter()
        .map(|progress| to_text(release, progress, messages))
        .collect();
    Ok(texts.join("\n\n"))
}

/// The indicator's goals with a target, or the one asked for; one `None` where it has none, which is an answer too.
fn find_goals<'a>(
    dataset: &'a Dataset,
    indicator: &Indicator,
    asked: Option<&str>,
) -> Result<Vec<Option<&'a Goal>>, String> {
    let all: Vec<&Goal> = goals_of(dataset, &indicator.id).collect();
    let Some(asked) = asked else {
        return Ok(match &*all {
            [] => vec![None],
            _ => all.into_iter().map(Some).collect(),
        });
    };
    match all.iter().find(|goal| &*goal.id == asked) {
        Some(goal) => Ok(vec![Some(*goal)]),
        None => {
            let known = lookup::list(all.iter().map(|goal| goal.id.to_string()));
            Err(format!(
                "--goal: found `{asked}`, expected a goal with a target for the indicator: {known}"
            ))
        }
    }
}

fn to_text(release: &LoadedRelease, progress: &Progress<'_>, messages: &Messages) -> String {
    use std::fmt::Write;
    let texts = &messages.progress;
    let dataset = &release.dataset;
    let reference = progress
        .goal
        .and_then(|goal| goal.reference.as_ref())
        .and_then(|id| dataset.indicator(id))
        .map(|indicator| indicator.name.get(messages.tag));
    let mut text = format!(
        "{}, {}\n{}\n",
        progress.indicator.name.get(messages.tag),
        place_name(release, progress.place, messages),
        wording::progress::verdict(messages, progress)
    );
    if let Verdict::Assessed(assessment) = &progress.verdict
        && let Some(because) = wording::progress::because_sentence(messages, assessment.class_basis)
    {
        text.push_str(because);
        text.push('\n');
    }
    // Writing to a string never fails.
    for (name, value) in wording::progress::components(messages, progress, reference) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = write!(text, "  {}:", texts.points);
    for point in &progress.points {
        let _ = write!(
            text,
            "\n    {}",
            wording::progress::point_line(messages, point)
        );
    }
    text
}
