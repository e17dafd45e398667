//! A JSON text as a tree, in the order in which it stands, and what can be taken out of it.

use super::form::Field;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Nothing,
    Flag(bool),
    Whole(i64),
    /// Any other number: no document of ours has one.
    Number,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

static NOTHING: Json = Json::Nothing;

/// What is asked for, or the default of its kind: whoever asks has seen to the form before.
impl Json {
    /// What stands in a field.
    #[inline(never)]
    pub fn field(&self, field: &Field) -> &Self {
        match field.name {
            "" => self,
            name => self.get(name),
        }
    }

    /// The field of that name; the last, where there are several.
    pub fn get(&self, name: &str) -> &Self {
        let mut fields = self.fields().iter().rev();
        fields
            .find(|(known, _)| known == name)
            .map_or(&NOTHING, |(_, value)| value)
    }

    pub fn fields(&self) -> &[(String, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    pub fn list(&self) -> &[Self] {
        match self {
            Self::List(list) => list,
            _ => &[],
        }
    }

    pub fn at(&self, index: usize) -> &Self {
        self.list().get(index).unwrap_or(&NOTHING)
    }

    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    pub const fn whole(&self) -> i64 {
        match self {
            Self::Whole(number) => *number,
            _ => 0,
        }
    }

    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}
