//! Elements as values: what a page shows, of one type whatever the tag, so that Leptos builds, changes and hydrates all
//! of them by the same code.
//!
//! A page is a function from answers to elements. Leptos asks for it again when a signal that it has read has changed,
//! and of what stands in the document only what differs is touched: an attribute, a text, a picture.

use crate::wording::messages::fallback;
use crate::wording::without_marks;
use leptos::ev::{Custom, EventDescriptor, on};
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::property::prop;
use leptos::tachys::renderer::types::Event;

/// The value of an attribute that follows signals.
pub(super) type Followed = Box<dyn FnMut() -> Option<String> + Send>;

/// The class of what stands only on a page that waits for its program, or has none.
pub const PLAIN: &str = "plain";

/// An element under construction.
pub struct Element {
    pub(super) tag: &'static str,
    /// Of two elements in the same place one isn't changed into the other where these differ.
    pub(super) key: String,
    pub(super) attributes: Vec<(&'static str, String)>,
    /// Attributes that follow signals.
    pub(super) followed: Vec<(&'static str, Followed)>,
    /// What hears events, and properties of the node. Those of before are let go when it is drawn again.
    pub(super) bindings: Vec<AnyAttribute>,
    pub(super) children: Vec<Child>,
}

/// What stands in an element.
pub enum Child {
    Text(String),
    Element(Element),
    /// Drawn again when the signals that it reads have changed.
    Live(Draw),
    /// Changed once what stands above it has been painted.
    Late(Element),
    Markup(String),
}

/// Draws an element, each time when the signals that it reads have changed.
pub type Draw = Box<dyn FnMut() -> Element + Send>;

/// An empty element.
pub fn el(tag: &'static str) -> Element {
    Element {
        tag,
        key: String::new(),
        attributes: Vec::new(),
        followed: Vec::new(),
        bindings: Vec::new(),
        children: Vec::new(),
    }
}

/// An element that holds a text.
pub fn text(tag: &'static str, text: impl AsRef<str>) -> Element {
    el(tag).text(text)
}

/// A link.
pub fn link(href: impl AsRef<str>, text: impl AsRef<str>) -> Element {
    el("a").attr("href", href).text(text)
}

/// A link whose text is a name, which browsers leave as it is when they translate.
pub fn named(href: impl AsRef<str>, name: impl AsRef<str>) -> Element {
    link(href, name).untranslated()
}

impl Element {
    /// Names alone stand here, which browsers leave as they are when they translate.
    #[must_use]
    pub fn untranslated(self) -> Self {
        self.attr("translate", "no")
    }

    /// An attribute, which can't say that a part of it is in another language.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.attributes.push((name, clean(value.as_ref())));
        self
    }

    /// An attribute that follows signals: it is there as long as there is a value.
    #[must_use]
    pub fn follow(
        mut self,
        name: &'static str,
        mut value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        let value = move || value().map(|value| clean(&value));
        self.followed.push((name, Box::new(value)));
        self
    }

    #[must_use]
    pub fn class(self, class: impl AsRef<str>) -> Self {
        self.attr("class", class)
    }

    #[must_use]
    pub fn id(self, id: impl AsRef<str>) -> Self {
        self.attr("id", id)
    }

    /// The attribute only where it has a value.
    #[must_use]
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Marks a link that leads to what is shown.
    #[must_use]
    pub fn current(self, current: bool) -> Self {
        self.attr_if("aria-current", current.then_some("true"))
    }

    /// Another key makes it another element, of which nothing is kept: what a reader has opened, typed or come to.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }

    /// What is done at an event. Events of all kinds are heard by the same code.
    #[must_use]
    pub fn on<E>(mut self, event: E, mut handler: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: From<Event>,
    {
        let name: Custom<Event> = Custom::new(event.name());
        let handler: Box<dyn FnMut(Event)> = Box::new(move |event| handler(event.into()));
        self.bindings.push(on(name, handler).into_any_attr());
        self
    }

    /// A property of the node, such as the value of a field that a reader has changed.
    #[must_use]
    pub fn prop(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.bindings.push(prop(name, value).into_any_attr());
        self
    }

    /// A text. What the language shown lacks stands in Swedish, in elements that say so.
    #[must_use]
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        for (part, is_fallback) in fallback::parts(text.as_ref()) {
            let part = clean(part);
            if is_fallback {
                let marked = el("span").attr("lang", fallback::TAG);
                self = self.child(marked.text(part));
            } else if let Some(Child::Text(before)) = self.children.last_mut() {
                before.push_str(&part);
            } else {
                self.children.push(Child::Text(part));
            }
        }
        self
    }

    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// An element for each text.
    #[must_use]
    pub fn each(mut self, tag: &'static str, texts: &[impl AsRef<str>]) -> Self {
        for one in texts {
            self = self.child(text(tag, one.as_ref()));
        }
        self
    }

    #[must_use]
    pub fn child_if(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// An element that follows signals: when they have changed it is drawn again, without the page around it.
    #[must_use]
    pub fn live(mut self, draw: impl FnMut() -> Self + Send + 'static) -> Self {
        self.children.push(Child::Live(Box::new(draw)));
        self
    }

    /// An element that is large and stands far down: when it is drawn again, what stands above it is painted first.
    #[must_use]
    pub fn late(mut self, child: Self) -> Self {
        self.children.push(Child::Late(child));
        self
    }

    #[must_use]
    pub fn live_if(self, draw: Option<Draw>) -> Self {
        match draw {
            Some(draw) => self.live(draw),
            None => self,
        }
    }

    /// A drawing of a chart, whose text the chart has escaped.
    #[must_use]
    pub fn drawing(self, drawing: &crate::chart::Drawing) -> Self {
        self.markup(&drawing.svg)
    }

    /// What has been written as markup before: a picture or a sign that a chart has drawn.
    #[must_use]
    pub fn markup(mut self, markup: &str) -> Self {
        self.children.push(Child::Markup(markup.to_owned()));
        self
    }
}

/// A text without the marks of wording; what is no character of a page stands as a space.
fn clean(text: &str) -> String {
    let text = without_marks(text);
    if text.contains(char::is_control) {
        text.replace(char::is_control, " ")
    } else {
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_stay_text() {
        let html = el("p")
            .attr("title", "\"><script>alert(1)</script>")
            .text("</p><svg onload=alert(1)>")
            .child(link("?a=1&b=2", "a & b"))
            .into_html();
        insta::assert_snapshot!(html, @r#"<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">&lt;/p&gt;&lt;svg onload=alert(1)&gt;<a href="?a=1&amp;b=2">a &amp; b</a></p>"#);
    }
}
