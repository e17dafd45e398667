//! Text that was garbled before it came: read in another encoding than it was written in, or with letters lost.

use super::table::Table;
use super::tables::Tables;
use crate::validate::{Expected, Problem, TableRequirement};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// Reports each cell whose letters aren't those that were written.
pub fn find_garbled_cells(tables: &Tables) -> Vec<Problem> {
    let mut problems = Vec::new();
    for table in tables.all() {
        for row in &table.rows {
            for (index, cell) in row.cells().enumerate() {
                if let Some(meant) = find_garbled(cell) {
                    problems.push(problem(table, row.line, index + 1, cell, meant));
                }
            }
        }
    }
    problems
}

fn problem(
    table: &Table,
    line: usize,
    column: usize,
    cell: &str,
    meant: Option<String>,
) -> Problem {
    let expected = Expected::Table(TableRequirement::Letters(meant));
    table.problem_at(line, column, cell.trim(), expected)
}

/// Whether a cell is garbled, and if so, the word that was meant where it can be told.
fn find_garbled(cell: &str) -> Option<Option<String>> {
    if cell.is_ascii() && !cell.contains('?') {
        return None;
    }
    if cell.contains(char::REPLACEMENT_CHARACTER) {
        return Some(None);
    }
    cell.split_whitespace().find_map(|word| {
        if has_lost_letters(word) {
            return Some(None);
        }
        decode_again(word).map(Some)
    })
}

/// Whether a question mark stands where a letter did, as in `?m?l`; in an address it begins what is asked for.
fn has_lost_letters(word: &str) -> bool {
    let is_address = word.contains("://") || word.contains('=') || word.contains('/');
    let before_a_letter = || {
        let next = word.chars().skip(1);
        word.chars()
            .zip(next)
            .any(|(mark, letter)| mark == '?' && letter.is_alphabetic())
    };
    !is_address && before_a_letter()
}

/// The word that UTF-8 was read for as another encoding: `Växjö` for `VÃ¤xjÃ¶`.
fn decode_again(word: &str) -> Option<String> {
    if word.contains('√') {
        return decode_as(word, MACINTOSH);
    }
    // A capital å, ä or ö before a closing mark is a quoted or interrupted word, and no other encoding.
    let is_lead = |letter: char| matches!(letter, 'Ã' | 'Â' | 'â');
    let is_mark = |letter: char| !letter.is_alphanumeric() && !letter.is_control();
    let next = word.chars().skip(1);
    let is_quoted = word.chars().zip(next).any(|(letter, mark)| {
        letter.is_alphabetic() && !letter.is_ascii() && !is_lead(letter) && is_mark(mark)
    });
    if is_quoted {
        return None;
    }
    decode_as(word, WINDOWS_1252)
}

fn decode_as(word: &str, encoding: &'static Encoding) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let (bytes, _, has_unmappable) = encoding.encode(word);
    let decoded = String::from_utf8(bytes.into_owned()).ok()?;
    (!has_unmappable && decoded.chars().any(char::is_alphabetic)).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garbled_text_is_told_with_what_was_meant() {
        for (cell, expected) in [
            ("i VÃ¤xjÃ¶ kommun", Some(Some("Växjö"))),
            ("V√§xj√∂", Some(Some("Växjö"))),
            ("Citatet â€™sâ€™ slut", Some(Some("’s’"))),
            ("?m?l", Some(None)),
            ("V\u{fffd}xj\u{fffd}", Some(None)),
            ("Växjö", None),
            ("Åmål, Östra Göinge och Älvkarleby", None),
            ("rådet ”SKÅ” och ”Ö”", None),
            ("Vad är det? Vi vet (?) inte", None),
            ("https://example.org/sök?fråga=1", None),
            ("sinti, kalé, lovari, čilejka, šuvano", None),
        ] {
            let expected = expected.map(|meant| meant.map(str::to_owned));
            assert_eq!(find_garbled(cell), expected, "{cell}");
        }
    }
}
