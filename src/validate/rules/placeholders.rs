//! Names in braces, which the program replaces.

/// Whether braces in a text hold anything but one of `names`, which are separated by spaces and have braces too.
pub(in crate::validate) fn has_unknown_placeholder(text: &str, names: &str) -> bool {
    text.split('{').skip(1).any(|rest| {
        let end = rest.find('}');
        let found = end.map(|end| format!("{{{}}}", &rest[..end]));
        found.is_none_or(|found| !names.split(' ').any(|known| known == found))
    })
}
