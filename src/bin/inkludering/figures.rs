//! What each kind of chart of `inkludering draw` is drawn from, and what has to stand under it.

use super::draw::{Arguments, Kind};
use super::lookup;
use super::output::place_name;
use inkludering::analysis::{
    classes, difference, distribution, facts_by_place, national_comparison, pairs, progress,
    timeline, trend,
};
use inkludering::chart::{self, Figure};
use inkludering::document::file;
use inkludering::load::files::{LoadedRelease, read_map};
use inkludering::model::{Dataset, Evidence, Indicator, Map, Mark, Place, Series, SourceId, Work};
use inkludering::validate::Problem;
use inkludering::wording::{self, Messages};

/// A figure with what has to stand under it.
pub struct DrawnFigure {
    pub figure: Figure,
    pub evidence: Option<Evidence>,
    /// Sources and notes, a paragraph each.
    pub lines: Vec<String>,
}

/// Draws what the arguments ask for.
///
/// # Errors
/// Where an argument is missing or wrong, or the release has nothing to draw, in words for the terminal.
pub fn draw_figure(
    arguments: &Arguments,
    release: &LoadedRelease,
    messages: &Messages,
) -> Result<DrawnFigure, String> {
    let places: Vec<Place> = arguments
        .municipality
        .iter()
        .map(|code| lookup::find_place(&release.dataset, code))
        .collect::<Result<_, _>>()?;
    let request = Request {
        arguments,
        release,
        dataset: &release.dataset,
        messages,
        places: &places,
    };
    match arguments.chart {
        Kind::Generation => Ok(request.generation()),
        Kind::Trend => request.trend(),
        Kind::Multiples => request.multiples(),
        Kind::Beside => request.beside(),
        Kind::Distribution => request.distribution(),
        Kind::Stated => request.stated(),
        Kind::Measured => request.measured(),
        Kind::Dumbbell => request.dumbbell(),
        Kind::Compare => request.compare(),
        Kind::Progress => request.progress(),
        Kind::Timeline => request.timeline(),
        Kind::Map => request.map(),
    }
}

/// What is asked for, and what it is drawn from.
struct Request<'a> {
    arguments: &'a Arguments,
    release: &'a LoadedRelease,
    dataset: &'a Dataset,
    messages: &'a Messages,
    places: &'a [Place],
}

impl<'a> Request<'a> {
    fn generation(&self) -> DrawnFigure {
        let today = self.dataset.release.date;
        let of_goal = self.dataset.overall_goal().map(|goal| &goal.source);
        let cohorts = self.dataset.cohorts.iter().map(|cohort| &cohort.source);
        DrawnFigure {
            figure: chart::generation::figure(self.messages, self.dataset, today),
            evidence: None,
            lines: vec![self.sources(of_goal.into_iter().chain(cohorts))],
        }
    }

    fn trend(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Residents)?;
        let nation = self.dataset.nation(&indicator.id);
        let trend = trend::from_nation_series(indicator, nation.ok_or_else(|| missing(indicator))?);
        let lines = if self.places.is_empty() {
            Vec::new()
        } else {
            trend::lines_with_values(indicator, self.series(indicator)?, self.places)
        };
        let figure = chart::trend::large_figure(self.messages, self.dataset, &trend, &lines);
        Ok(self.of_residents(indicator, figure))
    }

    fn multiples(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Residents)?;
        let trend = trend::for_indicator(self.dataset, indicator);
        let lines = trend::lines_with_values(indicator, self.series(indicator)?, self.places);
        if lines.is_empty() {
            return Err(missing(indicator));
        }
        let figure = chart::trend::multiples_figure(self.messages, self.dataset, &trend, &lines);
        Ok(self.of_residents(indicator, figure))
    }

    fn beside(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Residents)?;
        let place = self
            .places
            .first()
            .filter(|place| !place.is_sweden())
            .ok_or("--municipality: found nothing, expected the code of a municipality")?;
        let marks = [Mark::Core, Mark::More, Mark::Weak, Mark::Context];
        let mut municipalities = self.release.municipalities.iter();
        let name = place_name(self.release, *place, self.messages);
        let figure = municipalities
            .find(|courses| courses.place == *place)
            .map(|courses| national_comparison::for_place(self.dataset, courses, &marks))
            .and_then(|all| all.into_iter().find(|of| of.indicator.id == indicator.id))
            .and_then(|of| chart::beside::figure(self.messages, &of, &name))
            .ok_or_else(|| missing(indicator))?;
        Ok(self.of_residents(indicator, figure))
    }

    fn distribution(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Residents)?;
        let distribution = self.distribution_of(indicator)?;
        let figure =
            chart::distribution::figure(self.messages, self.dataset, &distribution, self.places);
        Ok(self.of_residents(indicator, figure))
    }

    fn stated(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Work)?;
        let mut stated = facts_by_place::for_indicator(self.dataset, self.work()?, &indicator.id);
        stated.retain(|known| self.places.is_empty() || self.places.contains(&known.place));
        let municipalities = stated.iter().filter(|known| !known.place.is_sweden());
        let title =
            wording::indicator::stated_sentence(self.messages, indicator, municipalities.count());
        let facts = stated.iter().flat_map(|known| &known.facts);
        let lines = vec![self.sources(facts.map(|fact| &fact.source))];
        Ok(DrawnFigure {
            figure: chart::stated::figure(self.messages, self.dataset, indicator, &stated, &title),
            evidence: Some(Evidence::Work),
            lines,
        })
    }

    fn measured(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Outcome)?;
        let series = self.series(indicator)?;
        let place = self.place_or_sweden();
        let name = place_name(self.release, place, self.messages);
        let values =
            wording::outcome::place_sentences(self.messages, indicator, series, (place, &name));
        let title = values.first().map_or_else(
            || indicator.name.get(self.messages.tag),
            |value| &value.sentence,
        );
        let reference = self
            .reference_of(indicator)
            .and_then(|reference| Some((reference, self.series(reference).ok()?)));
        let measured: Vec<(&Indicator, &Series)> = std::iter::once((indicator, series))
            .chain(reference)
            .collect();
        let sources = measured
            .iter()
            .flat_map(|(_, series)| series.sources.iter().flatten());
        Ok(DrawnFigure {
            lines: vec![self.sources(sources)],
            figure: chart::measured::figure(self.messages, &measured, (place, &name), title),
            evidence: Some(Evidence::Outcome),
        })
    }

    fn dumbbell(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Outcome)?;
        let reference = self
            .reference_of(indicator)
            .ok_or_else(|| missing(indicator))?;
        let (group, other) = (self.series(indicator)?, self.series(reference)?);
        let both = (indicator, reference);
        let pairs = pairs::pair_by_period(group, other, self.place_or_sweden());
        let figure = pairs
            .iter()
            .rfind(|pair| pair.is_complete())
            .map(|latest| wording::outcome::pair_sentence(self.messages, both, latest))
            .and_then(|title| {
                let name = place_name(self.release, self.place_or_sweden(), self.messages);
                chart::dumbbell::figure(self.messages, both, &pairs, (&title, &name))
            })
            .ok_or_else(|| missing(indicator))?;
        let sources = group.sources.iter().chain(&other.sources).flatten();
        let lines = vec![
            self.messages.outcome.pair_note.to_owned(),
            self.sources(sources),
        ];
        Ok(DrawnFigure {
            figure,
            evidence: Some(Evidence::Outcome),
            lines,
        })
    }

    fn compare(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Residents)?;
        let found = self.places.len();
        if found < 2 {
            return Err(format!(
                "--municipality: found {found}, expected at least two"
            ));
        }
        let (series, year) = (self.series(indicator)?, self.arguments.year);
        let difference = difference::compare(self.dataset, indicator, series, self.places, year);
        let figure = chart::compare::figure(self.messages, self.dataset, &difference)
            .ok_or_else(|| missing(indicator))?;
        Ok(self.of_residents(indicator, figure))
    }

    fn progress(&self) -> Result<DrawnFigure, String> {
        let indicator = self.indicator(Evidence::Outcome)?;
        let series = self.series(indicator)?;
        let place = self.place_or_sweden();
        let question = progress::Query {
            indicator: &indicator.id,
            place,
            breakdown: None,
            method: self.arguments.method.method(),
            base: self.arguments.base,
        };
        let all = progress::lookup_in(&self.release.series);
        let answer = progress::assess_query(self.dataset, &all, &question);
        let answer = answer.ok_or_else(|| missing(indicator))?;
        let name = format!(
            "{}, {}",
            indicator.name.get(self.messages.tag),
            place_name(self.release, place, self.messages)
        );
        let compared = answer
            .goal
            .filter(|goal| goal.target.is_none())
            .and_then(|goal| self.dataset.indicator(goal.reference.as_ref()?))
            .map(|reference| reference.name.get(self.messages.tag));
        Ok(DrawnFigure {
            lines: vec![self.sources(series.sources.iter().flatten())],
            figure: chart::progress::figure(self.messages, &answer, &name, compared),
            evidence: Some(Evidence::Outcome),
        })
    }

    fn timeline(&self) -> Result<DrawnFigure, String> {
        let place = self.places.first().copied();
        let whose = match place {
            None => timeline::TimelineScope::All,
            Some(place) if place.is_sweden() => timeline::TimelineScope::State,
            Some(place) => timeline::TimelineScope::Municipality(place),
        };
        let dates = timeline::milestones(self.work()?, whose);
        if dates.is_empty() {
            return Err("--municipality: no dates are known of it".to_owned());
        }
        let name = |place| place_name(self.release, place, self.messages);
        Ok(DrawnFigure {
            lines: vec![self.sources(dates.iter().map(|date| &date.source))],
            figure: Figure {
                subtitle: place.map(name).unwrap_or_default(),
                ..chart::timeline::figure(self.messages, &dates)
            },
            evidence: Some(Evidence::Work),
        })
    }

    fn map(&self) -> Result<DrawnFigure, String> {
        let map = self.borders()?;
        let (messages, dataset) = (self.messages, self.dataset);
        let mut drawn = if self.arguments.indicator.is_none() {
            let data = chart::map::classify_participation(messages, dataset, self.places);
            let cohorts = classes::mapped_cohorts(dataset);
            DrawnFigure {
                lines: vec![self.sources(cohorts.iter().map(|cohort| &cohort.source))],
                figure: chart::map::figure(messages, dataset, &map, &data),
                evidence: Some(Evidence::Work),
            }
        } else {
            let indicator = self.indicator(Evidence::Residents)?;
            let distribution = self.distribution_of(indicator)?;
            let data =
                chart::map::classify_residents(messages, dataset, &distribution, self.places);
            self.of_residents(
                indicator,
                chart::map::figure(messages, dataset, &map, &data),
            )
        };
        let borders = messages.map.borders.to_owned();
        if !drawn.lines.contains(&borders) {
            drawn.lines.push(borders);
        }
        Ok(drawn)
    }

    /// The borders: `data/map.json`, beside the folder of the releases.
    fn borders(&self) -> Result<Map, String> {
        let release = &self.arguments.release;
        let folder = std::fs::canonicalize(release)
            .map_err(|error| format!("{}: {error}", release.display()))?;
        let data = folder.ancestors().nth(2).unwrap_or(&folder);
        let message = |found: &Problem| wording::problem::problem_line(self.messages, found);
        let read =
            read_map(&data.join(file::MAP), self.dataset).map_err(|found| message(&found))?;
        let faults: Vec<String> = read.problems.iter().map(message).collect();
        match read.dataset {
            Some(map) if faults.is_empty() => Ok(map),
            _ => Err(faults.join("\n")),
        }
    }

    fn of_residents(&self, indicator: &Indicator, figure: Figure) -> DrawnFigure {
        // A trend's notes are complete; the others' stand on their page beside them.
        let mut lines = figure.notes.clone();
        for note in wording::reading::notes(self.messages, indicator) {
            if !lines.contains(&note) {
                lines.push(note);
            }
        }
        DrawnFigure {
            figure,
            evidence: Some(Evidence::Residents),
            lines,
        }
    }

    /// The indicator that is asked for, which has to be of this kind.
    fn indicator(&self, evidence: Evidence) -> Result<&'a Indicator, String> {
        let asked = self.arguments.indicator.as_deref().unwrap_or_default();
        let found = lookup::find_indicator(self.dataset, asked)?;
        if found.evidence == evidence {
            return Ok(found);
        }
        let id = |evidence| {
            let known = Evidence::IDS.iter().find(|(known, _)| *known == evidence);
            known.map_or("", |(_, id)| id)
        };
        Err(format!(
            "--indicator: `{asked}` is of the kind `{}`, expected one of `{}` for this chart",
            id(found.evidence),
            id(evidence)
        ))
    }

    fn reference_of(&self, indicator: &Indicator) -> Option<&'a Indicator> {
        self.dataset.indicator(indicator.reference.as_ref()?)
    }

    fn place_or_sweden(&self) -> Place {
        self.places.first().copied().unwrap_or(Place::SWEDEN)
    }

    fn distribution_of<'i>(
        &self,
        indicator: &'i Indicator,
    ) -> Result<distribution::Distribution<'i>, String> {
        let (series, year) = (self.series(indicator)?, self.arguments.year);
        distribution::for_year(self.dataset, indicator, series, year)
            .ok_or_else(|| missing(indicator))
    }

    fn series(&self, indicator: &Indicator) -> Result<&'a Series, String> {
        let mut all = self.release.series.iter();
        all.find(|series| series.indicator == indicator.id)
            .ok_or_else(|| missing(indicator))
    }

    fn work(&self) -> Result<&'a Work, String> {
        let work = self.release.work.as_ref();
        work.ok_or_else(|| "the release lacks work.json".to_owned())
    }

    fn sources<'s>(&self, ids: impl Iterator<Item = &'s SourceId>) -> String {
        let ids: Vec<SourceId> = ids.cloned().collect();
        let known = self.release.sources.as_deref().unwrap_or_default();
        wording::export::sources_line(self.messages, known, &ids)
    }
}

fn missing(indicator: &Indicator) -> String {
    format!("nothing to draw of `{}`", indicator.id.as_str())
}
