//! What the sources ask of whoever uses their figures: those together that ask for the same.

use crate::model::{Source, Text};
use std::collections::BTreeMap;

/// Sources that are to be named in the same way, by the same terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceTerms<'s> {
    /// What has to be named as the source: as it asks for, or else its publisher.
    pub name: &'s str,
    /// None where the source states none.
    pub terms: Option<&'s Text>,
    pub sources: usize,
}

/// All sources by their names, each with its terms.
pub fn group_by_terms(sources: &[Source]) -> Vec<SourceTerms<'_>> {
    let mut groups: BTreeMap<(&str, Option<&str>), SourceTerms<'_>> = BTreeMap::new();
    for source in sources {
        let name = source.credit.as_deref().unwrap_or(&source.publisher);
        let terms = source.terms.as_ref();
        let group = groups
            .entry((name, terms.map(|terms| terms.get("sv"))))
            .or_insert(SourceTerms {
                name,
                terms,
                sources: 0,
            });
        group.sources += 1;
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Dating, SourceId};

    fn source(publisher: &str, credit: Option<&str>, terms: Option<&str>) -> Source {
        Source {
            id: SourceId::new("s1"),
            title: "Title".into(),
            publisher: publisher.into(),
            url: None,
            published: None,
            dating: Dating::Undated,
            read: None,
            credit: credit.map(Into::into),
            terms: terms.map(Text::new),
            note: None,
        }
    }

    #[test]
    fn those_that_ask_for_the_same_are_together() {
        let sources = [
            source("RKA", Some("Kolada"), Some("Free.")),
            source("B", None, None),
            source("SCB", Some("Kolada"), Some("Free.")),
            source("B", None, Some("Ask.")),
        ];
        let told: Vec<_> = group_by_terms(&sources)
            .iter()
            .map(|group| {
                (
                    group.name,
                    group.terms.map(|terms| terms.get("sv")),
                    group.sources,
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("B", None, 1),
                ("B", Some("Ask."), 1),
                ("Kolada", Some("Free."), 2)
            ]
        );
    }
}
