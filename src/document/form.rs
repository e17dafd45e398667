//! The form of published JSON as data, and what in a value differs from it.

use super::json::Json;

/// What a value has to be.
#[derive(Debug)]
pub enum Form {
    Text,
    Flag,
    /// A whole number between two, both included.
    Whole(i64, i64),
    /// Two whole numbers.
    Pair,
    /// This, or nothing.
    Maybe(&'static Form),
    List(&'static Form),
    /// Any names, each with such a value.
    Entries(&'static Form),
    Object(&'static [Field]),
    /// Judged later, on its own.
    Anything,
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub required: bool,
    pub form: &'static Form,
}

impl Field {
    /// The value itself rather than a field of it, as the empty JSON pointer says it.
    pub const ITSELF: Self = Self {
        name: "",
        required: true,
        form: &Form::Anything,
    };

    /// The one of that name, found while the program is compiled.
    pub const fn named(fields: &'static [Self], name: &str) -> &'static Self {
        let mut at = 0;
        while !is_same(fields[at].name, name) {
            at += 1;
        }
        &fields[at]
    }
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

impl Form {
    pub const WHOLE: Self = Self::Whole(i64::MIN, i64::MAX);

    /// The first thing that is wrong with a value, in a few words; the default where nothing is.
    pub fn fault(&self, value: &Json) -> Option<String> {
        match (self, value) {
            (Self::Anything, _)
            | (Self::Maybe(_), Json::Nothing)
            | (Self::Text, Json::Text(_))
            | (Self::Flag, Json::Flag(_)) => None,
            (Self::Maybe(form), _) => form.fault(value),
            (Self::Whole(least, most), Json::Whole(number)) => {
                let fits = (least..=most).contains(&number);
                (!fits).then(|| wrong("in range", value))
            }
            (Self::Pair, Json::List(list)) => {
                let fault = Self::List(&Self::WHOLE).fault(value);
                fault.or_else(|| (list.len() != 2).then(|| wrong("two whole numbers", value)))
            }
            (Self::List(form), Json::List(list)) => list.iter().find_map(|value| form.fault(value)),
            (Self::Entries(form), Json::Object(entries)) => {
                entries.iter().find_map(|(_, value)| form.fault(value))
            }
            (Self::Object(fields), Json::Object(_)) => in_object(fields, value),
            _ => Some(wrong(self.name(), value)),
        }
    }

    const fn name(&self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::Flag => "true or false",
            Self::Whole(..) => "a whole number",
            Self::Pair | Self::List(_) => "a list",
            _ => "an object",
        }
    }
}

fn in_object(fields: &[Field], object: &Json) -> Option<String> {
    for field in fields {
        let value = object
            .fields()
            .iter()
            .rev()
            .find(|(name, _)| name == field.name);
        match value {
            Some((name, value)) => {
                if let Some(fault) = field.form.fault(value) {
                    return Some(format!("`{name}`: {fault}"));
                }
            }
            None if field.required => return Some(format!("missing field `{}`", field.name)),
            None => {}
        }
    }
    // Nobody has asked for these: a misspelt name would be lost in silence. A whole document, which
    // tells its format, may hold more than this version knows.
    let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
    let mut names = object.fields().iter().map(|(name, _)| name);
    let unknown = names.find(|name| !known.contains(&name.as_str()));
    unknown.filter(|_| !known.contains(&"format")).map(|name| {
        let known = known.join(", ");
        format!("unknown field `{name}`, expected one of {known}")
    })
}

fn wrong(expected: &str, found: &Json) -> String {
    let found = match found {
        Json::Nothing => "nothing",
        Json::Flag(true) => "true",
        Json::Flag(false) => "false",
        Json::Whole(_) | Json::Number => "a number",
        Json::Text(text) => return format!("\"{}\" is not {expected}", cut(text)),
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    };
    format!("{found} is not {expected}")
}

/// The beginning of a text that may be long.
fn cut(text: &str) -> &str {
    match text.char_indices().nth(60) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}
