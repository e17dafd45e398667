//! One line of dots: a municipality, Sweden, and the middle half of the municipalities, in one year.

use super::canvas::{Anchor, PIXEL};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{Frame, Plot};
use super::tag;
use crate::analysis::national_comparison::NationalComparison;
use crate::model::{Evidence, NationYear, Number};
use crate::wording::{Words, beside as told, number};

const TEXT: f64 = 15.0;

/// The picture with its sentence; none where no year is shared. All years stand in the table of its course.
pub fn figure(words: &Words, beside: &NationalComparison, name: &str) -> Option<Figure> {
    let (year, here) = beside.latest_shared?;
    let summary = told::sentence(words, beside, name);
    let drawing = |width: i32| drawing(words, beside, name, (year, here), width, &summary);
    Some(Figure {
        title: beside.indicator.name.get(words.tag).to_owned(),
        subtitle: summary.clone(),
        warnings: Vec::new(),
        narrow: drawing(328),
        wide: drawing(440),
        table: Table::default(),
        notes: Vec::new(),
        summary,
    })
}

fn drawing(
    words: &Words,
    beside: &NationalComparison,
    name: &str,
    (year, here): (NationYear, Number),
    width: i32,
    label: &str,
) -> Drawing {
    let tag_height = tag::height(words, Evidence::Residents, width);
    let frame = Frame {
        width,
        height: 78 + tag_height,
        top: 30,
        right: 24,
        bottom: 30 + tag_height,
        left: 24,
    };
    let half = year.middle_half;
    let values = [
        Some(here),
        year.sweden,
        half.map(|half| half.0),
        half.map(|half| half.1),
    ];
    let (low, high) = values
        .iter()
        .flatten()
        .map(|value| value.to_f64())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
    let high = if high > low { high } else { low + 1.0 };
    let area = beside
        .indicator
        .area
        .map_or("context", crate::model::Area::id);
    let class = format!("beside area-{area}");
    let mut plot = Plot::new(frame, &class, label, (low..high, 0.0..1.0));
    let (from, to) = (plot.at(low, 0.5), plot.at(high, 0.5));
    let canvas = &mut plot.canvas;
    canvas.line("axis", (from.0 - 160, from.1), (to.0 + 160, to.1));
    if let Some((low, high)) = half {
        let (from, to) = (plot.at(low.to_f64(), 0.5), plot.at(high.to_f64(), 0.5));
        let canvas = &mut plot.canvas;
        canvas.rectangle("half", (from.0, from.1 - 80), (to.0, to.1 + 80));
        let text = told::half(words, low, high);
        let room = text_width(&text, TEXT, Weight::Regular) * f64::from(PIXEL) / 2.0;
        let middle = i32::midpoint(from.0, to.0).clamp(
            room as i32,
            (frame.width * PIXEL - room as i32).max(room as i32),
        );
        canvas.text("half", (middle, from.1 + 270), Anchor::Middle, &text);
    }
    points(&mut plot, words, name, here, year.sweden, frame);
    let top = (frame.height - tag_height) * PIXEL;
    tag::draw(
        &mut plot.canvas,
        words,
        Evidence::Residents,
        (40, top),
        width - 4,
    );
    plot.done()
}

/// The municipality's dot and Sweden's stroke, with their names above.
fn points(
    plot: &mut Plot,
    words: &Words,
    name: &str,
    here: Number,
    sweden: Option<Number>,
    frame: Frame,
) {
    let mut marks = vec![(here, name, "here")];
    marks.extend(sweden.map(|value| (value, words.sweden, "sweden")));
    marks.sort_by_key(|mark| mark.0.scaled);
    let (mut texts, mut wanted) = (Vec::new(), Vec::new());
    for (value, name, _) in &marks {
        let text = format!("{name} {}", number(words, *value));
        wanted.push(Wanted {
            at: plot.at(value.to_f64(), 0.5).0,
            size: (text_width(&text, TEXT, Weight::Semibold) * f64::from(PIXEL)) as i32 + 100,
        });
        texts.push(text);
    }
    let spread = spread(&wanted, (0, frame.width * PIXEL));
    for (((value, _, class), text), label) in marks.iter().zip(&texts).zip(spread) {
        let (x, y) = plot.at(value.to_f64(), 0.5);
        let canvas = &mut plot.canvas;
        canvas.open(class, None);
        canvas.path("leader", &[(label, y - 170), (x, y - 90)], false);
        if *class == "here" {
            canvas.circle("", (x, y), 65);
        } else {
            canvas.line("stroke", (x, y - 95), (x, y + 95));
        }
        canvas.text("", (label, y - 200), Anchor::Middle, text);
        canvas.close();
    }
}
