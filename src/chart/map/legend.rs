//! What each category of a map looks like and stands for.

use super::categories::{Category, MapData};
use crate::chart::backend::Drawn;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::wording::{Messages, format_count};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::iter::{Once, once};

/// Between one line and the next, in CSS pixels.
const LINE: i32 = 26;

/// The height of a map's legend, in CSS pixels.
pub fn height(data: &MapData) -> i32 {
    LINE * (i32::try_from(data.categories.len()).unwrap_or(0) + 2)
}

/// A line for each category, below what they are of.
pub struct Legend<'a> {
    pub messages: &'a Messages,
    pub data: &'a MapData,
    pub id_prefix: &'static str,
    pub corner: BackendCoord,
}

impl<'p> PointCollection<'p, BackendCoord> for &'p Legend<'_> {
    type Point = &'p BackendCoord;
    type IntoIter = Once<&'p BackendCoord>;
    fn point_iter(self) -> Self::IntoIter {
        once(&self.corner)
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Legend<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        for (left, top) in corners {
            let mut base = top + 18 * PIXEL;
            canvas.text("name", (left, base), Anchor::Start, &self.data.legend);
            for category in &self.data.categories {
                base += LINE * PIXEL;
                write_swatch(canvas, category, (left, base - 130), self.id_prefix);
                let count = format_count(self.messages, category.count);
                let text = format!("{} ({count})", category.name);
                canvas.text("", (left + 380, base), Anchor::Start, &text);
            }
        }
        Ok(())
    }
}

/// What a category looks like, 28 by 16 CSS pixels.
fn write_swatch(canvas: &mut SvgCanvas, category: &Category, at: BackendCoord, id_prefix: &str) {
    canvas.open_group("key", None);
    canvas.open_group(category.class, None);
    canvas.open_scaled("", at, 20_000);
    canvas.open_filled(id_prefix, category.pattern);
    canvas.rectangle("", (0, 0), (1400, 800));
    for _ in 0..4 {
        canvas.close_group();
    }
}

/// The same as an `<svg>` of its own, for a legend in HTML. It has patterns of its own, which stay as they are
/// when the map is seen closer.
pub fn draw_swatch(category: &Category, area: &str) -> String {
    let mut svg = format!(
        "<svg class=\"chart map area-{area}\" viewBox=\"0 0 28 16\" width=\"28\" height=\"16\" aria-hidden=\"true\">"
    );
    let mut canvas = SvgCanvas::new(&mut svg, 28, 16);
    let id_prefix = format!("{}-", category.pattern);
    if !category.pattern.is_empty() {
        canvas.define_patterns(&id_prefix);
    }
    write_swatch(&mut canvas, category, (0, 0), &id_prefix);
    canvas.close_svg();
    svg
}
