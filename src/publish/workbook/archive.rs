//! What is packed in a workbook: of which kind it is, and that it isn't larger than it looks.

use super::problems::{problem_of_workbook, unreadable};
use crate::validate::{Problem, TableRequirement};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most bytes of all that is read of a workbook, unpacked.
const MAX_UNPACKED: usize = 200_000_000;

/// The most bytes of a part that isn't a sheet or the texts of all sheets.
const MAX_PART: usize = 8_000_000;

/// The most bytes from one mark to the next: a cell of 32 767 characters takes up to six times as many, escaped.
const MAX_RUN: usize = 1_000_000;

/// Parts with what stands in cells.
const LARGE_PARTS: [&str; 3] = ["xl/worksheets/", "xl/sharedStrings.xml", "content.xml"];

/// So much is unpacked at a time.
const CHUNK: usize = 64 * 1024;

/// The format of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Xlsx,
    Ods,
}

pub type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Opens a workbook once each of its parts has been unpacked for a test: a size that is told needn't be true.
///
/// # Errors
/// The problem of what is no workbook, or is too large.
pub fn open(bytes: &[u8]) -> Result<(Kind, Archive<'_>), Problem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let kind = if has("[Content_Types].xml") {
        Kind::Xlsx
    } else if has("content.xml") {
        Kind::Ods
    } else {
        return Err(problem_of_workbook("", TableRequirement::ReadableWorkbook));
    };
    let mut total = 0;
    for index in 0..archive.len() {
        total += unpacked_size(&mut archive, index, MAX_UNPACKED - total)?;
    }
    Ok((kind, archive))
}

/// The size of a part, if it is one that is read.
fn unpacked_size(archive: &mut Archive<'_>, index: usize, left: usize) -> Result<usize, Problem> {
    let mut part = archive
        .by_index(index)
        .map_err(|error| unreadable(&error))?;
    let name = part.name().map_err(|error| unreadable(&error))?;
    let name = name.into_owned();
    if !name.ends_with(".xml") && !name.ends_with(".rels") {
        return Ok(0);
    }
    let is_large = LARGE_PARTS.iter().any(|known| name.starts_with(known));
    let most = if is_large { left } else { left.min(MAX_PART) };
    let mut chunk = vec![0; CHUNK];
    let (mut size, mut run) = (0, 0);
    loop {
        let read = part.read(&mut chunk).map_err(|error| unreadable(&error))?;
        if read == 0 {
            return Ok(size);
        }
        size += read;
        for byte in chunk.iter().take(read) {
            run = if *byte == b'<' { 0 } else { run + 1 };
            if run > MAX_RUN {
                return Err(too_large(&name, MAX_RUN));
            }
        }
        if size > most {
            return Err(too_large(
                &name,
                if is_large { MAX_UNPACKED } else { MAX_PART },
            ));
        }
    }
}

fn too_large(part: &str, most: usize) -> Problem {
    problem_of_workbook(part, TableRequirement::UnpackedAtMost(most))
}
