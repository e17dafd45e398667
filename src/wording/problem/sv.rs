//! What was expected, in Swedish.

use super::list;
use crate::validate::{Expected, InTable, Kind, Rule, Subject};

pub(super) fn expected(expected: &Expected) -> String {
    match expected {
        Expected::Rule(rule) => rule_words(*rule),
        Expected::Table(table) => in_table(table),
        other => format!("väntade {}", value(other)),
    }
}

fn value(expected: &Expected) -> String {
    match expected {
        Expected::Json => "läsbar JSON".to_owned(),
        Expected::Format(format) => {
            format!("format {format}: programmet och datan har olika version")
        }
        Expected::BytesAtMost(bytes) => format!("högst {bytes} byte"),
        Expected::Record => "en post i det publicerade formatet".to_owned(),
        Expected::OneOf { words, nearest } => {
            format!("{}{}", list(words, "eller"), perhaps(*nearest))
        }
        Expected::Known { kind, nearest } => {
            format!("{}{}", kind_word(*kind), perhaps(nearest.as_deref()))
        }
        Expected::Text => "en text som inte är tom".to_owned(),
        Expected::TextIn(tag) => format!("en text på språket `{tag}`"),
        Expected::Placeholders(names) => format!("inga andra namn inom klamrar än {names}"),
        Expected::FileName => {
            "små bokstäver, siffror, bindestreck eller understreck: det blir ett filnamn".to_owned()
        }
        Expected::Number => "ett tal, till exempel 81.05".to_owned(),
        Expected::WholeNumber => "ett heltal".to_owned(),
        Expected::Decimals(0) => "ett heltal, eftersom indikatorn saknar decimaler".to_owned(),
        Expected::Decimals(most) => format!("högst {most} decimaler, som indikatorn har"),
        Expected::Year => "ett år, till exempel 2019".to_owned(),
        Expected::Period => {
            "en period: 2019, 2012-2015, 2021/22, 2013-10 eller 2013-03-07".to_owned()
        }
        Expected::Day => "en dag, till exempel 2026-11-22".to_owned(),
        Expected::WebAddress => "en adress som börjar med https:// eller http://".to_owned(),
        Expected::Contact => "en adress som börjar med https://, http:// eller mailto:".to_owned(),
        Expected::AtLeast(least) => format!("minst {least}"),
        Expected::AtMost(most) => format!("högst {most}"),
        Expected::NotAfter(year) => format!("inget senare än utgåvan, {year}"),
        Expected::InOrder => "något senare än det föregående".to_owned(),
        Expected::Entries(periods) => format!("en uppgift för var och en av {periods} perioder"),
        Expected::Unique { first } => format!("något annat än det som står på {first}"),
        Expected::ValueOrState => "antingen ett värde eller ett tillstånd".to_owned(),
        Expected::SameAs { file, value } => format!("samma som i {file}: {value}"),
        Expected::Rule(rule) => rule_words(*rule),
        Expected::Table(table) => in_table(table),
    }
}

fn perhaps(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |word| format!(", menas `{word}`?"))
}

const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Indicator => "en känd indikator",
        Kind::Municipality => "en känd kommun",
        Kind::Source => "en känd källa",
        Kind::Unit => "en känd enhet",
        Kind::County => "ett känt län",
        Kind::SkrGroup => "en känd SKR-grupp",
        Kind::Question => "en känd fråga",
        Kind::Theme => "ett känt tema",
    }
}

fn rule_words(rule: Rule) -> String {
    let words = match rule {
        Rule::TooFewPersons(least) => {
            return format!("väntade tillståndet `withheld`: färre än {least} personer visas inte");
        }
        Rule::TooFewPupils(least) => {
            return format!("väntade tillståndet `withheld`: färre än {least} elever visas inte");
        }
        Rule::TooFewRespondents(least) => {
            return format!(
                "väntade tillståndet `withheld`: svar från färre än {least} personer visas inte"
            );
        }
        Rule::Word(word) => return format!("väntade ett annat ord: `{word}` används inte"),
        Rule::Subject(subject) => {
            let subject = subject_words(subject);
            return format!("väntade ett annat ämne: {subject}");
        }
        Rule::HeadCount => "inget som räknar romer: det finns inget etniskt register",
        Rule::Mail => "ingen e-postadress: inga personuppgifter",
        Rule::Telephone => "inget telefonnummer: inga personuppgifter",
        Rule::PersonalNumber => "inget personnummer: inga personuppgifter",
        Rule::NationalOnly => "0000: det är bara känt för hela landet",
        Rule::ContextWithDirection => "`none`: fakta om en plats är varken bra eller dåliga",
        Rule::WithoutDirection => {
            "`none`: mer arbete eller fler anmälningar är inte säkert bra eller dåligt"
        }
        Rule::MarkOfResidents => {
            "`more`: bara indikatorer om alla invånare är core, weak eller context"
        }
        Rule::OutcomeBasis => "`survey`, `statistics` eller `reports`: hur det är känt",
        Rule::OutcomePopulation => "`roma` eller `everyone`: vilka det gäller",
        Rule::OnlyOutcome => {
            "inget: bara uppgifter om hur det är för romer har basis och population"
        }
        Rule::ContextOfResidents => "ett område: bara indikatorer om alla invånare är context",
        Rule::ShareOfMunicipalities => {
            "ingen andel av kommunerna: det som inte har hittats är inte ett nej"
        }
        Rule::WorkOnly => "en indikator om arbetet",
        Rule::SeriesOnly => "en indikator om alla invånare eller om romer och resande",
        Rule::ReferenceOfSameUnit => "en annan indikator med samma enhet",
        Rule::CohortOfCensus => "en ja-eller-nej-indikator utan riktning",
    };
    format!("väntade {words}")
}

const fn subject_words(subject: Subject) -> &'static str {
    match subject {
        Subject::Crime => "brott visas inte bredvid romer",
        Subject::HateCrime => "av hatbrott bara de mot romer, för hela landet",
        Subject::SocialAssistance => "försörjningsstöd visas inte bredvid romer",
        Subject::Evictions => "vräkningar visas inte bredvid romer",
        Subject::BornAbroad => "var människor är födda visas inte bredvid romer",
        Subject::EthnicityOfStaff => "anställdas etnicitet räknas inte",
        Subject::Ranking => "varken arbetet eller hur det är för romer rangordnas eller poängsätts",
    }
}

fn in_table(table: &InTable) -> String {
    match table {
        InTable::File => "väntade en fil med detta namn".to_owned(),
        InTable::Folder => {
            "väntade en mapp med tabeller (release.csv) eller en utgåva (index.json)".to_owned()
        }
        InTable::Utf8 => "väntade text i UTF-8: spara som \"CSV UTF-8\"".to_owned(),
        InTable::Column(name) => format!("väntade en kolumn `{name}`"),
        InTable::KnownColumn(nearest) => {
            format!("väntade en kolumn som tabellen har{}", perhaps(*nearest))
        }
        InTable::Cells(count) => format!("väntade {count} celler, som i rubrikraden"),
        InTable::Quote => "väntade ett slut på den citerade cellen".to_owned(),
        InTable::Empty => "väntade en tom cell här".to_owned(),
    }
}
