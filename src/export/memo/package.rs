//! The files that a document for Word consists of, packed into one. Nothing in it tells when it was made, and nothing
//! is compressed: pictures are already, and the rest is small.

use super::content::Memo;
use super::document::{addresses, link_id, picture_id};
use super::xml::begin;
use quick_xml::events::BytesText;
use std::io::{self, Cursor, Write as _};
use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");
const CONTENT_TYPES: &str = include_str!("content_types.xml");
const PARTS: &str = include_str!("parts.xml");

/// The word in styles and settings that stands for the language.
const LANGUAGE: &str = "LANGUAGE";

/// What relations between the files are called.
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// Packs the document with its pictures.
pub fn write(memo: &Memo, document: &[u8], pictures: &[Vec<u8>]) -> ZipResult<Vec<u8>> {
    let language = language(memo.language);
    let in_language = |text: &str| text.replace(LANGUAGE, language).into_bytes();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| -> ZipResult<()> {
        zip.start_file(name, SimpleFileOptions::default())?;
        Ok(zip.write_all(bytes)?)
    };
    put("[Content_Types].xml", CONTENT_TYPES.as_bytes())?;
    put("_rels/.rels", PARTS.as_bytes())?;
    put("docProps/core.xml", &properties(memo, language)?)?;
    put("word/document.xml", document)?;
    put("word/styles.xml", &in_language(STYLES))?;
    put("word/settings.xml", &in_language(SETTINGS))?;
    put(
        "word/_rels/document.xml.rels",
        &relations(memo, pictures.len())?,
    )?;
    for (nth, picture) in pictures.iter().enumerate() {
        put(&format!("word/{}", path(nth)), picture)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Where a picture lies, beside the document.
fn path(nth: usize) -> String {
    format!("media/{}.png", picture_id(nth))
}

/// The language as Word names those that it can spell.
fn language(tag: &'static str) -> &'static str {
    match tag {
        "sv" => "sv-SE",
        "en" => "en-GB",
        other => other,
    }
}

/// Title, language and day.
fn properties(memo: &Memo, language: &str) -> io::Result<Vec<u8>> {
    let mut xml = begin();
    let day = format!("{}T00:00:00Z", memo.day);
    xml.create_element("cp:coreProperties")
        .with_attributes([
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ])
        .write_inner_content(|xml| {
            for (name, said) in [("dc:title", &*memo.title), ("dc:language", language)] {
                xml.create_element(name)
                    .write_text_content(BytesText::new(said))?;
            }
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.create_element(name)
                    .with_attribute(("xsi:type", "dcterms:W3CDTF"))
                    .write_text_content(BytesText::new(&day))?;
            }
            Ok(())
        })?;
    Ok(xml.into_inner())
}

/// Which file each name in the document is, and which address.
fn relations(memo: &Memo, pictures: usize) -> io::Result<Vec<u8>> {
    let mut xml = begin();
    xml.create_element("Relationships")
        .with_attribute(("xmlns", RELATIONS))
        .write_inner_content(|xml| {
            let mut relate = |id: &str, kind: &str, target: &str, is_outside: bool| {
                let kind = format!("{KINDS}{kind}");
                let relation = xml.create_element("Relationship").with_attributes([
                    ("Id", id),
                    ("Type", &kind),
                    ("Target", target),
                ]);
                if is_outside {
                    relation.with_attribute(("TargetMode", "External"))
                } else {
                    relation
                }
                .write_empty()
                .map(drop)
            };
            relate("styles", "styles", "styles.xml", false)?;
            relate("settings", "settings", "settings.xml", false)?;
            for nth in 0..pictures {
                relate(&picture_id(nth), "image", &path(nth), false)?;
            }
            for (nth, address) in addresses(memo).into_iter().enumerate() {
                relate(&link_id(nth), "hyperlink", address, true)?;
            }
            Ok(())
        })?;
    Ok(xml.into_inner())
}
