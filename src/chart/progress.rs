//! The way to a target: what was measured with its uncertainty, the way needed, the pace projected, the target.

use super::axis::ticks;
use super::canvas::{Anchor, Canvas, PIXEL, Spot};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{At, Frame, Plot};
use super::tag;
use crate::analysis::progress::{Assessment, Class, Measured, Point, Progress, Verdict};
use crate::model::{Area, Evidence, Number};
use crate::wording::{Words, evidence, number, progress as told};

/// The picture, its sentence, and a table of all points with the part that each has. `name` is the
/// indicator's and the place's; `compared` the group's that the gap is measured against.
pub fn figure(words: &Words, progress: &Progress, name: &str, compared: Option<&str>) -> Figure {
    let summary = told::summary(words, progress, name);
    let drawing = |width, height| drawing(words, progress, &summary, width, height);
    Figure {
        title: told::verdict(words, progress),
        subtitle: name.to_owned(),
        narrow: drawing(340, 280),
        wide: drawing(720, 320),
        warnings: vec![told::legend(words, progress)],
        table: table(words, progress, name, compared),
        notes: vec![words.fixed_line(Evidence::Outcome).to_owned()],
        summary,
    }
}

fn table(words: &Words, progress: &Progress, name: &str, compared: Option<&str>) -> Table {
    let published = |cell: Option<&crate::model::Observation>| {
        cell.and_then(|cell| cell.value.number())
            .map_or_else(String::new, |value| number(words, value))
    };
    let mut head = vec![
        words.year.to_owned(),
        words.indicator.column_value.to_owned(),
    ];
    if let Some(compared) = compared {
        head.push(compared.to_owned());
        head.push(told::gap_column(words).to_owned());
    }
    head.push(told::part_column(words).to_owned());
    let row = |point: &Point| {
        let mut row = vec![evidence::period(words, point.period), published(point.cell)];
        if compared.is_some() {
            row.push(published(point.reference));
            let gap = point.measured.map(|measured| number(words, measured.value));
            row.push(gap.unwrap_or_default());
        }
        row.push(told::part(words, point.role));
        row
    };
    Table {
        caption: name.to_owned(),
        head,
        rows: progress.points.iter().map(row).collect(),
    }
}

fn assessment<'p>(progress: &'p Progress) -> Option<&'p Assessment> {
    match &progress.verdict {
        Verdict::Assessed(found) => Some(found),
        Verdict::CannotBeAssessed { .. } => None,
    }
}

/// What the drawing reaches over: first and last year, lowest and highest value.
struct Reach {
    years: (i16, i16),
    low: Number,
    high: Number,
}

fn reach(progress: &Progress) -> Reach {
    let decimals = progress.indicator.decimals;
    let (mut low, mut high) = (i64::MAX, i64::MIN);
    let mut take = |scaled: i64| {
        low = low.min(scaled);
        high = high.max(scaled);
    };
    let scale = 10f64.powi(i32::from(decimals));
    for measured in progress.points.iter().filter_map(|point| point.measured) {
        take(measured.value.scaled);
        if let Some((from, to)) = measured.interval {
            take(from.scaled);
            take(to.scaled);
        }
    }
    let mut last = progress.points.last().map_or(0, |point| point.year);
    if let Some(found) = assessment(progress) {
        take(found.target.scaled);
        last = last.max(found.target_year);
        if let Some(projection) = found.projection {
            take((projection.value * scale) as i64);
        }
    }
    if low > high {
        (low, high) = (0, 1);
    }
    let first = progress.points.first().map_or(last - 1, |point| point.year);
    Reach {
        years: (first, last.max(first + 1)),
        low: Number::new(low, decimals),
        high: Number::new(high, decimals),
    }
}

fn drawing(words: &Words, progress: &Progress, label: &str, width: i32, height: i32) -> Drawing {
    let tag_height = tag::height(words, Evidence::Outcome, width);
    let frame = Frame {
        width,
        height: height + 40 + tag_height,
        top: 14,
        right: 112,
        bottom: 26 + tag_height,
        left: 56,
    };
    let reach = reach(progress);
    let (first, last) = reach.years;
    let air = ((reach.high.to_f64() - reach.low.to_f64()) * 0.08).max(0.1);
    let (low, high) = (reach.low.to_f64() - air, reach.high.to_f64() + air);
    let area = progress.indicator.area.map_or("cross", Area::id);
    let class = format!("progress area-{area}");
    let ranges = (f64::from(first)..f64::from(last), low..high);
    let mut plot = Plot::new(frame, &class, label, ranges);
    let numbers = ticks(reach.low, reach.high, 6);
    plot.scale(words, &numbers, (first.into(), last.into()));
    if let Some(found) = assessment(progress) {
        ways(&mut plot, found, (low, high));
    }
    points(&mut plot, progress);
    if let Some(found) = assessment(progress) {
        let side = (width - frame.right, height);
        ends(&mut plot, words, progress, found, side);
    }
    plot.years(reach.years, low, 190);
    let corner = (6 * PIXEL, plot.at(first.into(), low).1 + 26 * PIXEL);
    tag::draw(
        &mut plot.canvas,
        words,
        Evidence::Outcome,
        corner,
        width - 6,
    );
    plot.done()
}

fn of(measured: &Measured) -> At {
    (f64::from(measured.year), measured.value.to_f64())
}

/// The way needed, dotted, and the pace projected to the target's year, with how far it may go.
fn ways(plot: &mut Plot, found: &Assessment, (low, high): (f64, f64)) {
    let goal = (f64::from(found.target_year), found.target.to_f64());
    plot.path("needed", &[of(&found.base), goal], false);
    let Some(projection) = found.projection else {
        return;
    };
    // Not `clamp`, which can print its limits and so brings all of float formatting with it.
    let within = |value: f64| (goal.0, value.max(low).min(high));
    let latest = of(&found.latest);
    if let Some((from, to)) = projection.interval {
        plot.path("unsure", &[latest, within(from), within(to)], true);
    }
    plot.path("projected", &[latest, within(projection.value)], false);
}

/// The points that are used, joined; those that aren't, hollow and alone; each with its interval.
fn points(plot: &mut Plot, progress: &Progress) {
    let mut used = Vec::new();
    for point in &progress.points {
        if let (Some(measured), false) = (&point.measured, point.is_excluded()) {
            used.push(of(measured));
        }
    }
    plot.path("taken", &used, false);
    for point in &progress.points {
        let Some(measured) = &point.measured else {
            continue;
        };
        let (x, y) = of(measured);
        if let Some((from, to)) = measured.interval {
            plot.path("interval", &[(x, from.to_f64()), (x, to.to_f64())], false);
        }
        let second_hand = point.cell.is_some_and(|cell| cell.status.is_tentative());
        let hollow = second_hand || point.is_excluded();
        let class = if hollow { "point hollow" } else { "point" };
        let centre = plot.at(x, y);
        plot.canvas.circle(class, centre, 50);
    }
}

/// What stands at the end: the latest value, the target, where the pace leads.
fn ends(
    plot: &mut Plot,
    words: &Words,
    progress: &Progress,
    found: &Assessment,
    (side, height): (i32, i32),
) {
    let goal_year = f64::from(found.target_year);
    let latest = number(words, found.latest.value);
    let target = told::target_label(words, found.target);
    let goal = (goal_year, found.target.to_f64());
    let mut ends: Vec<(At, String, &'static str)> = vec![
        (of(&found.latest), latest, "latest"),
        (goal, target, "goal"),
    ];
    if let Some(projection) = found.projection {
        let value = told::decimal(words, projection.value, progress.indicator.decimals);
        let at = (goal_year, projection.value);
        ends.push((at, told::projection_label(words, &value), "projection"));
    }
    ends.sort_by_key(|((_, value), ..)| -((value * 1000.0) as i64));
    let mut wanted = Vec::new();
    for ((x, y), ..) in &ends {
        wanted.push(Wanted {
            at: plot.at(*x, *y).1.clamp(0, height * PIXEL),
            size: 19 * PIXEL,
        });
    }
    let rows = spread(&wanted, (0, (height + 14) * PIXEL));
    for (((x, y), text, class), row) in ends.iter().zip(rows) {
        let at = plot.at(*x, *y);
        end(&mut plot.canvas, at, (side * PIXEL, row), text, class);
    }
}

fn end(canvas: &mut Canvas, at: Spot, (side, row): Spot, text: &str, class: &str) {
    canvas.open(class, None);
    if class == "goal" {
        canvas.circle("ring", at, 90);
        canvas.circle("", at, 35);
    }
    canvas.line("leader", (at.0 + 60, at.1), (side + 70, row));
    canvas.text("", (side + 100, row + 50), Anchor::Start, text);
    canvas.close();
}

/// A class as a sign: the way needed, dotted, and the way taken beside it. It says the same as the word.
pub fn sign(class: Option<Class>) -> String {
    let end = match class {
        Some(Class::Achieved) => 2,
        Some(Class::OnTrack) => 4,
        Some(Class::TooSlow) => 8,
        Some(Class::FarTooSlow) => 11,
        Some(Class::Stalled) => 13,
        Some(Class::MovingAway) => 16,
        None => 0,
    };
    let taken = match class {
        Some(_) => format!("<path class=\"taken\" d=\"M2 13L22 {end}\"/>"),
        None => "<circle class=\"point hollow\" cx=\"12\" cy=\"9\" r=\"3\"/>".to_owned(),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 18\" width=\"24\" height=\"18\" class=\"sign\" aria-hidden=\"true\"><path class=\"needed\" d=\"M2 13L22 3\"/>{taken}</svg>"
    )
}
