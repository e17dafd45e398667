//! What kind of file each of those to take away is.

/// The media type of a file, by its name.
pub fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("zip") => "application/zip",
        Some("bib") => "application/x-bibtex",
        // Only the citation.
        Some("json") => "application/vnd.citationstyles.csl+json",
        _ => "text/plain",
    }
}
