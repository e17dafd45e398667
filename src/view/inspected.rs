//! What can be asked of an element before it stands on a page.

use super::element::{Child, Element};
use leptos::prelude::untrack;

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether this is among its classes.
    pub fn has_class(&self, class: &str) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split(' ').any(|one| one == class)
    }

    fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) | Child::Late(element) => Some(element),
            _ => None,
        })
    }

    /// Whether an element of this tag stands in it.
    pub fn holds(&self, tag: &str) -> bool {
        self.elements()
            .any(|child| child.tag == tag || child.holds(tag))
    }

    /// Whether it says that something isn't here.
    fn is_missing(&self) -> bool {
        self.has_class("failed") || self.has_class("waiting")
    }

    /// Whether it is, or holds, what says that something isn't here.
    pub fn is_incomplete(&self) -> bool {
        self.is_missing() || self.elements().any(Self::is_incomplete)
    }

    /// What says that something isn't here, the first in it.
    pub fn take_missing(self) -> Option<Self> {
        if self.is_missing() {
            return Some(self);
        }
        self.children.into_iter().find_map(|child| match child {
            Child::Element(element) | Child::Late(element) => element.take_missing(),
            _ => None,
        })
    }

    /// All of its text but that of pictures, as it is now.
    pub fn text_content(&mut self) -> String {
        let texts = self.children.iter_mut().map(|child| match child {
            Child::Text(text) => text.clone(),
            Child::Element(element) | Child::Late(element) => element.text_content(),
            Child::Live(draw) => untrack(|| draw().text_content()),
            Child::Markup(_) => String::new(),
        });
        texts.collect()
    }
}
