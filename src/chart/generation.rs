//! The line of twenty years: the generation that the goal is about, the programmes, and today.

use super::canvas::{Anchor, Canvas, PIXEL, Spot};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{Frame, Plot};
use crate::analysis::coverage;
use crate::model::{Cohort, Dataset, Day, Generation};
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

/// The picture of the generation that turns 20 in the goal's year, its sentence and its table.
pub fn figure(words: &Words, dataset: &Dataset, today: Day) -> Figure {
    let goal = dataset.overall_goal();
    let generation = Generation::turning_20_in(goal.map_or(2032, |goal| goal.year));
    let programmes = &coverage::programmes(dataset);
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
        narrow: drawing(&scene, &UPRIGHT, &summary),
        wide: drawing(&scene, &LYING, &summary),
        warnings: Vec::new(),
        table: table(&scene),
        summary,
        notes: Vec::new(),
    }
}

/// A day as a place on an axis of years, where a year's number is its beginning.
fn position(day: Day) -> f64 {
    f64::from(day.year) + (f64::from(day.month) - 1.0) / 12.0 + (f64::from(day.day) - 1.0) / 365.0
}

fn table(scene: &Scene) -> Table {
    let mut rows = Vec::new();
    for step in &scene.steps {
        rows.push((step.year, vec![step.year.to_string(), step.text.clone()]));
    }
    for programme in scene.programmes {
        let years = told::years(programme.first_year, programme.last_year);
        let name = programme.name.get(scene.words.tag).to_owned();
        rows.push((programme.first_year, vec![years, name]));
    }
    rows.sort_by_key(|(year, _)| *year);
    let mut table = Table {
        caption: scene.words.generation.caption.to_owned(),
        head: vec![
            scene.words.year.to_owned(),
            scene.words.generation.column_what.to_owned(),
        ],
        rows: Vec::new(),
    };
    for (_, row) in rows {
        table.rows.push(row);
    }
    table
}

fn width(text: &str, weight: Weight) -> i32 {
    (text_width(text, TEXT, weight) * f64::from(PIXEL)).ceil() as i32
}

/// Which way time goes, and where things stand across it: from below or from the left, on a breadth of ten.
struct Lay {
    class: &'static str,
    frame: Frame,
    upright: bool,
    /// The generation's line.
    line: f64,
    /// The years that are written out.
    axis: f64,
    /// From and to where a programme reaches.
    band: (f64, f64),
    /// Where today's line begins, and its word from there in tenths of a pixel.
    today: (f64, Spot),
}

/// Time from left to right, for a wide page.
const LYING: Lay = Lay {
    class: "generation wide",
    frame: Frame {
        width: 720,
        height: 252,
        top: 8,
        right: 28,
        bottom: 8,
        left: 28,
    },
    upright: false,
    line: 4.2,
    axis: 6.1,
    band: (9.3, 6.6),
    today: (9.8, (60, 170)),
};

/// Time from bottom to top, for a phone.
const UPRIGHT: Lay = Lay {
    class: "generation narrow",
    frame: Frame {
        width: 340,
        height: 470,
        top: 16,
        right: 4,
        bottom: 16,
        left: 44,
    },
    upright: true,
    line: 4.6,
    axis: 0.0,
    band: (0.0, 4.1),
    today: (0.0, (40, -50)),
};

impl Lay {
    fn at(&self, plot: &Plot, year: f64, across: f64) -> Spot {
        if self.upright {
            plot.at(across, year)
        } else {
            plot.at(year, across)
        }
    }
}

fn drawing(scene: &Scene, lay: &Lay, label: &str) -> Drawing {
    let words = scene.words;
    let (born, goal_year) = (scene.generation.born, scene.goal_year);
    let (first, last) = (f64::from(born), f64::from(goal_year));
    let (time, across) = (first..last, 0.0..10.0);
    let ranges = if lay.upright {
        (across, time)
    } else {
        (time, across)
    };
    let mut plot = Plot::new(lay.frame, lay.class, label, ranges);
    for programme in scene.programmes {
        let (near, far) = lay.band;
        let from = lay.at(&plot, programme.first_year.into(), near);
        let to = lay.at(&plot, f64::from(programme.last_year) + 1.0, far);
        band(&mut plot.canvas, words, programme, lay.upright, (from, to));
    }
    if !lay.upright {
        plot.path("axis", &[(first, lay.axis), (last, lay.axis)], false);
    }
    for year in (born..=goal_year).step_by(4) {
        let (x, y) = lay.at(&plot, year.into(), lay.axis);
        let canvas = &mut plot.canvas;
        let (spot, anchor) = if lay.upright {
            ((x - 60, y + 50), Anchor::End)
        } else {
            canvas.line("axis", (x, y), (x, y + 60));
            ((x, y + 210), Anchor::Middle)
        };
        canvas.text("tick", spot, anchor, &year.to_string());
    }
    let today = lay.at(&plot, scene.today, lay.line);
    let (born, goal) = (
        lay.at(&plot, first, lay.line),
        lay.at(&plot, last, lay.line),
    );
    let (from, (right, down)) = lay.today;
    let (x, y) = lay.at(&plot, scene.today, from);
    let canvas = &mut plot.canvas;
    canvas.line("way past", born, today);
    canvas.line("way ahead", today, goal);
    canvas.open("today", None);
    canvas.line("", (x, if lay.upright { y } else { y + 60 }), today);
    let word = (x + right, y + down);
    canvas.text("", word, Anchor::Start, words.generation.today);
    canvas.close();
    steps(&mut plot, scene, lay);
    // Says in the picture itself where all is invented.
    let corner = if lay.upright {
        plot.at(0.0, last - 1.0)
    } else {
        plot.at(first, 0.2)
    };
    let example = words.example.trim();
    plot.canvas.text("name", corner, Anchor::Start, example);
    plot.done()
}

/// A programme's years with its name, which stands in the middle where time goes up.
fn band(
    canvas: &mut Canvas,
    words: &Words,
    programme: &Cohort,
    upright: bool,
    (from, to): (Spot, Spot),
) {
    let name = programme.name.get(words.tag);
    canvas.open("band", None);
    if upright {
        canvas.rectangle("", (from.0, from.1 + 10), (to.0, to.1 - 10));
        let mut base = i32::midpoint(from.1, to.1) - 40;
        for line in broken(name, to.0 - from.0 - 100) {
            canvas.text("name", (from.0 + 60, base), Anchor::Start, &line);
            base += 190;
        }
    } else {
        canvas.rectangle("", (from.0 + 10, from.1), (to.0 - 10, to.1));
        let years = told::years(programme.first_year, programme.last_year);
        canvas.text("name", (from.0 + 70, from.1 + 250), Anchor::Start, name);
        canvas.text("years", (from.0 + 70, from.1 + 440), Anchor::Start, &years);
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

/// The steps on the line, each joined with its year and its words, which are moved apart where they must.
fn steps(plot: &mut Plot, scene: &Scene, lay: &Lay) {
    let year_of = |step: &told::Step| width(&step.year.to_string(), Weight::Semibold);
    let text_of = |step: &told::Step| width(&step.text, Weight::Regular);
    // Going up: beside its year, or under it where there is no room.
    let beside = |x: i32, step: &told::Step| {
        let after = x + 250 + year_of(step) + 60;
        (after + text_of(step) <= lay.frame.width * PIXEL).then_some(after)
    };
    let mut steps = Vec::new();
    for step in &scene.steps {
        steps.push((step, lay.at(plot, step.year.into(), lay.line)));
    }
    if lay.upright {
        // From above: the last year first.
        steps.reverse();
    }
    let mut wanted = Vec::new();
    for (step, (x, y)) in &steps {
        wanted.push(if lay.upright {
            Wanted {
                at: *y,
                size: if beside(*x, step).is_some() { 22 } else { 42 } * PIXEL,
            }
        } else {
            Wanted {
                at: *x,
                size: text_of(step).max(year_of(step)) + 14 * PIXEL,
            }
        });
    }
    let room = lay.frame.width.max(lay.frame.height) * PIXEL;
    let places = spread(&wanted, (0, room));
    let canvas = &mut plot.canvas;
    for ((step, (x, y)), place) in steps.into_iter().zip(places) {
        let (leader, year_at, text_at, anchor) = if lay.upright {
            let (after, down) = beside(x, step).map_or((x + 250, 240), |after| (after, 50));
            (
                [(70, y), (120, y), (190, place), (220, place)].map(|(right, y)| (x + right, y)),
                (x + 250, place + 50),
                (after, place + down),
                Anchor::Start,
            )
        } else {
            (
                [(x, 70), (x, 140), (place, 330), (place, 380)].map(|(x, down)| (x, y + down)),
                (place, y + 540),
                (place, y + 730),
                Anchor::Middle,
            )
        };
        let year = step.year.to_string();
        canvas.open("step", Some(&year));
        canvas.path("leader", &leader, false);
        // Filled where it has been, hollow where it is still ahead, and the goal with a ring.
        let is_goal = step.year == scene.goal_year;
        if is_goal {
            canvas.circle("goal ring", (x, y), 11 * PIXEL);
        }
        let class = if step.past { "past" } else { "ahead" };
        canvas.circle(class, (x, y), if is_goal { 60 } else { 55 });
        canvas.text("year", year_at, anchor, &year);
        canvas.text("what", text_at, anchor, &step.text);
        canvas.close();
    }
}
