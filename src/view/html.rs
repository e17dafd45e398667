//! The pages' own small way to write HTML: elements that close themselves, text that stays text.
//!
//! Pages are plain functions from answers to elements, the same in the browser and the terminal.
//! `src/browser/page.rs` puts them on the page, again when a signal of Leptos has changed.

use crate::chart::svg_canvas::{escape_into, escape_text_into};

/// An element under construction. Behind one pointer, as it is handed on at every step.
#[derive(Clone, Debug)]
pub struct Element(Box<Parts>);

#[derive(Clone, Debug)]
struct Parts {
    tag: &'static str,
    attributes: String,
    inner: String,
}

/// An empty element.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: String::new(),
        inner: String::new(),
    }))
}

/// An element that holds a text. Texts may be handed over, so that whoever made one needn't put it away:
/// that is a line of code here, and would be one at each place.
pub fn text(tag: &'static str, text: impl AsRef<str>) -> Element {
    el(tag).text(text.as_ref())
}

/// A link.
pub fn link(href: impl AsRef<str>, text: impl AsRef<str>) -> Element {
    el("a").attr("href", href.as_ref()).text(text.as_ref())
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

    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.0.attributes.push(' ');
        self.0.attributes.push_str(name);
        self.0.attributes.push_str("=\"");
        escape_into(&mut self.0.attributes, value.as_ref());
        self.0.attributes.push('"');
        self
    }

    #[must_use]
    pub fn class(self, class: impl AsRef<str>) -> Self {
        self.attr("class", class.as_ref())
    }

    #[must_use]
    pub fn id(self, id: impl AsRef<str>) -> Self {
        self.attr("id", id.as_ref())
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
        if current {
            self.attr("aria-current", "true")
        } else {
            self
        }
    }

    #[must_use]
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        escape_text_into(&mut self.0.inner, text.as_ref(), "span");
        self
    }

    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        child.write(&mut self.0.inner);
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

    /// A drawing of a chart, whose text the chart has escaped.
    #[must_use]
    pub fn drawing(mut self, drawing: &crate::chart::Drawing) -> Self {
        self.0.inner.push_str(&drawing.svg);
        self
    }

    /// What has been written as HTML before: a sign that a chart has drawn, or a part of a page.
    #[must_use]
    pub fn written(mut self, html: &str) -> Self {
        self.0.inner.push_str(html);
        self
    }

    /// What stands inside of the element.
    pub fn into_inner(self) -> String {
        self.0.inner
    }

    /// The element as HTML.
    pub fn into_html(self) -> String {
        let mut out = String::with_capacity(self.0.inner.len() + self.0.attributes.len() + 32);
        self.write(&mut out);
        out
    }

    fn write(self, out: &mut String) {
        out.push('<');
        out.push_str(self.0.tag);
        out.push_str(&self.0.attributes);
        out.push('>');
        // The one element of ours that holds nothing and is not closed.
        if self.0.tag == "input" {
            return;
        }
        out.push_str(&self.0.inner);
        out.push_str("</");
        out.push_str(self.0.tag);
        out.push('>');
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
