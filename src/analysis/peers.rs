//! Groups of municipalities by their name in the address: a programme, the network, a county, an SKR
//! group, and those that are similar to one of them.

use crate::model::{Dataset, Place, SimilarMunicipalities, SimilarityTheme, Text};

/// A group that the dataset knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeerGroup<'a> {
    pub name: GroupName<'a>,
    pub members: Vec<Place>,
    /// The year that it was worked out for, where it was.
    pub year: Option<i16>,
}

/// A name with a form in each language, or one that is the same in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupName<'a> {
    Text(&'a Text),
    Untranslated(&'a str),
}

/// The group of an id such as `programme:pilot`, `network:2013`, `county:01` or `skr:A2`.
pub fn find_group<'a>(dataset: &'a Dataset, id: &str) -> Option<PeerGroup<'a>> {
    if let Some(cohort) = dataset.cohorts.iter().find(|cohort| &*cohort.id == id) {
        return Some(PeerGroup {
            name: GroupName::Text(&cohort.name),
            members: cohort.members.clone(),
            year: None,
        });
    }
    let (kind, code) = id.split_once(':')?;
    let name = match kind {
        "county" => GroupName::Untranslated(&dataset.county(code)?.name),
        "skr" => {
            let group = dataset.groups.iter().find(|group| &*group.code == code)?;
            GroupName::Text(&group.name)
        }
        _ => return None,
    };
    let members = dataset.municipalities.iter().filter(|municipality| {
        let of = if kind == "county" {
            &municipality.county
        } else {
            &municipality.group
        };
        &**of == code
    });
    Some(PeerGroup {
        name,
        members: members.map(|municipality| municipality.place).collect(),
        year: None,
    })
}

/// Whether an id asks for those that are similar to one.
pub fn is_similar_group(id: &str) -> bool {
    id.starts_with(SIMILAR)
}

const SIMILAR: &str = "rka:";

/// The id of those that are similar in a theme.
pub fn similar_group_id(theme: &SimilarityTheme) -> String {
    format!("{SIMILAR}{}", theme.id)
}

/// The municipalities that are similar to one, by the id of a theme such as `rka:grundskola`: in the
/// origin's order, the one itself left out.
pub fn find_similar_group<'a>(
    similar: &'a SimilarMunicipalities,
    to: Place,
    id: &str,
) -> Option<PeerGroup<'a>> {
    let theme = id.strip_prefix(SIMILAR)?;
    let theme = similar.themes.iter().find(|known| &*known.id == theme)?;
    let found = similar
        .similar
        .iter()
        .find(|row| row.place == to && row.theme == theme.id)?;
    Some(PeerGroup {
        name: GroupName::Text(&theme.name),
        members: found.similar.clone(),
        year: Some(found.year),
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
