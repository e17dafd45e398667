//! A body as it is written into a prerendered page, and how much of it the program will find there.

use super::element::Element;

/// Elements as HTML.
#[derive(Debug, Default)]
pub struct Written {
    pub html: String,
    /// How many elements there are that the program draws too.
    pub elements: usize,
}

impl Written {
    /// Adds what the program doesn't draw.
    pub fn add(&mut self, element: Element) {
        let _ = element.write(&mut self.html);
    }

    /// Adds one of the parts of the body that the program keeps in step.
    pub fn add_root(&mut self, root: Element) {
        self.elements += root.write(&mut self.html);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::element::{PLAIN, el, link, text};

    #[test]
    fn what_the_program_draws_is_counted() {
        let mut written = Written::default();
        written.add(text("p", "before"));
        written.add_root(
            el("main")
                .child(text("p", "a < b").child(link("#b", "b")).text("c"))
                .child(el("p").class(PLAIN).child(text("b", "not counted")))
                .child(el("div").markup("<svg><g><path/></g></svg>")),
        );
        assert_eq!(
            written.elements,
            "main p a div svg g path".split(' ').count()
        );
        assert!(written.html.starts_with("<p>before</p><main><p>a &lt; b<a"));
    }

    #[test]
    fn what_follows_signals_is_counted_as_it_stands() {
        let count = |element: Element| {
            let mut written = Written::default();
            written.add_root(element);
            written.elements
        };
        let said = || text("p", "a > b").child(el("b").markup("<svg><g/></svg>"));
        assert_eq!(count(el("div").child(said())), 5);
        assert_eq!(count(el("div").live(said)), 5);
    }
}
