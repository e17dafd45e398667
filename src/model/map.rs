//! The municipalities' borders as they are drawn, and who lies beside whom.

use super::Place;
use std::sync::Arc;

/// A way to go on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapDirection {
    Up,
    Right,
    Down,
    Left,
}

/// One municipality. Places are counted from the upper left corner, downwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub place: Place,
    /// The moves of an SVG path: small letters, digits, spaces and minus signs alone.
    pub path: Arc<str>,
    /// A point well inside of it.
    pub centre: (i32, i32),
    /// Who lies above, to the right, below and to the left.
    pub beside: [Option<Place>; 4],
}

impl Shape {
    pub const fn beside(&self, way: MapDirection) -> Option<Place> {
        let [up, right, down, left] = self.beside;
        match way {
            MapDirection::Up => up,
            MapDirection::Right => right,
            MapDirection::Down => down,
            MapDirection::Left => left,
        }
    }
}

/// The country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    pub width: i32,
    pub height: i32,
    /// The lines around it, as the path of a shape.
    pub coast: Arc<str>,
    pub shapes: Vec<Shape>,
}

impl Map {
    pub fn shape(&self, place: Place) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.place == place)
    }
}
