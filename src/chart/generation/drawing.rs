//! The drawing of the twenty years: lying, from left to right, on a wide page; upright, from below, on a phone.

use super::marks::{Direction, ProgrammeBand, StepMark, Today};
use crate::chart::callouts::Callouts;
use crate::chart::figure::Drawing;
use crate::chart::frame::{Chart, DrawError, Frame};
use crate::chart::marks::{DataPoint, Label, Line, Stroke};
use crate::chart::svg_canvas::{Anchor, PIXEL};
use crate::model::{Cohort, Day, Generation};
use crate::wording::Messages;
use crate::wording::generation::{Step, years};

/// What the picture is drawn from.
pub struct Scene<'a> {
    pub messages: &'a Messages,
    pub generation: Generation,
    pub programmes: &'a [&'a Cohort],
    pub steps: Vec<Step>,
    pub goal_year: i16,
    /// The day of the release.
    pub today: Day,
}

impl Scene<'_> {
    fn first_year(&self) -> f64 {
        self.generation.born.into()
    }

    fn last_year(&self) -> f64 {
        self.goal_year.into()
    }
}

/// A day as a place on an axis of years, where a year's number is its beginning.
fn year_of_day(day: Day) -> f64 {
    f64::from(day.year) + (f64::from(day.month) - 1.0) / 12.0 + (f64::from(day.day) - 1.0) / 365.0
}

/// Which way time goes, and where things stand across it, on a breadth of ten: from below or from the left.
struct Layout {
    class: &'static str,
    frame: Frame,
    direction: Direction,
    /// The generation's line.
    line: f64,
    /// The years that are written out.
    axis: f64,
    /// From and to where a programme reaches.
    band: [f64; 2],
    /// Where today's line begins.
    today: f64,
}

const LYING: Layout = Layout {
    class: "generation wide",
    frame: Frame {
        width: 720,
        height: 252,
        top: 8,
        right: 28,
        bottom: 8,
        left: 28,
    },
    direction: Direction::Lying,
    line: 4.2,
    axis: 6.1,
    band: [9.3, 6.6],
    today: 9.8,
};

const UPRIGHT: Layout = Layout {
    class: "generation narrow",
    frame: Frame {
        width: 340,
        height: 470,
        top: 16,
        right: 4,
        bottom: 16,
        left: 44,
    },
    direction: Direction::Upright,
    line: 4.6,
    axis: 0.0,
    band: [0.0, 4.1],
    today: 0.0,
};

impl Layout {
    fn point(&self, year: f64, across: f64) -> DataPoint {
        match self.direction {
            Direction::Lying => (year, across),
            Direction::Upright => (across, year),
        }
    }
}

/// Time from left to right, for a wide page; `summary` is what a screen reader says of it.
pub fn draw_lying(scene: &Scene, summary: &str) -> Drawing {
    LYING.frame.draw(LYING.class, summary, |root| {
        let years = scene.first_year()..scene.last_year();
        let mut chart = LYING.frame.chart(root, years, 0.0..10.0)?;
        draw_programmes(&mut chart, scene, &LYING)?;
        draw_axis(&mut chart, scene)?;
        draw_generation(&mut chart, scene, &LYING)?;
        draw_example_notice(&mut chart, scene, (scene.first_year(), 0.2))
    })
}

/// Time from bottom to top, for a phone; `summary` is what a screen reader says of it.
pub fn draw_upright(scene: &Scene, summary: &str) -> Drawing {
    UPRIGHT.frame.draw(UPRIGHT.class, summary, |root| {
        let years = scene.first_year()..scene.last_year();
        let mut chart = UPRIGHT.frame.chart(root, 0.0..10.0, years)?;
        draw_programmes(&mut chart, scene, &UPRIGHT)?;
        chart.draw_series(axis_years(scene).map(|year| Label {
            class: "tick",
            at: (UPRIGHT.axis, year.into()),
            offset: (-60, 50),
            anchor: Anchor::End,
            text: year.to_string(),
            ..Label::default()
        }))?;
        draw_generation(&mut chart, scene, &UPRIGHT)?;
        draw_example_notice(&mut chart, scene, (0.0, scene.last_year() - 1.0))
    })
}

fn draw_programmes(chart: &mut Chart, scene: &Scene, layout: &Layout) -> Result<(), DrawError> {
    let [near, far] = layout.band;
    chart.draw_series(scene.programmes.iter().map(|programme| ProgrammeBand {
        corners: [
            layout.point(programme.first_year.into(), near),
            layout.point(f64::from(programme.last_year) + 1.0, far),
        ],
        direction: layout.direction,
        name: programme.name.get(scene.messages.tag),
        years: years(programme.first_year, programme.last_year),
    }))?;
    Ok(())
}

/// Every fourth year from the first on.
fn axis_years(scene: &Scene) -> impl Iterator<Item = i16> {
    (scene.generation.born..=scene.goal_year).step_by(4)
}

fn draw_axis(chart: &mut Chart, scene: &Scene) -> Result<(), DrawError> {
    let ends = [scene.first_year(), scene.last_year()];
    chart.draw_series([Line {
        class: "axis",
        points: ends.map(|year| (year, LYING.axis)).to_vec(),
    }])?;
    for year in axis_years(scene) {
        let at = (f64::from(year), LYING.axis);
        chart.draw_series([Stroke {
            class: "axis",
            at,
            offsets: [(0, 0), (0, 60)],
        }])?;
        chart.draw_series([Label {
            class: "tick",
            at,
            offset: (0, 210),
            anchor: Anchor::Middle,
            text: year.to_string(),
            ..Label::default()
        }])?;
    }
    Ok(())
}

/// The generation's line, before and after today, and its steps.
fn draw_generation(chart: &mut Chart, scene: &Scene, layout: &Layout) -> Result<(), DrawError> {
    let today = year_of_day(scene.today);
    let on_line = |year: f64| layout.point(year, layout.line);
    chart.draw_series([
        Line {
            class: "way past",
            points: vec![on_line(scene.first_year()), on_line(today)],
        },
        Line {
            class: "way ahead",
            points: vec![on_line(today), on_line(scene.last_year())],
        },
    ])?;
    chart.draw_series([Today {
        ends: [layout.point(today, layout.today), on_line(today)],
        direction: layout.direction,
        word: scene.messages.generation.today,
    }])?;
    chart.draw_series([Callouts {
        all: scene
            .steps
            .iter()
            .map(|step| StepMark {
                step,
                at: on_line(step.year.into()),
                direction: layout.direction,
                is_goal: step.year == scene.goal_year,
                width: layout.frame.width * PIXEL,
            })
            .collect(),
        within: (0, layout.frame.width.max(layout.frame.height) * PIXEL),
    }])?;
    Ok(())
}

/// Says in the picture itself where all is invented.
fn draw_example_notice(chart: &mut Chart, scene: &Scene, at: DataPoint) -> Result<(), DrawError> {
    chart.draw_series([Label {
        class: "name",
        at,
        text: scene.messages.example_mark.trim().to_owned(),
        ..Label::default()
    }])?;
    Ok(())
}
