//! Atom feeds: one of the dataset, with its releases and corrections, and one of each municipality and of Sweden.

mod ids;
pub mod news;

use super::history::PublishedRelease;
use super::pages::{Page, page_folder};
use super::static_site::StaticSite;
use crate::document::Correction;
use crate::model::{Place, View};
use crate::view::element::{el, text};
use crate::wording::changes::{Names, correction_text};
use crate::wording::{Messages, fill, messages, without_marks};
use atom_syndication::{
    Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig,
};
use std::fmt;

/// The name of a feed's file, in the folder of the page that it is of.
const FILE: &str = "feed.xml";
pub const MEDIA_TYPE: &str = "application/atom+xml";

/// Why a feed can't be made: a day that is none, or a writer that fails.
#[derive(Debug)]
pub struct FeedError(String);

impl fmt::Display for FeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The feed that a page links to: of the place that it is about, or else of the dataset.
pub struct FeedLink {
    /// From the page.
    pub path: String,
    pub title: String,
}

/// Where the feed of the dataset stands, from the root.
pub fn path_of_dataset(language: &str) -> String {
    page_folder(language, FILE)
}

/// The feed that a page links to, where it has one.
pub fn find_link(site: &StaticSite, page: &Page) -> Option<FeedLink> {
    let messages = messages(Some(page.language()));
    let texts = &messages.terminal.changes.feed;
    match (page.selection.view, page.selection.municipality) {
        _ if page.is_easy_to_read() => None,
        (View::Municipality, Some(place)) => Some(FeedLink {
            path: FILE.to_owned(),
            title: fill(
                texts.place,
                &[("place", &place_name(site, messages, place))],
            ),
        }),
        (View::Overview | View::Data | View::About, _) => Some(FeedLink {
            path: format!(
                "{}{}",
                page.path_to_root(),
                path_of_dataset(page.language())
            ),
            title: texts.dataset.to_owned(),
        }),
        _ => None,
    }
}

/// All feeds of a site by their path, in the order of its pages.
///
/// # Errors
/// The first feed that can't be made.
pub fn write_feeds(
    site: &StaticSite,
    history: &[PublishedRelease],
) -> Result<Vec<(String, Vec<u8>)>, FeedError> {
    let indexes: Vec<_> = history.iter().map(|release| &release.index).collect();
    let names = Names::new(&indexes);
    let pages = site.pages.iter().filter(|page| !page.is_easy_to_read());
    let feeds = pages.filter_map(|page| {
        let of = match (page.selection.view, page.selection.municipality) {
            (View::Overview, _) => None,
            (View::Municipality, Some(place)) => Some(place),
            _ => return None,
        };
        let maker = FeedMaker {
            site,
            page,
            of,
            names: &names,
            messages: messages(Some(page.language())),
        };
        Some((maker.path(), maker.feed(history)))
    });
    feeds
        .map(|(path, feed)| Ok((path, to_bytes(&feed?)?)))
        .collect()
}

fn to_bytes(feed: &Feed) -> Result<Vec<u8>, FeedError> {
    let config = WriteConfig {
        write_document_declaration: true,
        indent_size: Some(1),
    };
    let mut bytes = feed
        .write_with_config(Vec::new(), config)
        .map_err(|error| FeedError(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn place_name(site: &StaticSite, messages: &Messages, place: Place) -> String {
    let dataset = site.loaded.dataset.ready();
    let known = dataset.and_then(|dataset| dataset.municipality(place));
    known.map_or_else(
        || messages.common.sweden.to_owned(),
        |known| known.name.to_string(),
    )
}

/// One feed, in one language.
struct FeedMaker<'s> {
    site: &'s StaticSite,
    /// The page that it is of.
    page: &'s Page,
    /// The place that it is about; none of the dataset.
    of: Option<Place>,
    names: &'s Names<'s>,
    messages: &'static Messages,
}

impl FeedMaker<'_> {
    fn path(&self) -> String {
        format!("{}{FILE}", self.page.folder)
    }

    /// Where a path from the site's root leads from the feed: absolute where the site has an address.
    fn address(&self, path: &str) -> String {
        let root = self.site.root().unwrap_or_else(|| self.page.path_to_root());
        format!("{root}{path}")
    }

    fn id(&self, name: &str) -> String {
        ids::make_id(self.site.root().as_deref(), &self.path(), name)
    }

    fn feed(&self, history: &[PublishedRelease]) -> Result<Feed, FeedError> {
        let texts = &self.messages.terminal.changes.feed;
        let (title, lead) = match self.of {
            None => (texts.dataset.to_owned(), texts.dataset_lead.to_owned()),
            Some(place) => {
                let name = place_name(self.site, self.messages, place);
                let named = |text| fill(text, &[("place", &name)]);
                (named(texts.place), named(texts.place_lead))
            }
        };
        let mut entries = Vec::new();
        for (nth, release) in history.iter().enumerate() {
            let is_first = nth + 1 == history.len();
            entries.extend(self.release_entry(release, is_first)?);
        }
        // The newest release has all corrections.
        for correction in history
            .iter()
            .take(1)
            .flat_map(|newest| &newest.corrections)
        {
            if self.of.is_none() || self.is_about(correction.municipality.as_deref()) {
                entries.push(self.correction_entry(correction)?);
            }
        }
        entries.sort_by(|one, other| other.updated.cmp(&one.updated).then(one.id.cmp(&other.id)));
        let newest = history.first().map_or("", |release| &release.index.date);
        let updated = entries.first().map(|entry| entry.updated);
        let product = self.messages.header.product;
        let publisher = self.site.loaded.site.publisher.as_ref();
        let publisher = publisher.map_or(product, |publisher| publisher.get(self.messages.tag));
        Ok(Feed {
            title: Text::plain(title),
            subtitle: Some(Text::plain(lead)),
            id: self.id(""),
            updated: updated.map_or_else(|| time(newest), Ok)?,
            authors: vec![Person {
                name: publisher.to_owned(),
                ..Person::default()
            }],
            generator: Some(Generator {
                value: product.to_owned(),
                ..Generator::default()
            }),
            links: vec![
                self.link("self", &self.path(), Some(MEDIA_TYPE)),
                self.link("alternate", &self.page.folder, Some("text/html")),
            ],
            lang: Some(self.messages.tag.to_owned()),
            entries,
            ..Feed::default()
        })
    }

    fn is_about(&self, code: Option<&str>) -> bool {
        let place = self.of.map(|place| place.to_string());
        place.is_some() && place.as_deref() == code
    }

    fn link(&self, relation: &str, path: &str, media_type: Option<&str>) -> Link {
        // An empty address would be the feed itself.
        let address = match self.address(path) {
            address if address.is_empty() => "./".to_owned(),
            address => address,
        };
        Link {
            href: address,
            rel: relation.to_owned(),
            mime_type: media_type.map(str::to_owned),
            ..Link::default()
        }
    }

    /// What a release has that is new here; none where it has nothing.
    fn release_entry(
        &self,
        release: &PublishedRelease,
        is_first: bool,
    ) -> Result<Option<Entry>, FeedError> {
        let texts = &self.messages.terminal.changes;
        let told = release.changes.as_ref().filter(|it| it.before.is_some());
        let lines = match (told, self.of) {
            (Some(changes), None) => news::of_dataset(self.messages, self.names, changes),
            (Some(changes), Some(place)) => {
                let code = place.to_string();
                news::of_place(self.messages, self.names, changes, &code)
            }
            (None, _) if is_first => vec![texts.first.to_owned()],
            (None, _) => Vec::new(),
        };
        if lines.is_empty() && self.of.is_some() {
            return Ok(None);
        }
        let title = fill(texts.feed.release, &[("release", release.id())]);
        let mut links = vec![self.link("alternate", &self.page.folder, Some("text/html"))];
        if told.is_some() {
            let folder = format!("data/published/{}", release.id());
            for (name, media_type) in [
                (crate::document::file::CHANGES_TEXT, "text/markdown"),
                (crate::document::file::CHANGES, "application/json"),
            ] {
                links.push(self.link("related", &format!("{folder}/{name}"), Some(media_type)));
            }
        }
        let list = lines
            .iter()
            .fold(el("ul"), |list, line| list.child(text("li", line)));
        self.entry(
            release.id(),
            title,
            &release.index.date,
            links,
            list.into_html(),
        )
        .map(Some)
    }

    fn correction_entry(&self, correction: &Correction) -> Result<Entry, FeedError> {
        let texts = &self.messages.terminal.changes.feed;
        let indicator = correction.indicator.as_deref();
        let place = correction.municipality.as_deref();
        let about: Vec<String> = [
            indicator.map(|id| self.names.indicator(self.messages, id)),
            place.map(|code| self.names.place(self.messages, code)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let about = match &*about {
            [] => self.messages.header.product.to_owned(),
            about => about.join(", "),
        };
        let title = fill(texts.corrected, &[("what", &about)]);
        let name = ids::name_of_correction(correction);
        let links = vec![self.link("alternate", &self.page.folder, Some("text/html"))];
        let told = text("p", correction_text(self.messages, correction));
        self.entry(&name, title, &correction.corrected, links, told.into_html())
    }

    fn entry(
        &self,
        name: &str,
        title: String,
        day: &str,
        links: Vec<Link>,
        html: String,
    ) -> Result<Entry, FeedError> {
        let updated = time(day)?;
        Ok(Entry {
            title: Text::plain(without_marks(&title).into_owned()),
            id: self.id(name),
            updated,
            published: Some(updated),
            links,
            content: Some(Content {
                value: Some(without_marks(&html).into_owned()),
                content_type: Some("html".to_owned()),
                ..Content::default()
            }),
            ..Entry::default()
        })
    }
}

/// The beginning of a day, as a release has no hour.
fn time(day: &str) -> Result<FixedDateTime, FeedError> {
    format!("{day}T00:00:00Z")
        .parse()
        .map_err(|error| FeedError(format!("`{day}`: {error}")))
}
