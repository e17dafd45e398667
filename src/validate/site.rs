//! `site.json`: what one site says of itself.

use super::judge::{At, Judge, is_in_names, is_web_address};
use super::{Checked, Expected};
use crate::document;
use crate::document::found::{Found, List};
use crate::document::read::Parsed;
use crate::model::{Kept, Site};

/// Reads a site's configuration. What can't be shown is left out.
pub fn site(document: &Parsed<document::Site>) -> Checked<Site> {
    let document = document.found();
    let mut judge = Judge::new(document::file::SITE);
    let publisher = judge.maybe_text(At::ROOT, "publisher", document.publisher());
    let address = document
        .address()
        .and_then(|found| judge.web_address(At::ROOT, "address", found));
    let contact = contact(&mut judge, "contact", document.contact());
    let accessibility_contact = contact_of_accessibility(&mut judge, document);
    let reviewed_by = names(&mut judge, "/reviewed_by", document.reviewed_by());
    let extra_datasets = document
        .extra_datasets()
        .iter()
        .enumerate()
        .filter_map(|(index, found)| dataset_name(&mut judge, index, found))
        .collect();
    Checked {
        dataset: Site {
            publisher,
            authority: document.authority(),
            address,
            contact,
            accessibility_contact,
            reviewed_by,
            extra_datasets,
        },
        problems: judge.into_problems(),
    }
}

fn contact_of_accessibility(
    judge: &mut Judge<'_>,
    document: Found<'_, document::Site>,
) -> Option<Kept<str>> {
    let found = document.accessibility_contact();
    contact(judge, "accessibility_contact", found)
}

fn contact(judge: &mut Judge<'_>, field: &str, found: Option<&str>) -> Option<Kept<str>> {
    let found = found?;
    if is_web_address(found) || is_mail_address(found) {
        return Some(found.into());
    }
    judge.add(At::ROOT, field, found, Expected::Contact);
    None
}

fn is_mail_address(text: &str) -> bool {
    let address = text.strip_prefix("mailto:");
    let parts = address.and_then(|address| address.split_once('@'));
    parts.is_some_and(|(name, host)| {
        let plain = |part: &str| part.chars().all(|c| is_in_names(c) || ".-_+%".contains(c));
        !name.is_empty() && host.contains('.') && plain(name) && plain(host)
    })
}

fn names(judge: &mut Judge<'_>, list: &str, found: List<'_, String>) -> Vec<Kept<str>> {
    found
        .iter()
        .enumerate()
        .filter_map(|(index, name)| judge.name(At::new(list, index), "", name))
        .collect()
}

/// A dataset beside the releases lies in a folder of this name, on the same site.
fn dataset_name(judge: &mut Judge<'_>, index: usize, found: &str) -> Option<Kept<str>> {
    judge.file_name(At::new("/extra_datasets", index), "", found)
}
