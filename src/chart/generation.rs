//! The line of twenty years: the generation that the goal is about, the programmes, and today.

use super::canvas::{Anchor, Canvas, PIXEL, Spot};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{At, Frame, Plot};
use crate::model::order::sort_few;
use crate::model::{Cohort, Day, Generation, Goal};
use crate::wording::{Words, generation as told};

/// The size of the text in the picture, in CSS pixels; the page's style says the same.
const TEXT: f64 = 15.0;

/// What the picture is drawn from.
struct Scene<'a> {
    words: &'a Words,
    generation: Generation,
    programmes: &'a [&'a Cohort],
    steps: Vec<told::Step>,
    goal_year: i16,
    /// The day of the release on the axis.
    today: f64,
}

/// The picture, its sentence and its table.
pub fn figure(
    words: &Words,
    generation: Generation,
    programmes: &[&Cohort],
    goal: Option<&Goal>,
    today: Day,
) -> Figure {
    let scene = Scene {
        words,
        generation,
        programmes,
        steps: told::steps(words, generation, today),
        goal_year: goal.map_or(generation.turns_20(), |goal| goal.year),
        today: position(today),
    };
    let summary = told::summary(words, generation, programmes, goal, today);
    Figure {
        title: told::title(words, generation),
        subtitle: told::years_left(words, generation, today),
        narrow: upright(&scene, &summary),
        wide: lying(&scene, &summary),
        warnings: Vec::new(),
        table: table(&scene),
        summary,
        notes: Vec::new(),
    }
}

/// Says in the picture itself where all is invented.
fn example(plot: &mut Plot, scene: &Scene, (x, y): At) {
    let at = plot.at(x, y);
    let text = scene.words.example.trim();
    plot.canvas.text("name", at, Anchor::Start, text);
}

/// A day as a place on an axis of years, where a year's number is its beginning.
fn position(day: Day) -> f64 {
    f64::from(day.year) + (f64::from(day.month) - 1.0) / 12.0 + (f64::from(day.day) - 1.0) / 365.0
}

fn table(scene: &Scene) -> Table {
    let mut rows: Vec<(i16, Vec<String>)> = scene
        .steps
        .iter()
        .map(|step| (step.year, vec![step.year.to_string(), step.text.clone()]))
        .collect();
    rows.extend(scene.programmes.iter().map(|programme| {
        let years = told::years(programme.first_year, programme.last_year);
        let name = programme.name.get(scene.words.tag).to_owned();
        (programme.first_year, vec![years, name])
    }));
    sort_few(&mut rows, |(year, _)| *year);
    Table {
        caption: scene.words.generation.caption.to_owned(),
        head: vec![
            scene.words.year.to_owned(),
            scene.words.generation.column_what.to_owned(),
        ],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

fn width(text: &str, weight: Weight) -> i32 {
    (text_width(text, TEXT, weight) * f64::from(PIXEL)).ceil() as i32
}

/// The line of the generation: until today, and from then on.
fn way(plot: &mut Plot, [first, today, last]: [At; 3]) {
    plot.path("way past", &[first, today], false);
    plot.path("way ahead", &[today, last], false);
}

/// Today's line with its word.
fn today(plot: &mut Plot, scene: &Scene, (from, to): (Spot, Spot), word: Spot) {
    let canvas = &mut plot.canvas;
    canvas.open("today", None);
    canvas.line("", from, to);
    canvas.text("", word, Anchor::Start, scene.words.generation.today);
    canvas.close();
}

/// Filled where it has been, hollow where it is still ahead, and the goal with a ring; joined with its words.
fn step(canvas: &mut Canvas, scene: &Scene, step: &told::Step, at: Spot, leader: &[Spot; 4]) {
    canvas.open("step", Some(&step.year.to_string()));
    canvas.path("leader", leader, false);
    let is_goal = step.year == scene.goal_year;
    if is_goal {
        canvas.circle("goal ring", at, 11 * PIXEL);
    }
    let class = if step.past { "past" } else { "ahead" };
    canvas.circle(class, at, if is_goal { 60 } else { 55 });
}

/// Time from left to right, for a wide page.
fn lying(scene: &Scene, label: &str) -> Drawing {
    let frame = Frame {
        width: 720,
        height: 252,
        top: 8,
        right: 28,
        bottom: 8,
        left: 28,
    };
    let years = scene.generation.born..=scene.goal_year;
    let (first, last) = (f64::from(*years.start()), f64::from(*years.end()));
    let mut plot = Plot::new(frame, "generation wide", label, (first..last, 0.0..10.0));
    for programme in scene.programmes {
        lying_band(&mut plot, scene.words, programme);
    }
    plot.path("axis", &[(first, AXIS), (last, AXIS)], false);
    for year in years.step_by(4) {
        let (x, y) = plot.at(year.into(), AXIS);
        let canvas = &mut plot.canvas;
        canvas.line("axis", (x, y), (x, y + 60));
        canvas.text("tick", (x, y + 210), Anchor::Middle, &year.to_string());
    }
    way(&mut plot, [first, scene.today, last].map(|x| (x, LINE)));
    let (x, y) = plot.at(scene.today, 9.8);
    let line = ((x, y + 60), plot.at(scene.today, LINE));
    today(&mut plot, scene, line, (x + 60, y + 170));
    lying_steps(&mut plot, scene, frame);
    example(&mut plot, scene, (first, 0.2));
    plot.done()
}

/// Where the generation's line lies, and the axis above it, on a height of ten.
const LINE: f64 = 4.2;
const AXIS: f64 = 6.1;

fn lying_band(plot: &mut Plot, words: &Words, programme: &Cohort) {
    let from = plot.at(programme.first_year.into(), 9.3);
    let to = plot.at(f64::from(programme.last_year) + 1.0, AXIS + 0.5);
    let canvas = &mut plot.canvas;
    canvas.open("band", None);
    canvas.rectangle("", (from.0 + 10, from.1), (to.0 - 10, to.1));
    let name = programme.name.get(words.tag);
    let years = told::years(programme.first_year, programme.last_year);
    canvas.text("name", (from.0 + 70, from.1 + 250), Anchor::Start, name);
    canvas.text("years", (from.0 + 70, from.1 + 440), Anchor::Start, &years);
    canvas.close();
}

fn lying_steps(plot: &mut Plot, scene: &Scene, frame: Frame) {
    let mut wanted = Vec::new();
    for step in &scene.steps {
        let text = width(&step.text, Weight::Regular);
        let year = width(&step.year.to_string(), Weight::Semibold);
        wanted.push(Wanted {
            at: plot.at(step.year.into(), LINE).0,
            size: text.max(year) + 14 * PIXEL,
        });
    }
    let places = spread(&wanted, (0, frame.width * PIXEL));
    for (step, place) in scene.steps.iter().zip(places) {
        let (x, y) = plot.at(step.year.into(), LINE);
        let canvas = &mut plot.canvas;
        let leader = [
            (x, y + 70),
            (x, y + 140),
            (place, y + 330),
            (place, y + 380),
        ];
        self::step(canvas, scene, step, (x, y), &leader);
        let year = step.year.to_string();
        canvas.text("year", (place, y + 540), Anchor::Middle, &year);
        canvas.text("what", (place, y + 730), Anchor::Middle, &step.text);
        canvas.close();
    }
}

/// Time from top to bottom, for a phone.
fn upright(scene: &Scene, label: &str) -> Drawing {
    let frame = Frame {
        width: 340,
        height: 470,
        top: 16,
        right: 4,
        bottom: 16,
        left: 44,
    };
    let years = scene.generation.born..=scene.goal_year;
    let (first, last) = (f64::from(*years.start()), f64::from(*years.end()));
    let mut plot = Plot::new(frame, "generation narrow", label, (0.0..10.0, first..last));
    for programme in scene.programmes {
        upright_band(&mut plot, scene.words, programme);
    }
    for year in years.step_by(4) {
        let (x, y) = plot.at(0.0, year.into());
        let canvas = &mut plot.canvas;
        canvas.text("tick", (x - 60, y + 50), Anchor::End, &year.to_string());
    }
    way(&mut plot, [first, scene.today, last].map(|y| (UPRIGHT, y)));
    let (x, y) = plot.at(0.0, scene.today);
    let line = ((x, y), plot.at(UPRIGHT, scene.today));
    today(&mut plot, scene, line, (x + 40, y - 50));
    upright_steps(&mut plot, scene, frame);
    example(&mut plot, scene, (0.0, last - 1.0));
    plot.done()
}

/// Where the generation's line stands on a width of ten.
const UPRIGHT: f64 = 4.6;

fn upright_band(plot: &mut Plot, words: &Words, programme: &Cohort) {
    let from = plot.at(0.0, programme.first_year.into());
    let to = plot.at(UPRIGHT - 0.5, f64::from(programme.last_year) + 1.0);
    let canvas = &mut plot.canvas;
    canvas.open("band", None);
    canvas.rectangle("", (from.0, from.1 + 10), (to.0, to.1 - 10));
    let name = programme.name.get(words.tag);
    let mut base = i32::midpoint(from.1, to.1) - 40;
    for line in broken(name, to.0 - from.0 - 100) {
        canvas.text("name", (from.0 + 60, base), Anchor::Start, &line);
        base += 190;
    }
    canvas.close();
}

/// A name in one line, or broken in two where it is too long and has a place to break.
fn broken(name: &str, room: i32) -> Vec<String> {
    if width(name, Weight::Regular) <= room {
        return vec![name.to_owned()];
    }
    if let Some((first, rest)) = name.split_once(' ') {
        return vec![first.to_owned(), rest.to_owned()];
    }
    match name.find("kommun") {
        Some(at) if at > 0 => vec![
            format!("{}-", name.get(..at).unwrap_or(name)),
            name.get(at..).unwrap_or("").to_owned(),
        ],
        _ => vec![name.to_owned()],
    }
}

fn upright_steps(plot: &mut Plot, scene: &Scene, frame: Frame) {
    // Beside its year, or under it where there is no room.
    let beside = |x: i32, step: &told::Step| {
        let year = width(&step.year.to_string(), Weight::Semibold);
        let after = x + 250 + year + 60;
        (after + width(&step.text, Weight::Regular) <= frame.width * PIXEL).then_some(after)
    };
    // From above: the last year first.
    let mut wanted = Vec::new();
    for step in scene.steps.iter().rev() {
        let (x, y) = plot.at(UPRIGHT, step.year.into());
        wanted.push(Wanted {
            at: y,
            size: if beside(x, step).is_some() { 22 } else { 42 } * PIXEL,
        });
    }
    let places = spread(&wanted, (0, frame.height * PIXEL));
    for (step, place) in scene.steps.iter().rev().zip(places) {
        let (x, y) = plot.at(UPRIGHT, step.year.into());
        let canvas = &mut plot.canvas;
        let leader = [
            (x + 70, y),
            (x + 120, y),
            (x + 190, place),
            (x + 220, place),
        ];
        self::step(canvas, scene, step, (x, y), &leader);
        let year = step.year.to_string();
        canvas.text("year", (x + 250, place + 50), Anchor::Start, &year);
        let (after, down) = beside(x, step).map_or((x + 250, 240), |after| (after, 50));
        canvas.text("what", (after, place + down), Anchor::Start, &step.text);
        canvas.close();
    }
}
