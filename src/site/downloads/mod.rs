//! What lies beside the pages to take a release away: its tables, all of it as one archive, how to cite it, and a
//! catalogue that machines read.

mod archive;
mod catalog;
mod citation;
mod media_types;

use super::history::PublishedRelease;
use super::static_site::StaticSite;
use crate::document::{Download, Downloads, FORMAT, ReleaseDownloads, file};
use crate::load::files::{Files, read_all};
use crate::publish::{format_checksums, json_to_bytes, sha256_hex};
pub use citation::Citation;
use media_types::media_type;
use std::io;

/// From the root of the site.
pub const FOLDER: &str = "data/downloads";

/// All files to take away by their path, and the document that tells of them; `tables` are those of the newest release, where they are known.
///
/// # Errors
/// Where a release can't be read or packed.
pub fn make_downloads(
    site: &StaticSite,
    history: &[PublishedRelease],
    tables: Option<&Files>,
) -> io::Result<(Downloads, Files)> {
    let root = site.root();
    let mut files = Files::new();
    let mut releases = Vec::new();
    for (nth, release) in history.iter().enumerate() {
        let tables = tables.filter(|_| nth == 0);
        let own = files_of_release(site, release, tables, root.as_deref())?;
        releases.push(describe(release, &own));
        let named = own.into_iter();
        files.extend(
            named.map(|(name, bytes)| (format!("{FOLDER}/{}/{name}", release.id()), bytes)),
        );
    }
    let catalog = catalog::describe(site, history, &releases);
    files.insert("data/dcat.jsonld".to_owned(), catalog?);
    let downloads = Downloads {
        format: FORMAT,
        releases,
    };
    files.insert(
        format!("data/{}", file::DOWNLOADS),
        json_to_bytes(&downloads)?,
    );
    Ok((downloads, files))
}

fn files_of_release(
    site: &StaticSite,
    release: &PublishedRelease,
    tables: Option<&Files>,
    root: Option<&str>,
) -> io::Result<Files> {
    let id = release.id();
    let citation = Citation::new(&site.loaded.site, &release.index, root);
    let mut files = Files::new();
    files.insert("CITATION.bib".to_owned(), citation.to_bibtex()?);
    files.insert("CITATION.txt".to_owned(), citation.to_text());
    files.insert("citation.json".to_owned(), citation.to_csl_json()?);
    for (name, bytes) in tables.into_iter().flatten() {
        files.insert(format!("tables/{name}"), bytes.clone());
    }
    let mut packed = files.clone();
    for (name, bytes) in read_all(&release.folder)? {
        packed.insert(format!("release/{name}"), bytes);
    }
    let sums = format_checksums(&packed);
    packed.insert(file::CHECKSUMS.to_owned(), sums.into_bytes());
    let name = format!("inkludering-{id}");
    let archive = archive::pack(&name, &packed, &release.index.date)?;
    files.insert(format!("{name}.zip"), archive);
    Ok(files)
}

fn describe(release: &PublishedRelease, files: &Files) -> ReleaseDownloads {
    let changes = release.changes.as_ref();
    let files = files.iter();
    ReleaseDownloads {
        release: release.id().to_owned(),
        date: release.index.date.clone(),
        before: changes.and_then(|changes| changes.before.clone()),
        changes: changes
            .filter(|changes| changes.before.is_some())
            .map(|changes| changes.counts.clone()),
        files: files
            .map(|(name, bytes)| Download {
                name: name.clone(),
                media_type: media_type(name).to_owned(),
                bytes: bytes.len(),
                sha256: sha256_hex(bytes),
            })
            .collect(),
    }
}
