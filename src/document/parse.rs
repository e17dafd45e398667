//! Parses JSON, and says where and why a text isn't a document or a record.

use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

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
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ParseError> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    T::deserialize(ObjectOnly(&mut deserializer))
        .and_then(|read| deserializer.end().map(|()| read))
        .map_err(|error| {
            #[cfg(feature = "publish")]
            let pointer = find_wrong_value::<T>(bytes);
            // A reader, who can't mend it, is told which record it is in.
            #[cfg(not(feature = "publish"))]
            let pointer = String::new();
            parse_error(&error, pointer)
        })
}

/// The pointer to the value that a text can't be parsed for: it is parsed again, as keeping the way to each value takes
/// as long as the parsing.
#[cfg(feature = "publish")]
fn find_wrong_value<T: DeserializeOwned>(bytes: &[u8]) -> String {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(ObjectOnly(&mut deserializer), &mut track);
    match T::deserialize(tracked) {
        Err(_) => pointer(&track.path()),
        Ok(_) => String::new(),
    }
}

/// JSON that is a document or a record only where it is an object: a derived struct would take a list too, its
/// fields in order.
struct ObjectOnly<D>(D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for ObjectOnly<D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
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
