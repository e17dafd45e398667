//! The content security policy of a page, which allows its inline style by hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Replaces the hash of the inline style of one head by that of another, where both have one.
pub fn replace_style_hash(text: &str, before: &str, after: &str) -> String {
    match (style_hash(before), style_hash(after)) {
        (Some(before), Some(after)) => text.replace(&before, &after),
        _ => text.to_owned(),
    }
}

/// The source expression that allows the inline style of a head.
fn style_hash(head: &str) -> Option<String> {
    let (_, rest) = head.split_once("<style>")?;
    let (style, _) = rest.split_once("</style>")?;
    Some(format!("sha256-{}", STANDARD.encode(Sha256::digest(style))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_the_style_as_it_stands() {
        // printf 'a{}' | openssl dgst -sha256 -binary | base64
        let hashes = [
            ("a{}", "X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk="),
            ("b{}", "7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans="),
        ];
        let [(a, a_hash), (b, b_hash)] =
            hashes.map(|(style, hash)| (format!("<style>{style}</style>"), hash));
        let policy = |hash: &str| format!("style-src 'sha256-{hash}'");
        assert_eq!(replace_style_hash(&policy(a_hash), &a, &b), policy(b_hash));
        assert_eq!(replace_style_hash("no policy", &a, &b), "no policy");
        assert_eq!(replace_style_hash(&policy(a_hash), "", &b), policy(a_hash));
    }
}
