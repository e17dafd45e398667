//! The invented outcome: how each indicator goes for the whole country, and by which goal it is
//! judged. Together they reach every class of progress, and every reason why there is none but
//! [`Reason::ChangeOfSign`](crate::analysis::progress::Reason::ChangeOfSign), as no published value
//! is negative.

mod classes;
mod reasons;

/// What was measured in one period for the whole country.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
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
    pub own: &'static [Spot],
    /// Everyone in the same survey; empty where nobody asked them.
    pub everyone: &'static [(&'static str, f64)],
    pub aim: Aim,
    pub breaks: &'static str,
    /// How many answered in the whole country; none where it is no survey, which has no intervals.
    pub respondents: Option<u32>,
    /// Whether some municipalities have asked too.
    pub local: bool,
}

const fn spot(period: &'static str, value: f64) -> Spot {
    Spot {
        period,
        value,
        status: "reported",
        year_inferred: false,
    }
}

const fn with(status: &'static str, period: &'static str, value: f64) -> Spot {
    Spot {
        status,
        ..spot(period, value)
    }
}

const fn about(period: &'static str, value: f64) -> Spot {
    Spot {
        year_inferred: true,
        ..spot(period, value)
    }
}

/// Five surveys, three years apart.
const fn five([a, b, c, d, e]: [f64; 5]) -> [Spot; 5] {
    [
        spot("2014", a),
        spot("2017", b),
        spot("2020", c),
        spot("2023", d),
        spot("2026", e),
    ]
}

const fn all([a, b, c, d, e]: [f64; 5]) -> [(&'static str, f64); 5] {
    [
        ("2014", a),
        ("2017", b),
        ("2020", c),
        ("2023", d),
        ("2026", e),
    ]
}

const PLAIN: Design = Design {
    id: "",
    area: "",
    direction: "up",
    basis: "survey",
    name: ("", ""),
    finding: ("", ""),
    own: &[],
    everyone: &[],
    aim: Aim::None,
    breaks: "",
    respondents: None,
    local: false,
};

/// Those with a class first.
pub fn designs() -> impl Iterator<Item = &'static Design> {
    classes::DESIGNS.iter().chain(&reasons::DESIGNS)
}

/// All residents: id, area, direction, name, what it is true of, and how it goes from 2012 to 2026.
pub type Residents = (
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str),
    (&'static str, &'static str),
    (f64, f64),
);

pub const RESIDENTS: [Residents; 6] = [
    (
        "exempel-alla-gymnasieexamen",
        "education",
        "up",
        (
            "Gymnasieexamen inom fyra år, alla",
            "Upper secondary diploma within four years, everyone",
        ),
        (
            "fick {value} gymnasieexamen inom fyra år",
            "{value} got an upper secondary diploma within four years",
        ),
        (71.0, 76.0),
    ),
    (
        "exempel-alla-sysselsatta",
        "work",
        "up",
        ("Sysselsatta, alla", "Employed, everyone"),
        ("var {value} sysselsatta", "{value} were employed"),
        (77.0, 81.0),
    ),
    (
        "exempel-alla-trangbodda",
        "housing",
        "down",
        ("Trångbodda, alla", "Overcrowded, everyone"),
        (
            "var {value} trångbodda",
            "{value} lived in overcrowded housing",
        ),
        (15.0, 17.0),
    ),
    (
        "exempel-alla-god-halsa",
        "health",
        "up",
        (
            "God självskattad hälsa, alla",
            "Good self-rated health, everyone",
        ),
        ("mådde {value} bra", "{value} were well"),
        (71.0, 73.0),
    ),
    (
        "exempel-alla-bibliotek",
        "culture",
        "up",
        ("Lånar på bibliotek, alla", "Library borrowers, everyone"),
        (
            "lånade {value} böcker på bibliotek",
            "{value} borrowed from the library",
        ),
        (34.0, 27.0),
    ),
    (
        "exempel-alla-valdeltagande",
        "civil",
        "up",
        (
            "Röstar i kommunalvalet, alla",
            "Municipal election turnout, everyone",
        ),
        (
            "röstade {value} i kommunalvalet",
            "{value} voted in the municipal election",
        ),
        (81.0, 79.0),
    ),
];
