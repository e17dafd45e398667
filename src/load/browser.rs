//! Fetching published files in the browser, with a timeout, retries and cancellation.

use crate::validate::{self, Problem};
use gloo_net::http::{Request, Response};
use gloo_timers::callback::Timeout;
use serde::de::DeserializeOwned;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
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

    /// Fetches a file and passes the result on.
    pub fn fetch(&self, path: &str, then: impl FnOnce(FetchResult) + 'static) {
        let url = format!("{}{path}", self.root);
        spawn_local(fetch(url, self.clone(), &RETRY_DELAYS_MS, Box::new(then)));
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

/// Makes an attempt, and another after each of the delays where that may help.
async fn fetch(
    url: String,
    folder: RemoteFolder,
    delays: &'static [u32],
    then: Box<dyn FnOnce(FetchResult)>,
) {
    let signal = AbortSignal::timeout_with_u32(TIMEOUT_MS);
    let cache = if folder.bypass_cache {
        RequestCache::NoCache
    } else {
        RequestCache::Default
    };
    let request = Request::get(&url).cache(cache).abort_signal(Some(&signal));
    let error = |_| match signal.aborted() {
        true => FetchError::TimedOut,
        false => FetchError::NoResponse,
    };
    let result = match request.send().await {
        Ok(response) => match check_response(&url, &response) {
            Some(error) => Err(error),
            None => response.binary().await.map_err(error),
        },
        Err(cause) => Err(error(cause)),
    };
    let may_help = match result {
        Err(FetchError::NoResponse | FetchError::TimedOut) => true,
        Err(FetchError::Status(status)) => status >= 500 || status == 429,
        _ => false,
    };
    if folder.cancelled.get() {
        then(Err(FetchError::Cancelled));
    } else if let ([delay, rest @ ..], true) = (delays, may_help) {
        let retry = move || spawn_local(fetch(url, folder, rest, then));
        Timeout::new(*delay, retry).forget();
    } else {
        then(result);
    }
}

/// Why the body of a response isn't read: its status, or its announced size.
fn check_response(url: &str, response: &Response) -> Option<FetchError> {
    if !response.ok() {
        return Some(FetchError::Status(response.status()));
    }
    let announced = response.headers().get("content-length");
    let bytes = announced.and_then(|bytes| bytes.parse().ok()).unwrap_or(0);
    let name = url.rsplit('/').next().unwrap_or(url);
    let problem = validate::check_size(name, bytes).err()?;
    Some(FetchError::Invalid(vec![problem]))
}
