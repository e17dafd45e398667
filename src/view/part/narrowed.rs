//! The rows of a page that can be narrowed: what each is found by, and which are left by what is typed.

use crate::analysis::search;
use crate::view::element::Element;
use crate::view::store::Store;
use crate::view::subscribed::unsubscribe_on_cleanup;
use leptos::prelude::*;

/// All rows of a page that are found by what is typed, which are known once the page is drawn.
#[derive(Clone)]
pub struct Rows {
    /// What each is found by.
    texts: ArcStoredValue<Vec<String>>,
    /// Whether each is left; nothing where all are, as nothing is typed.
    left: ArcMemo<Option<Vec<bool>>>,
}

impl Rows {
    pub fn new(store: Store) -> Self {
        let texts = ArcStoredValue::new(Vec::new());
        let all = texts.clone();
        let left = ArcMemo::new(move |_| {
            let wanted = store.narrowing.with(|typed| search::fold(typed));
            let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
            let nearest = |texts: &Vec<String>| {
                let folded: Vec<String> = texts.iter().map(|text| search::fold(text)).collect();
                search::nearest(&folded, &wanted)
            };
            (!wanted.is_empty()).then(|| all.with_value(nearest))
        });
        unsubscribe_on_cleanup(&left);
        Self { texts, left }
    }

    /// A row that is found by these texts, and hidden where they aren't what is typed.
    pub fn found_by(&self, row: Element, texts: &[&str]) -> Element {
        let at = self.texts.with_value(Vec::len);
        self.texts.update_value(|all| all.push(texts.join(" ")));
        let left = self.left.clone();
        row.follow("hidden", move || {
            let is_left = |left: &Vec<bool>| left.get(at).copied().unwrap_or(true);
            let is_left = left.with(|left| left.as_ref().is_none_or(is_left));
            (!is_left).then(String::new)
        })
    }

    /// How many are left.
    pub fn count(&self) -> usize {
        let are_left = |left: &Vec<bool>| left.iter().filter(|is_left| **is_left).count();
        let count = self.left.with(|left| left.as_ref().map(are_left));
        count.unwrap_or_else(|| self.texts.with_value(Vec::len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::element::el;
    use crate::view::whole_page::with_store;

    #[test]
    fn rows_are_left_by_what_is_typed() {
        with_store(&Default::default(), |store| {
            let rows = Rows::new(store);
            let mut all: Vec<Element> = Vec::new();
            for names in [
                ["Ale", "Västra Götaland"],
                ["Alingsås", "Västra Götaland"],
                ["Åre", "Jämtland"],
            ] {
                all.push(rows.found_by(el("tr"), &names));
            }
            let mut left = |typed: &str| {
                store.narrowing.set(typed.to_owned());
                rows.count()
            };
            let typed = ["", "al", "gotaland", "are", "alingsos", "nowhere"];
            assert_eq!(typed.map(&mut left), [3, 2, 2, 1, 1, 0]);
            store.narrowing.set("åre".to_owned());
            let html = all.into_iter().map(Element::into_html);
            assert_eq!(
                html.collect::<String>(),
                r#"<tr hidden=""></tr><tr hidden=""></tr><tr></tr>"#
            );
        });
    }
}
