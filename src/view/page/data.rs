//! The page of what there is to take away of the dataset: what the files hold, their terms, how to cite them, what has
//! changed.

use crate::analysis::source_terms::group_by_terms;
use crate::model::Evidence;
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::table;
use crate::view::store::LoadState;
use crate::wording::site::file_size;
use crate::wording::{self, changes, fill, fill_plural};

/// A file to take away.
#[derive(Clone, Debug, Default)]
pub struct DownloadableFile {
    /// From the root, beginning with `./`.
    pub path: String,
    pub name: String,
    /// None where it doesn't matter: a document among hundreds.
    pub bytes: Option<usize>,
}

/// A release with what there is of it to take away.
#[derive(Clone, Debug, Default)]
pub struct PublishedRelease {
    pub release: String,
    pub archive: Option<DownloadableFile>,
}

/// All that the site offers of its dataset, in the language of the page.
#[derive(Clone, Debug, Default)]
pub struct PublishedData {
    /// The newest first.
    pub releases: Vec<PublishedRelease>,
    /// The rest is of the newest.
    pub tables: Vec<DownloadableFile>,
    pub documents: Vec<DownloadableFile>,
    pub schemas: Vec<DownloadableFile>,
    pub checksums: DownloadableFile,
    pub catalog: DownloadableFile,
    pub citation: String,
    pub citations: Vec<DownloadableFile>,
    /// How much is new, what of it matters most, and where all of it is told one by one.
    pub counts: Vec<String>,
    pub news: Vec<String>,
    pub changes: Vec<DownloadableFile>,
    pub corrections: Vec<String>,
    pub feed: String,
}

/// The whole page.
pub fn page(context: &Context, published: &PublishedData) -> Page {
    let texts = &context.words.terminal.data_page;
    let release = &context.dataset.release.id;
    let opening = el("div")
        .class("opening")
        .child(heading(texts.title))
        .child(text("p", fill(texts.lead, &[("release", release)])).class("lead"));
    let mut parts = vec![
        opening,
        contents(context),
        downloads(context, published),
        citation(context, published),
        terms(context),
        news(context, published),
        corrections(context, published),
        feeds(context, published),
        older(context, published),
    ];
    parts.extend(super::overview::fault(context));
    Page::new(texts.title, parts)
}

fn contents(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.terminal.data_page);
    let work = context.work.ready().map(|work| &**work);
    section("contents", texts.contents).child(text(
        "p",
        wording::about::data_sentence(words, context.dataset, work),
    ))
}

fn downloads(context: &Context, published: &PublishedData) -> Element {
    let texts = &context.words.terminal.data_page;
    let newest = published.releases.first();
    let archive = newest.and_then(|release| release.archive.as_ref());
    let archive = archive.map(|file| {
        let whole = download(context, file, texts.whole);
        el("div")
            .child(el("p").child(whole))
            .child(text("p", texts.whole_holds))
    });
    section("downloads", texts.downloads)
        .child_if(archive)
        .child(text("h3", texts.tables))
        .child(named(context, &published.tables))
        .child(text("h3", texts.documents))
        .child(named(context, &published.documents))
        .child(series(context))
        .child(
            el("details")
                .child(text("summary", texts.schemas))
                .child(list(context, &published.schemas)),
        )
        .child(
            el("ul")
                .child(el("li").child(download(context, &published.catalog, texts.catalog)))
                .child(el("li").child(download(context, &published.checksums, texts.checksums))),
        )
}

/// Files, each after what it holds.
fn named(context: &Context, files: &[DownloadableFile]) -> Element {
    let texts = &context.words.terminal.data_page;
    files.iter().fold(el("ul"), |list, file| {
        let (name, _) = file.name.split_once('.').unwrap_or((&file.name, ""));
        let holds = match name {
            "observations" => texts.observations,
            "index" => texts.index,
            "work" => texts.work,
            name => changes::table_name(context.words, name),
        };
        let file = download(context, file, &file.name);
        list.child(el("li").text(holds).text(": ").child(file))
    })
}

fn list(context: &Context, files: &[DownloadableFile]) -> Element {
    files.iter().fold(el("ul"), |list, file| {
        list.child(el("li").child(download(context, file, &file.name)))
    })
}

fn download(context: &Context, file: &DownloadableFile, name: &str) -> Element {
    let size = file
        .bytes
        .map(|bytes| format!(" ({})", file_size(context.words, bytes)));
    el("span")
        .child(link(&file.path, name))
        .text(size.unwrap_or_default())
}

/// Every indicator that has a document of its own.
fn series(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.terminal.data_page);
    let folder = format!("./data/published/{}", context.dataset.release.id);
    let indicators = context.dataset.indicators.iter();
    let rows = indicators
        .filter(|indicator| indicator.evidence != Evidence::Work)
        .fold(table::body(), |rows, indicator| {
            let id = indicator.id.as_str();
            let name = link(
                context.indicator(&indicator.id),
                words.text(&indicator.name),
            );
            let file = |folder_name: &str, format: &str| {
                let to = format!("{folder}/{folder_name}/{id}.json");
                let of = format!(": {}", words.text(&indicator.name));
                let to = link(to, format).child(text("span", of).class("hidden"));
                el("td").attr("role", "cell").child(to)
            };
            let name = el("th")
                .attr("scope", "row")
                .attr("role", "rowheader")
                .child(name);
            let row = table::row().child(name);
            rows.child(
                row.child(file("indicators", "JSON"))
                    .child(file("json-stat", "JSON-stat")),
            )
        });
    let head = table::columns(&[texts.indicator, "JSON", "JSON-stat"]);
    let table = table::table(words, "files", texts.series, head, rows);
    el("details")
        .child(text("summary", texts.series))
        .child(table::scrolling(texts.series, table))
}

fn citation(context: &Context, published: &PublishedData) -> Element {
    let texts = &context.words.terminal.data_page;
    section("cite", texts.cite)
        .child(el("blockquote").child(text("p", &published.citation)))
        .child(text("p", texts.cite_figure))
        .child(list(context, &published.citations))
}

/// The terms of each source, those together that ask for the same.
fn terms(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.terminal.data_page);
    let section = section("terms", texts.terms)
        .child(text("p", words.footer.data_terms))
        .child(text(
            "p",
            fill(
                words.footer.licence,
                &[("name", &context.dataset.licence.name)],
            ),
        ));
    let Some(LoadState::Ready(sources)) = &context.loaded.sources else {
        return section;
    };
    let groups = group_by_terms(sources);
    let rows = groups.iter().fold(table::body(), |rows, group| {
        let terms = group.terms.map(|terms| words.text(terms));
        let terms = table::cell(terms.as_deref().unwrap_or(texts.terms_none));
        let count = fill_plural(words, group.sources, &texts.sources);
        let row = table::row().child(table::name(group.name));
        rows.child(row.child(terms).child(table::cell(count)))
    });
    let head = table::columns(&[texts.source_to_name, texts.its_terms, texts.how_many]);
    let table = table::table(words, "files", texts.terms, head, rows);
    section.child(
        el("details")
            .child(text("summary", texts.show_terms))
            .child(table::scrolling(texts.show_terms, table)),
    )
}

fn news(context: &Context, published: &PublishedData) -> Element {
    let texts = &context.words.terminal.data_page;
    let release = &context.dataset.release.id;
    let heading = fill(texts.changes, &[("release", release)]);
    let section = section("changes", &heading).child(el("ul").each("li", &published.counts));
    if published.changes.is_empty() {
        return section;
    }
    let news = el("ul").each("li", &published.news);
    let details = el("details").child(text("summary", texts.show_changes));
    section
        .child(details.child(news))
        .child(text("p", texts.changes_whole))
        .child(list(context, &published.changes))
}

fn corrections(context: &Context, published: &PublishedData) -> Element {
    let texts = &context.words.terminal.data_page;
    let section = section("corrections", texts.corrections);
    if published.corrections.is_empty() {
        return section.child(text("p", texts.corrections_none));
    }
    section.child(el("ul").each("li", &published.corrections))
}

fn feeds(context: &Context, published: &PublishedData) -> Element {
    let texts = &context.words.terminal.data_page;
    section("feeds", texts.feeds)
        .child(el("p").child(link(&published.feed, texts.feed)))
        .child(text("p", texts.feeds_of_places))
}

fn older(context: &Context, published: &PublishedData) -> Element {
    let texts = &context.words.terminal.data_page;
    let section = section("older", texts.older);
    let [_, older @ ..] = &*published.releases else {
        return section;
    };
    if older.is_empty() {
        return section.child(text("p", texts.older_none));
    }
    let rows = older.iter().fold(table::body(), |rows, of| {
        let address = format!("./?data={}", of.release);
        let said = fill(texts.older_shown, &[("release", &of.release)]);
        let shown = table::cell("").child(link(address, said));
        let archive = of.archive.as_ref();
        let archive = archive.map(|file| download(context, file, &file.name));
        let row = table::row().child(table::name(&of.release));
        rows.child(row.child(shown).child(table::cell("").child_if(archive)))
    });
    let head = table::columns(&[texts.release, texts.pages, texts.archive]);
    let table = table::table(context.words, "files", texts.older, head, rows);
    section
        .child(text("p", texts.older_stay))
        .child(table::scrolling(texts.release, table))
}
