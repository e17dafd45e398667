//! What stands on plain pages alone, where no program runs; no reader fetches it with the words of the program.

use super::messages::Messages;
use super::messages::static_pages::StaticPageMessages;
use super::number::{format_count, format_number};
use super::template::fill;
use crate::model::Number;

/// What the data are called that are about something alone.
pub fn dataset_name(messages: &StaticPageMessages, name: &str) -> String {
    fill(messages.dataset_of, &[("name", name)])
}

/// How large a file is, rounded up: in thousands of bytes, or in millions with a decimal.
pub fn file_size(messages: &Messages, bytes: usize) -> String {
    let texts = &messages.terminal.data_page;
    if bytes < 1_000_000 {
        let count = format_count(messages, bytes.div_ceil(1_000));
        return fill(texts.kilobytes, &[("n", &count)]);
    }
    let tenths = i64::try_from(bytes.div_ceil(100_000)).unwrap_or(i64::MAX);
    let count = format_number(messages, Number::new(tenths, 1));
    fill(texts.megabytes, &[("n", &count)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::messages;

    #[test]
    fn sizes_are_rounded_up() {
        for (bytes, expected) in [
            (0, "0 kB"),
            (1, "1 kB"),
            (999_000, "999 kB"),
            (1_000_001, "1,1 MB"),
        ] {
            assert_eq!(file_size(messages(Some("sv")), bytes), expected);
        }
    }
}
