//! How a release is cited: in words, as BibTeX and as CSL-JSON.

use crate::document::Index;
use crate::model::{Day, Site};
use crate::wording::{LOCALES, fill, messages};
use biblatex::{Entry, EntryType};
use serde::Serialize;
use std::io;

/// All that a citation says.
pub struct Citation<'s> {
    site: &'s Site,
    index: &'s Index,
    root: Option<&'s str>,
}

/// The dataset in Swedish, which is its own language.
const LANGUAGE: &str = "sv";

impl<'s> Citation<'s> {
    pub const fn new(site: &'s Site, index: &'s Index, root: Option<&'s str>) -> Self {
        Self { site, index, root }
    }

    fn publisher(&self, tag: &str) -> &str {
        let publisher = self.site.publisher.as_ref();
        publisher.map_or(messages(Some(tag)).header.product, |it| it.get(tag))
    }

    /// Where the release itself lies.
    fn address(&self) -> Option<String> {
        let root = self.root?;
        Some(format!("{root}data/published/{}/", self.index.release))
    }

    fn year(&self) -> &str {
        self.index.date.split('-').next().unwrap_or_default()
    }

    /// A line in each language.
    pub fn to_text(&self) -> Vec<u8> {
        let lines = LOCALES
            .iter()
            .map(|locale| format!("{}\n", self.line(locale.tag)));
        lines.collect::<String>().into_bytes()
    }

    /// The line in one language.
    pub fn line(&self, tag: &str) -> String {
        let texts = &messages(Some(tag)).terminal.changes.cite;
        let line = fill(
            texts.line,
            &[
                ("publisher", self.publisher(tag)),
                ("year", self.year()),
                ("title", texts.title),
                ("release", &self.index.release),
                ("licence", &self.index.licence.name),
            ],
        );
        let address = self.address();
        let place = address.map_or_else(String::new, |address| format!(" {address}"));
        format!("{line}{place}")
    }

    /// # Errors
    /// Never: the entry has no date to be put into another form.
    pub fn to_bibtex(&self) -> io::Result<Vec<u8>> {
        let texts = &messages(Some(LANGUAGE)).terminal.changes.cite;
        let key = format!("inkludering-{}", self.index.release);
        let mut entry = Entry::new(key, EntryType::Misc);
        let mut set = |field: &str, value: &str| entry.set_as(field, &value.to_owned());
        set("author", self.publisher(LANGUAGE));
        set("title", texts.title);
        set("year", self.year());
        set("version", &self.index.release);
        set("howpublished", texts.kind);
        set("note", &self.index.licence.name);
        if let Some(address) = self.address() {
            set("url", &address);
        }
        let text = entry.to_bibtex_string().map_err(io::Error::other)?;
        Ok(format!("{text}\n").into_bytes())
    }

    /// # Errors
    /// Never: all of it is text.
    pub fn to_csl_json(&self) -> io::Result<Vec<u8>> {
        let texts = &messages(Some(LANGUAGE)).terminal.changes.cite;
        let publisher = self.publisher(LANGUAGE);
        let issued = Day::parse(&self.index.date).map(|day| Issued {
            date_parts: [[day.year, day.month.into(), day.day.into()]],
        });
        let item = Item {
            id: format!("inkludering-{}", self.index.release),
            kind: "dataset",
            title: texts.title,
            author: [Author { literal: publisher }],
            publisher,
            version: &self.index.release,
            language: LANGUAGE,
            issued,
            url: self.address(),
        };
        let mut bytes = serde_json::to_vec_pretty(&[item])?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// An item of CSL-JSON.
#[derive(Serialize)]
struct Item<'s> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'s str,
    author: [Author<'s>; 1],
    publisher: &'s str,
    version: &'s str,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Author<'s> {
    literal: &'s str,
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    date_parts: [[i16; 3]; 1],
}
