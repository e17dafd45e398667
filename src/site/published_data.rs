//! What the page of the dataset's files tells of: every file that the site has of each release.

use super::downloads::{self, Citation};
use super::feeds::{self, news};
use super::pages::Page;
use super::static_site::StaticSite;
use crate::document::{ReleaseDownloads, file};
use crate::view::data_page::{self, DownloadableFile, PublishedData};
use crate::wording::changes::{Names, correction_text, count_lines};
use crate::wording::messages;

/// What the page says, in its language.
pub fn describe(site: &StaticSite, page: &Page) -> PublishedData {
    let files = &site.published;
    let messages = messages(Some(page.language()));
    let (Some(newest), Some(downloads)) = (files.history.first(), files.downloads.first()) else {
        return PublishedData::default();
    };
    let indexes: Vec<_> = files.history.iter().map(|release| &release.index).collect();
    let names = Names::new(&indexes);
    let release = |name: &str| DownloadableFile {
        path: format!("./data/published/{}/{name}", newest.id()),
        name: name.to_owned(),
        bytes: None,
    };
    let in_release = |is_meant: &dyn Fn(&str) -> bool| -> Vec<DownloadableFile> {
        let meant = files.names.iter().filter(|name| is_meant(name));
        meant.map(|name| release(name)).collect()
    };
    let is_change = |name: &str| [file::CHANGES, file::CHANGES_TEXT].contains(&name);
    let citation = Citation::new(&site.loaded.site, &newest.index, site.root().as_deref())
        .line(page.language());
    let changes = newest.changes.as_ref();
    let counts = changes.map_or(1, |changes| count_lines(messages, changes).len());
    let mut told = changes.map_or_else(
        || vec![messages.terminal.changes.first.to_owned()],
        |changes| news::of_dataset(messages, &names, changes),
    );
    PublishedData {
        releases: (files.downloads.iter()).map(describe_release).collect(),
        tables: tables(downloads),
        documents: in_release(&|name| {
            !name.contains('/') && name.ends_with(".json") && !is_change(name)
        }),
        schemas: in_release(&|name| name.starts_with("schemas/")),
        checksums: release(file::CHECKSUMS),
        catalog: DownloadableFile {
            path: "./data/dcat.jsonld".to_owned(),
            name: "dcat.jsonld".to_owned(),
            bytes: None,
        },
        citation,
        citations: find_downloads(downloads, |name| {
            !name.contains('/') && !name.ends_with(".zip")
        }),
        news: told.split_off(counts),
        counts: told,
        changes: in_release(&is_change),
        corrections: (newest.corrections.iter())
            .map(|correction| correction_text(messages, correction))
            .collect(),
        feed: format!("./{}", feeds::path_of_dataset(page.language())),
    }
}

fn describe_release(release: &ReleaseDownloads) -> data_page::PublishedRelease {
    data_page::PublishedRelease {
        release: release.release.clone(),
        archive: find_downloads(release, |name| name.ends_with(".zip")).pop(),
    }
}

/// The tables of a release, by their names without the folder.
fn tables(release: &ReleaseDownloads) -> Vec<DownloadableFile> {
    let mut tables = find_downloads(release, |name| name.starts_with("tables/"));
    for table in &mut tables {
        table.name = table.name.replacen("tables/", "", 1);
    }
    tables
}

fn find_downloads(
    release: &ReleaseDownloads,
    is_meant: impl Fn(&str) -> bool,
) -> Vec<DownloadableFile> {
    let files = release.files.iter().filter(|file| is_meant(&file.name));
    files
        .map(|file| DownloadableFile {
            path: format!("./{}/{}/{}", downloads::FOLDER, release.release, file.name),
            name: file.name.clone(),
            bytes: Some(file.bytes),
        })
        .collect()
}
