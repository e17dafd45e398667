//! What is read of a picture at the places of its data, by pointing, by tap or by arrows: the same as its table says.

/// What is read at one place: what is looked at, such as a year, and its values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub heading: String,
    /// Each with its name; without one where the heading or the value says it.
    pub values: Vec<(String, String)>,
}

impl Reading {
    /// A value of what the heading names.
    pub fn new(heading: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            values: vec![(String::new(), value.into())],
        }
    }

    /// What a row of a table says: its first cell, and those of the others that say something by their head.
    pub fn of_row(head: &[String], row: &[String]) -> Self {
        let cells = head.iter().zip(row).skip(1);
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        Self {
            heading: row.first().cloned().unwrap_or_default(),
            values: cells
                .map(|(name, cell)| (name.clone(), cell.clone()))
                .collect(),
        }
    }

    /// As it is spoken.
    pub fn said(&self) -> String {
        let mut said = self.heading.clone();
        let mut before = ": ";
        for (name, value) in &self.values {
            said.push_str(before);
            said.push_str(name);
            if !name.is_empty() {
                said.push(' ');
            }
            said.push_str(value);
            before = "; ";
        }
        said
    }
}

/// Where something is read in a drawing, in tenths of a CSS pixel: a point, or all of a line downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub x: i32,
    pub top: i32,
    pub bottom: i32,
}

impl Spot {
    /// Whether all that stands above and below each other is read at once.
    pub const fn is_line(self) -> bool {
        self.top < self.bottom
    }

    /// How far a point is from it, squared.
    fn away(self, (x, y): (i32, i32)) -> i64 {
        let across = i64::from(x - self.x);
        let down = i64::from(y - y.clamp(self.top, self.bottom));
        across * across + down * down
    }
}

/// Where it is read in one drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// In CSS pixels.
    pub width: i32,
    /// In CSS pixels.
    pub height: i32,
    /// A spot for each reading.
    pub spots: Vec<Spot>,
}

/// All that can be read of a figure, and where in each of its drawings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readout {
    /// In the order in which arrows go through them.
    pub readings: Vec<Reading>,
    /// Of the narrow drawing, and of the wide one where there is one.
    pub layers: Vec<Layer>,
}

impl Readout {
    /// Which is read first: the newest of the years, the first of anything else.
    pub fn start(&self) -> usize {
        let first = self.layers.first().and_then(|layer| layer.spots.first());
        let are_years = first.is_some_and(|spot| spot.is_line());
        if are_years {
            self.readings.len().saturating_sub(1)
        } else {
            0
        }
    }
}

/// Which of the spots is the nearest to a point; the first of those alike, 0 where there is none.
pub fn nearest(spots: &[Spot], point: (i32, i32)) -> usize {
    let away = spots.iter().map(|spot| spot.away(point)).enumerate();
    away.min_by_key(|(_, away)| *away).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_spoken_with_its_heading_and_names() {
        let reading = |values: &[(&str, &str)]| Reading {
            heading: "2024".into(),
            values: values
                .iter()
                .map(|(name, value)| ((*name).into(), (*value).into()))
                .collect(),
        };
        for (values, said) in [
            (&[][..], "2024"),
            (&[("", "1,5 %")], "2024: 1,5 %"),
            (
                &[("Ale", "1,5"), ("", "half 1–2")],
                "2024: Ale 1,5; half 1–2",
            ),
        ] {
            assert_eq!(reading(values).said(), said);
        }
    }

    #[test]
    fn the_nearest_is_found_by_what_kind_it_is() {
        let point = |x, y| Spot {
            x,
            top: y,
            bottom: y,
        };
        let line = |x| Spot {
            x,
            top: 10,
            bottom: 100,
        };
        for (spots, at, expected) in [
            (vec![], (5, 5), 0),
            (
                vec![point(0, 0), point(100, 0), point(100, 90)],
                (90, 60),
                2,
            ),
            (vec![point(7, 7), point(7, 7)], (0, 0), 0),
            (vec![line(0), line(50), line(100)], (70, 99), 1),
            (vec![line(0), line(50), line(100)], (80, 400), 2),
            (vec![line(0), line(50), line(100)], (-9, -9), 0),
        ] {
            assert_eq!(nearest(&spots, at), expected, "{spots:?} {at:?}");
        }
    }
}
