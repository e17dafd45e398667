//! All texts of a language as lines, in the order of the structs that hold them.
//!
//! In the terminal a language is a static that the compiler holds complete. The browser gets the same
//! texts as a file of lines, of the one language that is shown, so that the program carries none.

/// The lines of a language's file.
pub struct Lines(std::str::Split<'static, char>);

impl Lines {
    pub fn of(file: &'static str) -> Self {
        Self(file.split('\n'))
    }
}

/// What is made of texts alone.
pub trait Told: Sized {
    /// All texts without a letter.
    const NONE: Self;

    /// Takes the texts from the next lines.
    fn take(&mut self, lines: &mut Lines);

    /// The texts as lines.
    fn give(&self, give: &mut dyn FnMut(&'static str));
}

impl Told for &'static str {
    const NONE: Self = "";

    #[inline(never)]
    fn take(&mut self, lines: &mut Lines) {
        *self = lines.0.next().unwrap_or_default();
    }

    fn give(&self, give: &mut dyn FnMut(&'static str)) {
        give(self);
    }
}

impl<T: Told, const N: usize> Told for [T; N] {
    const NONE: Self = [const { T::NONE }; N];

    fn take(&mut self, lines: &mut Lines) {
        for one in self {
            one.take(lines);
        }
    }

    fn give(&self, give: &mut dyn FnMut(&'static str)) {
        for one in self {
            one.give(give);
        }
    }
}

impl Told for (&'static str, &'static str) {
    const NONE: Self = ("", "");

    fn take(&mut self, lines: &mut Lines) {
        self.0.take(lines);
        self.1.take(lines);
    }

    fn give(&self, give: &mut dyn FnMut(&'static str)) {
        give(self.0);
        give(self.1);
    }
}

/// Declares a struct of texts.
macro_rules! words {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$note:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name {
            $($(#[$note])* pub $field: $type,)*
        }

        impl $crate::wording::told::Told for $name {
            const NONE: Self = Self {
                $($field: <$type as $crate::wording::told::Told>::NONE,)*
            };

            fn take(&mut self, lines: &mut $crate::wording::told::Lines) {
                $($crate::wording::told::Told::take(&mut self.$field, lines);)*
            }

            fn give(&self, give: &mut dyn FnMut(&'static str)) {
                $(self.$field.give(give);)*
            }
        }
    };
}
pub(crate) use words;

/// A language from its file.
pub fn read(file: &'static str) -> super::Words {
    let mut words = super::Words::NONE;
    words.take(&mut Lines::of(file));
    words
}

/// So many lines has the file of a language.
pub fn lines() -> usize {
    let mut lines = 0;
    super::Words::NONE.give(&mut |_| lines += 1);
    lines
}

/// A language as its file: every text a line.
pub fn file(words: &super::Words) -> String {
    let mut file = String::new();
    words.give(&mut |text| {
        if !file.is_empty() {
            file.push('\n');
        }
        file.push_str(text);
    });
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{LANGUAGES, words};

    #[test]
    fn what_is_given_is_taken_back() {
        for words in LANGUAGES.map(|(tag, _)| words(Some(tag))) {
            let given = file(words);
            assert_eq!(given.split('\n').count(), lines());
            let taken = read(given.clone().leak());
            assert_eq!(file(&taken), given);
            assert_eq!(taken.tag, words.tag);
        }
    }

    #[test]
    fn no_text_has_two_lines() {
        for words in LANGUAGES.map(|(tag, _)| words(Some(tag))) {
            words.give(&mut |text| assert!(!text.contains('\n'), "{text}"));
        }
    }
}
