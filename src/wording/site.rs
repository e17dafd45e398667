//! What stands on plain pages alone, where no program runs; no reader fetches it with the words of the program.

use super::messages::static_pages::StaticPageMessages;
use super::template::fill;

/// What the data are called that are about something alone.
pub fn dataset_name(messages: &StaticPageMessages, name: &str) -> String {
    fill(messages.dataset_of, &[("name", name)])
}
