//! The invented outcome: how each indicator goes for the whole country, and by which goal it is
//! judged. Together they reach every class of progress, and every reason why there is none but
//! [`Reason::ChangeOfSign`](crate::analysis::progress::Reason::ChangeOfSign), as no published value
//! is negative.

mod classes;
mod design;
mod reasons;

pub use design::{Aim, Design};

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
