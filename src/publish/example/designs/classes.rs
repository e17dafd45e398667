//! Indicators that reach a class by one method at least.

use super::design::{Aim, DEFAULT, Design, five_surveys, five_surveys_of_everyone};

pub const DESIGNS: [Design; 11] = [
    // The gap goes from 30 to 6 points in 12 years, where 20 would do: on track.
    Design {
        id: "exempel-gymnasieexamen",
        area: "education",
        name: (
            "Gymnasieexamen inom fyra år",
            "Upper secondary diploma within four years",
        ),
        finding: (
            "fick {value} {of} gymnasieexamen inom fyra år",
            "{value} {of} got an upper secondary diploma within four years",
        ),
        values: &five_surveys([45.0, 52.0, 59.0, 66.0, 73.0]),
        everyone_values: &five_surveys_of_everyone([75.0, 76.0, 77.0, 78.0, 79.0]),
        aim: Aim::Gap(2032),
        local: true,
        ..DEFAULT
    },
    // From 36 to 20: too slow.
    Design {
        id: "exempel-arbete",
        area: "work",
        name: ("Har ett arbete", "In work"),
        finding: ("hade {value} {of} ett arbete", "{value} {of} were in work"),
        values: &five_surveys([40.0, 45.0, 50.0, 55.0, 60.0]),
        everyone_values: &five_surveys_of_everyone([76.0, 77.0, 78.0, 79.0, 80.0]),
        aim: Aim::Gap(2032),
        local: true,
        ..DEFAULT
    },
    // From 22 to 20: far too slow.
    Design {
        id: "exempel-trangboddhet",
        area: "housing",
        direction: "down",
        name: ("Bor trångt", "Overcrowded housing"),
        finding: (
            "bodde {value} {of} trångt",
            "{value} {of} lived in overcrowded housing",
        ),
        values: &five_surveys([38.0, 37.5, 37.0, 36.5, 36.0]),
        everyone_values: &five_surveys_of_everyone([16.0, 16.0, 16.0, 16.0, 16.0]),
        aim: Aim::Gap(2032),
        local: true,
        ..DEFAULT
    },
    // From 12 to 18, though little has changed: moving away.
    Design {
        id: "exempel-god-halsa",
        area: "health",
        name: ("God självskattad hälsa", "Good self-rated health"),
        finding: (
            "uppgav {value} {of} att de mådde bra",
            "{value} {of} said that they were well",
        ),
        values: &five_surveys([60.0, 59.0, 58.0, 58.0, 57.0]),
        everyone_values: &five_surveys_of_everyone([72.0, 73.0, 74.0, 74.0, 75.0]),
        aim: Aim::Gap(2032),
        local: true,
        ..DEFAULT
    },
    // A target of nought, which compound growth never reaches.
    Design {
        id: "exempel-bemotande-i-varden",
        area: "health",
        direction: "down",
        name: (
            "Vården har bemött någon illa",
            "Treated badly by health care",
        ),
        finding: (
            "uppgav {value} {of} att vården hade bemött dem illa",
            "{value} {of} said that health care had treated them badly",
        ),
        values: &five_surveys([24.0, 18.0, 13.0, 8.0, 4.0]),
        everyone_values: &five_surveys_of_everyone([9.0, 8.0, 8.0, 7.0, 7.0]),
        aim: Aim::Value(0.0, 2032),
        respondents: Some(4000),
        local: true,
        ..DEFAULT
    },
    // Above 60: achieved.
    Design {
        id: "exempel-modersmal",
        area: "culture",
        name: ("Får undervisning i romani chib", "Taught Romani chib"),
        finding: (
            "fick {value} av de barn som ville undervisning i romani chib",
            "{value} of the children who wanted to were taught Romani chib",
        ),
        values: &five_surveys([35.0, 42.0, 50.0, 58.0, 66.0]),
        aim: Aim::Value(60.0, 2032),
        respondents: Some(3000),
        local: true,
        ..DEFAULT
    },
    // Few were asked, so the class is uncertain.
    Design {
        id: "exempel-inflytande",
        area: "civil",
        name: ("Har inflytande i samråd", "Has a say in consultation"),
        finding: (
            "uppgav {value} {of} att de hade inflytande i samråden",
            "{value} {of} said that they had a say in the consultations",
        ),
        values: &five_surveys([30.0, 36.0, 41.0, 49.0, 54.0]),
        aim: Aim::Value(70.0, 2032),
        respondents: Some(600),
        local: true,
        ..DEFAULT
    },
    // Too slow by the straight path, limited by Statistics Canada.
    Design {
        id: "exempel-diskriminering",
        area: "cross",
        direction: "down",
        name: ("Har diskriminerats", "Has been discriminated against"),
        finding: (
            "uppgav {value} {of} att de hade diskriminerats det senaste året",
            "{value} {of} said that they had been discriminated against in the past year",
        ),
        values: &five_surveys([50.0, 46.0, 42.0, 38.0, 34.0]),
        everyone_values: &five_surveys_of_everyone([12.0, 12.0, 11.0, 11.0, 10.0]),
        aim: Aim::Value(10.0, 2032),
        local: true,
        ..DEFAULT
    },
    // Too slow by the straight path, substantial by Statistics Canada, on track by UNSD.
    Design {
        id: "exempel-utbildning-pa-jobbet",
        area: "work",
        name: ("Utbildning på jobbet", "Training at work"),
        finding: (
            "fick {value} {of} utbildning på jobbet",
            "{value} {of} were trained at work",
        ),
        values: &five_surveys([40.0, 43.0, 46.0, 49.0, 52.0]),
        everyone_values: &five_surveys_of_everyone([61.0, 62.0, 62.0, 63.0, 63.0]),
        aim: Aim::Value(60.0, 2032),
        ..DEFAULT
    },
    // Moderate by Statistics Canada.
    Design {
        id: "exempel-bocker",
        area: "culture",
        name: ("Har böcker på romani chib", "Has books in Romani chib"),
        finding: (
            "hade {value} {of} böcker på romani chib",
            "{value} {of} had books in Romani chib",
        ),
        values: &five_surveys([40.0, 42.0, 45.0, 48.0, 51.0]),
        aim: Aim::Value(70.0, 2032),
        ..DEFAULT
    },
    // Met in 2014 and lost since.
    Design {
        id: "exempel-trygg-skola",
        area: "education",
        name: ("Trygg i skolan", "Safe at school"),
        finding: (
            "uppgav {value} {of} att skolan var trygg",
            "{value} {of} said that school was safe",
        ),
        values: &five_surveys([82.0, 81.0, 79.0, 77.0, 75.0]),
        aim: Aim::Value(80.0, 2032),
        respondents: Some(3000),
        ..DEFAULT
    },
];
