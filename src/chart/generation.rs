//! The line of twenty years: the generation that the goal is about, the programmes, and today.

use super::canvas::{Anchor, Canvas, PIXEL};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{At, Frame, Plot, svg};
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
fn example(plot: &Plot, scene: &Scene, at: At) {
    if !scene.words.example.is_empty() {
        plot.mark(&[at], &|canvas, at| {
            if let Some(&at) = at.first() {
                canvas.text("name", at, Anchor::Start, scene.words.example.trim());
            }
        });
    }
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
    let (first, last) = (f64::from(scene.generation.born), f64::from(scene.goal_year));
    let draw = |plot: &Plot| {
        for programme in scene.programmes {
            lying_band(plot, scene.words, programme);
        }
        lying_axis(plot, scene);
        plot.mark(&[(first, LINE), (scene.today, LINE)], &|canvas, at| {
            canvas.path("way past", at, false);
        });
        plot.mark(&[(scene.today, LINE), (last, LINE)], &|canvas, at| {
            canvas.path("way ahead", at, false);
        });
        plot.mark(&[(scene.today, 9.8), (scene.today, LINE)], &|canvas, at| {
            today(canvas, at, scene.words);
        });
        lying_steps(plot, scene, frame);
        example(plot, scene, (first, 0.2));
    };
    Drawing {
        width: frame.width,
        height: frame.height,
        svg: svg(
            frame,
            "chart generation wide",
            label,
            (first..last, 0.0..10.0),
            &draw,
        ),
    }
}

/// Where the generation's line lies, and the axis above it, on a height of ten.
const LINE: f64 = 4.2;
const AXIS: f64 = 6.1;

fn lying_band(plot: &Plot, words: &Words, programme: &Cohort) {
    let from = f64::from(programme.first_year);
    let to = f64::from(programme.last_year) + 1.0;
    plot.mark(&[(from, 9.3), (to, AXIS + 0.5)], &|canvas, at| {
        let [from, to] = at else { return };
        canvas.open("band", None);
        canvas.rectangle("", (from.0 + 10, from.1), (to.0 - 10, to.1));
        let name = programme.name.get(words.tag);
        let years = told::years(programme.first_year, programme.last_year);
        canvas.text("name", (from.0 + 70, from.1 + 250), Anchor::Start, name);
        canvas.text("years", (from.0 + 70, from.1 + 440), Anchor::Start, &years);
        canvas.close();
    });
}

fn lying_axis(plot: &Plot, scene: &Scene) {
    let (first, last) = (scene.generation.born, scene.goal_year);
    plot.mark(
        &[(f64::from(first), AXIS), (f64::from(last), AXIS)],
        &|canvas, at| canvas.path("axis", at, false),
    );
    for year in (first..=last).step_by(4) {
        plot.mark(&[(f64::from(year), AXIS)], &|canvas, at| {
            let &[(x, y)] = at else { return };
            canvas.line("axis", (x, y), (x, y + 60));
            canvas.text("tick", (x, y + 210), Anchor::Middle, &year.to_string());
        });
    }
}

fn today(canvas: &mut Canvas, at: &[(i32, i32)], words: &Words) {
    let &[top, line] = at else { return };
    canvas.open("today", None);
    canvas.line("", (top.0, top.1 + 60), line);
    canvas.text(
        "",
        (top.0 + 60, top.1 + 170),
        Anchor::Start,
        words.generation.today,
    );
    canvas.close();
}

fn lying_steps(plot: &Plot, scene: &Scene, frame: Frame) {
    let points: Vec<At> = scene
        .steps
        .iter()
        .map(|step| (f64::from(step.year), LINE))
        .collect();
    plot.mark(&points, &|canvas, at| {
        let wanted: Vec<Wanted> = at
            .iter()
            .zip(&scene.steps)
            .map(|(&(x, _), step)| Wanted {
                at: x,
                size: width(&step.text, Weight::Regular)
                    .max(width(&step.year.to_string(), Weight::Semibold))
                    + 14 * PIXEL,
            })
            .collect();
        let places = spread(&wanted, (0, frame.width * PIXEL));
        for ((&(x, y), step), place) in at.iter().zip(&scene.steps).zip(places) {
            canvas.open("step", Some(&step.year.to_string()));
            canvas.path(
                "leader",
                &[
                    (x, y + 70),
                    (x, y + 140),
                    (place, y + 330),
                    (place, y + 380),
                ],
                false,
            );
            point(canvas, (x, y), step, scene);
            canvas.text(
                "year",
                (place, y + 540),
                Anchor::Middle,
                &step.year.to_string(),
            );
            canvas.text("what", (place, y + 730), Anchor::Middle, &step.text);
            canvas.close();
        }
    });
}

/// Filled where it has been, hollow where it is still ahead, and the goal with a ring.
fn point(canvas: &mut Canvas, at: (i32, i32), step: &told::Step, scene: &Scene) {
    if step.year == scene.goal_year {
        canvas.circle("goal ring", at, 11 * PIXEL);
    }
    canvas.circle(
        if step.past { "past" } else { "ahead" },
        at,
        if step.year == scene.goal_year { 60 } else { 55 },
    );
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
    let (first, last) = (f64::from(scene.generation.born), f64::from(scene.goal_year));
    let draw = |plot: &Plot| {
        for programme in scene.programmes {
            upright_band(plot, scene.words, programme);
        }
        for year in (scene.generation.born..=scene.goal_year).step_by(4) {
            plot.mark(&[(0.0, f64::from(year))], &|canvas, at| {
                let &[(x, y)] = at else { return };
                canvas.text("tick", (x - 60, y + 50), Anchor::End, &year.to_string());
            });
        }
        plot.mark(
            &[(UPRIGHT, first), (UPRIGHT, scene.today)],
            &|canvas, at| {
                canvas.path("way past", at, false);
            },
        );
        plot.mark(&[(UPRIGHT, scene.today), (UPRIGHT, last)], &|canvas, at| {
            canvas.path("way ahead", at, false);
        });
        plot.mark(
            &[(0.0, scene.today), (UPRIGHT, scene.today)],
            &|canvas, at| {
                let &[left, line] = at else { return };
                canvas.open("today", None);
                canvas.line("", left, line);
                canvas.text(
                    "",
                    (left.0 + 40, left.1 - 50),
                    Anchor::Start,
                    scene.words.generation.today,
                );
                canvas.close();
            },
        );
        upright_steps(plot, scene, frame);
        example(plot, scene, (0.0, last - 1.0));
    };
    Drawing {
        width: frame.width,
        height: frame.height,
        svg: svg(
            frame,
            "chart generation narrow",
            label,
            (0.0..10.0, first..last),
            &draw,
        ),
    }
}

/// Where the generation's line stands on a width of ten.
const UPRIGHT: f64 = 4.6;

fn upright_band(plot: &Plot, words: &Words, programme: &Cohort) {
    let from = f64::from(programme.first_year);
    let to = f64::from(programme.last_year) + 1.0;
    plot.mark(&[(0.0, from), (UPRIGHT - 0.5, to)], &|canvas, at| {
        let [from, to] = at else { return };
        canvas.open("band", None);
        canvas.rectangle("", (from.0, from.1 + 10), (to.0, to.1 - 10));
        let name = programme.name.get(words.tag);
        let middle = i32::midpoint(from.1, to.1);
        for (index, line) in broken(name, to.0 - from.0 - 100).iter().enumerate() {
            let down = index as i32 * 190 - 40;
            canvas.text("name", (from.0 + 60, middle + down), Anchor::Start, line);
        }
        canvas.close();
    });
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

fn upright_steps(plot: &Plot, scene: &Scene, frame: Frame) {
    // From above: the last year first.
    let steps = || scene.steps.iter().rev();
    let points: Vec<At> = steps()
        .map(|step| (UPRIGHT, f64::from(step.year)))
        .collect();
    plot.mark(&points, &|canvas, at| {
        // Beside its year, or under it where there is no room.
        let beside = |x: i32, step: &told::Step| {
            let year = width(&step.year.to_string(), Weight::Semibold);
            let after = x + 250 + year + 60;
            (after + width(&step.text, Weight::Regular) <= frame.width * PIXEL).then_some(after)
        };
        let wanted: Vec<Wanted> = at
            .iter()
            .zip(steps())
            .map(|(&(x, y), step)| Wanted {
                at: y,
                size: if beside(x, step).is_some() { 22 } else { 42 } * PIXEL,
            })
            .collect();
        let places = spread(&wanted, (0, frame.height * PIXEL));
        for ((&(x, y), step), place) in at.iter().zip(steps()).zip(places) {
            canvas.open("step", Some(&step.year.to_string()));
            canvas.path(
                "leader",
                &[
                    (x + 70, y),
                    (x + 120, y),
                    (x + 190, place),
                    (x + 220, place),
                ],
                false,
            );
            point(canvas, (x, y), step, scene);
            let year = step.year.to_string();
            canvas.text("year", (x + 250, place + 50), Anchor::Start, &year);
            let (after, down) = beside(x, step).map_or((x + 250, 240), |after| (after, 50));
            canvas.text("what", (after, place + down), Anchor::Start, &step.text);
            canvas.close();
        }
    });
}
