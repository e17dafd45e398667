//! The site as plain pages: each complete before any script runs, and there for the program to go on from.

mod body;
mod finding;
mod frame;
mod links;
pub mod machines;
pub mod pages;
mod policy;
pub mod social;

pub use frame::Frame;
pub use pages::Page;

use crate::export::png;
use crate::load::files::Release;
use crate::model::Site;
use crate::view::address::Address;
use crate::view::wanted::{self, Wanted};
use crate::view::{Loaded, Part, drawn};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs, thread};

/// What all pages are made from.
#[derive(Debug)]
pub struct Whole {
    pages: Vec<Page>,
    /// All that the release has, each part ready.
    loaded: Loaded,
    frame: Frame,
}

/// A file that can't be made or written.
#[derive(Debug)]
pub struct Unwritten {
    path: PathBuf,
    why: String,
}

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.why)
    }
}

impl Unwritten {
    fn new(path: &Path, why: &dyn fmt::Display) -> Self {
        Self {
            path: path.to_owned(),
            why: why.to_string(),
        }
    }
}

impl Whole {
    pub fn new(release: Release, site: Site, frame: Frame) -> Self {
        let pages = pages::all(&release.dataset);
        let loaded = Loaded {
            dataset: part(release.dataset),
            work: release.work.map_or(Part::Waiting, part),
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
        let body = body::of(self, page, &address, &loaded, &drawn);
        let head = machines::head(self, page, &title);
        self.frame.filled(page, &head, &body)
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
                Wanted::Place(place) => {
                    let of = all.places.iter().filter(|(known, _)| *known == place);
                    loaded.places.extend(of.cloned());
                }
                Wanted::Series(id) => {
                    let of = all.series.iter().filter(|(known, _)| *known == id);
                    loaded.series.extend(of.cloned());
                }
                Wanted::Answers => loaded.answers.clone_from(&all.answers),
                Wanted::Sources | Wanted::Similar | Wanted::Map => {}
            }
        }
        loaded
    }

    fn wanted(&self, page: &Page) -> Vec<Wanted> {
        let dataset = self.loaded.dataset.ready();
        dataset.map_or_else(Vec::new, |dataset| wanted::of(dataset, &page.selection))
    }

    /// Writes every page into a built site, and what tells machines of them. Gives their number.
    ///
    /// # Errors
    /// The first file that can't be written.
    pub fn write(&self, dist: &Path) -> Result<usize, Unwritten> {
        let workers = thread::available_parallelism().map_or(1, Into::into);
        let share = self.pages.len().div_ceil(workers).max(1);
        thread::scope(|scope| {
            let all: Vec<_> = (self.pages.chunks(share))
                .map(|pages| scope.spawn(move || self.write_some(dist, pages)))
                .collect();
            all.into_iter()
                .try_for_each(|worker| worker.join().unwrap_or(Ok(())))
        })?;
        for (name, text) in machines::files(self) {
            write(&dist.join(name), text.as_bytes())?;
        }
        Ok(self.pages.len())
    }

    fn write_some(&self, dist: &Path, pages: &[Page]) -> Result<(), Unwritten> {
        for page in pages {
            let folder = dist.join(&page.folder);
            write(&folder.join("index.html"), self.html(page).as_bytes())?;
            // Nobody finds a picture whose absolute address isn't known.
            if self.loaded.site.address.is_some() && social::has_own(self, page) {
                let path = dist.join(social::name(self, page));
                if let Some(svg) = social::svg(self, page) {
                    let png =
                        png::render_svg(&svg, 1).map_err(|why| Unwritten::new(&path, &why))?;
                    write(&path, &png)?;
                }
            }
        }
        Ok(())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Unwritten> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|why| Unwritten::new(path, &why))
}

fn part<T>(found: T) -> Part<T> {
    Part::Ready(Arc::new(found))
}
