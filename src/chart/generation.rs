//! The line of twenty years: the generation that the goal is about, the programmes, and today.

mod drawing;
mod marks;

use super::figure::{Figure, Table};
use crate::analysis::coverage;
use crate::model::order;
use crate::model::{Dataset, Day, Generation};
use crate::wording::{self, Messages};
use drawing::{Scene, draw_lying, draw_upright};

/// The picture of the generation that turns 20 in the goal's year, its sentence and its table.
pub fn figure(messages: &Messages, dataset: &Dataset, today: Day) -> Figure {
    let goal = dataset.overall_goal();
    let generation = Generation::turning_20_in(goal.map_or(2032, |goal| goal.year));
    let programmes = &coverage::programmes(dataset);
    let scene = Scene {
        messages,
        generation,
        programmes,
        steps: wording::generation::steps(messages, generation, today),
        goal_year: goal.map_or(generation.turns_20(), |goal| goal.year),
        today,
    };
    let summary = wording::generation::summary(messages, generation, programmes, goal, today);
    Figure {
        title: wording::generation::title(messages, generation),
        subtitle: wording::generation::years_left(messages, generation, today),
        narrow: draw_upright(&scene, &summary),
        wide: draw_lying(&scene, &summary),
        warnings: Vec::new(),
        table: table(&scene),
        summary,
        readings: Vec::new(),
        notes: Vec::new(),
    }
}

fn table(scene: &Scene) -> Table {
    let messages = scene.messages;
    let steps = scene
        .steps
        .iter()
        .map(|step| (step.year, vec![step.year.to_string(), step.text.clone()]));
    let programmes = scene.programmes.iter().map(|programme| {
        let years = wording::generation::years(programme.first_year, programme.last_year);
        let name = messages.text(&programme.name).into_owned();
        (programme.first_year, vec![years, name])
    });
    let mut rows: Vec<(i16, Vec<String>)> = steps.chain(programmes).collect();
    order::sort_by_key(&mut rows, |(year, _)| *year);
    Table {
        caption: messages.generation.caption.to_owned(),
        head: [messages.common.year, messages.generation.column_what]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}
