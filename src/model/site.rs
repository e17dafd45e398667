//! What one site that shows the dataset says about itself.

use super::Text;
use std::sync::Arc;

/// The configuration of a site.
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
    /// Where to report a problem of accessibility: a web or mail address.
    pub accessibility_contact: Option<Arc<str>>,
    /// Roma organisations that have reviewed the content; empty when none has.
    pub reviewed_by: Vec<Arc<str>>,
    /// Names of datasets beside the releases that the address may ask for.
    pub extra_datasets: Vec<Arc<str>>,
}
