//! Workbooks with a fault: in the file itself, or in the text of a part, packed again.

use proptest::prelude::*;
use proptest::sample::Index;
use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write as _};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What may happen to a workbook.
#[derive(Clone, Copy, Debug)]
pub enum BookFault {
    /// Another byte stands in the file.
    Byte,
    /// The file ends too early.
    Cut,
    /// As these, in the text of a part.
    ByteOfPart,
    CutOfPart,
    /// A part isn't there.
    NoPart,
    /// A word of a part's text is another of its words: a name, an attribute or a value.
    OtherWord,
}

pub fn book_faults() -> impl Strategy<Value = BookFault> {
    use BookFault::{Byte, ByteOfPart, Cut, CutOfPart, NoPart, OtherWord};
    prop::sample::select(vec![
        Byte, Cut, ByteOfPart, ByteOfPart, CutOfPart, NoPart, OtherWord, OtherWord, OtherWord,
    ])
}

/// Tables as an XLSX and as an ODS.
pub fn invented_books(tables: &BTreeMap<&str, Vec<u8>>) -> [Vec<u8>; 2] {
    let mut workbook = Workbook::new();
    let mut content = String::from(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>",
    );
    for (file, bytes) in tables {
        let name = file.trim_end_matches(".csv");
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        let _ = write!(content, "<table:table table:name=\"{name}\">");
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(&**bytes);
        for (row, cells) in (0..).zip(reader.records()) {
            content.push_str("<table:table-row table:number-rows-repeated=\"1\">");
            for (column, cell) in (0..).zip(&cells.unwrap()) {
                let escaped = cell.replace('&', "&amp;").replace('<', "&lt;");
                let element = match cell.parse::<f64>() {
                    Ok(number) if !cell.starts_with('0') => {
                        sheet.write_number(row, column, number).unwrap();
                        format!("office:value-type=\"float\" office:value=\"{cell}\"")
                    }
                    _ => {
                        sheet.write_string(row, column, cell).unwrap();
                        "office:value-type=\"string\"".to_owned()
                    }
                };
                let _ = write!(
                    content,
                    "<table:table-cell {element} table:number-columns-repeated=\"1\"><text:p>{escaped}<text:s text:c=\"0\"/></text:p></table:table-cell>"
                );
            }
            content.push_str("</table:table-row>");
        }
        content.push_str("</table:table>");
    }
    content.push_str("</office:spreadsheet></office:body></office:document-content>");
    let ods = pack(&[
        (
            "mimetype".to_owned(),
            b"application/vnd.oasis.opendocument.spreadsheet".to_vec(),
        ),
        ("META-INF/manifest.xml".to_owned(), b"<manifest/>".to_vec()),
        ("content.xml".to_owned(), content.into_bytes()),
    ]);
    [workbook.save_to_buffer().unwrap(), ods]
}

fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn unpack(book: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A workbook with a fault.
pub fn spoil_book(book: &[u8], part: &Index, at: &Index, byte: u8, fault: BookFault) -> Vec<u8> {
    let cut_or_set = |bytes: &mut Vec<u8>, is_cut: bool| {
        let at = at.index(bytes.len().max(1));
        if is_cut {
            bytes.truncate(at);
        } else if let Some(there) = bytes.get_mut(at) {
            *there = byte;
        }
    };
    if matches!(fault, BookFault::Byte | BookFault::Cut) {
        let mut bytes = book.to_vec();
        cut_or_set(&mut bytes, matches!(fault, BookFault::Cut));
        return bytes;
    }
    let mut parts = unpack(book);
    let nth = part.index(parts.len());
    match fault {
        BookFault::NoPart => drop(parts.remove(nth)),
        BookFault::OtherWord => {
            let text = String::from_utf8_lossy(&parts[nth].1).into_owned();
            let is_between = |c: char| " <>\"=/".contains(c);
            let words: Vec<&str> = text
                .split(is_between)
                .filter(|word| !word.is_empty())
                .collect();
            if !words.is_empty() {
                let word = words[at.index(words.len())];
                let odd = [
                    "-1",
                    "4294967295",
                    "99999999999999999999",
                    "XFD1048576",
                    "A0",
                    "1e308",
                    "s",
                    "",
                ];
                let other = match usize::from(byte) {
                    index if index < 128 => odd[index % odd.len()],
                    index => words[index * 7919 % words.len()],
                };
                let start = word.as_ptr() as usize - text.as_ptr() as usize;
                let end = start + word.len();
                parts[nth].1 = [&text[..start], other, &text[end..]].concat().into_bytes();
            }
        }
        _ => cut_or_set(&mut parts[nth].1, matches!(fault, BookFault::CutOfPart)),
    }
    pack(&parts)
}
