//! A small picture of one indicator for everyone: Sweden's line over the middle half of the municipalities.

use super::canvas::{Anchor, PIXEL};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{At, Frame, Plot, svg};
use super::tag;
use crate::analysis::trend::{Run, Trend};
use crate::model::order::sort_few;
use crate::model::{Evidence, NationYear, Number};
use crate::wording::{Words, number, trend as told, whole};

/// The picture, its sentence and its table.
pub fn figure(words: &Words, trend: &Trend) -> Figure {
    let summary = told::summary(words, trend);
    Figure {
        title: told::title(words, trend),
        subtitle: told::subtitle(words, trend),
        narrow: drawing(words, trend, &summary, 340),
        wide: drawing(words, trend, &summary, 260),
        warnings: told::breaks(words, trend),
        table: table(words, trend),
        notes: told::notes(words, trend.indicator),
        summary,
    }
}

fn table(words: &Words, trend: &Trend) -> Table {
    let told = |value: Option<Number>| value.map(|value| number(words, value)).unwrap_or_default();
    Table {
        caption: crate::wording::beside::caption(words, trend.indicator),
        head: vec![
            words.year.to_owned(),
            words.sweden.to_owned(),
            words.trend.column_low.to_owned(),
            words.trend.column_high.to_owned(),
            words.trend.column_count.to_owned(),
        ],
        rows: trend
            .years()
            .map(|year| {
                vec![
                    year.year.to_string(),
                    told(year.sweden),
                    told(year.middle_half.map(|(low, _)| low)),
                    told(year.middle_half.map(|(_, high)| high)),
                    whole(words, year.municipalities),
                ]
            })
            .collect(),
    }
}

/// The lowest and highest value drawn, with some air.
fn range(trend: &Trend) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for year in trend.years() {
        let half = year.middle_half.map(|(from, to)| [from, to]);
        for value in half.into_iter().flatten().chain(year.sweden) {
            low = low.min(value.to_f64());
            high = high.max(value.to_f64());
        }
    }
    if low > high {
        return (0.0, 1.0);
    }
    let air = ((high - low) * 0.08).max(0.1);
    (low - air, high + air)
}

fn drawing(words: &Words, trend: &Trend, label: &str, width: i32) -> Drawing {
    let tag_height = tag::height(words, Evidence::Residents, width);
    let frame = Frame {
        width,
        height: 112 + tag_height,
        top: 12,
        right: 56,
        bottom: 24 + tag_height,
        left: 6,
    };
    let first = trend.first().map_or(0, |year| year.year);
    let last = trend.last().map_or(1, |year| year.year).max(first + 1);
    let (low, high) = range(trend);
    let area = trend
        .indicator
        .area
        .map_or("context", crate::model::Area::id);
    let draw = |plot: &Plot| {
        for run in &trend.runs {
            run_of(plot, run);
        }
        ends(plot, words, trend);
        axis(plot, (first, last), low);
        plot.mark(&[(f64::from(first), low)], &|canvas, at| {
            let &[(x, y)] = at else { return };
            tag::draw(
                canvas,
                words,
                Evidence::Residents,
                (x, y + 24 * PIXEL),
                width - 6,
            );
        });
    };
    Drawing {
        width: frame.width,
        height: frame.height,
        svg: svg(
            frame,
            &format!("chart trend area-{area}"),
            label,
            (f64::from(first)..f64::from(last), low..high),
            &draw,
        ),
    }
}

fn at(year: &NationYear, value: Number) -> At {
    (f64::from(year.year), value.to_f64())
}

/// The band and Sweden's line of years that may be joined.
fn run_of(plot: &Plot, run: &Run) {
    let lows = run
        .iter()
        .filter_map(|year| year.middle_half.map(|(low, _)| at(year, low)));
    let highs = run
        .iter()
        .rev()
        .filter_map(|year| year.middle_half.map(|(_, high)| at(year, high)));
    plot.mark(&lows.chain(highs).collect::<Vec<_>>(), &|canvas, points| {
        canvas.path("half", points, true);
    });
    let sweden: Vec<At> = run
        .iter()
        .filter_map(|year| year.sweden.map(|value| at(year, value)))
        .collect();
    plot.mark(&sweden, &|canvas, points| {
        canvas.path("sweden", points, false);
        for &point in points {
            canvas.circle("sweden", point, 16);
        }
    });
}

/// The last values, written beside the line: where half of the municipalities lie, and Sweden.
fn ends(plot: &Plot, words: &Words, trend: &Trend) {
    let Some((year, sweden, (low, high))) = trend
        .last()
        .and_then(|last| Some((last, last.sweden?, last.middle_half?)))
    else {
        return;
    };
    let points = [at(year, high), at(year, sweden), at(year, low)];
    let values = [(high, "half"), (sweden, "sweden"), (low, "half")];
    plot.mark(&points, &|canvas, points| {
        let mut order: Vec<usize> = vec![0, 1, 2];
        sort_few(&mut order, |&index| points.get(index).map(|point| point.1));
        let wanted: Vec<Wanted> = order
            .iter()
            .filter_map(|&index| points.get(index))
            .map(|point| Wanted {
                at: point.1,
                size: 17 * PIXEL,
            })
            .collect();
        let places = spread(&wanted, (0, 96 * PIXEL));
        for (&index, place) in order.iter().zip(places) {
            let (Some(&(x, y)), Some(&(value, class))) = (points.get(index), values.get(index))
            else {
                continue;
            };
            if class == "sweden" {
                canvas.circle("sweden end", (x, y), 45);
            }
            let text = number(words, value);
            canvas.text(class, (x + 90, place + 50), Anchor::Start, &text);
        }
    });
}

/// The first and the last year.
fn axis(plot: &Plot, (first, last): (i16, i16), low: f64) {
    plot.mark(
        &[(f64::from(first), low), (f64::from(last), low)],
        &|canvas, points| {
            let &[from, to] = points else { return };
            canvas.line("axis", from, to);
            let year = first.to_string();
            canvas.text("tick", (from.0, from.1 + 180), Anchor::Start, &year);
            canvas.text("tick", (to.0, to.1 + 180), Anchor::End, &last.to_string());
        },
    );
}
