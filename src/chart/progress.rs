//! The way to a target: what was measured with its uncertainty, the way needed, the pace projected, the target.

mod drawing;

use super::figure::{Figure, Table};
use super::readout::Reading;
use crate::analysis::progress::{Class, Point, Progress};
use crate::model::Observation;
use crate::wording::{self, Messages, format_number};

/// The picture, its sentence, and a table of all points with the part that each has. `name` is the
/// indicator's and the place's; `compared` the group's that the gap is measured against.
pub fn figure(
    messages: &Messages,
    progress: &Progress,
    name: &str,
    compared: Option<&str>,
) -> Figure {
    let summary = wording::progress::summary(messages, progress, name);
    let drawing = |width, height| drawing::draw(messages, progress, &summary, (width, height));
    let table = table(messages, progress, name, compared);
    Figure {
        title: wording::progress::verdict(messages, progress),
        subtitle: name.to_owned(),
        narrow: drawing(340, 280),
        wide: drawing(720, 320),
        warnings: vec![wording::progress::legend(messages, progress)],
        readings: readings(progress, &table),
        table,
        notes: Vec::new(),
        summary,
    }
}

fn table(messages: &Messages, progress: &Progress, name: &str, compared: Option<&str>) -> Table {
    let published = |cell: Option<&Observation>| {
        cell.and_then(|cell| cell.value.number())
            .map_or_else(String::new, |value| format_number(messages, value))
    };
    let mut head = vec![
        messages.common.year.to_owned(),
        messages.indicator.column_value.to_owned(),
    ];
    if let Some(compared) = compared {
        head.push(compared.to_owned());
        head.push(wording::progress::gap_column(messages).to_owned());
    }
    head.push(wording::progress::part_column(messages).to_owned());
    let row = |point: &Point| {
        let mut row = vec![
            wording::period::format_period(messages, point.period),
            published(point.cell),
        ];
        if compared.is_some() {
            row.push(published(point.reference));
            let gap = point
                .measured
                .map(|measured| format_number(messages, measured.value));
            row.push(gap.unwrap_or_default());
        }
        row.push(wording::progress::part_text(messages, point.role));
        row
    };
    Table {
        caption: name.to_owned(),
        head,
        rows: progress.points.iter().map(row).collect(),
    }
}

/// The row of each point that has a place in the picture.
fn readings(progress: &Progress, table: &Table) -> Vec<Reading> {
    let rows = progress.points.iter().zip(&table.rows);
    rows.filter(|(point, _)| point.measured.is_some())
        .map(|(_, row)| Reading::of_row(&table.head, row))
        .collect()
}

/// A class as a sign: the way needed, dotted, and the way taken beside it. It says the same as the word.
pub fn draw_sign(class: Option<Class>) -> String {
    let end = match class {
        Some(Class::Achieved) => 2,
        Some(Class::OnTrack) => 4,
        Some(Class::TooSlow) => 8,
        Some(Class::FarTooSlow) => 11,
        Some(Class::Stalled) => 13,
        Some(Class::NotMet) => 9,
        Some(Class::MovingAway) => 16,
        None => 0,
    };
    let taken = match class {
        Some(_) => format!("<path class=\"taken\" d=\"M2 13L22 {end}\"/>"),
        None => "<circle class=\"point hollow\" cx=\"12\" cy=\"9\" r=\"3\"/>".to_owned(),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 18\" width=\"24\" height=\"18\" class=\"sign\" aria-hidden=\"true\"><path class=\"needed\" d=\"M2 13L22 3\"/>{taken}</svg>"
    )
}
