//! `site.json`: the configuration of a site.

use super::checked::Checked;
use super::problem::Expected;
use super::validator::{Validator, is_name_char, is_web_address};
use crate::document::{self, file};
use crate::model::Site;
use std::sync::Arc;

/// Reads a site's configuration. What can't be shown is left out.
pub fn site(document: &document::Site) -> Checked<Site> {
    let mut validator = Validator::new(file::SITE, &[]);
    let publisher = validator.optional_text("publisher", &document.publisher);
    let address = document.address.as_deref();
    let address = address.and_then(|found| validator.web_address("address", found).ok());
    let contact = validator.contact("contact", document.contact.as_deref());
    let accessibility_contact = validator.contact(
        "accessibility_contact",
        document.accessibility_contact.as_deref(),
    );
    let reviewed_by = validator.each("reviewed_by", &document.reviewed_by, |v, name| {
        v.name("", name)
    });
    // Each is a folder of this name on the same site.
    let extra_datasets = validator.each("extra_datasets", &document.extra_datasets, |v, name| {
        v.file_name("", name)
    });
    Checked {
        dataset: Site {
            publisher,
            authority: document.authority,
            address,
            contact,
            accessibility_contact,
            reviewed_by,
            extra_datasets,
        },
        problems: validator.into_problems(),
    }
}

impl Validator<'_> {
    fn contact(&mut self, field: &str, found: Option<&str>) -> Option<Arc<str>> {
        let found = found?;
        if is_web_address(found) || is_mail_address(found) {
            return Some(found.into());
        }
        self.report(field, found, Expected::Contact);
        None
    }
}

fn is_mail_address(text: &str) -> bool {
    let address = text.strip_prefix("mailto:");
    let parts = address.and_then(|address| address.split_once('@'));
    parts.is_some_and(|(name, host)| {
        let plain = |part: &str| part.chars().all(|c| is_name_char(c) || ".-_+%".contains(c));
        !name.is_empty() && host.contains('.') && plain(name) && plain(host)
    })
}
