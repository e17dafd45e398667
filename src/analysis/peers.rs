//! Groups of municipalities by their name in the address: a programme, the network, a county, an SKR group.

use crate::model::{Dataset, Place, Text};

/// A group that the dataset knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    pub name: Name<'a>,
    pub members: Vec<Place>,
}

/// A name with a form in each language, or one that is the same in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'a> {
    Text(&'a Text),
    Own(&'a str),
}

/// The group of an id such as `programme:pilot`, `network:2013`, `county:01` or `skr:A2`.
pub fn of<'a>(dataset: &'a Dataset, id: &str) -> Option<Group<'a>> {
    if let Some(cohort) = dataset.cohorts.iter().find(|cohort| &*cohort.id == id) {
        return Some(Group {
            name: Name::Text(&cohort.name),
            members: cohort.members.clone(),
        });
    }
    let (kind, code) = id.split_once(':')?;
    let name = match kind {
        "county" => Name::Own(&dataset.county(code)?.name),
        "skr" => {
            let group = dataset.groups.iter().find(|group| &*group.code == code)?;
            Name::Text(&group.name)
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
    Some(Group {
        name,
        members: members.map(|municipality| municipality.place).collect(),
    })
}
