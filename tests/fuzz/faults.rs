//! The faults that documents and tables are given: one at some place, of any kind that a file may have.

use inkludering::document;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// What may happen to one value of a document.
#[derive(Clone, Debug)]
pub enum Fault {
    /// It is missing.
    Drop,
    /// It stands there twice: of a list's as one more, of an object's by the same name again.
    Duplicate,
    Replace(Value),
    /// So many lists stand in one another in its place.
    Deep(usize),
    /// The text ends after so much of it.
    Cut(Index),
    /// Another byte stands in the text.
    Byte(Index, u8),
}

pub fn faults() -> impl Strategy<Value = Fault> {
    prop_oneof![
        2 => Just(Fault::Drop),
        2 => Just(Fault::Duplicate),
        6 => unlikely().prop_map(Fault::Replace),
        1 => prop_oneof![1..200usize, Just(100_000)].prop_map(Fault::Deep),
        1 => any::<Index>().prop_map(Fault::Cut),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Fault::Byte(at, byte)),
    ]
}

pub fn unlikely() -> impl Strategy<Value = Value> {
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(-0.5),
        json!([]),
        json!([null, 1, "a", [], {}]),
        json!({}),
        json!({"sv": "", "en": "a"}),
        json!({"": {"~1/~0": null}}),
        json!(""),
        json!("9999-99-99"),
        json!("2012-2011"),
        json!("0000"),
        json!("-9223372036854775808"),
        json!("123456789.123456789"),
        json!("{place"),
        json!("<script>alert(1)</script>"),
        json!("\u{0}\u{1}\u{202e}å\u{301}🏳\u{fe0f}"),
        json!("\"a\",\n;b\t"),
        json!("https://a@b:c/../?#"),
        json!("m".repeat(7_000)),
    ];
    prop_oneof![
        4 => prop::sample::select(odd.to_vec()),
        1 => ".{0,12}".prop_map(Value::String),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(|number| json!(number)),
    ]
}

/// Stands in the document for lists nested deeper than a `Value` could be.
const DEEP: &str = "a place for what lies deep";

/// A document with one fault at some place of it.
pub fn spoil(bytes: &[u8], at: &Index, fault: &Fault) -> Vec<u8> {
    let mut document: Value = serde_json::from_slice(bytes).unwrap();
    let mut pointers = Vec::new();
    list_pointers(&document, String::new(), &mut pointers);
    let pointer = &pointers[at.index(pointers.len())];
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    let value = document.pointer(pointer).unwrap().clone();
    let text = |document: &Value| document.to_string().into_bytes();
    match fault {
        Fault::Drop => {
            match document.pointer_mut(above).unwrap() {
                Value::Object(fields) => drop(fields.remove(&name)),
                Value::Array(list) => drop(list.remove(name.parse().unwrap())),
                _ => unreachable!(),
            }
            text(&document)
        }
        Fault::Duplicate => match document.pointer_mut(above).unwrap() {
            Value::Array(list) => {
                list.push(value);
                text(&document)
            }
            _ => {
                let field = format!("{}:{value}", json!(name));
                let twice = format!("{field},{field}");
                document.to_string().replacen(&field, &twice, 1).into()
            }
        },
        Fault::Replace(other) => {
            *document.pointer_mut(pointer).unwrap() = other.clone();
            text(&document)
        }
        Fault::Deep(depth) => {
            *document.pointer_mut(pointer).unwrap() = json!(DEEP);
            let deep = format!("{}{}", "[".repeat(*depth), "]".repeat(*depth));
            let text = document.to_string();
            text.replacen(&json!(DEEP).to_string(), &deep, 1).into()
        }
        Fault::Cut(end) => bytes[..end.index(bytes.len())].to_vec(),
        Fault::Byte(at, byte) => {
            let mut bytes = bytes.to_vec();
            let at = at.index(bytes.len());
            bytes[at] = *byte;
            bytes
        }
    }
}

/// The JSON pointer to everything in a value but itself.
fn list_pointers(value: &Value, above: String, all: &mut Vec<String>) {
    let mut add = |name: &str, value: &Value| {
        let pointer = format!("{above}/{}", document::escape_pointer(name));
        list_pointers(value, pointer.clone(), all);
        all.push(pointer);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| add(name, value)),
        Value::Array(list) => (0usize..)
            .zip(list)
            .for_each(|(index, value)| add(&index.to_string(), value)),
        _ => {}
    }
}

/// Pieces that documents are made of, in any order.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\"format\"",
        "1",
        "\"release\"",
        "\"a\"",
        "\"rows\"",
        "null",
        "true",
        "-0",
        "1e999",
        "99999999999999999999",
        "\\u00e5",
        "\\ud83d",
        "å",
        "\n",
        "\u{feff}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40)
        .prop_map(|pieces| pieces.concat().into_bytes())
}

pub fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![prop::collection::vec(any::<u8>(), 0..300), pieces()]
}

/// What may happen to one cell of a table.
#[derive(Clone, Debug)]
pub enum CellFault {
    Replace(String),
    DropRow,
    DuplicateRow,
    DropCell,
    ExtraCell,
}

pub fn cell_faults() -> impl Strategy<Value = CellFault> {
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    prop_oneof![
        6 => unlikely().prop_map(move |value| CellFault::Replace(text(value))),
        1 => Just(CellFault::DropRow),
        1 => Just(CellFault::DuplicateRow),
        1 => Just(CellFault::DropCell),
        1 => Just(CellFault::ExtraCell),
    ]
}

/// A table, its header among its rows, with one fault.
pub fn spoil_table(bytes: &[u8], row: &Index, column: &Index, fault: &CellFault) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let row = row.index(rows.len());
    let column = column.index(rows[row].len());
    match fault {
        CellFault::Replace(text) => rows[row][column].clone_from(text),
        CellFault::DropRow => drop(rows.remove(row)),
        CellFault::DuplicateRow => rows.push(rows[row].clone()),
        CellFault::DropCell => drop(rows[row].remove(column)),
        CellFault::ExtraCell => rows[row].push(String::new()),
    }
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}
