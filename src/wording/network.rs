//! The headings of what is known of the agencies and the network.

use super::told::words;
words! {
    pub struct NetworkWords {
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
