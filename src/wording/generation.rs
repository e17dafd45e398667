//! Sentences on the generation that the goal is about.

use super::messages::Messages;
use super::template::fill;
use crate::model::{Cohort, Day, Generation, Goal};

/// A step of the generation's way, in its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub year: i16,
    pub text: String,
    /// On or before the day of the release.
    pub past: bool,
}

pub fn title(messages: &Messages, generation: Generation) -> String {
    fill(
        messages.generation.title,
        &[("born", &generation.born.to_string())],
    )
}

/// How long they have left.
pub fn years_left(messages: &Messages, generation: Generation, today: Day) -> String {
    let years = (generation.turns_20() - today.year).max(0);
    let template = &messages.generation.years_left;
    fill(
        template.select(messages.tag, usize::try_from(years).unwrap_or_default()),
        &[("years", &numeral(messages, years))],
    )
}

/// The steps from birth to 20, with the age in the year of the release among them.
pub fn steps(messages: &Messages, generation: Generation, today: Day) -> Vec<Step> {
    let texts = &messages.generation;
    let age = generation.age_in(today.year);
    let step = |year: i16, text: String| Step {
        year,
        text,
        past: year <= today.year,
    };
    let mut steps: Vec<Step> = [
        (generation.born, texts.born),
        (generation.leaves_year_9(), texts.leaves_year_9),
        (
            generation.leaves_upper_secondary(),
            texts.leaves_upper_secondary,
        ),
        (generation.turns_20(), texts.turns_20),
    ]
    .map(|(year, text)| step(year, text.to_owned()))
    .into();
    let next = steps.partition_point(|step| step.past);
    let has_today = steps.iter().any(|step| step.year == today.year);
    if (1..20).contains(&age) && !has_today {
        let text = fill(texts.turns_this_year, &[("age", &age.to_string())]);
        steps.insert(next, step(today.year, text));
    }
    steps
}

/// What the picture shows, in sentences.
pub fn summary(
    messages: &Messages,
    generation: Generation,
    programmes: &[&Cohort],
    goal: Option<&Goal>,
    today: Day,
) -> String {
    let (mut step_texts, mut names) = (Vec::new(), Vec::new());
    for step in steps(messages, generation, today) {
        step_texts.push(format!("{}: {}", step.year, step.text));
    }
    for programme in programmes {
        names.push(programme_name(messages, programme));
    }
    let year = goal.map_or(generation.turns_20(), |goal| goal.year);
    fill(
        messages.generation.summary,
        &[
            ("steps", &step_texts.join(", ")),
            ("programmes", &names.join(", ")),
            ("goal", &year.to_string()),
        ],
    )
}

/// A programme with its years.
pub fn programme_name(messages: &Messages, programme: &Cohort) -> String {
    format!(
        "{} {}",
        messages.text(&programme.name),
        years(programme.first_year, programme.last_year)
    )
}

/// `2012–2015`, or one year.
pub fn years(first: i16, last: i16) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

fn numeral(messages: &Messages, number: i16) -> String {
    usize::try_from(number)
        .ok()
        .and_then(|index| messages.generation.numerals.get(index))
        .map_or_else(|| number.to_string(), |numeral| (*numeral).to_owned())
}
