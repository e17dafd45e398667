//! What a page showed before the program came, which stays where the program lacks it: under the line that says so.

use super::element::{Element, el};

/// A part of the page that stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPart {
    /// The id of its heading; or `h1` of the part that opens the page, or else its class.
    pub name: String,
    pub text: String,
    pub html: String,
}

const OPENING: &str = "h1";

/// Puts what stood there into the parts that lack something.
pub fn keep(mut parts: Vec<Element>, stood: &[KeptPart]) -> Vec<Element> {
    if stood.is_empty() {
        return parts;
    }
    let Some(mut owner) = parts.iter().position(Element::is_incomplete) else {
        return parts;
    };
    let names: Vec<String> = parts.iter().map(name_of).collect();
    let texts: Vec<String> = parts.iter_mut().map(Element::text_content).collect();
    let mut is_kept_in: Vec<bool> = parts.iter().map(Element::is_incomplete).collect();
    let mut kept: Vec<Vec<&KeptPart>> = vec![Vec::new(); parts.len()];
    for old in stood {
        let is_same = |name: &String| !old.name.is_empty() && *name == old.name;
        let same = names.iter().position(is_same);
        let is_opening = old.name == OPENING;
        if let Some(same) = same {
            let text = texts.get(same);
            match is_kept_in.get_mut(same) {
                Some(true) => owner = same,
                // The heading says more where all of the page is known.
                Some(is_kept) if is_opening && text != Some(&old.text) => *is_kept = true,
                _ => {}
            }
        }
        let is_whole = |at: usize| is_kept_in.get(at) == Some(&false);
        let stands = same.is_some_and(is_whole)
            || (0..texts.len()).any(|at| is_whole(at) && texts.get(at) == Some(&old.text));
        let into = same.filter(|_| is_opening).unwrap_or(owner);
        if !stands && let Some(kept) = kept.get_mut(into) {
            kept.push(old);
        }
    }
    let all = parts.into_iter().zip(kept);
    all.map(|(part, olds)| {
        if olds.is_empty() {
            return part;
        }
        let line = part.take_missing();
        let kept = el("div").class("kept").child_if(line);
        olds.iter().fold(kept, |kept, old| kept.markup(&old.html))
    })
    .collect()
}

fn name_of(part: &Element) -> String {
    let heading = part.attribute("aria-labelledby");
    let opening = || part.holds(OPENING).then_some(OPENING);
    let name = heading.or_else(opening).or_else(|| part.attribute("class"));
    name.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::element::text;

    fn part(name: &str) -> Element {
        el("section").attr("aria-labelledby", name)
    }

    fn stood(name: &str, text: &str) -> KeptPart {
        KeptPart {
            name: name.to_owned(),
            text: text.to_owned(),
            html: format!("<p>{text}</p>"),
        }
    }

    #[test]
    fn what_is_lacking_keeps_what_it_showed() {
        let failed = || text("p", "gone").class("failed");
        let parts = vec![
            el("div").child(text("h1", "Ale")),
            part("work").text("new"),
            part("residents").child(failed()),
        ];
        let stood = [
            stood("h1", "Ale"),
            stood("work", "old"),
            stood("residents", "73 %"),
            stood("more", "and this"),
        ];
        let html: Vec<String> = keep(parts, &stood)
            .into_iter()
            .map(Element::into_html)
            .collect();
        insta::assert_snapshot!(html.join("\n"), @r#"
        <div><h1>Ale</h1></div>
        <section aria-labelledby="work">new</section>
        <div class="kept"><p class="failed">gone</p><p>73 %</p><p>and this</p></div>
        "#);
    }

    #[test]
    fn a_whole_page_keeps_nothing() {
        let parts = vec![part("work").text("new")];
        let html: String = keep(parts, &[stood("work", "old")])
            .into_iter()
            .map(Element::into_html)
            .collect();
        assert_eq!(html, "<section aria-labelledby=\"work\">new</section>");
    }
}
