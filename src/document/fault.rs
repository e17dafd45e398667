//! What keeps a text from being a document or a record, and where in it.

use serde::de::DeserializeOwned;

/// The first thing that is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
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
#[cfg(feature = "publish")]
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut deserializer, &mut track);
    T::deserialize(tracked)
        .and_then(|read| deserializer.end().map(|()| read))
        .map_err(|error| fault(&error, pointer(&track.path())))
}

/// The same without the field: a reader, who can't mend it, is told which record it is in.
///
/// # Errors
/// The first fault in it.
#[cfg(not(feature = "publish"))]
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|error| fault(&error, String::new()))
}

fn fault(error: &serde_json::Error, pointer: String) -> Fault {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    Fault {
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
                format!("/{}", escaped(key))
            }
            Segment::Unknown => String::new(),
        })
        .collect()
}

/// A name as it stands in a JSON pointer.
pub fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
