//! Fetching published files in the browser, with a timeout, retries and cancellation.

use crate::validate::{self, Problem};
use gloo_net::http::{Request, Response};
use gloo_timers::future::TimeoutFuture;
use serde::de::DeserializeOwned;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::{AbortSignal, RequestCache};

/// The timeout of one attempt, in milliseconds.
const TIMEOUT_MS: u32 = 20_000;
/// The delays before the second and the third attempt, in milliseconds.
const RETRY_DELAYS_MS: [u32; 2] = [400, 1_600];

/// Why a file couldn't be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The file isn't wanted any more.
    Cancelled,
    /// The host couldn't be reached, or the connection broke.
    NoResponse,
    TimedOut,
    /// The host answered with this HTTP status.
    Status(u16),
    /// The file came, but can't be read.
    Invalid(Vec<Problem>),
}

/// The bytes of a file, or why it couldn't be fetched.
pub type FetchResult = Result<Vec<u8>, FetchError>;

/// A folder on the host that the page came from.
#[derive(Clone, Debug)]
pub struct RemoteFolder {
    /// The absolute address, with a slash at its end.
    root: Arc<str>,
    /// Whether to ask the host even for what the browser has cached, as that may be what is broken.
    bypass_cache: bool,
    cancelled: Rc<Cell<bool>>,
}

impl RemoteFolder {
    /// A folder by its absolute address, with a slash at its end.
    pub fn new(root: &Arc<str>, bypass_cache: bool) -> Self {
        Self {
            root: root.clone(),
            bypass_cache,
            cancelled: Rc::default(),
        }
    }

    /// Cancels what is being fetched from the folder, also through its clones.
    pub fn cancel(&self) {
        self.cancelled.set(true);
    }

    /// Fetches a file.
    ///
    /// # Errors
    /// Why it can't be had, after another attempt where that may help.
    pub async fn fetch(&self, path: &str) -> FetchResult {
        let url = format!("{}{path}", self.root);
        let mut delays = RETRY_DELAYS_MS.into_iter();
        loop {
            let result = fetch_once(&url, self.bypass_cache).await;
            if self.cancelled.get() {
                return Err(FetchError::Cancelled);
            }
            match delays.next() {
                Some(delay) if another_may_help(&result) => TimeoutFuture::new(delay).await,
                _ => return result,
            }
        }
    }
}

/// The folder of a release, from the root of the site.
pub fn release_folder(release: &str) -> String {
    format!("data/published/{release}/")
}

/// Reads a document that has come.
///
/// # Errors
/// Why it isn't here.
pub fn read<T: DeserializeOwned>(name: &str, came: FetchResult) -> Result<T, FetchError> {
    validate::parse(name, &came?).map_err(|problem| FetchError::Invalid(vec![problem]))
}

async fn fetch_once(url: &str, bypass_cache: bool) -> FetchResult {
    let signal = AbortSignal::timeout_with_u32(TIMEOUT_MS);
    let cache = if bypass_cache {
        RequestCache::NoCache
    } else {
        RequestCache::Default
    };
    let request = Request::get(url).cache(cache).abort_signal(Some(&signal));
    let error = |_| match signal.aborted() {
        true => FetchError::TimedOut,
        false => FetchError::NoResponse,
    };
    let response = request.send().await.map_err(error)?;
    check_response(url, &response)?;
    response.binary().await.map_err(error)
}

fn another_may_help(result: &FetchResult) -> bool {
    match result {
        Err(FetchError::NoResponse | FetchError::TimedOut) => true,
        Err(FetchError::Status(status)) => *status >= 500 || *status == 429,
        _ => false,
    }
}

/// Why the body of a response isn't read: its status, or its announced size.
fn check_response(url: &str, response: &Response) -> Result<(), FetchError> {
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let announced = response.headers().get("content-length");
    let bytes = announced.and_then(|bytes| bytes.parse().ok()).unwrap_or(0);
    let name = url.rsplit('/').next().unwrap_or(url);
    validate::check_size(name, bytes).map_err(|problem| FetchError::Invalid(vec![problem]))
}
