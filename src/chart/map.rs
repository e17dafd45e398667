//! The municipalities where they lie, each as it looks, with the legend.

mod looks;

use super::canvas::{Anchor, Canvas, PIXEL, Spot, view_box};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{Frame, Places, Plot};
use super::tag;
use crate::analysis::search;
use crate::model::{Dataset, Map, Place, Shape};
use crate::wording::{Words, indicator as told, whole};
pub use looks::{Look, One, Shown, residents, taking_part};

/// The room for the country, in CSS pixels: that of a phone, on which it is not taller than a screen.
const WIDTH: i32 = 340;
const HEIGHT: i32 = 600;
/// The size of labels, in CSS pixels.
const TEXT: f64 = 15.0;
/// Between one line of the legend and the next.
const LINE: i32 = 26;
/// How many times as large each step of the zoom shows the country.
pub const ZOOMS: [i32; 4] = [1, 3, 8, 20];
/// The window in which the country is seen.
pub const WINDOW: &str = "land";
/// What outlines the municipality that the reader has come to.
pub const ON: &str = "on";

/// Where the country lies in a drawing of so many pixels, below its `top` ones.
fn frame(map: &Map, (width, top, bottom): (i32, i32, i32)) -> Frame {
    let (room_x, room_y) = (WIDTH - 2, HEIGHT - 8);
    let across = (room_y * map.width / map.height).clamp(1, room_x);
    let down = (across * map.height / map.width).clamp(1, room_y);
    // More room on the side of Norway, where the reader's own municipality is told of.
    let left = (WIDTH - across) * 3 / 4;
    Frame {
        width,
        height: top + HEIGHT + bottom,
        top: top + 4,
        right: width - left - across,
        bottom: bottom + HEIGHT - 4 - down,
        left,
    }
}

/// The country alone, as a page shows it beside a legend of its own: the borders stand in it once.
pub fn land(words: &Words, dataset: &Dataset, map: &Map, shown: &Shown) -> Drawing {
    drawing(words, dataset, map, shown, (WIDTH, 0), None)
}

/// One picture with its legend: above on a phone, beside on a wider one.
pub fn figure(words: &Words, dataset: &Dataset, map: &Map, shown: &Shown) -> Figure {
    let legend = LINE * (shown.looks.len() as i32 + 2);
    let rows = search::sort_by_name(
        dataset,
        &shown.all.iter().map(|one| one.place).collect::<Vec<_>>(),
    );
    let rows = rows.iter().filter_map(|known| {
        let one = shown.of(known.place)?;
        Some(vec![known.name.to_string(), one.value.clone()])
    });
    let mut narrow = drawing(words, dataset, map, shown, (WIDTH, legend), Some((0, 0)));
    let mut wide = drawing(words, dataset, map, shown, (720, 0), Some((390, 60)));
    // Both may stand on one page, and what is drawn again is found by its id.
    for (drawn, whose) in [(&mut narrow, "narrow-"), (&mut wide, "wide-")] {
        for before in [" id=\"", "href=\"#", "url(#"] {
            drawn.svg = drawn.svg.replace(before, &format!("{before}{whose}"));
        }
    }
    Figure {
        title: shown.title.clone(),
        subtitle: shown.subtitle.clone(),
        summary: shown.summary.clone(),
        warnings: Vec::new(),
        narrow,
        wide,
        table: Table {
            caption: shown.title.clone(),
            head: vec![
                words.overview.column_municipality.to_owned(),
                shown.legend.clone(),
            ],
            rows: rows.collect(),
        },
        notes: vec![words.map.borders.to_owned()],
    }
}

fn drawing(
    words: &Words,
    dataset: &Dataset,
    map: &Map,
    shown: &Shown,
    (width, top): (i32, i32),
    legend_at: Option<(i32, i32)>,
) -> Drawing {
    let bottom = tag::height(words, shown.evidence, width);
    let frame = frame(map, (width, top, bottom));
    let (across, down) = (f64::from(map.width), f64::from(map.height));
    let ranges = (0.0..across, down..0.0);
    let class = format!("map area-{}", shown.area);
    let mut plot = Plot::new(frame, &class, &shown.summary, ranges);
    let corners = (plot.at(0.0, 0.0), plot.at(across, down));
    let mut names = Vec::new();
    for place in &shown.named {
        if let Some(Shape { centre: (x, y), .. }) = map.shape(*place) {
            let name = told::name(words, dataset, *place);
            names.push((plot.at(f64::from(*x), f64::from(*y)), name));
        }
    }
    let canvas = &mut plot.canvas;
    canvas.open_window(WINDOW, (0, top * PIXEL), (WIDTH * PIXEL, HEIGHT * PIXEL));
    country(canvas, words, dataset, map, shown, corners);
    canvas.open("names", None);
    write_names(canvas, names);
    canvas.close();
    canvas.close_window();
    if let Some(at) = legend_at {
        legend(canvas, words, shown, at);
    }
    let below = (0, (frame.height - bottom) * PIXEL);
    tag::draw(canvas, words, shown.evidence, below, width);
    plot.done()
}

/// All shapes, with the coast and what is outlined before them.
fn country(
    canvas: &mut Canvas,
    words: &Words,
    dataset: &Dataset,
    map: &Map,
    shown: &Shown,
    (from, to): (Spot, Spot),
) {
    canvas.patterns("");
    canvas.open_scaled("", from, (to.0 - from.0) * 10_000 / map.width);
    canvas.open("land", None);
    for (nth, look) in shown.looks.iter().enumerate() {
        canvas.open(look.class, Some(&look.said));
        canvas.open_filled(look.pattern);
        for one in &shown.all {
            if one.look == nth
                && let Some(shape) = map.shape(one.place)
            {
                let name = told::name(words, dataset, one.place);
                canvas.shape(&id(shape), &shape.path, &format!("{name}: {}", one.value));
            }
        }
        canvas.close();
        canvas.close();
    }
    canvas.close();
    canvas.outline("coast", &map.coast);
    canvas.open("picked", None);
    for place in shown.named.iter().take(shown.chosen) {
        if let Some(shape) = map.shape(*place) {
            canvas.again("", &id(shape));
        }
    }
    canvas.close();
    canvas.open("on", None);
    canvas.again(ON, "");
    canvas.close();
    canvas.close();
}

/// The id of a municipality's shape.
fn id(shape: &Shape) -> String {
    format!("m{}", shape.place)
}

/// Names beside their points, none over another, and as far from them however close they are seen.
fn write_names(canvas: &mut Canvas, mut labels: Vec<(Spot, String)>) {
    labels.sort_by_key(|label| label.0.1);
    let mut wanted: Vec<Wanted> = Vec::new();
    for label in &labels {
        wanted.push(Wanted {
            at: label.0.1,
            size: 17 * PIXEL,
        });
    }
    let places = spread(&wanted, (0, i32::MAX));
    for ((at, name), place) in labels.iter().zip(places) {
        let long = (text_width(name, TEXT, Weight::Semibold) as i32 + 8) * PIXEL;
        // Outwards, over the sea and the neighbouring countries, where there is room.
        let west = at.0 < WIDTH * PIXEL / 2 || at.0 + long > WIDTH * PIXEL;
        let anchor = if west && at.0 > long {
            Anchor::End
        } else {
            Anchor::Start
        };
        canvas.beside(*at, anchor, place - at.1, name);
    }
}

/// What the window shows of the country at a step of the zoom, around a municipality or the middle.
pub fn window(map: &Map, step: usize, around: Option<Place>) -> String {
    let times = ZOOMS.get(step).copied().unwrap_or(1);
    let centre = around
        .and_then(|place| map.shape(place))
        .map(|shape| shape.centre);
    let (x, y) = centre.unwrap_or((map.width / 2, map.height / 2));
    let (across, down) = (f64::from(map.width), f64::from(map.height));
    let places = Places::new(frame(map, (WIDTH, 0, 0)), (0.0..across, down..0.0));
    let (x, y) = places.at(f64::from(x), f64::from(y));
    let (width, height) = (WIDTH * PIXEL / times, HEIGHT * PIXEL / times);
    let mut window = String::new();
    let corner = (
        (x - width / 2).clamp(0, WIDTH * PIXEL - width),
        (y - height / 2).clamp(0, HEIGHT * PIXEL - height),
    );
    view_box(&mut window, corner, (width, height));
    window
}

/// What each look stands for, at a place in CSS pixels.
fn legend(canvas: &mut Canvas, words: &Words, shown: &Shown, (x, y): (i32, i32)) {
    let (left, mut base) = (x * PIXEL, (y + 18) * PIXEL);
    canvas.text("name", (left, base), Anchor::Start, &shown.legend);
    for look in &shown.looks {
        base += LINE * PIXEL;
        swatch(canvas, look, (left, base - 130), look.pattern);
        let text = format!("{} ({})", look.name, whole(words, look.count));
        canvas.text("", (left + 380, base), Anchor::Start, &text);
    }
}

/// A piece of a look, 28 by 16 CSS pixels.
fn swatch(canvas: &mut Canvas, look: &Look, at: Spot, pattern: &str) {
    canvas.open("key", None);
    canvas.open(look.class, None);
    canvas.open_scaled("", at, 20_000);
    canvas.open_filled(pattern);
    canvas.rectangle("", (0, 0), (1400, 800));
    for _ in 0..4 {
        canvas.close();
    }
}

/// The same as a picture of its own, for a legend: with patterns that stay as they are when the map's
/// are seen closer.
pub fn key(look: &Look, area: &str) -> String {
    let svg = format!(
        "<svg class=\"chart map area-{area}\" viewBox=\"0 0 28 16\" width=\"28\" height=\"16\" aria-hidden=\"true\">"
    );
    let mut canvas = Canvas { svg };
    let mut pattern = String::new();
    if !look.pattern.is_empty() {
        pattern.push_str(look.pattern);
        pattern.push('-');
        canvas.patterns(&pattern);
        pattern.push_str(look.pattern);
    }
    swatch(&mut canvas, look, (0, 0), &pattern);
    canvas.close_window();
    canvas.svg
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn map(width: i32, height: i32, centre: (i32, i32)) -> Map {
        let place = Place::from_code("0136").unwrap();
        let shape = Shape {
            place,
            path: "m0 0l1 1z".into(),
            centre,
            neighbours: [None; 4],
        };
        Map {
            width,
            height,
            coast: "".into(),
            shapes: vec![shape],
        }
    }

    fn edges(window: &str) -> Vec<f64> {
        window
            .split(' ')
            .map(|edge| edge.parse().unwrap())
            .collect()
    }

    #[test]
    fn each_step_shows_less_around_the_same_place() {
        let map = map(1284, 3076, (780, 2170));
        let place = Some(map.shapes[0].place);
        let seen: Vec<String> = (0..5).map(|step| window(&map, step, place)).collect();
        let expected = [
            "0 0 340 600",
            "162.3 320.9 113.3 200",
            "197.7 383.4 42.5 75",
            "210.4 405.9 17 30",
            "0 0 340 600",
        ];
        assert_eq!(seen, expected);
        // Without a place the middle is seen.
        assert_eq!(window(&map, 1, None), "135.8 199.5 113.3 200");
    }

    proptest! {
        #[test]
        fn a_window_never_leaves_the_country(
            width in 1..32_767i32, height in 1..32_767i32,
            x in 0..32_767i32, y in 0..32_767i32, step in 0..6usize,
        ) {
            let map = map(width, height, (x, y));
            let edges = edges(&window(&map, step, Some(map.shapes[0].place)));
            prop_assert!(edges.iter().all(|edge| *edge >= 0.0));
            prop_assert!(edges[0] + edges[2] <= f64::from(WIDTH));
            prop_assert!(edges[1] + edges[3] <= f64::from(HEIGHT));
            prop_assert!(edges[2] > 10.0 && edges[3] > 10.0);
        }
    }
}
