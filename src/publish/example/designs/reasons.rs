//! Indicators that can't be assessed, each for a reason of its own.

use super::design::{
    Aim, DEFAULT, Design, five_surveys, reported, with_inferred_year, with_status,
};

pub const DESIGNS: [Design; 10] = [
    Design {
        id: "exempel-matt-en-gang",
        area: "housing",
        name: ("Har eget hyreskontrakt", "Holds a tenancy of their own"),
        finding: (
            "hade {value} {of} ett eget hyreskontrakt",
            "{value} {of} held a tenancy of their own",
        ),
        values: &[reported("2023", 61.0)],
        aim: Aim::Value(80.0, 2032),
        respondents: Some(1200),
        ..DEFAULT
    },
    Design {
        id: "exempel-ny-fraga",
        area: "health",
        name: ("Har en fast läkarkontakt", "Has a regular doctor"),
        finding: (
            "hade {value} {of} en fast läkarkontakt",
            "{value} {of} had a regular doctor",
        ),
        values: &five_surveys([48.0, 50.0, 52.0, 54.0, 63.0]),
        aim: Aim::Value(80.0, 2032),
        breaks: "2026",
        respondents: Some(1200),
        ..DEFAULT
    },
    Design {
        id: "exempel-i-andra-hand",
        area: "education",
        direction: "down",
        name: (
            "Barn som får höra glåpord i skolan",
            "Children called names at school",
        ),
        finding: (
            "uppgav {value} av föräldrarna att deras barn hade fått höra glåpord i skolan",
            "{value} of parents said that their children had been called names at school",
        ),
        values: &[
            with_status("second-hand", "2016", 51.0),
            with_status("second-hand", "2019", 47.0),
            reported("2024", 44.0),
        ],
        aim: Aim::Value(5.0, 2032),
        ..DEFAULT
    },
    Design {
        id: "exempel-obekraftat",
        area: "work",
        name: (
            "Kallad till anställningsintervju",
            "Called to a job interview",
        ),
        finding: (
            "kallades {value} {of} till en anställningsintervju",
            "{value} {of} were called to a job interview",
        ),
        values: &[
            with_status("unverified", "2016", 30.0),
            with_status("assigned", "2020", 33.0),
            reported("2024", 38.0),
        ],
        aim: Aim::Value(60.0, 2032),
        ..DEFAULT
    },
    Design {
        id: "exempel-aret-uppskattat",
        area: "civil",
        name: ("Med i en förening", "Member of an association"),
        finding: (
            "var {value} {of} med i en förening",
            "{value} {of} were members of an association",
        ),
        values: &[
            with_inferred_year("2015", 22.0),
            with_inferred_year("2021", 25.0),
        ],
        aim: Aim::Value(40.0, 2032),
        ..DEFAULT
    },
    Design {
        id: "exempel-utan-mal",
        area: "culture",
        name: ("Talar romani chib hemma", "Speaks Romani chib at home"),
        finding: (
            "talade {value} {of} romani chib hemma",
            "{value} {of} spoke Romani chib at home",
        ),
        values: &five_surveys([66.0, 65.0, 63.0, 62.0, 61.0]),
        respondents: Some(3000),
        ..DEFAULT
    },
    Design {
        id: "exempel-jamforelse-saknas",
        area: "housing",
        direction: "down",
        name: ("Nekad att hyra", "Refused a tenancy"),
        finding: (
            "hade {value} {of} nekats att hyra en bostad",
            "{value} {of} had been refused a tenancy",
        ),
        values: &five_surveys([33.0, 31.0, 30.0, 28.0, 27.0]),
        everyone_values: &[("2026", 6.0)],
        aim: Aim::Gap(2032),
        ..DEFAULT
    },
    // The base value is the target, and the latest is under it.
    Design {
        id: "exempel-malet-ar-basvardet",
        area: "cross",
        name: ("Litar på kommunen", "Trusts the municipality"),
        finding: (
            "litade {value} {of} på kommunen",
            "{value} {of} trusted the municipality",
        ),
        values: &five_surveys([40.0, 41.0, 40.0, 39.0, 38.0]),
        aim: Aim::Value(40.0, 2032),
        ..DEFAULT
    },
    Design {
        id: "exempel-malaret-passerat",
        area: "cross",
        name: ("Känner till sina rättigheter", "Knows their rights"),
        finding: (
            "kände {value} {of} till sina rättigheter",
            "{value} {of} knew their rights",
        ),
        values: &five_surveys([30.0, 36.0, 40.0, 45.0, 49.0]),
        aim: Aim::Value(60.0, 2024),
        ..DEFAULT
    },
    // From nought, which growth can't start from.
    Design {
        id: "exempel-fran-noll",
        area: "education",
        basis: "statistics",
        name: (
            "Skolor med läromedel på romani chib",
            "Schools with teaching material in Romani chib",
        ),
        finding: (
            "hade {value} av skolorna läromedel på romani chib",
            "{value} of schools had teaching material in Romani chib",
        ),
        values: &five_surveys([0.0, 6.0, 9.0, 15.0, 22.0]),
        aim: Aim::Value(30.0, 2032),
        ..DEFAULT
    },
];
