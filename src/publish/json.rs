//! Writes JSON with one record a line, so that a changed record is one changed line in a diff.

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// To this depth everything begins a line of its own: fields of the document, records of its lists, entries of
/// its maps.
const DEEPEST_WITH_LINES: usize = 2;

/// The document's bytes; the same for the same document, with a newline at the end.
///
/// # Errors
/// Only where the document has a key that isn't text.
pub fn to_bytes(document: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, RecordLines::default());
    document.serialize(&mut serializer)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[derive(Default)]
struct RecordLines {
    /// How many objects and lists lie around what is written now.
    depth: usize,
    /// Whether the last list or map, by depth, had records on lines of their own.
    broken: [bool; DEEPEST_WITH_LINES + 1],
    /// Whether that is a list directly in the document.
    in_list: bool,
}

impl RecordLines {
    fn open(&mut self) {
        self.depth += 1;
        if let Some(broken) = self.broken.get_mut(self.depth) {
            *broken = false;
        }
    }

    fn line<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if let Some(broken) = self.broken.get_mut(self.depth) {
            *broken = true;
            writer.write_all(b"\n")?;
        }
        Ok(())
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let broken = self.broken.get(self.depth).copied().unwrap_or_default();
        self.depth -= 1;
        if broken {
            writer.write_all(b"\n")
        } else {
            Ok(())
        }
    }
}

impl Formatter for RecordLines {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open();
        if self.depth == DEEPEST_WITH_LINES {
            self.in_list = true;
        }
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer)?;
        writer.write_all(b"]")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        // A list's numbers and words stay on one line, and its records don't.
        if self.depth == DEEPEST_WITH_LINES && self.in_list {
            self.line(writer)?;
        }
        self.open();
        if self.depth == DEEPEST_WITH_LINES {
            self.in_list = false;
        }
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer)?;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        self.line(writer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_record_has_its_line() {
        let document = json!({
            "format": 1,
            "empty": [],
            "map": {"a": [1, null], "b": {}},
            "periods": ["2019", "2020"],
            "rows": [{"a": {"sv": "å"}, "b": [[1], [2]]}, {"a": 1}],
        });
        let expected = r#"{
"empty":[],
"format":1,
"map":{
"a":[1,null],
"b":{}
},
"periods":["2019","2020"],
"rows":[
{"a":{"sv":"å"},"b":[[1],[2]]},
{"a":1}
]
}
"#;
        let bytes = to_bytes(&document).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }
}
