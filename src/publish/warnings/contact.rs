//! A site that can't be reached: its readers are asked for nothing.

use crate::document::file;
use crate::model::Site;
use crate::validate::{Advice, Expected, Position, Problem};

/// What is to be looked at where a site states no contact.
pub fn find_missing_contact(site: &Site) -> Option<Problem> {
    let problem = || Problem {
        file: file::SITE.into(),
        place: Position::Pointer(String::new()),
        found: "contact".into(),
        expected: Expected::advice(Advice::Contact),
    };
    site.contact.is_none().then(problem)
}
