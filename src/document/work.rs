//! `work.json`: the stated facts of the work, milestones and the network.

use super::read::document;
use super::{Record, Texts};

document! {
    pub struct WorkDocument {
        pub format: u32,
        pub release: String,
        pub facts: Vec<Record<Fact>>,
        pub milestones: Vec<Record<Milestone>>,
        pub network: Vec<Record<NetworkEntry>>,
    }
}

document! {
    pub struct Fact {
        pub indicator: String,
        pub municipality: String,
        pub period: String,
        pub collection: String,
        pub source: String,
        optional {
            /// A number as text with a decimal point, `yes`, `no` or text.
            pub value: Option<String>,
            /// Why there is no value.
            pub state: Option<String>,
            /// Left out when `reported`.
            pub status: String,
            pub year_inferred: bool,
            /// Only where the indicator has none of its own.
            pub area: Option<String>,
            pub unit: Option<String>,
            pub note: Texts,
        }
    }
}

document! {
    pub struct Milestone {
        pub date: String,
        pub scope: String,
        pub municipality: String,
        pub text: Texts,
        pub source: String,
    }
}

document! {
    pub struct NetworkEntry {
        pub kind: String,
        pub date: String,
        pub source: String,
        optional {
            pub municipality: Option<String>,
            pub role: Option<String>,
            pub place: Texts,
            pub text: Texts,
        }
    }
}
