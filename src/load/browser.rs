//! Fetching published files in the browser, by src/fetch.js, and cancel.

use crate::document::MOST_BYTES;
use crate::document::form::Form;
use crate::document::json::Json;
use crate::document::read::{Parsed, Published};
use crate::model::Kept;
use crate::validate::{self, Problem};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use web_sys::js_sys::Uint8Array;

#[wasm_bindgen]
extern "C" {
    /// Hands on the bytes of a file; or, as a number, the status with which the host refused it, or one
    /// of those below, or how many bytes were announced that are too many, below nought.
    #[wasm_bindgen(js_name = fetchFile)]
    fn fetch_file(url: &str, again: bool, most_bytes: u32, then: JsValue);
}

const NO_ANSWER: i32 = 0;
const TOO_SLOW: i32 = 1;

/// Why a document isn't here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The reader has gone elsewhere.
    Cancelled,
    NoAnswer,
    TooSlow,
    Status(u16),
    /// It came, but can't be read.
    Broken(Vec<Problem>),
}

/// The bytes of a file, or why they aren't here.
pub type Came = Result<Vec<u8>, Failure>;

/// The files under one address.
#[derive(Clone, Debug)]
pub struct Source {
    /// Absolute, ending in a slash.
    root: Kept<str>,
    /// Whether the host is to be asked even for what the browser has kept: it may have kept the fault.
    again: bool,
    cancelled: Rc<Cell<bool>>,
}

impl Source {
    pub fn new(root: &Kept<str>, again: bool) -> Self {
        Self {
            root: root.clone(),
            again,
            cancelled: Rc::default(),
        }
    }

    /// What is being fetched from it, and all copies of it, is no longer wanted.
    pub fn cancel(&self) {
        self.cancelled.set(true);
    }

    /// Fetches a file, and hands it on. All files come by this one way, so that it is compiled once.
    pub fn fetch(&self, path: &str, then: impl FnOnce(Came) + 'static) {
        self.fetch_for(path, Box::new(then));
    }

    #[inline(never)]
    fn fetch_for(&self, path: &str, then: Box<dyn FnOnce(Came)>) {
        let url = format!("{}{path}", self.root);
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        let cancelled = self.cancelled.clone();
        let came = Closure::once_into_js(move |came: JsValue| {
            then(if cancelled.get() {
                Err(Failure::Cancelled)
            } else {
                read_bytes(&name, &came)
            });
        });
        fetch_file(&url, self.again, MOST_BYTES as u32, came);
    }
}

fn read_bytes(name: &str, came: &JsValue) -> Came {
    let Some(number) = came.as_f64() else {
        return Ok(Uint8Array::new(came).to_vec());
    };
    Err(match number as i32 {
        NO_ANSWER => Failure::NoAnswer,
        TOO_SLOW => Failure::TooSlow,
        bytes @ ..0 => match validate::within_size(name, bytes.unsigned_abs() as usize) {
            Err(problem) => Failure::Broken(vec![problem]),
            Ok(()) => Failure::NoAnswer,
        },
        status => Failure::Status(status as u16),
    })
}

/// Where the documents of a release lie.
pub fn folder(release: &str) -> String {
    format!("data/published/{release}/")
}

/// Reads a document that has come.
///
/// # Errors
/// Why it isn't here.
pub fn read<T: Published>(name: &str, came: Came) -> Result<Parsed<T>, Failure> {
    of_form(name, came, &T::FORM).map(Parsed::judged)
}

#[inline(never)]
fn of_form(name: &str, came: Came, form: &Form) -> Result<Json, Failure> {
    validate::of_form(name, &came?, form).map_err(|problem| Failure::Broken(vec![problem]))
}
