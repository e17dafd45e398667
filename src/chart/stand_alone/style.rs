//! The rules that a picture takes with it from its page.

use crate::chart::figure::Drawing;

/// The rules of the charts with plain colours, one a line; a test holds them equal to `style/`.
#[cfg(not(target_arch = "wasm32"))]
static STYLE: &str = include_str!("../stand_alone.css");

/// The classes of a drawing, and the elements within its `<svg>`.
pub fn split_drawing(drawing: &Drawing) -> (&str, &str) {
    let within = |text: &'static str, from: &str| from.find(text).map(|at| at + text.len());
    let svg = drawing.svg.as_str();
    let classes = within("class=\"", svg)
        .and_then(|at| svg[at..].split('"').next())
        .unwrap_or_default();
    // No `>` stands in the tag's own texts, which are escaped.
    let inner = within(">", svg).map_or("", |at| &svg[at..]);
    (classes, inner.strip_suffix("</svg>").unwrap_or(inner))
}

/// Writes the rules that the drawing's classes ask for, with the colour of its area.
#[cfg(not(target_arch = "wasm32"))]
pub fn write_rules(out: &mut String, classes: &str) {
    let has = |class: &str| class == "alone" || classes.split(' ').any(|known| known == class);
    let mut area = "";
    for rule in STYLE.lines() {
        let selector = rule.strip_prefix('.').unwrap_or_default();
        let end = selector.find([' ', '{', '.', ',']).unwrap_or_default();
        if !has(&selector[..end]) {
            continue;
        }
        let body = rule.split_once('{').map_or("", |(_, body)| body);
        match body.strip_prefix(" --area: ") {
            Some(colour) => area = colour.trim_end_matches([' ', '}']),
            None => {
                out.push_str(&rule.replace("var(--area)", area));
                out.push('\n');
            }
        }
    }
}
