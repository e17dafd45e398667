//! Files as one ZIP: the same bytes for the same files, whoever packs them and when.

use crate::load::files::Files;
use crate::model::Day;
use std::io::{self, Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs files into a folder of this name, all of them dated by the day of their release.
///
/// # Errors
/// Where there is too much to be packed.
pub fn pack(folder: &str, files: &Files, date: &str) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(to_time(date))
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(format!("{folder}/{name}"), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// The beginning of a day; of 1980, the first that the format has, where there is none.
fn to_time(date: &str) -> DateTime {
    Day::parse(date)
        .and_then(|day| {
            let year = day.year.try_into().ok()?;
            DateTime::from_date_and_time(year, day.month, day.day, 0, 0, 0).ok()
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_same_files_make_the_same_archive_and_come_out_again() {
        let files = Files::from([
            ("a/å.json".to_owned(), b"{}".to_vec()),
            ("SHA256SUMS".to_owned(), vec![b'x'; 10_000]),
        ]);
        let packed = pack("inkludering", &files, "2026-11-22").unwrap();
        assert_eq!(packed, pack("inkludering", &files, "2026-11-22").unwrap());
        assert_ne!(packed, pack("inkludering", &files, "2026-11-23").unwrap());
        assert!(packed.len() < 1_000);
        let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        for (name, bytes) in &files {
            let mut file = archive.by_name(&format!("inkludering/{name}")).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            assert_eq!(read, *bytes);
        }
    }
}
