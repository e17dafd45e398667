//! The municipalities' borders as they are drawn, and which municipalities are neighbours.

use super::Place;
use std::sync::Arc;

/// A direction on the map, as of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapDirection {
    Up,
    Right,
    Down,
    Left,
}

/// A municipality on the map. Coordinates grow to the right and downwards from the upper left corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub place: Place,
    /// An SVG path of relative moves: lower-case letters, digits, spaces and minus signs alone.
    pub path: Arc<str>,
    /// A point well inside the border.
    pub centre: (i32, i32),
    /// The neighbours above, to the right, below and to the left.
    pub neighbours: [Option<Place>; 4],
}

impl Shape {
    /// The neighbour in a direction.
    pub const fn neighbour(&self, direction: MapDirection) -> Option<Place> {
        let [up, right, down, left] = self.neighbours;
        match direction {
            MapDirection::Up => up,
            MapDirection::Right => right,
            MapDirection::Down => down,
            MapDirection::Left => left,
        }
    }
}

/// The map of the country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    pub width: i32,
    pub height: i32,
    /// The outline of the country, as an SVG path like those of the shapes.
    pub coast: Arc<str>,
    pub shapes: Vec<Shape>,
}

impl Map {
    /// The shape of a municipality.
    pub fn shape(&self, place: Place) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.place == place)
    }
}
