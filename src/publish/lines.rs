//! Lines as an editor counts them: they end in `\n`, in `\r\n` as Excel saves them, or in the `\r` of old Macs.

/// Counts the lines of a text on the way from its beginning to its end.
pub struct LineCounter<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> LineCounter<'t> {
    pub const fn new(text: &'t [u8]) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
        }
    }

    /// The line, counted from one, that a byte stands on. Each byte asked for comes after the one before.
    pub fn line_of(&mut self, byte: usize) -> usize {
        let to = byte.min(self.text.len());
        if let Some(passed) = self.text.get(self.at..to) {
            self.line += if passed.contains(&b'\r') {
                (self.at..to).filter(|at| ends_line(self.text, *at)).count()
            } else {
                passed.iter().filter(|byte| **byte == b'\n').count()
            };
            self.at = to;
        }
        self.line
    }
}

/// How many lines end within a text.
pub fn count_line_ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter(|at| ends_line(bytes, *at)).count()
}

/// The lines of a text, each without its end.
pub fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// Whether a line ends with this byte: a `\r` before a `\n` belongs to it.
fn ends_line(text: &[u8], at: usize) -> bool {
    match text.get(at) {
        Some(b'\n') => true,
        Some(b'\r') => text.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        for text in ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc", "a\r\nb\n\rc"] {
            let mut lines = LineCounter::new(text.as_bytes());
            let found = ["a", "b", "c"].map(|word| lines.line_of(text.find(word).unwrap()));
            assert_eq!(found, [1, 2, 4], "{text:?}");
            assert_eq!(lines.line_of(1000), 4, "{text:?}");
            assert_eq!(count_line_ends(text), 3, "{text:?}");
            let split: Vec<&str> = split_lines(text).collect();
            assert_eq!(split, ["a", "b", "", "c"], "{text:?}");
        }
    }
}
