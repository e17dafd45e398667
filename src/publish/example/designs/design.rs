//! How an indicator of the invented outcome goes, and by which goal it is judged.

/// The value of the whole country in one period.
#[derive(Clone, Copy, Debug)]
pub struct DesignedValue {
    pub period: &'static str,
    pub value: f64,
    pub status: &'static str,
    pub year_inferred: bool,
}

#[derive(Clone, Copy, Debug)]
pub enum Aim {
    None,
    /// This value in this year.
    Value(f64, i16),
    /// No gap to everyone, in this year.
    Gap(i16),
}

#[derive(Clone, Copy, Debug)]
pub struct Design {
    pub id: &'static str,
    pub area: &'static str,
    pub direction: &'static str,
    pub basis: &'static str,
    pub name: (&'static str, &'static str),
    /// What is true of `{value}` of those whom `{of}` names.
    pub finding: (&'static str, &'static str),
    /// The values of the group that the indicator is about.
    pub values: &'static [DesignedValue],
    /// Everyone in the same survey; empty where nobody asked them.
    pub everyone_values: &'static [(&'static str, f64)],
    pub aim: Aim,
    pub breaks: &'static str,
    /// How many answered in the whole country; none where it is no survey, which has no intervals.
    pub respondents: Option<u32>,
    /// Whether some municipalities have asked too.
    pub local: bool,
}

pub const fn reported(period: &'static str, value: f64) -> DesignedValue {
    DesignedValue {
        period,
        value,
        status: "reported",
        year_inferred: false,
    }
}

pub const fn with_status(status: &'static str, period: &'static str, value: f64) -> DesignedValue {
    DesignedValue {
        status,
        ..reported(period, value)
    }
}

pub const fn with_inferred_year(period: &'static str, value: f64) -> DesignedValue {
    DesignedValue {
        year_inferred: true,
        ..reported(period, value)
    }
}

/// Five surveys, three years apart.
pub const fn five_surveys([a, b, c, d, e]: [f64; 5]) -> [DesignedValue; 5] {
    [
        reported("2014", a),
        reported("2017", b),
        reported("2020", c),
        reported("2023", d),
        reported("2026", e),
    ]
}

pub const fn five_surveys_of_everyone([a, b, c, d, e]: [f64; 5]) -> [(&'static str, f64); 5] {
    [
        ("2014", a),
        ("2017", b),
        ("2020", c),
        ("2023", d),
        ("2026", e),
    ]
}

pub const DEFAULT: Design = Design {
    id: "",
    area: "",
    direction: "up",
    basis: "survey",
    name: ("", ""),
    finding: ("", ""),
    values: &[],
    everyone_values: &[],
    aim: Aim::None,
    breaks: "",
    respondents: None,
    local: false,
};
