//! How elements are written as HTML, and how much of a prerendered page the program will find there.

use super::element::{Child, Element, PLAIN};
use crate::chart::svg_canvas::escape_into;

/// The attributes that hold an address.
const ADDRESSES: [&str; 2] = ["href", "action"];

/// The attribute of a link to what only the application can show.
const LIVING: &str = "data-living";

/// An address as it leads on from a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Resolved {
    pub address: String,
    /// Whether only the application can show what it leads to.
    pub is_living: bool,
}

/// How an address leads on from the page that is written; none where it stays as it is.
pub type Resolve<'a> = &'a dyn Fn(&str) -> Option<Resolved>;

/// The body of a prerendered page.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Default)]
pub struct Written {
    pub html: String,
    /// How many elements there are that the program draws too.
    pub elements: usize,
}

#[cfg(not(target_arch = "wasm32"))]
impl Written {
    /// Adds what the program doesn't draw.
    pub fn add(&mut self, element: Element, resolve: Resolve<'_>) {
        element.write(&mut self.html, resolve);
    }

    /// Adds one of the parts of the body that the program keeps in step.
    pub fn add_root(&mut self, root: Element, resolve: Resolve<'_>) {
        self.elements += root.write(&mut self.html, resolve);
    }
}

impl Element {
    /// The element as HTML.
    pub fn into_html(self) -> String {
        let mut html = String::new();
        self.write(&mut html, &|_| None);
        html
    }

    /// Writes it, and counts the elements that it is: itself and all within, but for what is plain.
    pub(super) fn write(self, html: &mut String, resolve: Resolve<'_>) -> usize {
        let is_plain = self.has_class(PLAIN);
        let followed = self.followed.into_iter();
        let followed = followed.filter_map(|(name, mut value)| Some((name, value()?)));
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in self.attributes.into_iter().chain(followed) {
            let is_address = ADDRESSES.contains(&name);
            match is_address.then(|| resolve(&value)).flatten() {
                None => write_attribute(html, name, &value),
                Some(to) => {
                    write_attribute(html, name, &to.address);
                    if to.is_living && self.tag == "a" {
                        write_attribute(html, LIVING, "");
                    }
                }
            }
        }
        html.push('>');
        let mut elements = 1;
        // The one element of ours that holds nothing and is not closed.
        if self.tag != "input" {
            for child in self.children {
                elements += child.write(html, resolve);
            }
            html.push_str("</");
            html.push_str(self.tag);
            html.push('>');
        }
        if is_plain { 0 } else { elements }
    }
}

impl Child {
    /// Writes it, and counts the elements that it is.
    fn write(self, html: &mut String, resolve: Resolve<'_>) -> usize {
        match self {
            Self::Text(text) => {
                escape_into(html, &text);
                0
            }
            Self::Element(element) | Self::Late(element) => element.write(html, resolve),
            Self::Live(mut draw) => draw().write(html, resolve),
            Self::Markup(markup) => {
                html.push_str(&markup);
                count_elements(&markup)
            }
        }
    }
}

fn write_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape_into(html, value);
    html.push('"');
}

/// How many elements a chart has drawn: each tag that begins one is followed by its end, or ends itself.
fn count_elements(drawing: &str) -> usize {
    drawing.matches('<').count() - drawing.matches("</").count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::element::{el, link, text};

    fn written(element: Element) -> Written {
        let mut written = Written::default();
        written.add_root(element, &|_| None);
        written
    }

    #[test]
    fn what_the_program_draws_is_counted() {
        let main = el("main")
            .child(text("p", "a < b").child(link("#b", "b")).text("c"))
            .child(el("p").class(PLAIN).child(text("b", "not counted")))
            .child(el("div").markup("<svg><g><path/></g></svg>"));
        let mut written = written(main);
        let expected = ["main", "p", "a", "div", "svg", "g", "path"];
        assert_eq!(written.elements, expected.len());
        written.add(text("p", "after"), &|_| None);
        assert_eq!(written.elements, expected.len());
        assert!(written.html.starts_with("<main><p>a &lt; b<a href=\"#b\">"));
        assert!(written.html.ends_with("</main><p>after</p>"));
    }

    #[test]
    fn what_follows_signals_is_counted_as_it_stands() {
        let said = || text("p", "a > b").child(el("b").markup("<svg><g/></svg>"));
        assert_eq!(written(el("div").child(said())).elements, 5);
        assert_eq!(written(el("div").live(said)).elements, 5);
    }

    #[test]
    fn addresses_lead_on_wherever_they_stand() {
        let resolve = |address: &str| {
            Some(Resolved {
                address: format!("../{}", address.strip_prefix("./")?),
                is_living: address.contains('?'),
            })
        };
        let form = el("form")
            .attr("action", "./?b")
            .attr("title", "./")
            .live(|| link("./?c=1&d=2", "c").id("c"))
            .child(link("#e", "e"));
        let mut html = String::new();
        form.write(&mut html, &resolve);
        insta::assert_snapshot!(html, @r##"<form action="../?b" title="./"><a href="../?c=1&amp;d=2" data-living="" id="c">c</a><a href="#e">e</a></form>"##);
    }
}
