//! `similar.json`: themes, and who is similar in them.

use super::checked::Checked;
use super::problem::Kind;
use super::validator::Validator;
use crate::document::{self, file};
use crate::model::{Dataset, SimilarGroup, SimilarMunicipalities, SimilarityTheme};

/// Reads which municipalities are similar in what.
pub fn similar(document: &document::Similar, dataset: &Dataset) -> Checked<SimilarMunicipalities> {
    let mut validator = Validator::new(file::SIMILAR, &dataset.municipalities);
    validator.check_release(&document.release, dataset);
    let themes = validator.records("themes", &document.themes, |v, record| {
        let id = v.name("theme", &record.theme);
        let name = v.text("name", &record.name);
        let theme = SimilarityTheme {
            id: id?,
            name: name?,
        };
        v.unique("theme", &record.theme, &[&record.theme])?;
        Ok(theme)
    });
    let similar = validator.records("similar", &document.similar, |v, record| {
        let place = v.place("municipality", &record.municipality);
        let id = &record.theme;
        let theme = v.known("theme", id, Kind::Theme, &themes, |known| &known.id);
        let year = v.year("year", record.year);
        let similar = v.places("similar", &record.similar);
        let row = SimilarGroup {
            place: place?,
            theme: theme?.id.clone(),
            year: year?,
            similar,
        };
        v.unique("theme", id, &[&record.municipality, id])?;
        Ok(row)
    });
    Checked {
        dataset: SimilarMunicipalities { themes, similar },
        problems: validator.into_problems(),
    }
}
