//! A table as text that a spreadsheet opens: separators as the language has them, and nothing that it runs.

use crate::wording::Words;

/// The text of a file as it grows, cell by cell.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub text: String,
    separator: char,
}

impl Sheet {
    /// Without any row.
    pub fn new(words: &Words) -> Self {
        Self {
            // Excel takes a file for UTF-8 by this mark alone.
            text: String::from("\u{feff}"),
            separator: if words.decimal == "," { ';' } else { ',' },
        }
    }

    pub fn row(&mut self, cells: &[&str]) {
        for cell in cells {
            self.cell(cell);
        }
        self.end();
    }

    /// A text, in quotation marks, so that it may hold anything.
    pub fn cell(&mut self, text: &str) {
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

    /// A number, which needs no marks.
    pub fn raw(&mut self, number: &str) {
        self.text.push_str(number);
        self.text.push(self.separator);
    }

    /// The end of a row.
    pub fn end(&mut self) {
        self.text.pop();
        self.text.push_str("\r\n");
    }
}
