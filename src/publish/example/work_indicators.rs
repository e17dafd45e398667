//! The invented indicators of the work.

/// Id, area, stage, unit, name, and whether it is participation.
pub type WorkIndicator = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str),
    bool,
);

/// The ids are those of the real dataset where it has them, as they are addresses.
pub const INDICATORS: [WorkIndicator; 10] = [
    (
        "pilot_municipality",
        "cross",
        "in place",
        "yes/no",
        ("Påhittad pilotkommun", "Invented pilot municipality"),
        true,
    ),
    (
        "network_mailing_list_2013",
        "cross",
        "in place",
        "yes/no",
        (
            "På ett påhittat nätverks sändlista",
            "On an invented network's mailing list",
        ),
        true,
    ),
    (
        "consultation_exists",
        "civil",
        "in place",
        "yes/no",
        ("Samråd med romer", "Consultation with Roma"),
        false,
    ),
    (
        "consultation_start_year",
        "civil",
        "in place",
        "year",
        ("Samrådets startår", "First year of consultation"),
        false,
    ),
    (
        "open_consultation_meetings_year",
        "civil",
        "being done",
        "meetings/year",
        ("Öppna samråd per år", "Open consultations a year"),
        false,
    ),
    (
        "council_election_interval_years",
        "civil",
        "in place",
        "years",
        ("Romska rådet väljs", "The Roma council is elected"),
        false,
    ),
    (
        "council_election_held",
        "civil",
        "being done",
        "yes/no",
        ("Val till romska rådet hölls", "Roma council election held"),
        false,
    ),
    (
        "follow_up_annual",
        "cross",
        "being done",
        "yes/no",
        ("Årlig uppföljning", "Annual follow-up"),
        false,
    ),
    (
        "action_plan_exists",
        "cross",
        "in place",
        "yes/no",
        ("Handlingsplan", "Action plan"),
        false,
    ),
    (
        "area_active",
        "",
        "being done",
        "yes/no",
        ("Arbetar i området", "Works in the area"),
        false,
    ),
];
