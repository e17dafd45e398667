//! The agencies and the network of municipalities, text by text.

use crate::wording::texts::texts;

texts! {
    /// The agencies and the network of municipalities.
    pub struct NetworkMessages {
        pub agencies_heading: &'static str,
        pub heading: &'static str,
        pub meetings: &'static str,
        pub planned: &'static str,
        pub rules: &'static str,
        pub partner_cities: &'static str,
        pub attended: &'static str,
        pub joined: &'static str,
    }
}
