//! JSON text to a tree, as strictly as RFC 8259 has it.
//!
//! Of our own because documents hold whole numbers only: what others know of fractions, of powers
//! of ten and of types is 4 kB (brotli) of the browser program.

use super::json::Json;

/// What keeps a text from being JSON, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub why: &'static str,
    pub line: usize,
    /// In bytes, from 1.
    pub column: usize,
}

/// Deeper than any document of ours; a tree is let go one level inside the other.
const DEEPEST: u8 = 100;

/// Reads a whole text.
///
/// # Errors
/// The first fault in it.
pub fn tree(bytes: &[u8]) -> Result<Json, Fault> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| fault("not text in UTF-8", bytes, error.valid_up_to()))?;
    let mut reader = Reader { text, at: 0 };
    let read = reader.value(0).and_then(|tree| match reader.next() {
        None => Ok(tree),
        Some(_) => Err("trailing characters"),
    });
    read.map_err(|why| fault(why, bytes, reader.at))
}

fn fault(why: &'static str, bytes: &[u8], at: usize) -> Fault {
    // What has ended is at fault in its last place.
    let before = bytes.get(..=at).unwrap_or(bytes);
    let mut lines = before.rsplit(|byte| *byte == b'\n');
    let column = lines.next().map_or(0, <[u8]>::len);
    Fault {
        why,
        line: lines.count() + 1,
        column,
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

/// What is wrong where the reader stands.
type Read<T> = Result<T, &'static str>;

const ENDED: &str = "EOF while parsing a value";

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What comes after the space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Whether that sign comes, which is then passed.
    fn passes(&mut self, sign: u8) -> bool {
        let passes = self.next() == Some(sign);
        self.at += usize::from(passes);
        passes
    }

    fn expect(&mut self, sign: u8, why: &'static str) -> Read<()> {
        if self.passes(sign) {
            return Ok(());
        }
        Err(self.unless_ended(why))
    }

    fn unless_ended(&self, why: &'static str) -> &'static str {
        self.peek().map_or(ENDED, |_| why)
    }

    fn value(&mut self, depth: u8) -> Read<Json> {
        if depth > DEEPEST {
            return Err("recursion limit exceeded");
        }
        match self.next() {
            Some(b'"') => self.string().map(Json::Text),
            Some(b'[') => self.list(depth),
            Some(b'{') => self.object(depth),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => self.word(),
            None => Err(ENDED),
        }
    }

    fn word(&mut self) -> Read<Json> {
        let rest = &self.text.as_bytes()[self.at..];
        let words: [(&[u8], Json); 3] = [
            (b"null", Json::Nothing),
            (b"true", Json::Flag(true)),
            (b"false", Json::Flag(false)),
        ];
        let found = words.into_iter().find(|(word, _)| rest.starts_with(word));
        let (word, value) = found.ok_or("expected value")?;
        self.at += word.len();
        Ok(value)
    }

    fn list(&mut self, depth: u8) -> Read<Json> {
        self.at += 1;
        let mut list = Vec::new();
        if self.passes(b']') {
            return Ok(Json::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if self.passes(b']') {
                return Ok(Json::List(list));
            }
            self.expect(b',', "expected `,` or `]`")?;
        }
    }

    fn object(&mut self, depth: u8) -> Read<Json> {
        self.at += 1;
        let mut fields = Vec::new();
        if self.passes(b'}') {
            return Ok(Json::Object(fields));
        }
        loop {
            if self.next() != Some(b'"') {
                return Err(self.unless_ended("key must be a string"));
            }
            let name = self.string()?;
            self.expect(b':', "expected `:`")?;
            fields.push((name, self.value(depth + 1)?));
            if self.passes(b'}') {
                return Ok(Json::Object(fields));
            }
            self.expect(b',', "expected `,` or `}`")?;
        }
    }

    fn string(&mut self) -> Read<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let plain = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | ..b' ')) {
                self.at += 1;
            }
            string.push_str(&self.text[plain..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                Some(_) => return Err("control character in a string"),
                None => return Err("EOF while parsing a string"),
            }
        }
    }

    fn escape(&mut self) -> Read<char> {
        let sign = self.text.as_bytes().get(self.at + 1);
        self.at += 2;
        Ok(match sign {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(*sign),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            _ => return Err("invalid escape"),
        })
    }

    /// What is written as one code of UTF-16, or as two.
    fn code_point(&mut self) -> Read<char> {
        let first = self.code()?;
        let second = if first >> 10 == 0xd800 >> 10 && self.text[self.at..].starts_with("\\u") {
            self.at += 2;
            Some(self.code()?)
        } else {
            None
        };
        let codes = [Some(first), second].into_iter().flatten();
        let mut read = char::decode_utf16(codes);
        match (read.next(), read.next()) {
            (Some(Ok(sign)), None) => Ok(sign),
            _ => Err("invalid unicode code point"),
        }
    }

    fn code(&mut self) -> Read<u16> {
        let digits = self.text.get(self.at..self.at + 4);
        // A sign is no digit, but may stand before them.
        let digits = digits.filter(|digits| !digits.starts_with('+'));
        let code = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        self.at += 4;
        code.ok_or("invalid escape")
    }

    /// A whole number; of any other only that it is one.
    fn number(&mut self) -> Read<Json> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let zero = self.peek() == Some(b'0');
        if self.digits()? > 1 && zero {
            return Err("invalid number");
        }
        let whole = self.text[start..self.at].parse();
        let mut value = whole.map_or(Json::Number, Json::Whole);
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
            value = Json::Number;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
            value = Json::Number;
        }
        Ok(value)
    }

    /// How many digits there are; at least one.
    fn digits(&mut self) -> Read<usize> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        match self.at - start {
            0 => Err("invalid number"),
            count => Ok(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// What `serde_json` reads, which knows more of numbers.
    fn as_value(json: &Json) -> Value {
        match json {
            Json::Nothing => Value::Null,
            Json::Flag(flag) => (*flag).into(),
            Json::Whole(number) => (*number).into(),
            Json::Number => 0.5.into(),
            Json::Text(text) => text.as_str().into(),
            Json::List(list) => list.iter().map(as_value).collect(),
            Json::Object(fields) => {
                let fields = fields.iter();
                fields
                    .map(|(name, value)| (name.clone(), as_value(value)))
                    .collect()
            }
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            Just(Value::from(0.5)),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|fields| fields.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn reads_what_others_write(value in values(), pretty: bool) {
            let text = if pretty {
                serde_json::to_string_pretty(&value).unwrap()
            } else {
                value.to_string()
            };
            prop_assert_eq!(as_value(&tree(text.as_bytes()).unwrap()), value);
        }

        /// Pieces of JSON in any order: both refuse, or both read.
        #[test]
        fn refuses_what_others_refuse(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..9)) {
            let text = pieces.concat();
            let theirs = serde_json::from_str::<Value>(&text);
            let ours = tree(text.as_bytes());
            prop_assert_eq!(ours.is_ok(), theirs.is_ok(), "{}", text);
        }

        #[test]
        fn any_bytes_are_an_answer(bytes: Vec<u8>) {
            let _ = tree(&bytes);
        }
    }

    const PIECES: &[&str] = &[
        "{", "}", "[", "]", ":", ",", " ", "\n", "\"a\"", "\"", "\\u00e5", "\\ud83d", "\\ude00",
        "\\u+123", "\\n", "\\x", "å", "\t", "0", "-", "12", ".", "e", "E+", "true", "null", "nul",
    ];

    #[test]
    fn a_fault_has_its_place() {
        let check = |text: &str, why: &'static str, line: usize, column: usize| {
            let expected = Fault { why, line, column };
            assert_eq!(tree(text.as_bytes()), Err(expected), "{text}");
        };
        check("", ENDED, 1, 0);
        check("{\"a\":1,\n", ENDED, 2, 0);
        check("{\n \"a\":", ENDED, 2, 5);
        check("{\"a\" 1}", "expected `:`", 1, 6);
        check("[1 2]", "expected `,` or `]`", 1, 4);
        check("[1,]", "expected value", 1, 4);
        check("{a:1}", "key must be a string", 1, 2);
        check("\"a", "EOF while parsing a string", 1, 2);
        check("[01]", "invalid number", 1, 4);
        check("{} x", "trailing characters", 1, 4);
        let deep = "[".repeat(200);
        check(&deep, "recursion limit exceeded", 1, 102);
    }
}
