//! The documents that a page asks for when it needs them: sources, answers in words, similar municipalities.

use super::read::document;
use super::{Record, Texts};

document! {
    pub struct Sources {
        pub format: u32,
        pub release: String,
        pub sources: Vec<Record<Source>>,
    }
}

document! {
    pub struct Source {
        pub source: String,
        pub title: String,
        pub publisher: String,
        pub dating: String,
        optional {
            pub url: Option<String>,
            pub published: Option<String>,
            pub read: Option<String>,
            pub credit: Option<String>,
            pub terms: Texts,
            pub note: Texts,
        }
    }
}

document! {
    pub struct Answers {
        pub format: u32,
        pub release: String,
        pub questions: Vec<Record<Question>>,
        pub answers: Vec<Record<Answer>>,
    }
}

document! {
    pub struct Question {
        pub question: String,
        pub text: Texts,
    }
}

document! {
    pub struct Answer {
        pub municipality: String,
        pub question: String,
        pub period: String,
        pub answer: Texts,
        pub source: String,
        optional {
            pub year_inferred: bool,
        }
    }
}

document! {
    pub struct Similar {
        pub format: u32,
        pub release: String,
        pub themes: Vec<Record<Theme>>,
        pub similar: Vec<Record<SimilarRow>>,
    }
}

document! {
    pub struct Theme {
        pub theme: String,
        pub name: Texts,
    }
}

document! {
    pub struct SimilarRow {
        pub municipality: String,
        pub theme: String,
        pub year: i16,
        /// In the origin's order.
        pub similar: Vec<String>,
    }
}
