//! The body of a plain page: what the program draws, with plain links in the place of what only it can do.

use super::pages::{Page, page_folder};
use super::{StaticSite, links};
use crate::view::Loaded;
use crate::view::address::Address;
use crate::view::drawn::{self, Drawn};
use crate::view::html::{Element, el, link};
use crate::wording::site::{self as told, SiteWords};

/// What the style shows only where no program runs.
const PLAIN: &str = "plain";

const MAIN: &str = "<main id=\"main\" tabindex=\"-1\">";
const END: &str = "</main>";
/// The end of a finder, and of the place that it stands in alone.
const FINDER: &str = "</form></div>";
const MUNICIPALITIES: &str = "municipalities/";
const BUTTON: &str = "<button type=\"button\" class=\"source\" data-source=\"";

pub fn render(
    whole: &StaticSite,
    page: &Page,
    address: &Address,
    loaded: &Loaded,
    drawn: &Drawn,
) -> String {
    let words = told::words(page.language());
    let (body, cited) = cited(&drawn::body(drawn));
    let folders = links::folders_by_query(&whole.pages);
    let body = links::relative_to_page(&body, &page.path_to_root(), &folders);
    let without = without(words).into_html();
    let body = body.replacen(MAIN, &format!("{MAIN}{without}"), 1);
    let to_list = page_folder(page.language(), MUNICIPALITIES);
    let to_list = link(
        format!("{}{to_list}", page.path_to_root()),
        words.all_municipalities,
    );
    let instead = el("p").class(PLAIN).child(to_list).into_html();
    let body = body.replace(FINDER, &format!("{FINDER}{instead}"));
    let list = if cited.is_empty() {
        String::new()
    } else {
        let loaded = Loaded {
            sources: whole.loaded.sources.clone(),
            ..loaded.clone()
        };
        drawn::sources(address, &loaded, cited)
    };
    let last = el("div")
        .class(PLAIN)
        .written(&list)
        .child(living(whole, page));
    body.replacen(END, &format!("{}{END}", last.into_html()), 1)
}

/// What is missing where no program runs, and why, of which the style shows what is the case.
fn without(words: &SiteWords) -> Element {
    let line = el("p")
        .class("without")
        .id("not-available")
        .attr("role", "alert")
        .text(words.without)
        .child(el("noscript").text(" ").text(words.no_scripts));
    let elsewhere = [("elsewhere", words.elsewhere)];
    let reasons = words.why.iter().chain(&elsewhere);
    reasons.fold(line, |line, (reason, said)| {
        line.child(el("span").class(reason).text(" ").text(said))
    })
}

/// Where the same page lives with its program, for whoever reads this one without.
fn living(whole: &StaticSite, page: &Page) -> Element {
    let words = told::words(page.language());
    let query = page.query();
    let mark = if query.is_empty() { "" } else { "?" };
    let to = format!("{}{mark}{query}", page.path_to_root());
    let said = match &whole.loaded.site.address {
        Some(address) => format!("{address}{mark}{query}"),
        None => to.clone(),
    };
    el("p")
        .class("note")
        .text(words.living)
        .text(": ")
        .child(link(to, said).attr("rel", "alternate"))
}

/// Buttons that open the panel become links to the list of sources; gives the ids of these in order.
fn cited(html: &str) -> (String, Vec<String>) {
    let mut cited: Vec<String> = Vec::new();
    let mut parts = html.split(BUTTON);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once("\">").unwrap_or((part, ""));
        let (said, rest) = rest.split_once("</button>").unwrap_or((rest, ""));
        let known = cited.iter().position(|known| known == id);
        let number = known.unwrap_or_else(|| {
            cited.push(id.to_owned());
            cited.len() - 1
        });
        out.push_str(&format!(
            "<a class=\"source\" href=\"#source-{}\">{said}</a>{rest}",
            number + 1
        ));
    }
    (out, cited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_become_links_and_each_source_has_one_number() {
        let button = |id: &str| format!("{BUTTON}{id}\">Source<span>: x</span></button>");
        let html = format!("<p>{} {} {}</p>", button("b"), button("a"), button("b"));
        let link = |number| {
            format!("<a class=\"source\" href=\"#source-{number}\">Source<span>: x</span></a>")
        };
        let expected = format!("<p>{} {} {}</p>", link(1), link(2), link(1));
        assert_eq!(
            cited(&html),
            (expected, vec!["b".to_owned(), "a".to_owned()])
        );
    }
}
