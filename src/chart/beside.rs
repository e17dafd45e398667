//! One line of dots: a municipality, Sweden, and the middle half of the municipalities, in one year.

use super::canvas::{Anchor, PIXEL};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{Frame, Plot, svg};
use super::tag;
use crate::analysis::beside::Beside;
use crate::model::order::sort_few;
use crate::model::{Evidence, NationYear, Number};
use crate::wording::{Words, beside as told, number};

const TEXT: f64 = 15.0;

/// The picture with its sentence; none where no year is shared. All years stand in the table of its course.
pub fn figure(words: &Words, beside: &Beside, name: &str) -> Option<Figure> {
    let (year, here) = beside.shared?;
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
    beside: &Beside,
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
    let draw = |plot: &Plot| {
        plot.mark(&[(low, 0.5), (high, 0.5)], &|canvas, at| {
            let &[from, to] = at else { return };
            canvas.line("axis", (from.0 - 160, from.1), (to.0 + 160, to.1));
        });
        if let Some((from, to)) = half {
            plot.mark(
                &[(from.to_f64(), 0.5), (to.to_f64(), 0.5)],
                &|canvas, at| {
                    let &[from_at, to_at] = at else { return };
                    canvas.rectangle("half", (from_at.0, from_at.1 - 80), (to_at.0, to_at.1 + 80));
                    let text = told::half(words, from, to);
                    let room = text_width(&text, TEXT, Weight::Regular) * f64::from(PIXEL) / 2.0;
                    let middle = i32::midpoint(from_at.0, to_at.0).clamp(
                        room as i32,
                        (frame.width * PIXEL - room as i32).max(room as i32),
                    );
                    canvas.text("half", (middle, from_at.1 + 270), Anchor::Middle, &text);
                },
            );
        }
        points(plot, words, name, here, year.sweden, frame);
        plot.mark(&[(low, 0.0)], &|canvas, _| {
            let top = (frame.height - tag_height) * PIXEL;
            tag::draw(canvas, words, Evidence::Residents, (40, top), width - 4);
        });
    };
    Drawing {
        width: frame.width,
        height: frame.height,
        svg: svg(
            frame,
            &format!("chart beside area-{area}"),
            label,
            (low..high, 0.0..1.0),
            &draw,
        ),
    }
}

/// The municipality's dot and Sweden's stroke, with their names above.
fn points(
    plot: &Plot,
    words: &Words,
    name: &str,
    here: Number,
    sweden: Option<Number>,
    frame: Frame,
) {
    let mut marks = vec![(here, name, "here")];
    marks.extend(sweden.map(|value| (value, words.sweden, "sweden")));
    sort_few(&mut marks, |mark| mark.0.scaled);
    let places: Vec<(f64, f64)> = marks.iter().map(|mark| (mark.0.to_f64(), 0.5)).collect();
    plot.mark(&places, &|canvas, at| {
        let texts: Vec<String> = marks
            .iter()
            .map(|(value, name, _)| format!("{name} {}", number(words, *value)))
            .collect();
        let wanted: Vec<Wanted> = at
            .iter()
            .zip(&texts)
            .map(|(&(x, _), text)| Wanted {
                at: x,
                size: (text_width(text, TEXT, Weight::Semibold) * f64::from(PIXEL)) as i32 + 100,
            })
            .collect();
        let spread = spread(&wanted, (0, frame.width * PIXEL));
        for (((&(x, y), (_, _, class)), text), label) in
            at.iter().zip(&marks).zip(&texts).zip(spread)
        {
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
    });
}
