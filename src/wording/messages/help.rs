//! Where somebody who is discriminated against can turn, text by text.

use crate::wording::texts::texts;

texts! {
    /// The way to the page of where one can turn.
    pub struct HelpMessages {
        pub title: &'static str,
        pub line: &'static str,
        /// Those that everyone may ring.
        pub numbers: &'static str,
        pub open: &'static str,
    }
}

#[cfg(not(target_arch = "wasm32"))]
texts! {
    /// The page itself, which stands without the program.
    pub struct HelpPageMessages {
        pub lead: &'static str,
        pub may_be_old: &'static str,
        pub none: &'static str,
        pub covers: &'static str,
        pub read_on: &'static str,
        pub kinds: KindsOfHelp,
    }

    /// A text for each kind of help.
    pub struct KindsOfHelp {
        pub authority: &'static str,
        pub police: &'static str,
        pub bureau: &'static str,
        pub union: &'static str,
        pub municipal_roma_service: &'static str,
    }
}
