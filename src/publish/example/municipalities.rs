//! Invented municipalities in invented counties, with codes that no real one has.

/// So many have a name of their own.
pub const MAX_MUNICIPALITIES: usize = 290;

const NAME_BEGINNINGS: [&str; 20] = [
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
const NAME_ENDINGS: [&str; 15] = [
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
pub struct InventedMunicipality {
    pub code: String,
    pub name: String,
    pub county: (&'static str, &'static str),
    pub group: (&'static str, &'static str, &'static str),
}

/// The first `count` municipalities, by code within each county.
pub fn invent_municipalities(count: usize) -> Vec<InventedMunicipality> {
    let last = |nth: usize| NAME_ENDINGS[nth % NAME_ENDINGS.len()];
    let mut places: Vec<InventedMunicipality> = (0..count.min(MAX_MUNICIPALITIES))
        .map(|nth| {
            let county = COUNTIES[nth % COUNTIES.len()];
            // Each beginning meets each ending once.
            let (first, round) = (nth % NAME_BEGINNINGS.len(), nth / NAME_BEGINNINGS.len());
            InventedMunicipality {
                code: format!("{}{:02}", county.0, nth / COUNTIES.len() + 1),
                name: format!("{}{}", NAME_BEGINNINGS[first], last(first + round)),
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
        let places = invent_municipalities(MAX_MUNICIPALITIES);
        let names: BTreeSet<&str> = places.iter().map(|place| &*place.name).collect();
        let codes: BTreeSet<&str> = places.iter().map(|place| &*place.code).collect();
        assert_eq!(
            (names.len(), codes.len()),
            (MAX_MUNICIPALITIES, MAX_MUNICIPALITIES)
        );
        let is_real = |known: &&str| real.contains(known);
        assert_eq!(names.iter().find(|name| is_real(name)), None);
        assert_eq!(codes.iter().find(|code| is_real(code)), None);
    }
}
