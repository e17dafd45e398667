//! The keys of each list's records, which have to be unique.

use std::collections::BTreeMap;

/// The place of the first record with each key, by list and key.
#[derive(Default)]
pub(in crate::validate) struct UniqueKeys(BTreeMap<String, String>);

impl UniqueKeys {
    /// Keeps the key of a record, unless another of the list has it: then returns that one's place.
    pub(in crate::validate) fn insert(
        &mut self,
        record: &str,
        field: &str,
        key: &[&str],
    ) -> Option<String> {
        let list = record.rsplit_once('/').map_or("", |(list, _)| list);
        let key = format!("{list}\n{}", key.join("\n"));
        if let Some(first) = self.0.get(&key) {
            return Some(first.clone());
        }
        let between = if field.is_empty() { "" } else { "/" };
        self.0.insert(key, format!("{record}{between}{field}"));
        None
    }
}
