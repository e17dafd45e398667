//! What the axes of a trend reach over: its years, and its values with the round ones among them.

use crate::analysis::trend::{Line, Trend};
use crate::chart::axis::round_values;
use crate::model::Number;
use crate::model::order;

/// A municipality's name and its line.
pub type NamedLine<'a> = (String, &'a Line);

/// The years that have a value, in order, each once.
pub fn years_drawn(trend: &Trend, lines: &[NamedLine]) -> Vec<i16> {
    let of_lines = lines
        .iter()
        .flat_map(|(_, line)| line.runs.iter().flatten());
    let mut years: Vec<i16> = trend
        .years()
        .map(|year| year.year)
        .chain(of_lines.map(|(year, _)| *year))
        .collect();
    order::sort_by_key(&mut years, |year| *year);
    years.dedup();
    years
}

/// What the axes reach over, and the round values on them.
pub struct Scales {
    /// Those with values, in order.
    pub years: Vec<i16>,
    pub low: f64,
    pub high: f64,
    pub round: Vec<Number>,
}

impl Scales {
    /// With no more than so many round values.
    pub fn new(trend: &Trend, lines: &[NamedLine], most: i64) -> Self {
        let (mut lowest, highest) = extent(trend, lines);
        // Where nought is near, the axis begins there.
        if (0..=highest.scaled / 4).contains(&lowest.scaled) {
            lowest.scaled = 0;
        }
        let air = ((highest.to_f64() - lowest.to_f64()) * 0.08).max(0.1);
        let low = lowest.to_f64();
        Self {
            years: years_drawn(trend, lines),
            low: if lowest.scaled == 0 { low } else { low - air },
            high: highest.to_f64() + air,
            round: round_values(lowest, highest, most),
        }
    }

    pub fn first(&self) -> i16 {
        self.years.first().copied().unwrap_or(0)
    }

    /// The year at the right end. One year alone has an axis too.
    pub fn end(&self) -> i16 {
        let last = self.years.last().copied().unwrap_or(1);
        last.max(self.first() + 1)
    }

    pub fn starts_at_zero(&self) -> bool {
        self.low <= 0.0
    }
}

/// Whether there is a band to be named.
pub fn has_band(trend: &Trend) -> bool {
    trend.years().any(|year| year.middle_half.is_some())
}

/// The lowest and the highest value.
fn extent(trend: &Trend, lines: &[NamedLine]) -> (Number, Number) {
    let of_nation = trend.years().flat_map(|year| {
        let (low, high) = year.middle_half.unzip();
        [low, high, year.sweden].into_iter().flatten()
    });
    let of_lines = lines
        .iter()
        .flat_map(|(_, line)| line.runs.iter().flatten());
    let values = of_nation.chain(of_lines.map(|(_, value)| *value));
    let scaled: Vec<i64> = values.map(|value| value.scaled).collect();
    let decimals = trend.indicator.decimals;
    (
        Number::new(scaled.iter().copied().min().unwrap_or(0), decimals),
        Number::new(scaled.iter().copied().max().unwrap_or(1), decimals),
    )
}
