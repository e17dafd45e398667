//! Pictures that are read exactly: one focus stop for all places of a picture's data, and what is told at each.

use crate::chart::readout::{Reading, Readout};
use crate::view::context::Context;
use crate::view::html::{Element, el, text};
use crate::wording::fill;

/// The attribute of what holds a figure's pictures: the number of its readout on the page.
pub const READ: &str = "data-read";

/// The pictures of a figure under a slider that is not seen: it takes the focus and the arrows, and says what
/// is read. Pointing goes through it to the pictures. Where there is no choice of places they stand alone.
pub fn read(context: &Context, title: &str, readout: Readout, pictures: Element) -> Element {
    if readout.readings.len() < 2 {
        return pictures;
    }
    let start = readout.start();
    let last = readout.readings.len() - 1;
    let said = readout.readings.get(start).map(Reading::said);
    let number = context.figures.read(readout);
    let label = fill(context.words.common.read, &[("title", title)]);
    let slider = el("input")
        .id(format!("read-{number}"))
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", last.to_string())
        .attr("value", start.to_string())
        .attr("aria-label", label)
        .attr_if("aria-valuetext", said.as_deref());
    pictures
        .class("read")
        .attr(READ, number.to_string())
        .child(slider)
}

/// What is told beside a place, as HTML.
pub fn tell(readings: &[&Reading]) -> String {
    let all = readings.iter().fold(el("div"), |all, reading| {
        let values = reading.values.iter();
        let values = values.fold(el("ul"), |list, (name, value)| {
            let named = (!name.is_empty()).then(|| text("span", name));
            list.child(el("li").child_if(named).text(" ").child(text("b", value)))
        });
        all.child(text("p", &reading.heading)).child(values)
    });
    all.into_inner()
}
