//! The table of where one can turn to `help.json`.

use super::builder::ReleaseBuilder;
use super::index::check_position;
use crate::document::{FORMAT, Help, HelpEntry, Record, file};

pub fn build_help(builder: &mut ReleaseBuilder<'_>) -> Help {
    let table = &builder.tables.help;
    let mut help = builder.read_records(table, file::HELP, "help", |reader| {
        check_position(reader);
        HelpEntry {
            help: reader.text("help"),
            kind: reader.text("kind"),
            name: reader.texts("name"),
            what: reader.texts("what"),
            covers: reader.texts("covers"),
            url: reader.text("url"),
            read_on: reader.text("read_on"),
            source: reader.text("source"),
            municipality: reader.optional_text("municipality"),
            note: reader.texts("note"),
        }
    });
    for record in &mut help {
        if let Record::Parsed(entry) = record {
            let place = entry.municipality.as_deref();
            entry.municipality = place.map(|cell| builder.municipality_code(cell).to_owned());
        }
    }
    Help {
        format: FORMAT,
        release: builder.release_id(),
        help,
    }
}
