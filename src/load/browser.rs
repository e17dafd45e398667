//! Fetching published documents in the browser: with a time limit, more tries, and cancel.

use crate::document::read::{Parsed, Published};
use crate::document::{
    Answers, Current, Index, MunicipalityDocument, SeriesDocument, Site, Sources, WorkDocument,
    file,
};
use crate::model::{Dataset, IndicatorId, Place, PlaceSeries, Series, Work};
use crate::validate::{self, Checked, Problem};
use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use gloo_timers::future::sleep;
use std::cell::Cell;
use std::time::Duration;
use web_sys::{AbortController, RequestCache};

/// One try may take so long.
const LIMIT_MS: u32 = 20_000;
/// What to wait before the second and the third try.
const PAUSES_MS: [u64; 2] = [400, 1_600];

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

/// The documents under one address.
#[derive(Clone, Debug)]
pub struct Source {
    /// Absolute, ending in a slash.
    pub root: String,
    /// Whether the host is to be asked even for what the browser has kept: it may have kept the fault.
    pub again: Cell<bool>,
}

impl Source {
    /// What the site says of itself; a missing or broken file is the default.
    pub async fn site(&self, cancel: &Cancel) -> Checked<crate::model::Site> {
        match self.document::<Site>("data/", file::SITE, cancel).await {
            Ok(site) => validate::site(&site),
            Err(Failure::Broken(problems)) => Checked {
                dataset: crate::model::Site::default(),
                problems,
            },
            Err(_) => Checked {
                dataset: crate::model::Site::default(),
                problems: Vec::new(),
            },
        }
    }

    /// The folder of a release by name, or of the current one.
    pub async fn folder(&self, named: Option<&str>, cancel: &Cancel) -> Result<String, Failure> {
        let release = match named {
            Some(name) => name.to_owned(),
            None => self
                .document::<Current>("data/", file::CURRENT, cancel)
                .await?
                .found()
                .release()
                .to_owned(),
        };
        Ok(format!("data/published/{release}/"))
    }

    pub async fn dataset(
        &self,
        folder: &str,
        cancel: &Cancel,
    ) -> Result<Checked<Dataset>, Failure> {
        let index: Parsed<Index> = self.document(folder, file::INDEX, cancel).await?;
        validate::index(&index).map_err(Failure::Broken)
    }

    pub async fn work(
        &self,
        folder: &str,
        dataset: &Dataset,
        cancel: &Cancel,
    ) -> Result<Checked<Work>, Failure> {
        let work: Parsed<WorkDocument> = self.document(folder, file::WORK, cancel).await?;
        Ok(validate::work(&work, dataset))
    }

    /// All residents' series of a municipality; none where the document is about another.
    ///
    /// # Errors
    /// Why it isn't here.
    pub async fn place(
        &self,
        dataset: &Dataset,
        place: Place,
        cancel: &Cancel,
    ) -> Result<Checked<Option<PlaceSeries>>, Failure> {
        let name = file::municipality(&place.to_string());
        let found: Parsed<MunicipalityDocument> =
            self.document(&folder(dataset), &name, cancel).await?;
        Ok(validate::municipality(&found, dataset))
    }

    /// One series over all places.
    ///
    /// # Errors
    /// Why it isn't here.
    pub async fn series(
        &self,
        dataset: &Dataset,
        id: &IndicatorId,
        cancel: &Cancel,
    ) -> Result<Checked<Option<Series>>, Failure> {
        let name = file::indicator(id.as_str());
        let found: Parsed<SeriesDocument> = self.document(&folder(dataset), &name, cancel).await?;
        Ok(validate::series(&found, dataset))
    }

    /// Where everything comes from.
    ///
    /// # Errors
    /// Why it isn't here.
    pub async fn sources(
        &self,
        dataset: &Dataset,
        cancel: &Cancel,
    ) -> Result<Checked<Vec<crate::model::Source>>, Failure> {
        let found: Parsed<Sources> = self
            .document(&folder(dataset), file::SOURCES, cancel)
            .await?;
        Ok(validate::sources(&found))
    }

    /// Answers in words.
    ///
    /// # Errors
    /// Why they aren't here.
    pub async fn answers(
        &self,
        dataset: &Dataset,
        cancel: &Cancel,
    ) -> Result<Checked<crate::model::Answers>, Failure> {
        let found: Parsed<Answers> = self
            .document(&folder(dataset), file::ANSWERS, cancel)
            .await?;
        Ok(validate::answers(&found, dataset))
    }

    async fn document<T: Published>(
        &self,
        folder: &str,
        name: &str,
        cancel: &Cancel,
    ) -> Result<Parsed<T>, Failure> {
        let bytes = self
            .bytes(&format!("{}{folder}{name}", self.root), cancel)
            .await?;
        validate::parse(name, &bytes).map_err(|problem| Failure::Broken(vec![problem]))
    }

    async fn bytes(&self, url: &str, cancel: &Cancel) -> Result<Vec<u8>, Failure> {
        let mut pauses = PAUSES_MS.into_iter();
        loop {
            let failure = match try_once(url, self.again.get(), cancel).await {
                Ok(bytes) => return Ok(bytes),
                Err(failure) => failure,
            };
            let another = match failure {
                Failure::NoAnswer | Failure::TooSlow => true,
                Failure::Status(status) => status >= 500 || status == 429,
                Failure::Cancelled | Failure::Broken(_) => false,
            };
            match pauses.next() {
                Some(pause) if another => sleep(Duration::from_millis(pause)).await,
                _ => return Err(failure),
            }
        }
    }
}

/// Where the other documents of a dataset lie.
fn folder(dataset: &Dataset) -> String {
    format!("data/published/{}/", dataset.release.id)
}

async fn try_once(url: &str, again: bool, cancel: &Cancel) -> Result<Vec<u8>, Failure> {
    if cancel.0.signal().aborted() {
        return Err(Failure::Cancelled);
    }
    // A try has a controller of its own, so that its time limit leaves the other tries alone.
    let Ok(own) = AbortController::new() else {
        return Err(Failure::NoAnswer);
    };
    let signal = own.signal();
    let limit = Timeout::new(LIMIT_MS, move || own.abort());
    let answer = fetch(url, again, &signal).await;
    drop(limit);
    if cancel.0.signal().aborted() {
        return Err(Failure::Cancelled);
    }
    match answer {
        Err(Failure::NoAnswer) if signal.aborted() => Err(Failure::TooSlow),
        other => other,
    }
}

async fn fetch(url: &str, again: bool, signal: &web_sys::AbortSignal) -> Result<Vec<u8>, Failure> {
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
        .map_err(|_| Failure::NoAnswer)?;
    if !answer.ok() {
        return Err(Failure::Status(answer.status()));
    }
    let announced = answer
        .headers()
        .get("content-length")
        .and_then(|length| length.parse().ok())
        .unwrap_or(0);
    let name = url.rsplit('/').next().unwrap_or(url);
    validate::within_size(name, announced).map_err(|problem| Failure::Broken(vec![problem]))?;
    answer.binary().await.map_err(|_| Failure::NoAnswer)
}
