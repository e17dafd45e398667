//! How large a PNG is, as its first chunk tells.

/// Width and height in pixels; nothing where the bytes are no PNG.
pub fn size(png: &[u8]) -> Option<(u32, u32)> {
    let header = png.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    // The chunk's length and its name come first.
    let (width, rest) = header.get(8..)?.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    let (width, height) = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
    (width > 0 && height > 0).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_has_no_size() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x05\xe0\0\0\x02\x58rest";
        assert_eq!(size(png), Some((1504, 600)));
        for broken in [&png[..20], b"", b"GIF89a"] {
            assert_eq!(size(broken), None);
        }
    }
}
