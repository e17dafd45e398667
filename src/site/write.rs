//! Rendering the static pages and writing them into a built site.

use super::pages::{self, Page};
use super::static_site::StaticSite;
use super::{body, metadata, published_data, social};
use crate::export::png;
use crate::model::View;
use crate::view::address::Address;
use crate::view::links::Links;
use crate::view::whole_page::{self, StaticPage};
use crate::view::written::Written;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs, thread};

/// A file that couldn't be made or written.
#[derive(Debug)]
pub struct WriteError {
    path: PathBuf,
    reason: String,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for WriteError {}

impl WriteError {
    fn new(path: &Path, reason: &dyn fmt::Display) -> Self {
        Self {
            path: path.to_owned(),
            reason: reason.to_string(),
        }
    }
}

impl StaticSite {
    /// Renders a page as HTML.
    pub fn html(&self, page: &Page) -> String {
        let links = Links {
            to_root: page.path_to_root(),
            folders: Arc::clone(&self.folders),
        };
        if page.selection.embed {
            let head = metadata::head_of_figure(page);
            let body = body::write_figure(page, &links);
            return self.template.render(page, &head, &body.html);
        }
        let (title, body) = self.draw(page, &links);
        let head = metadata::head(self, page, &title, body.elements);
        self.template.render(page, &head, &body.html)
    }

    /// The title of a page, and its body.
    fn draw(&self, page: &Page, links: &Links) -> (String, Written) {
        let address = Address {
            selection: page.selection.clone(),
            ..Address::default()
        };
        let loaded = self.loaded_for(page);
        whole_page::with_store(&address, |store| {
            let alone = |of| whole_page::draw_static_only(store, &address, &loaded, of);
            let whole = match page.selection.view {
                _ if page.is_easy_to_read() => alone(StaticPage::EasyToRead(&self.help)),
                View::Data => alone(StaticPage::Data(&published_data::describe(self, page))),
                View::Help => alone(StaticPage::Help(&self.help)),
                View::Glossary => alone(StaticPage::Glossary),
                _ => Some(whole_page::draw_static(store, &address, &loaded)),
            };
            let Some(whole) = whole else {
                return Default::default();
            };
            let title = whole.title.clone();
            let sources = body::sources(self, store, (&address, &loaded), &whole.cited);
            (title, body::write(self, page, links, whole, sources))
        })
    }

    /// Writes every page into a built site, with its picture, and the sitemap. Returns the number of pages.
    ///
    /// # Errors
    /// The first file that couldn't be written.
    pub fn write(&self, dist: &Path) -> Result<usize, WriteError> {
        let workers = thread::available_parallelism().map_or(1, Into::into);
        let share = self.pages.len().div_ceil(workers).max(1);
        thread::scope(|scope| {
            let all: Vec<_> = (self.pages.chunks(share))
                .map(|pages| scope.spawn(move || self.write_pages(dist, pages)))
                .collect();
            all.into_iter().try_for_each(|worker| {
                worker
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
        })?;
        self.write_pages(dist, &pages::figure_pages())?;
        for (name, text) in metadata::sitemap_and_robots(self) {
            write(&dist.join(name), text.as_bytes())?;
        }
        Ok(self.pages.len())
    }

    /// Writes files into a built site by their paths.
    ///
    /// # Errors
    /// The first file that couldn't be written.
    pub fn write_files<'f>(
        dist: &Path,
        files: impl IntoIterator<Item = (&'f String, &'f Vec<u8>)>,
    ) -> Result<(), WriteError> {
        let mut files = files.into_iter();
        files.try_for_each(|(path, bytes)| write(&dist.join(path), bytes))
    }

    fn write_pages(&self, dist: &Path, pages: &[Page]) -> Result<(), WriteError> {
        for page in pages {
            let folder = dist.join(&page.folder);
            write(&folder.join("index.html"), self.html(page).as_bytes())?;
            // A picture is linked by its absolute address, so that without one nobody finds it.
            if self.loaded.site.address.is_some() && social::has_own_picture(self, page) {
                let path = dist.join(social::picture_path(self, page));
                if let Some(svg) = social::draw_picture(self, page) {
                    let png =
                        png::render_svg(&svg, 1).map_err(|why| WriteError::new(&path, &why))?;
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
