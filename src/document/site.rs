//! `site.json`: what one site says of itself.

use super::Texts;
use super::read::document;

document! {
    pub struct Site {
        optional {
            /// Who publishes the site.
            pub publisher: Texts,
            /// Whether the publisher is an authority.
            pub authority: bool,
            /// The site's absolute address, if it has one.
            pub address: Option<String>,
            /// Where to report a wrong or missing fact: a web or mail address.
            pub contact: Option<String>,
            pub accessibility_contact: Option<String>,
            /// Roma organisations that have reviewed the content; empty when nobody has.
            pub reviewed_by: Vec<String>,
            /// Names of datasets beside the releases that the address may ask for.
            pub extra_datasets: Vec<String>,
        }
    }
}
