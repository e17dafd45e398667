//! Values as CSV for a spreadsheet: each row says of itself what it is, whom it is about, and who says so.

use super::content::{ExportedFigure, FigureContent, Filter};
use super::spreadsheet::Spreadsheet;
use crate::model::{
    Area, Dataset, Evidence, Fact, Indicator, KnownValue, Number, Observation, Period, Place,
    Question, Series, Source, SourceId, Status, Text, Unit, Value, Work, WrittenAnswer,
};
use crate::wording::{self, Messages, fill, municipality, statement};
use std::sync::Arc;

/// What all rows of a file share.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub messages: &'a Messages,
    pub dataset: &'a Dataset,
    /// Those that are known; of any other its id is written.
    pub sources: &'a [Source],
}

/// A value with what belongs to it: one row of a file.
struct Record<'a> {
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
pub fn write_figure(
    context: &Context,
    exported: &ExportedFigure,
    series: &[Arc<Series>],
    work: Option<&Work>,
) -> Option<String> {
    let content = &exported.content;
    let mut file = Writer::new(context);
    if content.evidence == Some(Evidence::Work) && !content.indicators.is_empty() {
        file.write_heads();
        for id in &content.indicators {
            file.write_facts(context.dataset.indicator(id)?, work?, content);
        }
        for (question, answer) in &content.answers {
            file.write_answer(question, answer);
        }
    } else if content.indicators.is_empty() {
        file.write_table(exported);
    } else {
        file.write_heads();
        for id in &content.indicators {
            let series = series.iter().find(|series| series.indicator == *id)?;
            file.write_series(context.dataset.indicator(id)?, series, content.filter());
        }
    }
    Some(file.sheet.text)
}

/// A series of all residents or of the outcome. A municipality that is asked for and has no row, and any
/// without one where the series is of all residents, is there without values.
pub fn write_series(
    context: &Context,
    indicator: &Indicator,
    series: &Series,
    filter: Filter,
) -> String {
    let mut file = Writer::new(context);
    file.write_heads();
    file.write_series(indicator, series, filter);
    file.sheet.text
}

/// The facts of an indicator of the work. A municipality without any has no row: that isn't a "no".
pub fn write_work(context: &Context, indicator: &Indicator, work: &Work, filter: Filter) -> String {
    let mut file = Writer::new(context);
    file.write_heads();
    let content = FigureContent {
        places: filter.places.to_vec(),
        year: filter.year,
        ..FigureContent::default()
    };
    file.write_facts(indicator, work, &content);
    file.sheet.text
}

/// A file as it grows.
struct Writer<'a> {
    sheet: Spreadsheet,
    context: &'a Context<'a>,
}

impl<'a> Writer<'a> {
    fn new(context: &'a Context) -> Self {
        Self {
            sheet: Spreadsheet::new(context.messages),
            context,
        }
    }

    fn write_heads(&mut self) {
        let texts = &self.context.messages.export;
        self.sheet.write_row(&[
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

    fn write_series(&mut self, indicator: &Indicator, series: &Series, filter: Filter) {
        let mut places = filter.places.to_vec();
        if places.is_empty() && indicator.evidence == Evidence::Residents {
            places.push(Place::SWEDEN);
            for known in &self.context.dataset.municipalities {
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
                self.write_cells(
                    indicator,
                    series,
                    filter.year,
                    (place, breakdown),
                    &row.cells,
                );
            }
            if !found {
                self.write_cells(indicator, series, filter.year, (place, ""), &[]);
            }
        }
    }

    /// A line for each period, or for that of the year.
    fn write_cells(
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
            self.write_record(&Record {
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

    /// In the order of the places that are content; all where none is named.
    fn write_facts(&mut self, indicator: &Indicator, work: &Work, content: &FigureContent) {
        let all = [None];
        let named: Vec<Option<Place>> = content.places.iter().copied().map(Some).collect();
        for place in if named.is_empty() { &all[..] } else { &named } {
            let wanted = |fact: &&Fact| {
                fact.indicator == indicator.id
                    && place.is_none_or(|place| place == fact.place)
                    && content.area.is_none_or(|area| area == fact.area)
                    && content
                        .year
                        .is_none_or(|year| year == fact.period.end_year())
            };
            for fact in work.facts.iter().filter(wanted) {
                self.write_record(&Record {
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
    fn write_table(&mut self, exported: &ExportedFigure) {
        let (messages, content) = (self.context.messages, &exported.content);
        let evidence = content.evidence.map_or_else(String::new, |of| {
            wording::export::evidence_line(messages, of)
        });
        let sources =
            wording::export::sources_line(messages, self.context.sources, &content.sources);
        let table = &exported.figure.table;
        let texts = &messages.export;
        let heads = [texts.evidence, texts.source, texts.release].map(str::to_owned);
        let rest = [
            evidence,
            sources,
            self.context.dataset.release.id.to_string(),
        ];
        self.write_row(&table.head, &heads);
        for row in &table.rows {
            self.write_row(row, &rest);
        }
    }

    fn write_row(&mut self, cells: &[String], rest: &[String]) {
        for cell in cells.iter().chain(rest) {
            self.sheet.write_text(cell);
        }
        self.sheet.end_row();
    }

    fn write_record(&mut self, record: &Record) {
        let (messages, dataset) = (self.context.messages, self.context.dataset);
        let texts = &messages.export;
        let unit = fill(record.unit.other.get(messages.tag), &[("", "")]);
        self.sheet.write_text(&record.place.to_string());
        self.sheet
            .write_text(&municipality::place_name(messages, dataset, record.place));
        self.sheet.write_text(record.indicator.id.as_str());
        self.sheet
            .write_text(record.indicator.name.get(messages.tag));
        self.sheet.write_text(record.breakdown);
        self.sheet
            .write_text(record.area.map_or("", |area| messages.area(area)));
        self.sheet.write_text(&format_period(record.period));
        self.sheet
            .write_text(if record.inferred { texts.yes } else { "" });
        match record.value {
            Some(Value::Known(KnownValue::Number(number))) => {
                self.write_number(record, Some(*number))
            }
            Some(Value::Known(KnownValue::Yes)) => self.sheet.write_text(messages.statement.yes),
            Some(Value::Known(KnownValue::No)) => self.sheet.write_text(messages.statement.no),
            Some(Value::Known(KnownValue::Text(text))) => {
                self.sheet.write_text(text.get(messages.tag))
            }
            _ => self.sheet.write_text(""),
        }
        self.sheet.write_text(unit.trim());
        self.sheet
            .write_text(wording::export::state_text(messages, record.value));
        self.sheet.write_text(
            record
                .status
                .map_or("", |status| wording::export::status_name(messages, status)),
        );
        self.write_number(record, record.interval.map(|(low, _)| low));
        self.write_number(record, record.interval.map(|(_, high)| high));
        self.write_number(
            record,
            record.respondents.map(|count| Number::new(count.into(), 0)),
        );
        self.sheet
            .write_text(record.note.map_or("", |note| note.get(messages.tag)));
        self.write_origin(record.indicator.told_as(), record.sources);
    }

    /// Of what was answered in words: the cells that such an answer has.
    fn write_answer(&mut self, question: &Question, answer: &WrittenAnswer) {
        let (messages, dataset) = (self.context.messages, self.context.dataset);
        let texts = &messages.export;
        let about = if answer.year_inferred { texts.yes } else { "" };
        for cell in [
            &*answer.place.to_string(),
            &municipality::place_name(messages, dataset, answer.place),
            &question.id,
            question.text.get(messages.tag),
            "",
            "",
            &format_period(answer.period),
            about,
            answer.answer.get(messages.tag),
            "",
            "",
            texts.statuses.reported,
            "",
            "",
            "",
            "",
        ] {
            self.sheet.write_text(cell);
        }
        self.write_origin(Evidence::Work, std::slice::from_ref(&answer.source));
    }

    /// The end of a row: kind of evidence, sources, terms and release.
    fn write_origin(&mut self, told_as: Evidence, sources: &[SourceId]) {
        let messages = self.context.messages;
        let named = sources.iter().map(|id| {
            let known = self.context.sources.iter().find(|source| source.id == *id);
            known.map_or_else(|| id.as_str().to_owned(), wording::export::source_line)
        });
        let named: Vec<String> = named.collect();
        let mut terms: Vec<&str> = Vec::new();
        for source in self.context.sources {
            if let Some(of) = &source.terms
                && sources.contains(&source.id)
                && !terms.contains(&of.get(messages.tag))
            {
                terms.push(of.get(messages.tag));
            }
        }
        self.sheet
            .write_text(&wording::export::evidence_line(messages, told_as));
        self.sheet.write_text(&named.join("; "));
        self.sheet.write_text(&terms.join(" "));
        self.sheet.write_text(&self.context.dataset.release.id);
        self.sheet.end_row();
    }

    /// A number that a spreadsheet reads as one: no groups, and a minus from the keyboard.
    fn write_number(&mut self, record: &Record, number: Option<Number>) {
        let Some(number) = number else {
            return self.sheet.write_text("");
        };
        let number = match record.indicator.evidence {
            // What was stated as 4 is written as 4.
            Evidence::Work => statement::trimmed(number),
            _ => number,
        };
        let decimal_mark = self.context.messages.numbers.decimal;
        self.sheet
            .write_number(&number.to_string().replace('.', decimal_mark));
    }
}

/// A period as the dataset writes it, which `Period::parse` reads.
pub fn format_period(period: Period) -> String {
    match period {
        Period::Year(year) => year.to_string(),
        Period::Span(first, last) => format!("{first}-{last}"),
        Period::SchoolYear(spring) => format!("{}/{:02}", spring - 1, spring % 100),
        Period::Month(year, month) => format!("{year}-{month:02}"),
        Period::Day(day) => wording::period::format_date(day),
    }
}
