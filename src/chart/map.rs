//! The municipalities where they lie, each as its category looks, with the legend.

mod categories;
mod country;
mod legend;

use super::figure::{Drawing, Figure, Table};
use super::frame::{Chart, DrawError, Frame, Root};
use super::svg_canvas::{PIXEL, SvgCanvas, write_view_box};
use super::tag::Tag;
use crate::analysis::search;
use crate::model::{Dataset, Map, Place};
use crate::wording::Messages;
pub use categories::{
    Category, MapData, MapMunicipality, classify_participation, classify_residents,
};
use country::Country;
pub use country::{CURSOR_ID, WINDOW_ID};
use legend::Legend;
pub use legend::draw_swatch;
use plotters::drawing::IntoDrawingArea;

/// The room for the country, in CSS pixels: that of a phone, on which it is not taller than a screen.
const WIDTH: i32 = 340;
const HEIGHT: i32 = 600;
/// How many times as large each step of the zoom shows the country.
pub const ZOOMS: [i32; 4] = [1, 3, 8, 20];

/// The country alone, as a page shows it beside a legend of its own: the borders stand in it once.
pub fn draw_country(messages: &Messages, dataset: &Dataset, map: &Map, data: &MapData) -> Drawing {
    drawing(messages, dataset, map, data, &Shape::COUNTRY)
}

/// One picture with its legend: above on a phone, beside on a wider one.
pub fn figure(messages: &Messages, dataset: &Dataset, map: &Map, data: &MapData) -> Figure {
    let drawing = |shape: &Shape| drawing(messages, dataset, map, data, shape);
    Figure {
        title: data.title.clone(),
        subtitle: data.subtitle.clone(),
        summary: data.summary.clone(),
        warnings: Vec::new(),
        narrow: drawing(&Shape::narrow(legend::height(data))),
        wide: drawing(&Shape::WIDE),
        table: table(messages, dataset, data),
        readings: Vec::new(),
        notes: vec![messages.map.borders.to_owned()],
    }
}

/// The municipalities by name.
fn table(messages: &Messages, dataset: &Dataset, data: &MapData) -> Table {
    let places: Vec<Place> = data
        .municipalities
        .iter()
        .map(|known| known.place)
        .collect();
    let rows = search::sort_by_name(dataset, &places)
        .iter()
        .filter_map(|known| {
            let value = &data.municipality(known.place)?.value;
            Some(vec![known.name.to_string(), value.clone()])
        })
        .collect();
    Table {
        caption: data.title.clone(),
        head: vec![
            messages.overview.column_municipality.to_owned(),
            data.legend.clone(),
        ],
        rows,
    }
}

/// Where country and legend stand in a drawing, in CSS pixels.
struct Shape {
    width: i32,
    /// Above the country.
    top: i32,
    /// The upper left corner of the legend.
    legend: Option<(i32, i32)>,
    /// What ids begin with: both drawings of a figure may stand on one page.
    id_prefix: &'static str,
}

impl Shape {
    const COUNTRY: Self = Self {
        width: WIDTH,
        top: 0,
        legend: None,
        id_prefix: "",
    };

    const WIDE: Self = Self {
        width: 720,
        top: 0,
        legend: Some((390, 60)),
        id_prefix: "wide-",
    };

    const fn narrow(legend_height: i32) -> Self {
        Self {
            width: WIDTH,
            top: legend_height,
            legend: Some((0, 0)),
            id_prefix: "narrow-",
        }
    }
}

/// Where the country lies in a drawing of so many CSS pixels, between its `top` and `bottom` ones.
fn frame(map: &Map, width: i32, top: i32, bottom: i32) -> Frame {
    let (room_x, room_y) = (WIDTH - 2, HEIGHT - 8);
    let across = (room_y * map.width / map.height).clamp(1, room_x);
    let down = (across * map.height / map.width).clamp(1, room_y);
    // More room on the side of Norway, over which the page says what the reader has come to.
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

/// The coordinates of the map's borders, which count downwards.
fn chart<'r, 's>(map: &Map, frame: Frame, root: &'r Root<'s>) -> Result<Chart<'r, 's>, DrawError> {
    frame.chart(root, 0.0..f64::from(map.width), f64::from(map.height)..0.0)
}

fn drawing(
    messages: &Messages,
    dataset: &Dataset,
    map: &Map,
    data: &MapData,
    shape: &Shape,
) -> Drawing {
    let tag = Tag::new(messages, data.evidence, shape.width);
    let frame = frame(map, shape.width, shape.top, tag.height());
    let class = format!("map area-{}", data.area);
    frame.draw(&class, &data.summary, |root| {
        chart(map, frame, root)?.draw_series([Country {
            messages,
            dataset,
            map,
            data,
            id_prefix: shape.id_prefix,
            window: ((0, shape.top * PIXEL), (WIDTH * PIXEL, HEIGHT * PIXEL)),
        }])?;
        if let Some((x, y)) = shape.legend {
            root.draw(&Legend {
                messages,
                data,
                id_prefix: shape.id_prefix,
                corner: (x * PIXEL, y * PIXEL),
            })?;
        }
        let below = (0, (frame.height - tag.height()) * PIXEL);
        root.draw(&tag.mark(below, 0, 0))
    })
}

/// The `viewBox` of the country's window at a step of the zoom, around a municipality or the middle.
pub fn zoom_view_box(map: &Map, step: usize, around: Option<Place>) -> String {
    let times = ZOOMS.get(step).copied().unwrap_or(1);
    let centre = around
        .and_then(|place| map.shape(place))
        .map_or((map.width / 2, map.height / 2), |shape| shape.centre);
    let (x, y) = place_in_window(map, centre);
    let (width, height) = (WIDTH * PIXEL / times, HEIGHT * PIXEL / times);
    let corner = (
        (x - width / 2).clamp(0, WIDTH * PIXEL - width),
        (y - height / 2).clamp(0, HEIGHT * PIXEL - height),
    );
    let mut view_box = String::new();
    write_view_box(&mut view_box, corner, (width, height));
    view_box
}

/// Where a point of the borders lies in the drawing of the country alone, in tenths of a CSS pixel.
fn place_in_window(map: &Map, (x, y): (i32, i32)) -> (i32, i32) {
    // Nothing is drawn here: the chart only tells its coordinates.
    let mut svg = String::new();
    let root = SvgCanvas::new(&mut svg, WIDTH, HEIGHT).into_drawing_area();
    let middle = (WIDTH * PIXEL / 2, HEIGHT * PIXEL / 2);
    chart(map, frame(map, WIDTH, 0, 0), &root).map_or(middle, |chart| {
        let area = chart.plotting_area();
        area.map_coordinate(&(f64::from(x), f64::from(y)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;
    use proptest::prelude::*;

    fn map(width: i32, height: i32, centre: (i32, i32)) -> Map {
        let place = Place::from_code("0136").unwrap();
        let shape = model::Shape {
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
        let seen: Vec<String> = (0..5)
            .map(|step| zoom_view_box(&map, step, place))
            .collect();
        let expected = [
            "0 0 340 600",
            "162.3 320.9 113.3 200",
            "197.7 383.4 42.5 75",
            "210.4 405.9 17 30",
            "0 0 340 600",
        ];
        assert_eq!(seen, expected);
        // Without a place the middle is seen.
        assert_eq!(zoom_view_box(&map, 1, None), "135.8 199.5 113.3 200");
    }

    proptest! {
        #[test]
        fn a_window_never_leaves_the_country(
            width in 1..32_767i32, height in 1..32_767i32,
            x in 0..32_767i32, y in 0..32_767i32, step in 0..6usize,
        ) {
            let map = map(width, height, (x, y));
            let edges = edges(&zoom_view_box(&map, step, Some(map.shapes[0].place)));
            prop_assert!(edges.iter().all(|edge| *edge >= 0.0));
            prop_assert!(edges[0] + edges[2] <= f64::from(WIDTH));
            prop_assert!(edges[1] + edges[3] <= f64::from(HEIGHT));
            prop_assert!(edges[2] > 10.0 && edges[3] > 10.0);
        }
    }
}
