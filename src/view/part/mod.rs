//! Parts that pages are made of.

pub mod figure;
pub mod finder;
pub mod known_table;
pub mod mark;
pub mod notice;
pub mod outcome;
pub mod source;
