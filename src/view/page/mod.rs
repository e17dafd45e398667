//! One file a page: what the address asks for becomes blocks of HTML and living parts.

pub mod overview;

use super::html::Element;
use super::store::{Part, href};
use crate::model::{Dataset, Place, Selection, Site, View, Work};
use crate::wording::Words;
use std::sync::Arc;

/// What a page is made from. Everything in it has been loaded, or says why not.
pub struct Context<'a> {
    pub words: &'static Words,
    pub dataset: &'a Dataset,
    pub work: &'a Part<Work>,
    pub site: &'a Site,
    pub selection: &'a Selection,
}

impl Context<'_> {
    /// A link to a municipality's page.
    pub fn municipality(&self, place: Place) -> String {
        href(&Selection {
            view: View::Municipality,
            municipality: Some(place),
            ..self.selection.kept()
        })
    }

    /// A link to another view.
    pub fn view(&self, view: View) -> String {
        href(&Selection {
            view,
            ..self.selection.kept()
        })
    }
}

/// A piece of a page.
pub enum Block {
    /// Plain HTML.
    Still(Element),
    /// Find your municipality.
    Finder,
    /// The municipalities with known work, to sort and search.
    Municipalities(Arc<Work>),
}

/// The page that the selection asks for.
pub fn blocks(context: &Context) -> Vec<Block> {
    overview::page(context)
}
