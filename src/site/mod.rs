//! The site as plain pages: each complete before any script runs, and there for the program to go on from.

mod body;
mod description;
mod links;
pub mod metadata;
pub mod pages;
mod policy;
pub mod social;
mod template;

pub use pages::Page;
pub use template::Template;

use crate::load::files::LoadedRelease;
use crate::model::Site;
use crate::take::png;
use crate::view::address::Address;
use crate::view::document_keys::{self, DocumentKey};
use crate::view::{LoadState, Loaded, drawn};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs, thread};

/// What all pages are made from.
#[derive(Debug)]
pub struct StaticSite {
    pages: Vec<Page>,
    /// All that the release has, each part ready.
    loaded: Loaded,
    frame: Template,
}

/// A file that can't be made or written.
#[derive(Debug)]
pub struct WriteError {
    path: PathBuf,
    why: String,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.why)
    }
}

impl WriteError {
    fn new(path: &Path, why: &dyn fmt::Display) -> Self {
        Self {
            path: path.to_owned(),
            why: why.to_string(),
        }
    }
}

impl StaticSite {
    pub fn new(release: LoadedRelease, site: Site, frame: Template) -> Self {
        let pages = pages::all_pages(&release.dataset);
        let loaded = Loaded {
            dataset: part(release.dataset),
            work: release.work.map_or(LoadState::Pending, part),
            places: (release.municipalities.into_iter())
                .map(|of| (of.place, part(of)))
                .collect(),
            series: (release.series.into_iter())
                .map(|of| (of.indicator.clone(), part(of)))
                .collect(),
            answers: release.answers.map(part),
            sources: release.sources.map(part),
            site,
            ..Loaded::default()
        };
        Self {
            pages,
            loaded,
            frame,
        }
    }

    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// A page as HTML.
    pub fn html(&self, page: &Page) -> String {
        let address = Address {
            selection: page.selection.clone(),
            ..Address::default()
        };
        let loaded = self.loaded_for(page);
        let drawn = drawn::draw(&address, &loaded, None);
        let title = drawn.title.clone();
        let body = body::render(self, page, &address, &loaded, &drawn);
        let head = metadata::head(self, page, &title);
        self.frame.render(page, &head, &body)
    }

    /// What the program has loaded when it shows the page, so that it draws the same.
    fn loaded_for(&self, page: &Page) -> Loaded {
        let all = &self.loaded;
        let mut loaded = Loaded {
            dataset: all.dataset.clone(),
            work: all.work.clone(),
            site: all.site.clone(),
            ..Loaded::default()
        };
        for wanted in self.wanted(page) {
            match wanted {
                DocumentKey::Place(place) => {
                    let of = all.places.iter().filter(|(known, _)| *known == place);
                    loaded.places.extend(of.cloned());
                }
                DocumentKey::Series(id) => {
                    let of = all.series.iter().filter(|(known, _)| *known == id);
                    loaded.series.extend(of.cloned());
                }
                DocumentKey::Answers => loaded.answers.clone_from(&all.answers),
                DocumentKey::Sources | DocumentKey::Similar | DocumentKey::Map => {}
            }
        }
        loaded
    }

    fn wanted(&self, page: &Page) -> Vec<DocumentKey> {
        let dataset = self.loaded.dataset.ready();
        dataset.map_or_else(Vec::new, |dataset| {
            document_keys::required_documents(dataset, &page.selection)
        })
    }

    /// Writes every page into a built site, and what tells machines of them. Gives their number.
    ///
    /// # Errors
    /// The first file that can't be written.
    pub fn write(&self, dist: &Path) -> Result<usize, WriteError> {
        let workers = thread::available_parallelism().map_or(1, Into::into);
        let share = self.pages.len().div_ceil(workers).max(1);
        thread::scope(|scope| {
            let all: Vec<_> = (self.pages.chunks(share))
                .map(|pages| scope.spawn(move || self.write_some(dist, pages)))
                .collect();
            all.into_iter()
                .try_for_each(|worker| worker.join().unwrap_or(Ok(())))
        })?;
        for (name, text) in metadata::sitemap_and_robots(self) {
            write(&dist.join(name), text.as_bytes())?;
        }
        Ok(self.pages.len())
    }

    fn write_some(&self, dist: &Path, pages: &[Page]) -> Result<(), WriteError> {
        for page in pages {
            let folder = dist.join(&page.folder);
            write(&folder.join("index.html"), self.html(page).as_bytes())?;
            // Nobody finds a picture whose absolute address isn't known.
            if self.loaded.site.address.is_some() && social::has_own_picture(self, page) {
                let path = dist.join(social::picture_path(self, page));
                if let Some(svg) = social::draw_picture(self, page) {
                    let png = png::of_svg(&svg, 1).map_err(|why| WriteError::new(&path, &why))?;
                    write(&path, &png)?;
                }
            }
        }
        Ok(())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|why| WriteError::new(path, &why))
}

fn part<T>(found: T) -> LoadState<T> {
    LoadState::Ready(Arc::new(found))
}
