//! Invented municipalities in invented counties. Their codes are nobody's.

/// The most that have a name of their own.
pub const MOST: usize = 290;

const FIRST: [&str; 20] = [
    "Saga",
    "Dröm",
    "Moln",
    "Påhitts",
    "Låtsas",
    "Fabel",
    "Hitte",
    "Dikt",
    "Gåt",
    "Skym",
    "Stjärn",
    "Mån",
    "Regnbågs",
    "Drak",
    "Troll",
    "Älv",
    "Tomt",
    "Jätte",
    "Under",
    "Sken",
];
const LAST: [&str; 15] = [
    "vik", "lund", "hult", "torp", "köping", "stad", "näs", "ås", "fors", "mo", "berg", "dal",
    "sund", "rud", "hamn",
];
/// Sweden's counties have codes up to 25.
const COUNTIES: [(&str, &str); 7] = [
    ("31", "Norra Exempellän"),
    ("32", "Södra Exempellän"),
    ("33", "Östra Exempellän"),
    ("34", "Västra Exempellän"),
    ("35", "Mellersta Exempellän"),
    ("36", "Inre Exempellän"),
    ("37", "Yttre Exempellän"),
];
pub const GROUPS: [(&str, &str, &str); 4] = [
    ("A1", "Påhittad storstad", "Invented large city"),
    ("A2", "Påhittad förort", "Invented suburb"),
    ("B3", "Påhittad större stad", "Invented large town"),
    ("C8", "Påhittad landsbygd", "Invented countryside"),
];

#[derive(Clone, Debug)]
pub struct Invented {
    pub code: String,
    pub name: String,
    pub county: (&'static str, &'static str),
    pub group: (&'static str, &'static str, &'static str),
}

/// The first `count` municipalities, by code within each county.
pub fn places(count: usize) -> Vec<Invented> {
    let last = |nth: usize| LAST[nth % LAST.len()];
    let mut places: Vec<Invented> = (0..count.min(MOST))
        .map(|nth| {
            let county = COUNTIES[nth % COUNTIES.len()];
            // Each first part meets each last part once.
            let (first, round) = (nth % FIRST.len(), nth / FIRST.len());
            Invented {
                code: format!("{}{:02}", county.0, nth / COUNTIES.len() + 1),
                name: format!("{}{}", FIRST[first], last(first + round)),
                county,
                group: GROUPS[nth % GROUPS.len()],
            }
        })
        .collect();
    places.sort_by(|one, other| one.code.cmp(&other.code));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_name_and_no_code_is_a_real_one_or_stands_twice() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/data/tables/municipalities.csv"
        );
        let real = std::fs::read_to_string(path).unwrap();
        let real: BTreeSet<&str> = real
            .lines()
            .flat_map(|line| line.split(',').take(2))
            .collect();
        let places = places(MOST);
        let names: BTreeSet<&str> = places.iter().map(|place| &*place.name).collect();
        let codes: BTreeSet<&str> = places.iter().map(|place| &*place.code).collect();
        assert_eq!((names.len(), codes.len()), (MOST, MOST));
        let is_real = |known: &&str| real.contains(known);
        assert_eq!(names.iter().find(|name| is_real(name)), None);
        assert_eq!(codes.iter().find(|code| is_real(code)), None);
    }
}
