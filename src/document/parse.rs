//! What keeps a text from being a document or a record, and where in it.

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment, Track};

/// The first thing that is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// In serde's words.
    pub message: String,
    /// The JSON pointer to what has another form than it should.
    pub pointer: String,
    /// Line and column, counted from one, where the text isn't JSON at all.
    pub position: Option<(usize, usize)>,
}

/// Reads a whole JSON text.
///
/// # Errors
/// The first fault in it.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ParseError> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut deserializer, &mut track);
    T::deserialize(tracked)
        .and_then(|read| deserializer.end().map(|()| read))
        .map_err(|error| parse_error(&error, &track.path()))
}

fn parse_error(error: &serde_json::Error, path: &Path) -> ParseError {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    ParseError {
        message: message.strip_suffix(&place).unwrap_or(&message).to_owned(),
        pointer: pointer(path),
        position: (!error.is_data()).then_some((line, column)),
    }
}

fn pointer(path: &Path) -> String {
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                format!("/{}", escape_pointer(key))
            }
            Segment::Unknown => String::new(),
        })
        .collect()
}

/// A name as it stands in a JSON pointer.
pub fn escape_pointer(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
