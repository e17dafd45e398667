//! One indicator for everyone over time: Sweden's line over the middle half of the municipalities, small
//! to lead with, or large with the municipalities that the reader has chosen.

use super::axis::ticks;
use super::canvas::{Anchor, PIXEL};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{At, Frame, Plot};
use super::tag;
use crate::analysis::trend::{Line, Run, Trend};
use crate::model::{Dataset, Evidence, Number};
use crate::wording::{Words, indicator, number, trend as told, whole};

/// The size of labels, in CSS pixels.
const TEXT: f64 = 15.0;

/// The small picture, its sentence and its table.
pub fn figure(words: &Words, trend: &Trend) -> Figure {
    whole_figure(words, trend, &[], [340, 260].map(Shape::small))
}

/// The small one with the line of one municipality.
pub fn here(words: &Words, dataset: &Dataset, trend: &Trend, line: &Line) -> Figure {
    let name = indicator::name(words, dataset, line.place);
    whole_figure(words, trend, &[(name, line)], [340, 440].map(Shape::small))
}

/// The large one, with lines of municipalities; each has a name. Or one of several that are looked through
/// together, all of the same size and years.
pub fn large(
    words: &Words,
    dataset: &Dataset,
    trend: &Trend,
    lines: &[Line],
    years: Option<(i16, i16)>,
) -> Figure {
    let named = named(words, dataset, lines);
    let wide = if years.is_some() { 340 } else { 720 };
    whole_figure(
        words,
        trend,
        &named,
        [340, wide].map(|width| Shape::large(width, years)),
    )
}

fn named<'a>(words: &Words, dataset: &Dataset, lines: &'a [Line]) -> Vec<(String, &'a Line)> {
    lines
        .iter()
        .map(|line| (indicator::name(words, dataset, line.place), line))
        .collect()
}

/// The size of a drawing, and the room beside its data, in CSS pixels.
struct Shape {
    width: i32,
    height: i32,
    left: i32,
    right: i32,
    /// With a scale, and names at the lines.
    large: bool,
    /// From and to where the axis goes, where that isn't decided by the data.
    years: Option<(i16, i16)>,
}

impl Shape {
    const fn small(width: i32) -> Self {
        Self {
            width,
            height: 76,
            left: 6,
            right: 56,
            large: false,
            years: None,
        }
    }

    const fn large(width: i32, years: Option<(i16, i16)>) -> Self {
        Self {
            width,
            height: match (years, width) {
                (Some(_), _) => 220,
                (None, 340) => 300,
                (None, _) => 340,
            },
            left: 58,
            right: 118,
            large: true,
            years,
        }
    }
}

fn whole_figure(
    words: &Words,
    trend: &Trend,
    lines: &[(String, &Line)],
    [narrow, wide]: [Shape; 2],
) -> Figure {
    let summary = told::summary_with(words, trend, lines);
    Figure {
        title: told::title(words, trend),
        subtitle: told::subtitle(words, trend),
        narrow: drawing(words, trend, lines, &summary, &narrow),
        wide: drawing(words, trend, lines, &summary, &wide),
        warnings: told::breaks(words, trend),
        table: table(words, trend, lines),
        notes: told::notes(words, trend.indicator),
        summary,
    }
}

/// The years that are drawn, in order, each once.
fn years(trend: &Trend, lines: &[(String, &Line)]) -> Vec<i16> {
    let mut years = Vec::new();
    for year in trend.years() {
        years.push(year.year);
    }
    for (_, line) in lines {
        for (year, _) in line.runs.iter().flatten() {
            years.push(*year);
        }
    }
    years.sort_by_key(|year| *year);
    years.dedup();
    years
}

fn table(words: &Words, trend: &Trend, lines: &[(String, &Line)]) -> Table {
    let told = |value: Option<Number>| value.map(|value| number(words, value)).unwrap_or_default();
    let mut head = vec![words.year.to_owned(), words.sweden.to_owned()];
    for (name, _) in lines {
        head.push(name.clone());
    }
    let texts = &words.trend;
    for column in [texts.column_low, texts.column_high, texts.column_count] {
        head.push(column.to_owned());
    }
    let mut rows = Vec::new();
    for year in years(trend, lines) {
        let nation = trend.years().find(|nation| nation.year == year);
        let sweden = nation.and_then(|nation| nation.sweden);
        let mut row = vec![year.to_string(), told(sweden)];
        for (_, line) in lines {
            let mut values = line.runs.iter().flatten();
            let found = values.find(|(of, _)| *of == year);
            row.push(told(found.map(|(_, value)| *value)));
        }
        let half = nation.and_then(|nation| nation.middle_half);
        row.push(told(half.map(|(low, _)| low)));
        row.push(told(half.map(|(_, high)| high)));
        let count = nation.map(|nation| whole(words, nation.municipalities));
        row.push(count.unwrap_or_default());
        rows.push(row);
    }
    Table {
        caption: crate::wording::beside::caption(words, trend.indicator),
        head,
        rows,
    }
}

/// The lowest and highest value drawn.
fn ends_of(trend: &Trend, lines: &[(String, &Line)]) -> (Number, Number) {
    let decimals = trend.indicator.decimals;
    let (mut low, mut high) = (i64::MAX, i64::MIN);
    let mut take = |value: Number| {
        low = low.min(value.scaled);
        high = high.max(value.scaled);
    };
    for year in trend.years() {
        if let Some((from, to)) = year.middle_half {
            take(from);
            take(to);
        }
        if let Some(value) = year.sweden {
            take(value);
        }
    }
    for (_, line) in lines {
        for (_, value) in line.runs.iter().flatten() {
            take(*value);
        }
    }
    if low > high {
        (low, high) = (0, 1);
    }
    (Number::new(low, decimals), Number::new(high, decimals))
}

/// Gives the frame as much to the left as the longest number of the scale takes, and to the right as the
/// longest name.
fn make_room(words: &Words, frame: &mut Frame, numbers: &[Number], ends: &[End]) {
    let room = |text: &str, weight| text_width(text, TEXT, weight).ceil() as i32 + 9;
    for tick in numbers {
        let tick = room(&number(words, *tick), Weight::Regular);
        frame.left = frame.left.max(tick);
    }
    for (_, text, _) in ends {
        frame.right = frame.right.max(room(text, Weight::Semibold) + 4);
    }
}

fn drawing(
    words: &Words,
    trend: &Trend,
    lines: &[(String, &Line)],
    label: &str,
    shape: &Shape,
) -> Drawing {
    let tag_height = tag::height(words, Evidence::Residents, shape.width);
    let mut frame = Frame {
        width: shape.width,
        height: shape.height + 36 + tag_height,
        top: 12,
        right: shape.right,
        bottom: 24 + tag_height,
        left: shape.left,
    };
    let (lowest, highest) = ends_of(trend, lines);
    let numbers = ticks(lowest, highest, 6);
    let ends = ends(words, trend, lines, shape);
    if shape.large {
        make_room(words, &mut frame, &numbers, &ends);
    }
    let years = years(trend, lines);
    let (first, last) = shape.years.unwrap_or((
        years.first().copied().unwrap_or(0),
        years.last().copied().unwrap_or(1),
    ));
    let end = last.max(first + 1);
    let air = ((highest.to_f64() - lowest.to_f64()) * 0.08).max(0.1);
    let (low, high) = (lowest.to_f64() - air, highest.to_f64() + air);
    let area = trend
        .indicator
        .area
        .map_or("context", crate::model::Area::id);
    let class = format!("trend area-{area}");
    let ranges = (f64::from(first)..f64::from(end), low..high);
    let mut plot = Plot::new(frame, &class, label, ranges);
    if shape.large {
        plot.scale(words, &numbers, (first.into(), end.into()));
        breaks(&mut plot, words, trend, (low, high));
    }
    for run in &trend.runs {
        run_of(&mut plot, run);
    }
    for (nth, (_, line)) in lines.iter().enumerate() {
        for run in &line.runs {
            let mut points = Vec::new();
            for (year, value) in run {
                points.push(at(*year, *value));
            }
            line_of(&mut plot, &class_of(nth), &points);
        }
    }
    names(&mut plot, &ends, shape, frame);
    plot.years((first, last), low, 180);
    let corner = (6 * PIXEL, plot.at(first.into(), low).1 + 24 * PIXEL);
    let width = shape.width - 6;
    tag::draw(&mut plot.canvas, words, Evidence::Residents, corner, width);
    plot.done()
}

/// The first chosen is the heaviest; the others are told apart by their strokes.
fn class_of(line: usize) -> String {
    format!("chosen chosen-{line}")
}

/// Where the series may not be joined: a line between the years, with the word.
fn breaks(plot: &mut Plot, words: &Words, trend: &Trend, (low, high): (f64, f64)) {
    for year in trend.runs.iter().skip(1).filter_map(|run| run.first()) {
        let at = f64::from(year.year) - 0.5;
        plot.path("break", &[(at, low), (at, high)], false);
        let (x, y) = plot.at(at, high);
        let word = words.trend.break_word;
        plot.canvas.text("tick", (x, y - 20), Anchor::Middle, word);
    }
}

fn at(year: i16, value: Number) -> At {
    (f64::from(year), value.to_f64())
}

/// The band and Sweden's line of years that may be joined.
fn run_of(plot: &mut Plot, run: &Run) {
    let (mut half, mut sweden) = (Vec::new(), Vec::new());
    for year in run {
        half.extend(year.middle_half.map(|(low, _)| at(year.year, low)));
        sweden.extend(year.sweden.map(|value| at(year.year, value)));
    }
    for year in run.iter().rev() {
        half.extend(year.middle_half.map(|(_, high)| at(year.year, high)));
    }
    plot.path("half", &half, true);
    line_of(plot, "sweden", &sweden);
}

fn line_of(plot: &mut Plot, class: &str, points: &[At]) {
    plot.path(class, points, false);
    for &(x, y) in points {
        let centre = plot.at(x, y);
        plot.canvas.circle(class, centre, 16);
    }
}

/// Where a line ends, what is written beside it, and its class.
type End = (At, String, String);

/// The last values: where half of the municipalities lie, Sweden, the chosen.
fn ends(words: &Words, trend: &Trend, lines: &[(String, &Line)], shape: &Shape) -> Vec<End> {
    let mut last: Vec<End> = Vec::new();
    let nation = trend
        .last()
        .and_then(|year| Some((year, year.sweden?, year.middle_half?)));
    if let Some((year, sweden, (low, high))) = nation {
        let mut add = |value: Number, class: &str, name: &str| {
            let text = format!("{name} {}", number(words, value));
            last.push((
                at(year.year, value),
                text.trim().to_owned(),
                class.to_owned(),
            ));
        };
        let name = if shape.large { words.sweden } else { "" };
        add(high, "half", "");
        add(sweden, "sweden", name);
        add(low, "half", "");
    }
    for (nth, (name, line)) in lines.iter().enumerate() {
        if let Some((year, value)) = line.runs.last().and_then(|run| run.last()) {
            let name = if shape.large { name } else { "" };
            let text = format!("{name} {}", number(words, *value));
            let text = text.trim().to_owned();
            last.push((at(*year, *value), text, class_of(nth)));
        }
    }
    last
}

/// What is written beside the ends, in one column.
fn names(plot: &mut Plot, last: &[End], shape: &Shape, frame: Frame) {
    let mut order = Vec::new();
    for (at, text, class) in last {
        order.push((plot.at(at.0, at.1), text, class));
    }
    order.sort_by_key(|((_, y), ..)| *y);
    let mut wanted = Vec::new();
    for ((_, y), ..) in &order {
        wanted.push(Wanted {
            at: *y,
            size: 17 * PIXEL,
        });
    }
    let places = spread(&wanted, (0, (shape.height + 20) * PIXEL));
    let canvas = &mut plot.canvas;
    for (((x, y), text, class), place) in order.into_iter().zip(places) {
        if class != "half" {
            canvas.circle(&format!("{class} end"), (x, y), 45);
        }
        // A place whose last value is older is named in the same column as the others.
        let side = (frame.width - frame.right) * PIXEL;
        if shape.large {
            let class = format!("{class} leader");
            canvas.line(&class, (x + 50, y), (side + 70, place));
        }
        canvas.text(class, (side.max(x) + 90, place + 50), Anchor::Start, text);
    }
}
