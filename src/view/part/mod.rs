//! Parts that pages are made of.

pub mod assess;
pub mod catalog;
pub mod choice;
pub mod chosen;
pub mod copy;
pub mod embed_address;
pub mod embedded;
pub mod figure;
pub mod filter;
pub mod finder;
pub mod help;
pub mod known_table;
pub mod map;
pub mod mark;
pub mod measures;
pub mod network;
pub mod notice;
pub mod outcome;
pub mod paper;
pub mod readout;
pub mod remembered;
pub mod report_fault;
pub mod source;
pub mod table;
pub mod tabs;
pub mod take;
