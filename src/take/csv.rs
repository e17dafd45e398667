//! Values as CSV for a spreadsheet: each row says of itself what it is, whom it is about, and who says so.

use super::sheet::Sheet;
use super::{Choice, Shown, Taken};
use crate::model::{
    Area, Dataset, Evidence, Fact, Indicator, KnownValue, Number, Observation, Period, Place,
    Series, Source, SourceId, Status, Text, Unit, Value, Work,
};
use crate::wording::{Words, fill, municipality, statement, take};
use std::sync::Arc;

/// What all rows of a file share.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    pub words: &'a Words,
    pub dataset: &'a Dataset,
    /// Those that are known; a source that isn't is told by its id.
    pub sources: &'a [Source],
}

/// A value with what belongs to it.
struct Line<'a> {
    indicator: &'a Indicator,
    place: Place,
    breakdown: &'a str,
    area: Option<Area>,
    period: Period,
    inferred: bool,
    /// None where nothing was published.
    value: Option<&'a Value>,
    unit: &'a Unit,
    status: Option<Status>,
    interval: Option<(Number, Number)>,
    respondents: Option<u32>,
    note: Option<&'a Text>,
    sources: &'a [SourceId],
}

/// What a figure shows: the values of its indicators, the facts of its area, or else its table. `None` where
/// what it needs isn't among the known.
pub fn of(
    file: &File,
    taken: &Taken,
    series: &[Arc<Series>],
    work: Option<&Work>,
) -> Option<String> {
    let shown = &taken.shown;
    let mut out = Out::new(file);
    if shown.evidence == Some(Evidence::Work) && !shown.indicators.is_empty() {
        out.heads();
        for id in &shown.indicators {
            out.facts(file.dataset.indicator(id)?, work?, shown);
        }
    } else if shown.indicators.is_empty() {
        out.table(taken);
    } else {
        out.heads();
        for id in &shown.indicators {
            let series = series.iter().find(|series| series.indicator == *id)?;
            out.series(file.dataset.indicator(id)?, series, shown.choice());
        }
    }
    Some(out.sheet.text)
}

/// A series of all residents or of the outcome. A municipality that is asked for and has no row, and any
/// without one where all residents are told of, is there without values.
pub fn series(file: &File, indicator: &Indicator, series: &Series, choice: Choice) -> String {
    let mut out = Out::new(file);
    out.heads();
    out.series(indicator, series, choice);
    out.sheet.text
}

/// The facts of an indicator of the work. A municipality without any has no row: that isn't a "no".
pub fn work(file: &File, indicator: &Indicator, work: &Work, choice: Choice) -> String {
    let mut out = Out::new(file);
    out.heads();
    let shown = Shown {
        places: choice.places.to_vec(),
        year: choice.year,
        ..Shown::default()
    };
    out.facts(indicator, work, &shown);
    out.sheet.text
}

/// A file as it grows.
struct Out<'a> {
    sheet: Sheet,
    file: &'a File<'a>,
}

impl<'a> Out<'a> {
    fn new(file: &'a File) -> Self {
        Self {
            sheet: Sheet::new(file.words),
            file,
        }
    }

    fn heads(&mut self) {
        let texts = &self.file.words.take;
        self.sheet.row(&[
            texts.code,
            texts.municipality,
            texts.id,
            texts.measure,
            texts.breakdown,
            texts.area,
            texts.period,
            texts.about,
            texts.value,
            texts.unit,
            texts.state,
            texts.status,
            texts.low,
            texts.high,
            texts.respondents,
            texts.note,
            texts.evidence,
            texts.source,
            texts.terms,
            texts.release,
        ]);
    }

    fn series(&mut self, indicator: &Indicator, series: &Series, choice: Choice) {
        let mut places = choice.places.to_vec();
        if places.is_empty() && indicator.evidence == Evidence::Residents {
            places.push(Place::SWEDEN);
            for known in &self.file.dataset.municipalities {
                places.push(known.place);
            }
        } else if places.is_empty() {
            for row in &series.rows {
                places.push(row.place);
            }
            places.dedup();
        }
        for place in places {
            let mut found = false;
            for row in series.rows.iter().filter(|row| row.place == place) {
                found = true;
                let breakdown = row.breakdown.as_deref().unwrap_or_default();
                self.cells(
                    indicator,
                    series,
                    choice.year,
                    (place, breakdown),
                    &row.cells,
                );
            }
            if !found {
                self.cells(indicator, series, choice.year, (place, ""), &[]);
            }
        }
    }

    /// A line for each period, or for that of the year.
    fn cells(
        &mut self,
        indicator: &Indicator,
        series: &Series,
        year: Option<i16>,
        (place, breakdown): (Place, &str),
        cells: &[Option<Observation>],
    ) {
        for (at, &period) in series.periods.iter().enumerate() {
            if year.is_some_and(|year| year != period.end_year()) {
                continue;
            }
            let cell = cells.get(at).and_then(Option::as_ref);
            self.line(&Line {
                indicator,
                place,
                breakdown,
                area: indicator.area,
                period,
                inferred: cell.is_some_and(|cell| cell.year_inferred),
                value: cell.map(|cell| &cell.value),
                unit: &indicator.unit,
                status: cell.map(|cell| cell.status),
                interval: cell.and_then(|cell| cell.interval),
                respondents: cell.and_then(|cell| cell.respondents),
                note: cell.and_then(|cell| cell.note.as_ref()),
                sources: series.sources.get(at).map_or(&[], |ids| ids),
            });
        }
    }

    /// In the order of the places that are shown; all where none is named.
    fn facts(&mut self, indicator: &Indicator, work: &Work, shown: &Shown) {
        let all = [None];
        let named: Vec<Option<Place>> = shown.places.iter().copied().map(Some).collect();
        for place in if named.is_empty() { &all[..] } else { &named } {
            let wanted = |fact: &&Fact| {
                fact.indicator == indicator.id
                    && place.is_none_or(|place| place == fact.place)
                    && shown.area.is_none_or(|area| area == fact.area)
                    && shown.year.is_none_or(|year| year == fact.period.end_year())
            };
            for fact in work.facts.iter().filter(wanted) {
                self.line(&Line {
                    indicator,
                    place: fact.place,
                    breakdown: "",
                    area: Some(fact.area),
                    period: fact.period,
                    inferred: fact.year_inferred,
                    value: Some(&fact.value),
                    unit: fact.unit.as_ref().unwrap_or(&indicator.unit),
                    status: Some(fact.status),
                    interval: None,
                    respondents: None,
                    note: fact.note.as_ref(),
                    sources: std::slice::from_ref(&fact.source),
                });
            }
        }
    }

    /// The figure's own table, each row with what it is, whose word it is, and from which data.
    fn table(&mut self, taken: &Taken) {
        let (words, shown) = (self.file.words, &taken.shown);
        let evidence = shown
            .evidence
            .map_or_else(String::new, |of| take::evidence_line(words, of));
        let sources = take::sources(words, self.file.sources, &shown.sources);
        let table = &taken.figure.table;
        let texts = &words.take;
        let heads = [texts.evidence, texts.source, texts.release].map(str::to_owned);
        let rest = [evidence, sources, self.file.dataset.release.id.to_string()];
        self.row(&table.head, &heads);
        for row in &table.rows {
            self.row(row, &rest);
        }
    }

    fn row(&mut self, cells: &[String], rest: &[String]) {
        for cell in cells.iter().chain(rest) {
            self.sheet.cell(cell);
        }
        self.sheet.end();
    }

    fn line(&mut self, line: &Line) {
        let (words, dataset) = (self.file.words, self.file.dataset);
        let texts = &words.take;
        let unit = fill(line.unit.other.get(words.tag), &[("", "")]);
        let sources = line.sources.iter().map(|id| {
            let known = self.file.sources.iter().find(|source| source.id == *id);
            known.map_or_else(|| id.as_str().to_owned(), take::source)
        });
        let sources: Vec<String> = sources.collect();
        let mut terms: Vec<&str> = Vec::new();
        for source in self.file.sources {
            if let Some(of) = &source.terms
                && line.sources.contains(&source.id)
                && !terms.contains(&of.get(words.tag))
            {
                terms.push(of.get(words.tag));
            }
        }
        self.sheet.cell(&line.place.to_string());
        self.sheet
            .cell(&municipality::name(words, dataset, line.place));
        self.sheet.cell(line.indicator.id.as_str());
        self.sheet.cell(line.indicator.name.get(words.tag));
        self.sheet.cell(line.breakdown);
        self.sheet
            .cell(line.area.map_or("", |area| words.area(area)));
        self.sheet.cell(&period(line.period));
        self.sheet.cell(if line.inferred { texts.yes } else { "" });
        match line.value {
            Some(Value::Known(KnownValue::Number(number))) => self.number(line, Some(*number)),
            Some(Value::Known(KnownValue::Yes)) => self.sheet.cell(words.statement.yes),
            Some(Value::Known(KnownValue::No)) => self.sheet.cell(words.statement.no),
            Some(Value::Known(KnownValue::Text(text))) => self.sheet.cell(text.get(words.tag)),
            _ => self.sheet.cell(""),
        }
        self.sheet.cell(unit.trim());
        self.sheet.cell(take::state(words, line.value));
        self.sheet
            .cell(line.status.map_or("", |status| take::status(words, status)));
        self.number(line, line.interval.map(|(low, _)| low));
        self.number(line, line.interval.map(|(_, high)| high));
        self.number(
            line,
            line.respondents.map(|count| Number::new(count.into(), 0)),
        );
        self.sheet
            .cell(line.note.map_or("", |note| note.get(words.tag)));
        self.sheet
            .cell(&take::evidence_line(words, line.indicator.evidence));
        self.sheet.cell(&sources.join("; "));
        self.sheet.cell(&terms.join(" "));
        self.sheet.cell(&dataset.release.id);
        self.sheet.end();
    }

    /// A number that a spreadsheet reads as one: no groups, and a minus from the keyboard.
    fn number(&mut self, line: &Line, of: Option<Number>) {
        let Some(of) = of else {
            return self.sheet.cell("");
        };
        let of = match line.indicator.evidence {
            // What was stated as 4 is told as 4.
            Evidence::Work => statement::trimmed(of),
            _ => of,
        };
        let digits = of.scaled.unsigned_abs().to_string();
        let decimals = usize::from(of.decimals);
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let sign = if of.scaled < 0 { "-" } else { "" };
        let point = if decimals == 0 {
            ""
        } else {
            self.file.words.decimal
        };
        self.sheet.raw(&format!("{sign}{whole}{point}{fraction}"));
    }
}

/// A period as the dataset writes it, which `Period::parse` reads.
pub fn period(of: Period) -> String {
    match of {
        Period::Year(year) => year.to_string(),
        Period::Span(first, last) => format!("{first}-{last}"),
        Period::SchoolYear(spring) => format!("{}/{:02}", spring - 1, spring % 100),
        Period::Month(year, month) => format!("{year}-{month:02}"),
        Period::Day(day) => crate::wording::evidence::date(day),
    }
}
