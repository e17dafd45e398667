//! What stands under a picture that has left its page: source, notes, the day of the data and their terms.

use super::content::{ExportedFigure, FigureContent};
use crate::chart::{Attribution, Table};
use crate::model::{Dataset, Evidence, Indicator, Source};
use crate::wording::{self, Messages, reading};

/// `sources` are those that are known; `link` is where the picture lives.
pub fn attribution(
    messages: &Messages,
    dataset: &Dataset,
    sources: &[Source],
    exported: &ExportedFigure,
    link: Option<String>,
) -> Attribution {
    let content = &exported.content;
    let mut lines = notes(messages, dataset, exported);
    for line in attribution_lines(messages, dataset, sources, content) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let first = content
        .indicators
        .first()
        .and_then(|id| dataset.indicator(id));
    Attribution {
        tag: content.evidence.map(|evidence| {
            let told_as = first.map_or(evidence, Indicator::told_as);
            wording::export::marked_tag(messages, told_as)
        }),
        lines,
        link,
    }
}

/// What has to be known to read a figure: a line each.
pub fn notes(messages: &Messages, dataset: &Dataset, exported: &ExportedFigure) -> Vec<String> {
    let content = &exported.content;
    let mut lines = exported.figure.notes.clone();
    if content.evidence == Some(Evidence::Residents) {
        let indicators = content.indicators.iter();
        for indicator in indicators.filter_map(|id| dataset.indicator(id)) {
            for note in reading::notes(messages, indicator) {
                if !lines.contains(&note) {
                    lines.push(note);
                }
            }
        }
    }
    lines
}

/// Source, day and terms: a line each.
pub fn attribution_lines(
    messages: &Messages,
    dataset: &Dataset,
    sources: &[Source],
    content: &FigureContent,
) -> Vec<String> {
    let mut lines = Vec::new();
    if content.evidence == Some(Evidence::Residents) {
        for id in &content.indicators {
            let indicator = dataset.indicator(id);
            if let Some(line) = indicator.and_then(|of| reading::source_line(messages, of)) {
                lines.push(line);
            }
        }
    } else if !content.sources.is_empty() {
        lines.push(wording::export::sources_line(
            messages,
            sources,
            &content.sources,
        ));
    }
    lines.push(wording::export::origin_line(messages, dataset));
    lines
}

/// The most rows of a table that are said in words.
const MOST_SAID: usize = 30;

/// What the picture says in words, to quote: the finding, every value that its sentence doesn't say, its source, its day
/// and where it stands.
pub fn quote(taken: &ExportedFigure, attribution: &Attribution) -> String {
    let figure = &taken.figure;
    let mut said = figure.title.clone();
    let mut add = |line: &str| {
        if !line.is_empty() && !said.ends_with(line) {
            said.push('\n');
            said.push_str(line);
        }
    };
    add(&figure.subtitle);
    add(&figure.summary);
    // Of all residents the sentence has the values.
    let rows = &figure.table.rows;
    let lines: Vec<String> = match taken.content.evidence {
        Some(Evidence::Residents) => Vec::new(),
        _ if rows.len() > MOST_SAID => said_alike(rows),
        _ => {
            let said = rows.iter().map(|row| said_row(&figure.table, row));
            said.collect()
        }
    };
    lines.iter().for_each(|line| add(line));
    figure.warnings.iter().for_each(|warning| add(warning));
    with_source(said, attribution)
}

/// Of many rows with one cell each, those that are alike in a line; none of whom there are many.
fn said_alike(rows: &[Vec<String>]) -> Vec<String> {
    let mut alike: Vec<(&str, Vec<&str>)> = Vec::new();
    for row in rows {
        if let [name, said] = &**row {
            match alike.iter_mut().find(|(other, _)| other == said) {
                Some((_, names)) => names.push(name),
                None => alike.push((said, vec![name])),
            }
        }
    }
    alike.retain(|(_, names)| names.len() <= MOST_SAID);
    let line = |(said, names): (&str, Vec<&str>)| format!("{said}: {}", names.join(", "));
    alike.into_iter().map(line).collect()
}

/// A row in words; with the heads of its columns where these are more than a value and its year.
fn said_row(table: &Table, row: &[String]) -> String {
    let has_heads = row.len() > 3;
    let cells = table.head.iter().zip(row).skip(1);
    let cells = cells.filter(|(_, cell)| !cell.is_empty());
    let cells: Vec<String> = cells
        .map(|(head, cell)| {
            if has_heads {
                format!("{head}: {cell}")
            } else {
                cell.clone()
            }
        })
        .collect();
    let name = row.first().map_or("", String::as_str);
    format!(
        "{name}: {}",
        cells.join(if has_heads { "; " } else { ", " })
    )
}

/// A text with its source, its day and where it stands.
pub fn with_source(mut said: String, attribution: &Attribution) -> String {
    let tag = attribution.tag.iter();
    for line in tag.chain(&attribution.lines).chain(&attribution.link) {
        said.push('\n');
        said.push_str(line);
    }
    said
}

/// A table for a spreadsheet or a memo: a line each row, with tabs between the cells.
pub fn tab_separated(table: &Table) -> String {
    let mut out = table.caption.clone();
    for row in std::iter::once(&table.head).chain(&table.rows) {
        for (at, cell) in row.iter().enumerate() {
            out.push(if at == 0 { '\n' } else { '\t' });
            // What stands within a cell may not end it.
            out.push_str(&cell.replace(['\t', '\n', '\r'], " "));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_one_cell() {
        let table = Table {
            caption: "c".to_owned(),
            head: vec!["a".to_owned(), "b".to_owned()],
            rows: vec![vec!["1\t2".to_owned(), "3\n4".to_owned()]],
        };
        assert_eq!(tab_separated(&table), "c\na\tb\n1 2\t3 4");
    }
}
