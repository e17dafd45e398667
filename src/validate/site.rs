//! `site.json`: what one site says of itself.

use super::judge::{Judge, is_in_names, is_web_address};
use super::{Checked, Expected};
use crate::document;
use crate::document::found::Asked;
use crate::document::read::Parsed;
use crate::model::Site;
use std::sync::Arc;

/// Reads a site's configuration. What can't be shown is left out.
#[inline(never)]
pub fn site(document: &Parsed<document::Site>) -> Checked<Site> {
    let document = document.found();
    let mut judge = Judge::new(document::file::SITE, &[]);
    let publisher = judge.maybe_text(document.publisher());
    let address = document.address().some();
    let address = address.and_then(|found| judge.web_address(found));
    let contact = judge.contact(document.contact());
    let accessibility_contact = judge.contact(document.accessibility_contact());
    let reviewed_by = judge.sound(document.reviewed_by(), Judge::name);
    // Each lies in a folder of this name, on the same site.
    let extra_datasets = judge.sound(document.extra_datasets(), Judge::file_name);
    Checked {
        dataset: Site {
            publisher,
            authority: document.authority().get(),
            address,
            contact,
            accessibility_contact,
            reviewed_by,
            extra_datasets,
        },
        problems: judge.into_problems(),
    }
}

impl Judge<'_> {
    fn contact(&mut self, asked: Asked<'_, Option<String>>) -> Option<Arc<str>> {
        let found = asked.get()?;
        if is_web_address(found) || is_mail_address(found) {
            return Some(found.into());
        }
        self.tell(asked, Expected::Contact);
        None
    }

    /// Those of a list that can be shown.
    fn sound(
        &mut self,
        list: Asked<'_, Vec<String>>,
        read: fn(&mut Self, Asked<'_, String>) -> Arc<str>,
    ) -> Vec<Arc<str>> {
        let mut sound: Vec<Arc<str>> = Vec::new();
        let mut items = self.items(list);
        while let Some(item) = self.item(&mut items) {
            let name = read(self, item);
            if self.is_sound() {
                sound.push(name);
            }
        }
        sound
    }
}

fn is_mail_address(text: &str) -> bool {
    let address = text.strip_prefix("mailto:");
    let parts = address.and_then(|address| address.split_once('@'));
    parts.is_some_and(|(name, host)| {
        let plain = |part: &str| part.chars().all(|c| is_in_names(c) || ".-_+%".contains(c));
        !name.is_empty() && host.contains('.') && plain(name) && plain(host)
    })
}
