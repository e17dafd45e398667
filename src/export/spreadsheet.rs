//! A table as text that a spreadsheet opens: separators as the language has them, and nothing that it runs.
//!
//! The crate `csv` quotes a text or a number by what it looks like, or quotes both; here texts are quoted and
//! numbers aren't, so that `0136` stays a code and `1234,5` is a number.

use crate::wording::{Messages, without_marks};

/// The text of a file as it grows, cell by cell.
#[derive(Clone, Debug)]
pub struct Spreadsheet {
    pub text: String,
    separator: char,
}

impl Spreadsheet {
    /// A file without any row.
    pub fn new(messages: &Messages) -> Self {
        Self {
            // Excel takes a file for UTF-8 by this mark alone.
            text: String::from("\u{feff}"),
            separator: if messages.numbers.decimal == "," {
                ';'
            } else {
                ','
            },
        }
    }

    pub fn write_row(&mut self, cells: &[&str]) {
        for cell in cells {
            self.write_text(cell);
        }
        self.end_row();
    }

    /// A text, in quotation marks, so that it may hold anything.
    pub fn write_text(&mut self, text: &str) {
        let text = without_marks(text);
        if !text.is_empty() {
            self.text.push('"');
            // A spreadsheet takes such a text for a formula and runs it.
            if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                self.text.push('\'');
            }
            for letter in text.chars() {
                if letter == '"' {
                    self.text.push('"');
                }
                self.text.push(letter);
            }
            self.text.push('"');
        }
        self.text.push(self.separator);
    }

    /// A number as a spreadsheet reads it, which needs no quotation marks.
    pub fn write_number(&mut self, number: &str) {
        self.text.push_str(number);
        self.text.push(self.separator);
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.text.pop();
        self.text.push_str("\r\n");
    }
}
