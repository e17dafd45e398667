//! Peers: groups of municipalities by their id in the address, which are programmes, the network, counties, SKR
//! groups, and the municipalities that are similar to one.

use crate::model::{Dataset, Place, SimilarMunicipalities, SimilarityTheme, Text};

/// A group of municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeerGroup<'a> {
    pub name: GroupName<'a>,
    pub members: Vec<Place>,
    /// The year that similarity was computed for; none of other groups.
    pub year: Option<i16>,
}

/// The name of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupName<'a> {
    /// A name that differs between languages.
    Text(&'a Text),
    /// A name that is the same in all languages.
    Untranslated(&'a str),
}

/// The group with an id such as `programme:pilot`, `network:2013`, `county:01` or `skr:A2`.
pub fn find_group<'a>(dataset: &'a Dataset, id: &str) -> Option<PeerGroup<'a>> {
    if let Some(cohort) = dataset.cohorts.iter().find(|cohort| &*cohort.id == id) {
        return Some(PeerGroup {
            name: GroupName::Text(&cohort.name),
            members: cohort.members.clone(),
            year: None,
        });
    }
    let (kind, code) = id.split_once(':')?;
    let municipalities = dataset.municipalities.iter();
    let (name, members) = match kind {
        "county" => (
            GroupName::Untranslated(&dataset.county(code)?.name),
            municipalities
                .filter(|municipality| &*municipality.county == code)
                .map(|municipality| municipality.place)
                .collect(),
        ),
        "skr" => {
            let group = dataset.groups.iter().find(|group| &*group.code == code)?;
            (
                GroupName::Text(&group.name),
                municipalities
                    .filter(|municipality| &*municipality.group == code)
                    .map(|municipality| municipality.place)
                    .collect(),
            )
        }
        _ => return None,
    };
    Some(PeerGroup {
        name,
        members,
        year: None,
    })
}

/// The prefix of ids of similar municipalities: RKA computes the similarity.
const SIMILAR_PREFIX: &str = "rka:";

/// Whether an id is of the municipalities that are similar to one.
pub fn is_similar_group(id: &str) -> bool {
    id.starts_with(SIMILAR_PREFIX)
}

/// The id of the municipalities that are similar in a theme, such as `rka:grundskola`.
pub fn similar_group_id(theme: &SimilarityTheme) -> String {
    format!("{SIMILAR_PREFIX}{}", theme.id)
}

/// The municipalities that are similar to one, by the id of a theme such as `rka:grundskola`: in the source's order,
/// without the municipality itself.
pub fn find_similar_group<'a>(
    similar: &'a SimilarMunicipalities,
    to: Place,
    id: &str,
) -> Option<PeerGroup<'a>> {
    let theme = id.strip_prefix(SIMILAR_PREFIX)?;
    let theme = similar.themes.iter().find(|known| &*known.id == theme)?;
    let group = similar
        .similar
        .iter()
        .find(|group| group.place == to && group.theme == theme.id)?;
    Some(PeerGroup {
        name: GroupName::Text(&theme.name),
        members: group.similar.clone(),
        year: Some(group.year),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SimilarGroup;

    #[test]
    fn similar_municipalities_by_theme() {
        let place = |code| Place::from_code(code).unwrap();
        let theme = |id: &str| SimilarityTheme {
            id: id.into(),
            name: Text::new(id),
        };
        let document = SimilarMunicipalities {
            themes: vec![theme("grundskola"), theme("socioekonomi")],
            similar: vec![SimilarGroup {
                place: place("0136"),
                theme: "grundskola".into(),
                year: 2024,
                similar: vec![place("1880"), place("0180")],
            }],
        };
        for (code, id, expected) in [
            (
                "0136",
                "rka:grundskola",
                Some(vec![place("1880"), place("0180")]),
            ),
            ("0136", "rka:socioekonomi", None),
            ("0136", "rka:nothing", None),
            ("0136", "grundskola", None),
            ("1880", "rka:grundskola", None),
        ] {
            let found = find_similar_group(&document, place(code), id);
            assert_eq!(
                found.as_ref().and_then(|group| group.year),
                expected.is_some().then_some(2024)
            );
            assert_eq!(found.map(|group| group.members), expected, "{code} {id}");
        }
        let ids: Vec<String> = document.themes.iter().map(similar_group_id).collect();
        assert_eq!(ids, ["rka:grundskola", "rka:socioekonomi"]);
        assert!(is_similar_group(&ids[0]) && !is_similar_group("county:01"));
    }
}
