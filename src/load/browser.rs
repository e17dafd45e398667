//! Fetching published files in the browser: with a time limit, more tries, and cancel.

use crate::document::form::Form;
use crate::document::json::Json;
use crate::document::read::{Parsed, Published};
use crate::validate::{self, Problem};
use gloo_net::http::{Request, Response};
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortSignal, RequestCache};

/// One try may take so long.
const LIMIT_MS: u32 = 20_000;
/// What to wait before the second and the third try.
const PAUSES_MS: [u32; 2] = [400, 1_600];

/// Why a document isn't here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The reader has gone elsewhere.
    Cancelled,
    NoResponse,
    TimedOut,
    Status(u16),
    /// It came, but can't be read.
    Invalid(Vec<Problem>),
}

/// The bytes of a file, or why they aren't here.
pub type FetchResult = Result<Vec<u8>, FetchError>;

/// The files under one address.
#[derive(Clone, Debug)]
pub struct RemoteFolder {
    /// Absolute, ending in a slash.
    root: Arc<str>,
    /// Whether the host is to be asked even for what the browser has kept: it may have kept the fault.
    again: bool,
    cancelled: Rc<Cell<bool>>,
}

impl RemoteFolder {
    pub fn new(root: &Arc<str>, again: bool) -> Self {
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
    pub fn fetch(&self, path: &str, then: impl FnOnce(FetchResult) + 'static) {
        let url = format!("{}{path}", self.root);
        spawn_local(fetch(url, self.clone(), &PAUSES_MS, Box::new(then)));
    }
}

/// Where the documents of a release lie.
pub fn release_folder(release: &str) -> String {
    format!("data/published/{release}/")
}

/// Reads a document that has come.
///
/// # Errors
/// Why it isn't here.
pub fn read<T: Published>(name: &str, came: FetchResult) -> Result<Parsed<T>, FetchError> {
    of_form(name, came, &T::FORM).map(Parsed::judged)
}

#[inline(never)]
fn of_form(name: &str, came: FetchResult, form: &Form) -> Result<Json, FetchError> {
    validate::of_form(name, &came?, form).map_err(|problem| FetchError::Invalid(vec![problem]))
}

/// One try, and another after each of the pauses where that may help.
async fn fetch(
    url: String,
    source: RemoteFolder,
    pauses: &'static [u32],
    then: Box<dyn FnOnce(FetchResult)>,
) {
    let signal = AbortSignal::timeout_with_u32(LIMIT_MS);
    let cache = if source.again {
        RequestCache::NoCache
    } else {
        RequestCache::Default
    };
    let request = Request::get(&url).cache(cache).abort_signal(Some(&signal));
    let lost = |_| match signal.aborted() {
        true => FetchError::TimedOut,
        false => FetchError::NoResponse,
    };
    let came = match request.send().await {
        Ok(answer) => match refused(&url, &answer) {
            Some(failure) => Err(failure),
            None => answer.binary().await.map_err(lost),
        },
        Err(error) => Err(lost(error)),
    };
    let may_help = match came {
        Err(FetchError::NoResponse | FetchError::TimedOut) => true,
        Err(FetchError::Status(status)) => status >= 500 || status == 429,
        _ => false,
    };
    if source.cancelled.get() {
        then(Err(FetchError::Cancelled));
    } else if let ([pause, rest @ ..], true) = (pauses, may_help) {
        let again = move || spawn_local(fetch(url, source, rest, then));
        Timeout::new(*pause, again).forget();
    } else {
        then(came);
    }
}

/// Why what has been announced isn't taken.
fn refused(url: &str, answer: &Response) -> Option<FetchError> {
    if !answer.ok() {
        return Some(FetchError::Status(answer.status()));
    }
    let announced = answer.headers().get("content-length");
    let bytes = announced.and_then(|bytes| bytes.parse().ok()).unwrap_or(0);
    let name = url.rsplit('/').next().unwrap_or(url);
    let problem = validate::within_size(name, bytes).err()?;
    Some(FetchError::Invalid(vec![problem]))
}
