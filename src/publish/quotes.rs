//! Quotes that were typed and not meant: each makes one cell of what follows, and rows vanish in it.

use super::lines::{count_line_ends, split_lines};

/// A table with fewer columns may have texts whose lines look like its rows.
const WIDE: usize = 6;

/// A cell that takes in more than its own text.
#[derive(Debug, PartialEq, Eq)]
pub struct Swallowing {
    /// The index of the cell.
    pub cell: usize,
    /// How many lines it goes on for.
    pub lines: usize,
}

/// Finds such a cell in a row, given as it stands in the file and as cells.
///
/// A quote that isn't closed is one too many. Two of them close each other, so that nothing is wrong with the
/// row itself: but the lines between them are rows of the table, each with as many cells as the header.
pub fn find_swallowing_cell<'c>(
    row: &str,
    mut cells: impl Iterator<Item = &'c str> + Clone,
    separator: u8,
    width: usize,
) -> Option<Swallowing> {
    let quotes = row.bytes().filter(|byte| *byte == b'"').count();
    if quotes == 0 {
        return None;
    }
    let is_odd = !quotes.is_multiple_of(2);
    if !is_odd && !holds_rows(row, separator, width) {
        return None;
    }
    let with_line_end = cells.clone().position(|cell| cell.contains(['\n', '\r']));
    let with_quote = || cells.position(|cell| cell.contains('"'));
    Some(Swallowing {
        cell: with_line_end.or_else(with_quote).unwrap_or_default(),
        lines: count_line_ends(row.trim_end_matches(['\n', '\r'])),
    })
}

/// Whether what stands on a row's lines are rows themselves: all of them, or in a wide table one between the first
/// and the last, as those two have other cells beside the one that is quoted.
fn holds_rows(row: &str, separator: u8, width: usize) -> bool {
    let lines: Vec<&str> = split_lines(row.trim_end_matches(['\n', '\r'])).collect();
    let is_row = |line: &&str| {
        let separators = line.bytes().filter(|byte| *byte == separator).count();
        separators + 1 == width
    };
    let between = lines.get(1..lines.len() - 1).unwrap_or_default();
    lines.len() > 1 && (lines.iter().all(&is_row) || (width >= WIDE && between.iter().any(is_row)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(row: &str, cells: &[&str], width: usize) -> Option<Swallowing> {
        find_swallowing_cell(row, cells.iter().copied(), b',', width)
    }

    #[test]
    fn a_text_of_several_lines_is_one_cell() {
        for (row, cells, width) in [
            ("a,\"b, c\",d\n", &["a", "b, c", "d"][..], 3),
            ("a,\"b\n\nc\",d\n", &["a", "b\n\nc", "d"], 3),
            ("a,\"one, two\nthree, four, five\",d\r\n", &["a"], 3),
            ("a,b,c,d,e,\"one\nand, two\nthree\"\n", &["a"], 6),
            ("a,b \"\"c\"\" d,e\n", &["a"], 3),
        ] {
            assert_eq!(find(row, cells, width), None, "{row}");
        }
    }

    #[test]
    fn rows_between_two_quotes_are_found() {
        for end in ["\n", "\r\n", "\r"] {
            let row = format!("a,\"b,c{end}d,e,f{end}g,\"h,i{end}");
            let cell = format!("b,c{end}d,e,f{end}g,");
            let found = find(&row, &["a", &cell, "i"], 3);
            assert_eq!(found, Some(Swallowing { cell: 1, lines: 2 }), "{row:?}");
        }
        // Spreadsheets may leave out empty cells at the end of a row.
        let row = "a,b,c,d,e,\"f\na,b\na,b,c,d,e,f\na,b,c,d,e,f\",\n";
        assert_eq!(
            find(row, &["a", "b", "c", "d", "e", "f\na"], 6).map(|it| it.lines),
            Some(3)
        );
    }

    #[test]
    fn a_quote_that_is_not_closed_is_found_where_it_stands() {
        let found = find("a,\"b,c\nd,e,f\n", &["a", "b,c\nd,e,f\n"], 3);
        assert_eq!(found, Some(Swallowing { cell: 1, lines: 1 }));
        let found = find("a,27\",c\n", &["a", "27\"", "c"], 3);
        assert_eq!(found, Some(Swallowing { cell: 1, lines: 0 }));
    }
}
