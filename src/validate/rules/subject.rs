//! Subjects that no indicator of this dataset may have, recognised by its id, name and finding.

use super::super::problem::{Rule, Subject};
use super::banned_words::{begins_a_word, stands_alone};
use crate::document::{Indicator, Texts, escape_pointer};
use crate::model::{Evidence, Scope};

/// What an indicator is judged by.
struct Judged {
    evidence: Option<Evidence>,
    scope: Option<Scope>,
    counts_roma_locally: bool,
}

/// The first field that names a refused subject, with its text and the rule. Whether the indicator counts Roma or
/// Resande in a municipality is given, as no one field says it.
pub(in crate::validate) fn find_refused_subject(
    record: &Indicator,
    evidence: Option<Evidence>,
    scope: Option<Scope>,
    counts_roma_locally: bool,
) -> Option<(String, &str, Rule)> {
    let judged = Judged {
        evidence,
        scope,
        counts_roma_locally,
    };
    let id = record.indicator.replace(['_', '-'], " ");
    let own_id = std::iter::once(("indicator".to_owned(), &*record.indicator, id));
    let texts = [("name", &record.name), ("finding", &record.finding)];
    let texts = texts.into_iter().flat_map(|(field, texts)| {
        let texts = texts.iter();
        texts.map(move |(tag, text)| {
            (
                format!("{field}/{}", escape_pointer(tag)),
                &**text,
                text.clone(),
            )
        })
    });
    own_id.chain(texts).find_map(|(field, found, words)| {
        let rule = refused_in(&words.to_lowercase(), record, &judged)?;
        Some((field, found, rule))
    })
}

fn refused_in(text: &str, record: &Indicator, judged: &Judged) -> Option<Rule> {
    if is_head_count(text, judged) {
        return Some(Rule::HeadCount);
    }
    if is_crime(text) {
        if !is_anti_roma(record) {
            let hate = text.contains("hatbrott") || text.contains("hate crime");
            let subject = if hate {
                Subject::HateCrime
            } else {
                Subject::Crime
            };
            return Some(Rule::Subject(subject));
        }
        if judged.scope != Some(Scope::National) {
            return Some(Rule::NationalOnly);
        }
    }
    let begins = |words: &[&str]| words.iter().any(|word| begins_a_word(text, word));
    let subject = if begins(&SOCIAL_ASSISTANCE) {
        Subject::SocialAssistance
    } else if begins(&EVICTIONS) {
        Subject::Evictions
    } else if begins(&BORN_ABROAD) {
        Subject::BornAbroad
    } else if begins(&ROMA_BACKGROUND) && begins(&STAFF) {
        Subject::EthnicityOfStaff
    } else if judged.evidence != Some(Evidence::Residents) && begins(&RANKING) {
        Subject::Ranking
    } else if begins(&SHARE_OF_MUNICIPALITIES) && judged.evidence == Some(Evidence::Work) {
        return Some(Rule::ShareOfMunicipalities);
    } else {
        return None;
    };
    Some(Rule::Subject(subject))
}

const SOCIAL_ASSISTANCE: [&str; 6] = [
    "försörjningsstöd",
    "forsorjningsstod",
    "ekonomiskt bistånd",
    "socialbidrag",
    "social assistance",
    "social welfare benefit",
];
const EVICTIONS: [&str; 4] = ["vräk", "vrakning", "avhys", "evict"];
const BORN_ABROAD: [&str; 9] = [
    "utrikes föd",
    "utrikes fod",
    "utrikesföd",
    "utlandsföd",
    "utländsk bakgrund",
    "foreign born",
    "foreign-born",
    "born abroad",
    "foreign background",
];
const ROMA_BACKGROUND: [&str; 7] = [
    "romsk bakgrund",
    "romskt ursprung",
    "romsk etnicitet",
    "som är romer",
    "roma background",
    "of roma origin",
    "who are roma",
];
const STAFF: [&str; 8] = [
    "anställd",
    "personal",
    "medarbetare",
    "brobyggare",
    "tjänsteperson",
    "staff",
    "employee",
    "mediator",
];
const RANKING: [&str; 6] = [
    "ranking",
    "rankning",
    "rangordning",
    "totalpoäng",
    "poängsumma",
    "score",
];
const SHARE_OF_MUNICIPALITIES: [&str; 6] = [
    "andel kommuner",
    "andel av kommunerna",
    "andelen kommuner",
    "share of municipalities",
    "share of the municipalities",
    "percentage of municipalities",
];

/// Roma in a municipality are never counted, whatever the indicator is called.
fn is_head_count(text: &str, judged: &Judged) -> bool {
    const NAMES: [&str; 6] = [
        "antal romer",
        "antalet romer",
        "antal resande",
        "number of roma",
        "number of resande",
        "roma population",
    ];
    judged.counts_roma_locally || NAMES.iter().any(|name| begins_a_word(text, name))
}

fn is_crime(text: &str) -> bool {
    const BEGINNINGS: [&str; 6] = [
        "kriminal",
        "misshandel",
        "crime",
        "criminal",
        "offence",
        "assault",
    ];
    // In Swedish the word ends compounds: "hatbrott", but "avbrott" is something else.
    const OTHERS: [&str; 6] = ["av", "ut", "genom", "upp", "sammanhangs", "ned"];
    let compound = text.match_indices("brott").any(|(at, _)| {
        let before = &text[..at];
        !OTHERS.iter().any(|other| before.ends_with(other))
    });
    compound
        || BEGINNINGS.iter().any(|word| begins_a_word(text, word))
        || stands_alone(text, "theft")
}

/// Whether id, name or definition say that it is about crimes against Roma.
fn is_anti_roma(record: &Indicator) -> bool {
    let says = |text: &str| {
        let text = text.to_lowercase();
        [
            "antirom",
            "antizigan",
            "anti-rom",
            "antigypsyism",
            "mot romer",
        ]
        .iter()
        .any(|word| text.contains(word))
    };
    let any = |texts: &Texts| texts.values().any(|text| says(text));
    says(&record.indicator) || any(&record.name) || any(&record.definition)
}
