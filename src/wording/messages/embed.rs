//! The page where a figure is made ready for somebody else's page, and what such a page says, text by text.

use crate::wording::texts::texts;

texts! {
    /// The page where a figure is made ready for somebody else's page, and what such a page says.
    pub struct EmbedMessages {
        pub embed: &'static str,
        /// On somebody else's page: the way to ours.
        pub open: &'static str,
        pub none: &'static str,
        /// On somebody else's page, where the address leads to no figure.
        pub gone: &'static str,
        pub title: &'static str,
        pub lead: &'static str,
        /// The label of the field where a municipality is chosen.
        pub find: &'static str,
        /// Of municipalities that are chosen, where the figure shows all or none.
        pub not_by_themselves: &'static str,
        pub choose: &'static str,
        pub line: &'static str,
        pub several: SeveralFigures,
        /// Where a figure is of municipalities and none is chosen, or only one of those to compare.
        pub choose_one: &'static str,
        /// Of a picture that names three municipalities at most.
        pub first_named: &'static str,
        pub what: &'static str,
        pub stated: &'static str,
        pub seen: &'static str,
        /// As the charts of all residents that can be embedded.
        pub charts: EmbeddedCharts,
        pub language: &'static str,
        pub heading: &'static str,
        pub data: &'static str,
        pub live: &'static str,
        pub frozen: &'static str,
        pub data_note: &'static str,
        pub preview: &'static str,
        pub phone: &'static str,
        pub desk: &'static str,
        pub codes: &'static str,
        /// A heading and what it is for, for each of the three codes.
        pub ways: Ways,
        pub copy: &'static str,
        pub statement: Statement,
    }

    /// The figures of several indicators that can be embedded.
    pub struct SeveralFigures {
        pub matrix: &'static str,
        pub needs: &'static str,
    }

    /// The charts of all residents that can be embedded.
    pub struct EmbeddedCharts {
        pub all_one_year: &'static str,
        pub chosen_one_year: &'static str,
        pub over_time: &'static str,
        pub multiples: &'static str,
        pub map: &'static str,
    }

    /// A code: its heading, and what it is for.
    pub struct Code {
        pub heading: &'static str,
        pub text: &'static str,
    }

    /// The three codes.
    pub struct Ways {
        pub frame: Code,
        pub plain: Code,
        pub element: Code,
    }

    /// What the embedding page can say in its accessibility statement.
    pub struct Statement {
        pub heading: &'static str,
        pub text: &'static str,
        pub template: &'static str,
    }
}
