//! How every file of the package begins.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

/// A file of the package, with what all begin with.
pub fn begin() -> Writer<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    // Writing to a vector never fails.
    let _ = xml.write_event(Event::Decl(BytesDecl::new(
        "1.0",
        Some("UTF-8"),
        Some("yes"),
    )));
    xml
}
