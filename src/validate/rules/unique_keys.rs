//! Where each key of each list was met first.

use std::collections::BTreeMap;

#[derive(Default)]
pub(in crate::validate) struct UniqueKeys(BTreeMap<String, String>);

impl UniqueKeys {
    /// The place where another record of the same list had such a key, if one had.
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
