//! `current.json`: which release is the newest.

use super::read::document;

document! {
    pub struct Current {
        pub release: String,
    }
}
