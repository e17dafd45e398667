//! Where pictures stand on the screen: which is seen, where the pointer is in it, and where there is room beside a place.

use crate::chart::readout::{Layer, Readout, Spot, nearest};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, MouseEvent};

/// Between a place and what is told of it, in CSS pixels.
const GAP: i32 = 14;

/// The picture of a figure that is seen.
pub struct Seen<'a> {
    /// Among the figure's pictures.
    pub number: usize,
    pub layer: &'a Layer,
    /// Around all pictures of the figure.
    around: DomRect,
    picture: DomRect,
    /// How many CSS pixels a tenth of one of its own takes up.
    scale: f64,
}

/// A place of a picture within its figure, in CSS pixels.
#[derive(Clone, Copy)]
pub struct PlaceInFigure {
    x: i32,
    y: i32,
    /// The size of the figure.
    width: i32,
    height: i32,
}

impl<'a> Seen<'a> {
    pub fn of(all: &Element, readout: &'a Readout) -> Option<Self> {
        let svgs = all.query_selector_all("svg").ok()?;
        let mut svgs = (0..svgs.length()).filter_map(|at| svgs.item(at));
        let (svg, picture) = svgs.find_map(|svg| {
            let svg = svg.unchecked_into::<Element>();
            let picture = svg.get_bounding_client_rect();
            (picture.width() > 0.0).then_some((svg, picture))
        })?;
        let is_wide = svg.closest(".wide").ok()?.is_some();
        let number = usize::from(is_wide);
        let layer = readout.layers.get(number)?;
        Some(Self {
            number,
            layer,
            around: all.get_bounding_client_rect(),
            scale: picture.width() / f64::from(10 * layer.width),
            picture,
        })
    }

    /// Where the pointer is in the picture, in tenths of a CSS pixel of its own.
    pub fn point(&self, pointer: &MouseEvent) -> (i32, i32) {
        let tenths = |pixels: f64| (pixels / self.scale) as i32;
        (
            tenths(f64::from(pointer.client_x()) - self.picture.x()),
            tenths(f64::from(pointer.client_y()) - self.picture.y()),
        )
    }

    /// The numbers of the spot nearest to a point and of all that are the same place.
    pub fn alike(&self, point: (i32, i32)) -> Vec<usize> {
        let spots = &self.layer.spots;
        let spot = spots.get(nearest(spots, point));
        let alike = spots
            .iter()
            .enumerate()
            .filter(|(_, other)| Some(*other) == spot);
        alike.map(|(at, _)| at).collect()
    }

    /// Where a spot lies, at this height where it is a line.
    pub fn place_of(&self, spot: Spot, height: Option<i32>) -> PlaceInFigure {
        let pixels = |tenths: i32| f64::from(tenths) * self.scale;
        let y = height.map_or(spot.top, |height| height.clamp(spot.top, spot.bottom));
        PlaceInFigure {
            x: (self.picture.x() - self.around.x() + pixels(spot.x)) as i32,
            y: (self.picture.y() - self.around.y() + pixels(y)) as i32,
            width: self.around.width() as i32,
            height: self.around.height() as i32,
        }
    }
}

/// Puts the box that has this id beside a place where there is more room, also above or below it where that isn't
/// enough, and inside of the figure.
pub fn put_beside(all: &Element, id: &str, place: PlaceInFigure) {
    let told = all.query_selector(&format!("#{id}"));
    let Ok(Some(told)) = told else { return };
    let told = told.unchecked_into::<HtmlElement>();
    let PlaceInFigure { x, y, .. } = place;
    let (width, height) = (told.offset_width(), told.offset_height());
    let right = (place.width - width).max(0);
    let lowest = (place.height - height).max(0);
    let (after, before) = (x + GAP, x - GAP - width);
    let left = if before < right - after {
        after
    } else {
        before
    };
    let top = if (0..=right).contains(&left) {
        y - height / 2
    } else if y + GAP <= lowest {
        y + GAP
    } else {
        y - GAP - height
    };
    let style = told.style();
    for (name, at, most) in [("left", left, right), ("top", top, lowest)] {
        // Refused by no browser: the names are those of lengths.
        let _ = style.set_property(name, &format!("{}px", at.clamp(0, most)));
    }
}
