//! Workbooks made in memory: the small tables as sheets, some cells of them another.

use crate::spreadsheet::TABLES;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a cell holds.
#[derive(Clone, Debug)]
pub enum Cell {
    Text(String),
    /// With its format.
    Number(f64, &'static str),
    Date((u16, u8, u8), &'static str),
    /// With what it came to.
    Formula(&'static str, &'static str),
    Empty,
}

/// The sheets of a workbook, each by its rows.
pub type Sheets = BTreeMap<String, Vec<Vec<Cell>>>;

/// The small tables, all cells text.
pub fn small_sheets() -> Sheets {
    let sheet = |(file, text): (&str, &str)| {
        let name = file.trim_end_matches(".csv").to_owned();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let rows = reader.records().map(|row| {
            let row = row.unwrap();
            row.iter().map(|cell| Cell::Text(cell.to_owned())).collect()
        });
        (name, rows.collect())
    };
    TABLES.into_iter().map(sheet).collect()
}

/// Puts a cell at its place, row and column counted from one.
pub fn put(sheets: &mut Sheets, sheet: &str, (row, column): (usize, usize), cell: Cell) {
    let rows = sheets.entry(sheet.to_owned()).or_default();
    while rows.len() < row {
        rows.push(Vec::new());
    }
    let row = &mut rows[row - 1];
    while row.len() < column {
        row.push(Cell::Empty);
    }
    row[column - 1] = cell;
}

/// The bytes of an XLSX.
pub fn xlsx(sheets: &Sheets) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                let format = |text: &str| Format::new().set_num_format(text);
                match cell {
                    Cell::Empty => continue,
                    Cell::Text(text) if text.is_empty() => continue,
                    Cell::Text(text) => sheet.write_string(row, column, text),
                    Cell::Number(number, shown) => {
                        sheet.write_number_with_format(row, column, *number, &format(shown))
                    }
                    Cell::Date((year, month, day), shown) => {
                        let date = ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                        sheet.write_datetime_with_format(row, column, &date, &format(shown))
                    }
                    Cell::Formula(formula, result) => {
                        sheet.write_formula(row, column, Formula::new(*formula).set_result(*result))
                    }
                }
                .unwrap();
            }
        }
    }
    let mut bytes = workbook.save_to_buffer().unwrap();
    // As a program writes a formula that computes none.
    let computed = "<f>B1</f><v>0</v>";
    for (nth, rows) in (1..).zip(sheets.values()) {
        let is_uncomputed = |cell: &Cell| matches!(cell, Cell::Formula("=B1", ""));
        if rows.iter().flatten().any(is_uncomputed) {
            bytes = with_part(&bytes, &format!("xl/worksheets/sheet{nth}.xml"), |sheet| {
                let sheet = String::from_utf8_lossy(sheet);
                assert!(sheet.contains(computed), "{sheet}");
                sheet.replace(computed, "<f>B1</f>").into_bytes()
            });
        }
    }
    bytes
}

/// The content of an ODS with these sheets, as LibreOffice writes it.
pub fn ods_content(sheets: &Sheets) -> String {
    let mut content = String::from(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:calcext=\"c\"><office:body><office:spreadsheet>",
    );
    for (name, rows) in sheets {
        let _ = write!(content, "<table:table table:name=\"{name}\">");
        for cells in rows {
            content.push_str("<table:table-row>");
            for cell in cells {
                content.push_str(&ods_cell(cell));
            }
            content.push_str(
                "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>",
            );
        }
        content.push_str("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    }
    content + "</office:spreadsheet></office:body></office:document-content>"
}

fn ods_cell(cell: &Cell) -> String {
    let escape = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        text.replace("  ", " <text:s/>")
            .replace('\n', "</text:p><text:p>")
    };
    let typed = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    match cell {
        Cell::Text(text) if !text.is_empty() => {
            typed("office:value-type=\"string\"", &escape(text))
        }
        Cell::Text(_) | Cell::Empty => "<table:table-cell/>".to_owned(),
        Cell::Number(number, shown) => {
            let kind = if shown.contains('%') {
                "percentage"
            } else {
                "float"
            };
            let text = if *shown == "0000" {
                format!("{number:04}")
            } else {
                number.to_string()
            };
            typed(
                &format!("office:value-type=\"{kind}\" office:value=\"{number}\""),
                &text,
            )
        }
        Cell::Date((year, month, day), shown) => {
            let date = format!("{year}-{month:02}-{day:02}");
            let text = if shown.contains("mmm") {
                "okt-13"
            } else {
                &date
            };
            typed(
                &format!("office:value-type=\"date\" office:date-value=\"{date}\""),
                text,
            )
        }
        Cell::Formula(formula, "") => format!("<table:table-cell table:formula=\"{formula}\"/>"),
        Cell::Formula(formula, result) if result.starts_with('#') => typed(
            &format!(
                "table:formula=\"{formula}\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\""
            ),
            result,
        ),
        Cell::Formula(formula, result) => typed(
            &format!("table:formula=\"{formula}\" office:value-type=\"string\""),
            result,
        ),
    }
}

/// The bytes of an ODS.
pub fn ods(sheets: &Sheets) -> Vec<u8> {
    let content = ods_content(sheets);
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// The bytes of a ZIP with these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of a ZIP.
pub fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            std::io::copy(&mut part, &mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A ZIP with one of its parts made by a function of what it was.
pub fn with_part(bytes: &[u8], name: &str, change: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let mut parts = unzipped(bytes);
    let part = parts.iter_mut().find(|(known, _)| known == name).unwrap();
    part.1 = change(&part.1);
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (&**name, &**bytes))
        .collect();
    zipped(&parts)
}
