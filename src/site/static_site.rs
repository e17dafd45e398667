//! What the static pages are rendered from: the pages, the release and the template.

use super::history::PublishedRelease;
use super::pages::{self, Page};
use super::template::Template;
use crate::document::ReleaseDownloads;
use crate::load::files::LoadedRelease;
use crate::model::{HelpEntry, Site};
use crate::view::document_keys::{self, DocumentKey};
use crate::view::links::Folders;
use crate::view::{LoadState, Loaded};
use std::sync::Arc;

/// The static pages of a site, with all that they are rendered from.
#[derive(Debug)]
pub struct StaticSite {
    pub(super) pages: Vec<Page>,
    /// Where these stand.
    pub(super) folders: Arc<Folders>,
    /// All documents of the release.
    pub(super) loaded: Loaded,
    pub(super) help: Vec<HelpEntry>,
    pub(super) template: Template,
    pub(super) published: PublishedFiles,
}

/// The releases of a site, the newest first, and what there is of them to take away.
#[derive(Debug, Default)]
pub struct PublishedFiles {
    pub history: Vec<PublishedRelease>,
    pub downloads: Vec<ReleaseDownloads>,
    /// Of the newest release's own files, by their path in its folder.
    pub names: Vec<String>,
}

impl StaticSite {
    /// A site of a release, with its configuration and the page that all others are rendered into.
    pub fn new(release: LoadedRelease, site: Site, template: Template) -> Self {
        let pages = pages::all_pages(&release.dataset);
        let loaded = Loaded {
            dataset: ready(release.dataset),
            work: release.work.map_or(LoadState::Pending, ready),
            places: (release.municipalities.into_iter())
                .map(|series| (series.place, ready(series)))
                .collect(),
            series: (release.series.into_iter())
                .map(|series| (series.indicator.clone(), ready(series)))
                .collect(),
            answers: release.answers.map(ready),
            sources: release.sources.map(ready),
            site,
            ..Loaded::default()
        };
        let folders = pages.iter().map(|page| (page.query(), page.folder.clone()));
        Self {
            folders: Arc::new(folders.collect()),
            pages,
            loaded,
            help: release.help,
            template,
            published: PublishedFiles::default(),
        }
    }

    /// The same, with what its page of files tells of.
    #[must_use]
    pub fn with_published(self, published: PublishedFiles) -> Self {
        Self { published, ..self }
    }

    /// The absolute address of the site's root, where the site has one.
    pub fn root(&self) -> Option<String> {
        let address = self.loaded.site.address.as_ref()?;
        Some(format!("{}/", address.trim_end_matches('/')))
    }

    /// All pages in all languages, the root first.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// What the application has loaded when it shows the page, so that it draws the same.
    pub(super) fn loaded_for(&self, page: &Page) -> Loaded {
        let all = &self.loaded;
        let mut loaded = Loaded {
            dataset: all.dataset.clone(),
            work: all.work.clone(),
            site: all.site.clone(),
            ..Loaded::default()
        };
        if page.is_static_only() {
            loaded.sources.clone_from(&all.sources);
        }
        for key in self.required_documents(page) {
            match key {
                DocumentKey::Place(place) => {
                    let of = all.places.iter().filter(|(known, _)| *known == place);
                    loaded.places.extend(of.cloned());
                }
                DocumentKey::Series(id) => {
                    let of = all.series.iter().filter(|(known, _)| *known == id);
                    loaded.series.extend(of.cloned());
                }
                DocumentKey::Answers => loaded.answers.clone_from(&all.answers),
                DocumentKey::Sources => loaded.sources.clone_from(&all.sources),
                DocumentKey::Similar | DocumentKey::Map => {}
            }
        }
        loaded
    }

    /// The documents that a page needs beside those that all pages need.
    pub(super) fn required_documents(&self, page: &Page) -> Vec<DocumentKey> {
        let dataset = self.loaded.dataset.ready();
        dataset.map_or_else(Vec::new, |dataset| {
            document_keys::required_documents(dataset, &page.selection)
        })
    }
}

fn ready<T>(document: T) -> LoadState<T> {
    LoadState::Ready(Arc::new(document))
}
