//! The text of a memo as WordprocessingML: headings by style, pictures with what they show in words, tables whose first
//! row is their head.

use super::content::{Memo, Section};
use super::xml::begin;
use crate::chart::Table;
use quick_xml::Writer;
use quick_xml::events::BytesText;
use std::io;

type Xml = Writer<Vec<u8>>;

/// The names that a document needs, each with its prefix.
const NAMESPACES: [(&str, &str); 5] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    ("xmlns:pic", PICTURE),
];
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// The width of the text on A4 with its margins, in twentieths of a point: style.xml has the fonts, this the page.
const TEXT_WIDTH: usize = 9070;
/// The same in the unit of pictures, of which a centimetre has 360 000; the most that a picture is high, so that its
/// heading and it share a page; and what a pixel of it is, so that text is as large in all of them and the widest fill the
/// text.
const PICTURE_WIDTH: u64 = 5_760_000;
const PICTURE_HEIGHT: u64 = 7_200_000;
const PICTURE_PIXEL: u64 = PICTURE_WIDTH / 1504;

/// The names by which the document knows its pictures and addresses.
pub fn picture_id(nth: usize) -> String {
    format!("picture{}", nth + 1)
}

pub fn link_id(nth: usize) -> String {
    format!("link{}", nth + 1)
}

/// Every address that the document leads to, in the order of their names.
pub fn addresses(memo: &Memo) -> Vec<&str> {
    let sections = memo.sections.iter().flat_map(|section| &section.references);
    let mut all: Vec<&str> = Vec::new();
    for address in memo
        .address
        .iter()
        .map(|(_, address)| address.as_str())
        .chain(sections.filter_map(|reference| reference.url.as_deref()))
    {
        if !all.contains(&address) {
            all.push(address);
        }
    }
    all
}

/// The document, with its pictures of these sizes in pixels.
pub fn write(memo: &Memo, sizes: &[(u32, u32)]) -> io::Result<Vec<u8>> {
    let addresses = addresses(memo);
    let mut xml = begin();
    xml.create_element("w:document")
        .with_attributes(NAMESPACES)
        .write_inner_content(|xml| {
            xml.create_element("w:body").write_inner_content(|xml| {
                paragraph(xml, "Title", &memo.title)?;
                paragraph(xml, "Subtitle", &memo.made_of)?;
                if let Some((name, address)) = &memo.address {
                    linked(xml, &addresses, &format!("{name}: "), address, address)?;
                }
                for (nth, (section, size)) in memo.sections.iter().zip(sizes).enumerate() {
                    write_section(xml, &addresses, section, nth, *size)?;
                }
                let (heading, lines) = &memo.cite;
                paragraph(xml, "Heading1", heading)?;
                for line in lines {
                    paragraph(xml, "BodyText", line)?;
                }
                page(xml)
            })?;
            Ok(())
        })?;
    Ok(xml.into_inner())
}

fn write_section(
    xml: &mut Xml,
    addresses: &[&str],
    section: &Section,
    nth: usize,
    size: (u32, u32),
) -> io::Result<()> {
    paragraph(xml, "Heading1", &section.heading)?;
    picture(xml, nth, size, &section.alternative())?;
    if !section.summary.is_empty() && section.summary != section.heading {
        paragraph(xml, "BodyText", &section.summary)?;
    }
    if let Some(tag) = &section.tag {
        paragraph(xml, "Tag", tag)?;
    }
    table(xml, &section.table)?;
    for note in &section.notes {
        paragraph(xml, "Note", note)?;
    }
    for reference in &section.references {
        match &reference.url {
            Some(url) => linked(xml, addresses, &format!("{}. ", reference.text), url, url)?,
            None => paragraph(xml, "Note", &reference.text)?,
        }
    }
    Ok(())
}

fn paragraph(xml: &mut Xml, style: &str, said: &str) -> io::Result<()> {
    styled(xml, style, |xml| run(xml, None, said))
}

/// A paragraph of a style, with what stands in it.
fn styled(
    xml: &mut Xml,
    style: &str,
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element("w:p").write_inner_content(|xml| {
        xml.create_element("w:pPr")
            .write_inner_content(|xml| value(xml, "w:pStyle", style))?;
        content(xml)
    })?;
    Ok(())
}

fn run(xml: &mut Xml, style: Option<&str>, said: &str) -> io::Result<()> {
    xml.create_element("w:r").write_inner_content(|xml| {
        if let Some(style) = style {
            xml.create_element("w:rPr")
                .write_inner_content(|xml| value(xml, "w:rStyle", style))?;
        }
        xml.create_element("w:t")
            .with_attribute(("xml:space", "preserve"))
            .write_text_content(BytesText::new(said))?;
        Ok(())
    })?;
    Ok(())
}

/// An element that has one value.
fn value(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    xml.create_element(name)
        .with_attribute(("w:val", value))
        .write_empty()?;
    Ok(())
}

/// A note that ends with a link.
fn linked(xml: &mut Xml, addresses: &[&str], before: &str, to: &str, name: &str) -> io::Result<()> {
    let nth = addresses.iter().position(|known| *known == to);
    styled(xml, "Note", |xml| {
        run(xml, None, before)?;
        xml.create_element("w:hyperlink")
            .with_attribute(("r:id", link_id(nth.unwrap_or_default()).as_str()))
            .write_inner_content(|xml| run(xml, Some("Hyperlink"), name))?;
        Ok(())
    })
}

/// A picture with what it shows in words.
fn picture(xml: &mut Xml, nth: usize, size: (u32, u32), said: &str) -> io::Result<()> {
    let (wide, high) = (u64::from(size.0), u64::from(size.1));
    let width = (wide * PICTURE_PIXEL)
        .min(PICTURE_WIDTH)
        .min(PICTURE_HEIGHT * wide / high);
    let height = width * high / wide;
    let (width, height) = (width.to_string(), height.to_string());
    let (number, name) = ((nth + 1).to_string(), picture_id(nth));
    let described = [("id", &*number), ("name", &*name), ("descr", said)];
    let extent = [("cx", &*width), ("cy", &*height)];
    styled(xml, "Picture", |xml| {
        inside(xml, &["w:r", "w:drawing"], &mut |xml| {
            xml.create_element("wp:inline").write_inner_content(|xml| {
                empty(xml, "wp:extent", &extent)?;
                empty(xml, "wp:docPr", &described)?;
                xml.create_element("a:graphic").write_inner_content(|xml| {
                    xml.create_element("a:graphicData")
                        .with_attribute(("uri", PICTURE))
                        .write_inner_content(|xml| {
                            xml.create_element("pic:pic").write_inner_content(|xml| {
                                painted(xml, &name, &described, &extent)
                            })?;
                            Ok(())
                        })?;
                    Ok(())
                })?;
                Ok(())
            })?;
            Ok(())
        })
    })
}

/// Which picture it is, and that it fills its place.
fn painted(
    xml: &mut Xml,
    name: &str,
    described: &[(&str, &str)],
    extent: &[(&str, &str)],
) -> io::Result<()> {
    xml.create_element("pic:nvPicPr")
        .write_inner_content(|xml| {
            empty(xml, "pic:cNvPr", described)?;
            empty(xml, "pic:cNvPicPr", &[])
        })?;
    xml.create_element("pic:blipFill")
        .write_inner_content(|xml| {
            empty(xml, "a:blip", &[("r:embed", name)])?;
            inside(xml, &["a:stretch"], &mut |xml| {
                empty(xml, "a:fillRect", &[])
            })
        })?;
    xml.create_element("pic:spPr").write_inner_content(|xml| {
        inside(xml, &["a:xfrm"], &mut |xml| {
            empty(xml, "a:off", &[("x", "0"), ("y", "0")])?;
            empty(xml, "a:ext", extent)
        })?;
        xml.create_element("a:prstGeom")
            .with_attribute(("prst", "rect"))
            .write_inner_content(|xml| empty(xml, "a:avLst", &[]))?;
        Ok(())
    })?;
    Ok(())
}

fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_empty()?;
    Ok(())
}

/// Elements within each other, the first outermost.
fn inside(
    xml: &mut Xml,
    names: &[&str],
    content: &mut dyn FnMut(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    match names.split_first() {
        None => content(xml),
        Some((name, rest)) => {
            xml.create_element(*name)
                .write_inner_content(|xml| inside(xml, rest, content))?;
            Ok(())
        }
    }
}

/// A table with its caption above, and a head that is repeated on each page.
fn table(xml: &mut Xml, of: &Table) -> io::Result<()> {
    if of.rows.is_empty() {
        return Ok(());
    }
    paragraph(xml, "Caption", &of.caption)?;
    let columns = of.head.len().max(1);
    let width = (TEXT_WIDTH / columns).to_string();
    xml.create_element("w:tbl").write_inner_content(|xml| {
        xml.create_element("w:tblPr").write_inner_content(|xml| {
            value(xml, "w:tblStyle", "Figures")?;
            empty(xml, "w:tblW", &[("w:w", "5000"), ("w:type", "pct")])?;
            empty(
                xml,
                "w:tblLook",
                &[
                    ("w:val", "00A0"),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "1"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            )?;
            value(xml, "w:tblCaption", &of.caption)
        })?;
        xml.create_element("w:tblGrid").write_inner_content(|xml| {
            (0..columns).try_for_each(|_| empty(xml, "w:gridCol", &[("w:w", &width)]))
        })?;
        row(xml, &of.head, &width, true)?;
        of.rows
            .iter()
            .try_for_each(|cells| row(xml, cells, &width, false))
    })?;
    Ok(())
}

fn row(xml: &mut Xml, cells: &[String], width: &str, is_head: bool) -> io::Result<()> {
    xml.create_element("w:tr").write_inner_content(|xml| {
        xml.create_element("w:trPr").write_inner_content(|xml| {
            empty(xml, "w:cantSplit", &[])?;
            if is_head {
                empty(xml, "w:tblHeader", &[])?;
            }
            Ok(())
        })?;
        for cell in cells {
            xml.create_element("w:tc").write_inner_content(|xml| {
                inside(xml, &["w:tcPr"], &mut |xml| {
                    empty(xml, "w:tcW", &[("w:w", width), ("w:type", "dxa")])
                })?;
                paragraph(xml, "Cell", cell)
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

/// A4, with margins of two and a half centimetres.
fn page(xml: &mut Xml) -> io::Result<()> {
    xml.create_element("w:sectPr").write_inner_content(|xml| {
        empty(xml, "w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
        let margin = "1418";
        empty(
            xml,
            "w:pgMar",
            &[
                ("w:top", margin),
                ("w:right", margin),
                ("w:bottom", margin),
                ("w:left", margin),
                ("w:header", "709"),
                ("w:footer", "709"),
                ("w:gutter", "0"),
            ],
        )
    })?;
    Ok(())
}
