//! What a page asks for when it needs it: answers in words, similar municipalities, the site itself.

use super::{Period, Place, SourceId, Text};
use std::sync::Arc;

/// A question that several municipalities have answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: Arc<str>,
    pub text: Text,
}

/// What one municipality answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenAnswer {
    pub place: Place,
    /// The id of the question.
    pub question: Arc<str>,
    pub period: Period,
    pub year_inferred: bool,
    pub answer: Text,
    pub source: SourceId,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub questions: Vec<Question>,
    pub answers: Vec<WrittenAnswer>,
}

/// What municipalities are similar in, by their own statistics agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarityTheme {
    pub id: Arc<str>,
    pub name: Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarGroup {
    pub place: Place,
    /// The id of the theme.
    pub theme: Arc<str>,
    pub year: i16,
    /// In the origin's order.
    pub similar: Vec<Place>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SimilarMunicipalities {
    pub themes: Vec<SimilarityTheme>,
    pub similar: Vec<SimilarGroup>,
}

/// What one site says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Who publishes the site, where it says so.
    pub publisher: Option<Text>,
    /// Whether the publisher is an authority.
    pub authority: bool,
    /// The site's absolute address, if it has one.
    pub address: Option<Arc<str>>,
    /// Where to report a wrong or missing fact: a web or mail address.
    pub contact: Option<Arc<str>>,
    pub accessibility_contact: Option<Arc<str>>,
    /// Roma organisations that have reviewed the content; empty when nobody has.
    pub reviewed_by: Vec<Arc<str>>,
    /// Names of datasets beside the releases that the address may ask for.
    pub extra_datasets: Vec<Arc<str>>,
}
