//! All shapes of the country as one mark, which writes to the canvas itself: the borders are paths in units of
//! their own.

use super::categories::MapData;
use crate::chart::backend::Drawn;
use crate::chart::font::{LABEL_SIZE, Weight, text_width};
use crate::chart::labels::{LabelSpan, spread_labels};
use crate::chart::marks::DataPoint;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::model::{Dataset, Map, Place, Shape};
use crate::wording::{Messages, municipality};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

/// The id of the window in which the country is seen.
pub const WINDOW_ID: &str = "land";
/// The id of the outline of the municipality that the reader has come to.
pub const CURSOR_ID: &str = "on";

/// The municipalities as their categories look, with the coast, the outlines of the chosen, and names.
pub struct Country<'a> {
    pub messages: &'a Messages,
    pub dataset: &'a Dataset,
    pub map: &'a Map,
    pub data: &'a MapData,
    pub id_prefix: &'static str,
    /// Corner and size of what is seen, in tenths of a CSS pixel.
    pub window: (BackendCoord, (i32, i32)),
}

impl Country<'_> {
    /// The places that are named, with the middle of each.
    fn named(&self) -> impl Iterator<Item = (Place, DataPoint)> {
        self.data.named.iter().filter_map(|place| {
            let (x, y) = self.map.shape(*place)?.centre;
            Some((*place, (f64::from(x), f64::from(y))))
        })
    }

    fn shape_id(&self, shape: &Shape) -> String {
        format!("{}m{}", self.id_prefix, shape.place)
    }

    fn name(&self, place: Place) -> String {
        municipality::place_name(self.messages, self.dataset, place)
    }

    fn draw_shapes(&self, canvas: &mut SvgCanvas) {
        let prefix = self.id_prefix;
        canvas.open_group("land", None);
        for (nth, category) in self.data.categories.iter().enumerate() {
            canvas.open_group(category.class, Some(&category.explanation));
            canvas.open_filled(prefix, category.pattern);
            for known in &self.data.municipalities {
                if known.category == nth
                    && let Some(shape) = self.map.shape(known.place)
                {
                    let said = format!("{}: {}", self.name(known.place), known.value);
                    canvas.shape(&self.shape_id(shape), &shape.path, &said);
                }
            }
            canvas.close_group();
            canvas.close_group();
        }
        canvas.close_group();
    }

    fn draw_outlines(&self, canvas: &mut SvgCanvas) {
        let prefix = self.id_prefix;
        canvas.outline("coast", &self.map.coast);
        canvas.open_group("picked", None);
        for place in self.data.named.iter().take(self.data.chosen) {
            if let Some(shape) = self.map.shape(*place) {
                canvas.use_element("", &self.shape_id(shape));
            }
        }
        canvas.close_group();
        canvas.open_group("on", None);
        // Of nothing, until the reader comes to a municipality.
        canvas.use_element(&format!("{prefix}{CURSOR_ID}"), prefix);
        canvas.close_group();
    }

    /// Names beside their points, none over another, and as far from them however close they are seen.
    fn draw_names(&self, canvas: &mut SvgCanvas, points: impl Iterator<Item = BackendCoord>) {
        let names = self.named().map(|(place, _)| self.name(place));
        let labels: Vec<(BackendCoord, String)> = points.zip(names).collect();
        let spans: Vec<LabelSpan> = labels
            .iter()
            .map(|(point, _)| LabelSpan {
                centre: point.1,
                length: 17 * PIXEL,
            })
            .collect();
        canvas.open_group("names", None);
        for (index, middle) in spread_labels(&spans, (0, i32::MAX)) {
            let (point, name) = &labels[index];
            let anchor = name_anchor(*point, name, self.window.1.0);
            canvas.text_beside(*point, anchor, middle - point.1, name);
        }
        canvas.close_group();
    }
}

/// Outwards, over the sea and the neighbouring countries, where there is room.
fn name_anchor((x, _): BackendCoord, name: &str, width: i32) -> Anchor {
    let length = (text_width(name, LABEL_SIZE, Weight::Semibold) as i32 + 8) * PIXEL;
    let west = x < width / 2 || x + length > width;
    if west && x > length {
        Anchor::End
    } else {
        Anchor::Start
    }
}

impl PointCollection<'_, DataPoint> for &Country<'_> {
    type Point = DataPoint;
    type IntoIter = Vec<DataPoint>;
    /// Two corners of the country, then the places that are named.
    fn point_iter(self) -> Self::IntoIter {
        let corner = (f64::from(self.map.width), f64::from(self.map.height));
        let named = self.named().map(|(_, centre)| centre);
        [(0.0, 0.0), corner].into_iter().chain(named).collect()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Country<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(from), Some(to)) = (points.next(), points.next()) {
            let (at, size) = self.window;
            canvas.open_window(&format!("{}{WINDOW_ID}", self.id_prefix), at, size);
            canvas.define_patterns(self.id_prefix);
            canvas.open_scaled("", from, (to.0 - from.0) * 10_000 / self.map.width);
            self.draw_shapes(canvas);
            self.draw_outlines(canvas);
            canvas.close_group();
            self.draw_names(canvas, points);
            canvas.close_svg();
        }
        Ok(())
    }
}
