//! What a memo says: of the page that it is made of, and of each of its figures.

use crate::chart::{Attribution, Figure, Shape, Table, draw_stand_alone};
use crate::export::content::{ExportedFigure, figure_names};
use crate::export::picture::{attribution_lines, notes};
use crate::model::{Dataset, Evidence, Indicator, Source};
use crate::wording::{self, Messages, fill, period, without_marks};

/// What a memo says of the page that it is made of.
#[derive(Clone, Copy, Debug)]
pub struct MemoPage<'a> {
    pub title: &'a str,
    /// Where it is; none where that isn't known.
    pub address: Option<&'a str>,
    /// Who publishes the site.
    pub publisher: &'a str,
}

/// A memo before its pictures are painted.
#[derive(Clone, Debug)]
pub struct Memo {
    /// BCP 47.
    pub(super) language: &'static str,
    pub(super) title: String,
    /// Of the data.
    pub(super) day: String,
    /// Under the title: whose data these are, and of what day.
    pub(super) made_of: String,
    /// What the page is called, and where it is.
    pub(super) address: Option<(&'static str, String)>,
    pub(super) sections: Vec<Section>,
    /// How to cite it: a heading, and what to say.
    pub(super) cite: (&'static str, Vec<String>),
}

/// A figure in a memo.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// The finding.
    pub(super) heading: String,
    /// The picture as it stands alone.
    pub(super) svg: String,
    /// What the picture shows, for those who can't see it and those who quote it.
    pub(super) summary: String,
    /// Which kind of evidence it is, and what that says.
    pub(super) tag: Option<String>,
    pub(super) table: Table,
    /// What has to be known to read it.
    pub(super) notes: Vec<String>,
    pub(super) references: Vec<Reference>,
}

/// A source with its address, where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) text: String,
    pub(super) url: Option<String>,
}

impl Memo {
    /// `sources` are those that are known.
    pub fn new(
        messages: &Messages,
        dataset: &Dataset,
        sources: &[Source],
        page: &MemoPage,
        figures: &[ExportedFigure],
    ) -> Self {
        let texts = &messages.export.memo;
        let date = period::format_date(dataset.release.date);
        let address = page.address.unwrap_or_default();
        let citation = fill(
            texts.citation,
            &[
                ("publisher", page.publisher),
                ("year", &dataset.release.date.year.to_string()),
                ("title", page.title),
                ("site", messages.header.product),
                ("date", &date),
                ("address", address),
            ],
        );
        let cite = [citation.trim_end(), texts.cite_figure].map(plain);
        let sections = figures
            .iter()
            .zip(figure_names(figures))
            .map(|(exported, name)| Section::new(messages, dataset, sources, exported, name));
        Self {
            language: messages.tag,
            title: plain(page.title),
            day: date,
            made_of: plain(&wording::export::origin_line(messages, dataset)),
            address: page.address.map(|to| (texts.page, to.to_owned())),
            sections: sections.collect(),
            cite: (texts.cite, cite.to_vec()),
        }
    }

    /// The pictures to paint, in their order.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().map(|section| section.svg.as_str())
    }
}

impl Section {
    fn new(
        messages: &Messages,
        dataset: &Dataset,
        sources: &[Source],
        exported: &ExportedFigure,
        name: String,
    ) -> Self {
        let content = &exported.content;
        let figure = Figure {
            title: name,
            ..exported.figure.clone()
        };
        let first = content.indicators.first();
        let first = first.and_then(|id| dataset.indicator(id));
        let told_as = content
            .evidence
            .map(|evidence| first.map_or(evidence, Indicator::told_as));
        let attribution = Attribution {
            tag: told_as.map(|told_as| wording::export::marked_tag(messages, told_as)),
            lines: attribution_lines(messages, dataset, sources, content),
            link: None,
        };
        let svg = draw_stand_alone(&figure, &attribution, Shape::Wide);
        let tag = told_as.map(|told_as| {
            let tag = wording::export::marked_tag(messages, told_as);
            plain(&format!("{tag}. {}", messages.fixed_line(told_as)))
        });
        let mut told: Vec<String> = figure.warnings.iter().map(|said| plain(said)).collect();
        for note in notes(messages, dataset, exported) {
            let note = plain(&note);
            if !told.contains(&note) {
                told.push(note);
            }
        }
        let references = references(messages, dataset, sources, exported);
        told.retain(|note| !references.iter().any(|reference| reference.text == *note));
        let Table {
            caption,
            head,
            rows,
        } = figure.table;
        let plain_row = |row: Vec<String>| row.iter().map(|cell| plain(cell)).collect();
        Self {
            heading: plain(&figure.title),
            svg,
            summary: plain(&figure.summary),
            tag,
            table: Table {
                caption: plain(&caption),
                head: plain_row(head),
                rows: rows.into_iter().map(plain_row).collect(),
            },
            notes: told,
            references,
        }
    }

    /// What is said in the place of the picture.
    pub(super) fn alternative(&self) -> String {
        if self.summary.is_empty() || self.summary == self.heading {
            self.heading.clone()
        } else {
            format!("{} {}", self.heading, self.summary)
        }
    }
}

/// Each source once, with its address: of all residents the statistics, or else what was read.
fn references(
    messages: &Messages,
    dataset: &Dataset,
    sources: &[Source],
    exported: &ExportedFigure,
) -> Vec<Reference> {
    let content = &exported.content;
    let mut found: Vec<Reference> = Vec::new();
    if content.evidence == Some(Evidence::Residents) {
        for indicator in content
            .indicators
            .iter()
            .filter_map(|id| dataset.indicator(id))
        {
            if let Some(line) = wording::reading::source_line(messages, indicator) {
                let url = indicator.key_figure_url.as_deref().map(str::to_owned);
                found.push(Reference {
                    text: plain(&line),
                    url,
                });
            }
        }
        return found;
    }
    for source in sources
        .iter()
        .filter(|known| content.sources.contains(&known.id))
    {
        let said = wording::export::source_name(source);
        found.push(Reference {
            text: plain(&format!("{}: {said}", messages.common.source)),
            url: source.url.as_deref().map(str::to_owned),
        });
    }
    found
}

fn plain(said: &str) -> String {
    without_marks(said).into_owned()
}
