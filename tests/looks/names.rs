//! What an element of a page is called: by its attributes, by its label, by its text, and its states.

use scraper::{ElementRef, Html, Node, Selector};

/// The name that an element is given by its attributes.
pub fn accessible_name(page: &Html, element: ElementRef) -> Option<String> {
    if let Some(label) = element.attr("aria-label") {
        return Some(collapse_spaces(label));
    }
    let ids = element.attr("aria-labelledby")?.split_whitespace();
    let names: Vec<String> = ids
        .filter_map(|id| by_id(page, id))
        .map(text_content)
        .collect();
    Some(names.join(" "))
}

/// The words of the `<label>` of a control.
pub fn label_text(page: &Html, element: ElementRef) -> Option<String> {
    let around = (element.ancestors().filter_map(ElementRef::wrap))
        .find(|ancestor| ancestor.value().name() == "label");
    let label = around.or_else(|| {
        let id = element.attr("id")?;
        let labels = format!("label[for=\"{id}\"]");
        page.select(&selector(&labels)).next()
    })?;
    Some(text_content(label))
}

fn by_id<'page>(page: &'page Html, id: &str) -> Option<ElementRef<'page>> {
    page.select(&selector(&format!("[id=\"{id}\"]"))).next()
}

/// A state that an attribute gives, with its value where it has one.
pub fn write_state(element: ElementRef, attribute: &str) -> String {
    let name = attribute.trim_start_matches("aria-");
    match element.attr(attribute) {
        None => String::new(),
        Some("") => format!(" {name}"),
        Some(value) => format!(" {name}=\"{}\"", collapse_spaces(value)),
    }
}

/// All text of an element, without what is hidden from screen readers.
pub fn text_content(element: ElementRef) -> String {
    fn gather(element: ElementRef, text: &mut String) {
        for child in element.children() {
            if let Node::Text(part) = child.value() {
                text.push_str(part);
            }
            match ElementRef::wrap(child) {
                Some(inner) if inner.attr("aria-hidden") != Some("true") => gather(inner, text),
                _ => {}
            }
        }
    }
    let mut text = String::new();
    gather(element, &mut text);
    collapse_spaces(&text)
}

/// Text with single spaces between its words.
pub fn collapse_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}
