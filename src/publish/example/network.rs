//! The invented programme and network: who belonged to them, and their dates.

use super::municipalities::InventedMunicipality;
use super::sheets::{SOURCE, Sheets, mark_as_example};

pub fn add_cohorts(sheets: &mut Sheets) {
    for (cohort, name, kind, indicator, from, to) in [
        (
            "programme:pilot",
            ("Påhittade pilotkommuner", "Invented pilot municipalities"),
            "programme",
            "pilot_municipality",
            "2012",
            "2015",
        ),
        (
            "network:2013",
            (
                "På ett påhittat nätverks sändlista",
                "On an invented network's mailing list",
            ),
            "network",
            "network_mailing_list_2013",
            "2013",
            "2013",
        ),
    ] {
        let (name_sv, name_en) = mark_as_example(name);
        sheets.cohorts.add_row(&[
            ("cohort", cohort),
            ("name_sv", &name_sv),
            ("name_en", &name_en),
            ("kind", kind),
            ("indicator", indicator),
            ("from", from),
            ("to", to),
            ("source", SOURCE),
        ]);
    }
}

pub fn add_dates(sheets: &mut Sheets, places: &[InventedMunicipality]) {
    for (date, sv, en) in [
        (
            "2012-02-16",
            "EXEMPELDATA: Det påhittade landet antar en strategi",
            "EXAMPLE DATA: The invented country adopts a strategy",
        ),
        (
            "2032",
            "EXEMPELDATA: Målåret",
            "EXAMPLE DATA: The goal year",
        ),
    ] {
        sheets.milestones.add_row(&[
            ("date", date),
            ("scope", "national"),
            ("municipality", "0000"),
            ("text_sv", sv),
            ("text_en", en),
            ("source", SOURCE),
        ]);
    }
    for place in places.iter().step_by(12) {
        sheets.network.add_row(&[
            ("kind", "meeting"),
            ("date", "2013-03-07"),
            ("municipality", &place.code),
            ("role", "attended"),
            ("place_sv", "EXEMPELDATA: Sagavik"),
            ("place_en", "EXAMPLE DATA: Sagavik"),
            ("source", SOURCE),
        ]);
    }
}
