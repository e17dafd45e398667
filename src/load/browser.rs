//! Fetching published files in the browser: with a time limit, more tries, and cancel.

use crate::document::form::Form;
use crate::document::json::Json;
use crate::document::read::{Parsed, Published};
use crate::model::Kept;
use crate::validate::{self, Problem};
use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, AbortSignal, RequestCache};

/// One try may take so long.
const LIMIT_MS: u32 = 20_000;
/// What to wait before the second and the third try.
const PAUSES_MS: [u32; 2] = [400, 1_600];

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

/// Cancels what is being fetched with it.
#[derive(Clone, Debug)]
pub struct Cancel(AbortController);

impl Cancel {
    /// `None` in a browser that can't cancel fetches.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    pub fn cancel(&self) {
        self.0.abort();
    }
}

/// The files under one address.
#[derive(Clone, Debug)]
pub struct Source {
    /// Absolute, ending in a slash.
    pub root: Kept<str>,
    /// Whether the host is to be asked even for what the browser has kept: it may have kept the fault.
    pub again: bool,
}

impl Source {
    /// Fetches a file, and hands it on. All files come by this one way, so that it is compiled once.
    pub fn fetch(&self, path: &str, cancel: &Cancel, then: impl FnOnce(Came) + 'static) {
        let url = format!("{}{path}", self.root);
        spawn_local(fetch(url, self.again, cancel.clone(), Box::new(then)));
    }
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

async fn fetch(url: String, again: bool, cancel: Cancel, then: Box<dyn FnOnce(Came)>) {
    let mut pauses = PAUSES_MS.into_iter();
    let came = loop {
        let came = try_once(&url, again, &cancel).await;
        let another = match came {
            Err(Failure::NoAnswer | Failure::TooSlow) => true,
            Err(Failure::Status(status)) => status >= 500 || status == 429,
            Ok(_) | Err(Failure::Cancelled | Failure::Broken(_)) => false,
        };
        match pauses.next() {
            Some(pause) if another => TimeoutFuture::new(pause).await,
            _ => break came,
        }
    };
    then(came);
}

async fn try_once(url: &str, again: bool, cancel: &Cancel) -> Came {
    if cancel.0.signal().aborted() {
        return Err(Failure::Cancelled);
    }
    // A try has a controller of its own, so that its time limit leaves the other tries alone.
    let Ok(own) = AbortController::new() else {
        return Err(Failure::NoAnswer);
    };
    let signal = own.signal();
    let limit = Timeout::new(LIMIT_MS, move || own.abort());
    let answer = answer(url, again, &signal).await;
    drop(limit);
    if cancel.0.signal().aborted() {
        return Err(Failure::Cancelled);
    }
    match answer {
        Some(came) => came,
        None if signal.aborted() => Err(Failure::TooSlow),
        None => Err(Failure::NoAnswer),
    }
}

/// What the host answers; `None` where it doesn't.
async fn answer(url: &str, again: bool, signal: &AbortSignal) -> Option<Came> {
    let cache = if again {
        RequestCache::NoCache
    } else {
        RequestCache::Default
    };
    let answer = Request::get(url)
        .cache(cache)
        .abort_signal(Some(signal))
        .send()
        .await
        .ok()?;
    if !answer.ok() {
        return Some(Err(Failure::Status(answer.status())));
    }
    let announced = answer
        .headers()
        .get("content-length")
        .and_then(|length| length.parse().ok())
        .unwrap_or(0);
    let name = url.rsplit('/').next().unwrap_or(url);
    if let Err(problem) = validate::within_size(name, announced) {
        return Some(Err(Failure::Broken(vec![problem])));
    }
    answer.binary().await.ok().map(Ok)
}
