//! Parses JSON, and says where and why a text isn't a document or a record.

use serde::de::DeserializeOwned;
#[cfg(feature = "publish")]
use serde::{Deserialize, Deserializer};

/// The first thing that keeps a text from being parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The message of serde.
    pub message: String,
    /// The JSON pointer to the value of the wrong form.
    pub pointer: String,
    /// The line and the column, counted from one, where the text stops being JSON.
    pub position: Option<(usize, usize)>,
}

/// Parses a whole text.
///
/// # Errors
/// The first thing that is wrong with it.
#[cfg(feature = "publish")]
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ParseError> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let read = read_tracked(&mut deserializer)?;
    deserializer
        .end()
        .map(|()| read)
        .map_err(|error| parse_error(&error, String::new()))
}

/// Reads a value, with the pointer to what is wrong.
///
/// # Errors
/// The first thing that is wrong.
#[cfg(feature = "publish")]
pub fn read_tracked<'de, T, D>(deserializer: D) -> Result<T, ParseError>
where
    T: Deserialize<'de>,
    D: Deserializer<'de, Error = serde_json::Error>,
{
    let mut track = serde_path_to_error::Track::new();
    T::deserialize(serde_path_to_error::Deserializer::new(
        deserializer,
        &mut track,
    ))
    .map_err(|error| parse_error(&error, pointer(&track.path())))
}

/// The same without the field: a reader, who can't mend it, is told which record it is in.
///
/// # Errors
/// The first thing that is wrong with it.
#[cfg(not(feature = "publish"))]
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ParseError> {
    serde_json::from_slice(bytes).map_err(|error| parse_error(&error, String::new()))
}

fn parse_error(error: &serde_json::Error, pointer: String) -> ParseError {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    ParseError {
        message: message.strip_suffix(&place).unwrap_or(&message).to_owned(),
        pointer,
        position: (!error.is_data()).then_some((line, column)),
    }
}

#[cfg(feature = "publish")]
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
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

/// A name as a token of a JSON pointer, in which `~` and `/` are escaped (RFC 6901).
pub fn escape_pointer(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
