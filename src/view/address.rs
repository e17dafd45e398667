//! The address holds everything that the reader has chosen, in the query of the root page.
//!
//! Names stand in a fixed order and are absent when default. Unknown names are kept as they came;
//! values that can't be read are passed over and told.

use crate::model::{
    Area, Chart, Evidence, Filter, Heading, IndicatorId, Method, Place, Selection, SortKey, Theme,
    View,
};
use crate::wording::LOCALES;

/// So many municipalities are compared at most.
pub const MOST_COMPARED: usize = 8;

/// What an address says, and the values in it that can't be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    pub selection: Selection,
    /// Names with values that don't exist.
    pub passed_over: Vec<(String, String)>,
}

/// Reads a query, with or without its question mark.
pub fn parse(query: &str) -> Address {
    let mut address = Address::default();
    let query = query.strip_prefix('?').unwrap_or(query);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        read(&mut address, &name, &value);
    }
    address
}

fn read(address: &mut Address, name: &str, value: &str) {
    let selection = &mut address.selection;
    let understood = match name {
        "view" => set(&mut selection.view, word(&View::IDS, value)),
        "area" => set(&mut selection.area, Area::from_id(value).map(Some)),
        "indicator" => set(
            &mut selection.indicator,
            is_file_name(value).then(|| Some(IndicatorId::new(value))),
        ),
        "municipality" => set(
            &mut selection.municipality,
            Place::from_code(value).map(Some),
        ),
        "compare" => set(&mut selection.compare, places(value)),
        "peers" => set(
            &mut selection.peers,
            is_group(value).then(|| Some(value.into())),
        ),
        "evidence" => set(
            &mut selection.evidence,
            word(&Evidence::IDS, value).map(Some),
        ),
        "year" => set(&mut selection.year, year(value).map(Some)),
        "base" => set(&mut selection.base, year(value).map(Some)),
        "method" => set(&mut selection.method, word(&Method::IDS, value)),
        "chart" => set(&mut selection.chart, word(&Chart::IDS, value)),
        "sort" => set(&mut selection.sort, word(&SortKey::IDS, value)),
        "show" => set(&mut selection.show, word(&Filter::IDS, value)),
        "lang" => set(
            &mut selection.language,
            is_tag(value).then(|| (value != "sv").then(|| value.into())),
        ),
        "theme" => set(&mut selection.theme, word(&Theme::IDS, value)),
        "embed" => set(&mut selection.embed, (value == "1").then_some(true)),
        "heading" => set(&mut selection.heading, word(&Heading::IDS, value)),
        "data" => set(
            &mut selection.data,
            is_file_name(value).then(|| Some(value.into())),
        ),
        _ => {
            selection.unknown.push((name.to_owned(), value.to_owned()));
            true
        }
    };
    if !understood {
        address
            .passed_over
            .push((name.to_owned(), value.to_owned()));
    }
}

fn set<T>(slot: &mut T, value: Option<T>) -> bool {
    value.map(|value| *slot = value).is_some()
}

fn word<T: Copy>(all: &[(T, &str)], value: &str) -> Option<T> {
    all.iter()
        .find(|(_, word)| *word == value)
        .map(|(found, _)| *found)
}

fn name_of<T: Copy + PartialEq + Default>(
    all: &[(T, &'static str)],
    value: T,
) -> Option<&'static str> {
    (value != T::default())
        .then(|| all.iter().find(|(found, _)| *found == value))
        .flatten()
        .map(|(_, word)| *word)
}

/// Codes with commas between, each once, no more than are compared.
fn places(value: &str) -> Option<Vec<Place>> {
    let mut places: Vec<Place> = Vec::new();
    for code in value.split(',') {
        let place = Place::from_code(code)?;
        if !places.contains(&place) {
            places.push(place);
        }
    }
    (places.len() <= MOST_COMPARED).then_some(places)
}

fn year(value: &str) -> Option<i16> {
    value
        .parse()
        .ok()
        .filter(|year| (1000..=2200).contains(year))
}

/// As RFC 5646 says of the longest tags.
fn is_tag(value: &str) -> bool {
    (2..=35).contains(&value.len())
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A kind and its name, such as `county:01`; which of them there are, the dataset says.
fn is_group(value: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    value.len() <= 40
        && value
            .split_once(':')
            .is_some_and(|(kind, name)| plain(kind) && plain(name))
}

/// Letters, digits, hyphens and underscores only, so that a name can't leave the data folder.
fn is_file_name(value: &str) -> bool {
    (1..=80).contains(&value.len())
        && value.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_'
        })
}

/// A link to a selection, relative to the root page.
pub fn href(selection: &Selection) -> String {
    let query = format(selection);
    if query.is_empty() {
        "./".to_owned()
    } else {
        format!("./?{query}")
    }
}

/// The folder of the page that shows a figure in a frame, and nothing where no script runs but a card.
pub const FIGURE: &str = "figure/";

/// The address of a figure in a frame, from the site's root: the language is that of the page.
pub fn figure(selection: &Selection) -> String {
    let mut figure = selection.clone();
    figure.embed = false;
    let tag = figure
        .language
        .take_if(|tag| LOCALES.iter().any(|locale| *locale.tag == **tag));
    let mut address = String::new();
    if let Some(tag) = tag {
        address.push_str(&tag);
        address.push('/');
    }
    address.push_str(FIGURE);
    let query = format(&figure);
    if !query.is_empty() {
        address.push('?');
        address.push_str(&query);
    }
    address
}

/// A link to another page, by a change to what stays when the reader goes to one.
pub fn to(selection: &Selection, change: &dyn Fn(&mut Selection)) -> String {
    let mut to = selection.carried_over();
    change(&mut to);
    href(&to)
}

/// A link to the same page, changed.
pub fn here(selection: &Selection, change: &dyn Fn(&mut Selection)) -> String {
    let mut to = selection.clone();
    change(&mut to);
    href(&to)
}

/// The query without its question mark; empty when all is default.
pub fn format(selection: &Selection) -> String {
    let place = selection.municipality.map(|place| place.to_string());
    let compared: Vec<String> = selection.compare.iter().map(Place::to_string).collect();
    let compared = compared.join(",");
    let year = selection.year.map(|year| year.to_string());
    let evidence = selection.evidence.and_then(|chosen| {
        let found = Evidence::IDS.iter().find(|(known, _)| *known == chosen);
        found.map(|(_, word)| *word)
    });
    let base = selection.base.map(|year| year.to_string());
    let indicator = selection.indicator.as_ref().map(IndicatorId::as_str);
    let known = [
        ("view", name_of(&View::IDS, selection.view)),
        ("area", selection.area.map(Area::id)),
        ("indicator", indicator),
        ("municipality", place.as_deref()),
        (
            "compare",
            Some(&*compared).filter(|codes| !codes.is_empty()),
        ),
        ("peers", selection.peers.as_deref()),
        ("evidence", evidence),
        ("year", year.as_deref()),
        ("base", base.as_deref()),
        ("method", name_of(&Method::IDS, selection.method)),
        ("chart", name_of(&Chart::IDS, selection.chart)),
        ("sort", name_of(&SortKey::IDS, selection.sort)),
        ("show", name_of(&Filter::IDS, selection.show)),
        ("lang", selection.language.as_deref()),
        ("theme", name_of(&Theme::IDS, selection.theme)),
        ("embed", selection.embed.then_some("1")),
        ("heading", name_of(&Heading::IDS, selection.heading)),
        ("data", selection.data.as_deref()),
    ];
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in known {
        if let Some(value) = value {
            query.append_pair(name, value);
        }
    }
    for (name, value) in &selection.unknown {
        query.append_pair(name, value);
    }
    // Neither needs an escape in a query, and without it people can read them.
    query.finish().replace("%2C", ",").replace("%3A", ":")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_read() {
        let haninge = Place::from_code("0136");
        for (query, expected) in [
            ("", Selection::default()),
            (
                "?sort=county&show=all&utm=x",
                Selection {
                    sort: SortKey::County,
                    show: Filter::All,
                    unknown: vec![("utm".to_owned(), "x".to_owned())],
                    ..Selection::default()
                },
            ),
            (
                "municipality=0136&lang=en&theme=dark",
                Selection {
                    municipality: haninge,
                    language: Some("en".into()),
                    theme: Theme::Dark,
                    ..Selection::default()
                },
            ),
        ] {
            let address = parse(query);
            assert_eq!(address.selection, expected, "{query}");
            assert!(address.passed_over.is_empty());
        }
    }

    #[test]
    fn values_that_do_not_exist_are_passed_over_and_told() {
        for query in [
            "view=nonsense",
            "area=skola",
            "municipality=136",
            "theme=sepia",
            "data=../../etc",
            "data=https://example.org",
            "lang=<b>",
            "indicator=../work",
            "compare=0136,x",
            "compare=0114,0115,0117,0120,0123,0125,0126,0127,0128",
            "year=12",
            "peers=network",
            "method=best",
            "chart=pie",
            "embed=yes",
            "heading=1",
        ] {
            let address = parse(query);
            assert_eq!(address.selection, Selection::default(), "{query}");
            assert_eq!(address.passed_over.len(), 1, "{query}");
        }
    }

    #[test]
    fn the_order_of_names_is_fixed() {
        let address = parse(
            "data=2026-11-22&heading=3&embed=1&theme=dark&x=%C3%A5+b&lang=en&show=all&year=2022&compare=1440,0136&indicator=a-b_1&municipality=0136&area=civil",
        );
        assert_eq!(
            format(&address.selection),
            "area=civil&indicator=a-b_1&municipality=0136&compare=1440,0136&year=2022&show=all&lang=en&theme=dark&embed=1&heading=3&data=2026-11-22&x=%C3%A5+b"
        );
    }

    fn selections() -> impl Strategy<Value = Selection> {
        (
            proptest::sample::select(View::IDS.to_vec()),
            proptest::option::of(proptest::sample::select(Area::ALL.to_vec())),
            (
                proptest::option::of("[0-9]{4}"),
                proptest::option::of("[a-z0-9_-]{1,30}"),
                proptest::collection::btree_set("[0-9]{4}", 0..=MOST_COMPARED),
                proptest::option::of(1000..2200i16),
                proptest::option::of("[a-z]{1,9}:[a-zA-Z0-9]{1,9}"),
                proptest::option::of(1000..2200i16),
                proptest::sample::select(Method::IDS.to_vec()),
                proptest::option::of(proptest::sample::select(Evidence::IDS.to_vec())),
                proptest::sample::select(Chart::IDS.to_vec()),
            ),
            proptest::sample::select(SortKey::IDS.to_vec()),
            proptest::sample::select(Filter::IDS.to_vec()),
            proptest::option::of(proptest::sample::select(vec!["en", "rmy", "fi"])),
            (
                proptest::sample::select(Theme::IDS.to_vec()),
                proptest::bool::ANY,
                proptest::sample::select(Heading::IDS.to_vec()),
            ),
            proptest::option::of("[a-z0-9-]{1,20}"),
            proptest::collection::vec(("x[a-zåäö&=?#]{1,5}", ".{0,8}"), 0..3),
        )
            .prop_map(
                |(
                    view,
                    area,
                    (code, id, compare, year, peers, base, method, evidence, chart),
                    sort,
                    show,
                    language,
                    (theme, embed, heading),
                    data,
                    unknown,
                )| Selection {
                    view: view.0,
                    area,
                    indicator: id.map(|id| IndicatorId::new(&id)),
                    municipality: code.and_then(|code| Place::from_code(&code)),
                    compare: compare
                        .iter()
                        .filter_map(|code| Place::from_code(code))
                        .collect(),
                    year,
                    peers: peers.map(Into::into),
                    base,
                    method: method.0,
                    chart: chart.0,
                    evidence: evidence.map(|evidence| evidence.0),
                    sort: sort.0,
                    show: show.0,
                    language: language.map(Into::into),
                    theme: theme.0,
                    embed,
                    heading: heading.0,
                    data: data.map(Into::into),
                    unknown,
                },
            )
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(selection in selections()) {
            let address = parse(&format(&selection));
            prop_assert_eq!(address.selection, selection);
            prop_assert!(address.passed_over.is_empty());
        }

        #[test]
        fn any_query_is_read_without_panic(query in ".{0,60}") {
            let address = parse(&query);
            prop_assert_eq!(parse(&format(&address.selection)).selection, address.selection);
        }
    }
}
