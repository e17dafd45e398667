//! Finds the line and the column that a JSON pointer leads to in a text: parsed JSON no longer has them.

/// The line and the column, counted from one, of the value that a pointer leads to, or of the innermost value on
/// the way where that one isn't there. The text has to be valid JSON.
pub fn pointer_position(text: &str, pointer: &str) -> (usize, usize) {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        offset: 0,
    };
    scanner.skip_whitespace();
    let mut found = scanner.offset;
    for part in pointer.split('/').skip(1) {
        let name = part.replace("~1", "/").replace("~0", "~");
        match scanner.enter_member(&name) {
            Some(offset) => found = offset,
            None => break,
        }
    }
    line_and_column(text, found)
}

/// The line and the column of a byte offset, both counted from one, columns in characters.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    (line, column)
}

struct Scanner<'t> {
    bytes: &'t [u8],
    offset: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.offset).copied().unwrap_or_default()
    }

    fn skip_whitespace(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.offset += 1;
        }
    }

    /// Moves to a member of the value at the current offset, and returns the offset of the member.
    fn enter_member(&mut self, name: &str) -> Option<usize> {
        let is_object = match self.peek() {
            b'{' => true,
            b'[' => false,
            _ => return None,
        };
        self.offset += 1;
        for index in 0usize.. {
            self.skip_whitespace();
            if matches!(self.peek(), b'}' | b']' | 0) {
                return None;
            }
            let key = if is_object {
                let key = self.read_string();
                self.skip_whitespace();
                self.offset += 1;
                self.skip_whitespace();
                key
            } else {
                index.to_string()
            };
            if key == name {
                return Some(self.offset);
            }
            self.skip_value();
            self.skip_whitespace();
            if self.peek() == b',' {
                self.offset += 1;
            }
        }
        None
    }

    fn read_string(&mut self) -> String {
        let start = self.offset;
        self.skip_string();
        let quoted = self.bytes.get(start..self.offset).unwrap_or_default();
        serde_json::from_slice(quoted).unwrap_or_default()
    }

    fn skip_string(&mut self) {
        self.offset += 1;
        while !matches!(self.peek(), b'"' | 0) {
            self.offset += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.offset += 1;
    }

    /// Moves past the value at the current offset.
    fn skip_value(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.peek() {
                0 => return,
                b'"' => self.skip_string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.offset += 1;
                }
                b'}' | b']' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.offset += 1;
                }
                b',' if depth == 0 => return,
                _ => self.offset += 1,
            }
            if depth == 0 && matches!(self.peek(), b',' | b'}' | b']' | 0) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_is_found_in_the_text() {
        let text = "{\n\"å\": \"x, }\\\" y\",\n\"rows\": [\n{\"a\":[1,[2,3]],\"2021/22\":{\"sv\":\"ö\",\"en\":5}},\n{\"b\": true}\n]\n}\n";
        for (pointer, expected) in [
            ("", (1, 1)),
            ("/å", (2, 6)),
            ("/rows", (3, 9)),
            ("/rows/0", (4, 1)),
            ("/rows/0/a/1/0", (4, 10)),
            ("/rows/0/2021~122/en", (4, 41)),
            ("/rows/1/b", (5, 7)),
            ("/rows/1/missing/x", (5, 1)),
            ("/rows/9", (3, 9)),
            ("/nothing", (1, 1)),
        ] {
            assert_eq!(pointer_position(text, pointer), expected, "{pointer}");
        }
    }
}
