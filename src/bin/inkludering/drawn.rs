//! What each kind of chart of `inkludering draw` is drawn from, and what has to stand under it.

use super::draw::{Arguments, Kind};
use super::lookup;
use super::progress::place_name;
use inkludering::analysis::{
    classes, difference, distribution, facts_by_place, national_comparison, pairs, progress,
    timeline, trend,
};
use inkludering::chart::{self, Figure};
use inkludering::document::file;
use inkludering::load::files::{LoadedRelease, read_map};
use inkludering::model::{Evidence, Indicator, Map, Mark, Place, Series, SourceId, Work};
use inkludering::validate::Problem;
use inkludering::wording::{
    Words, beside as beside_words, compare, indicator as told, outcome, problem, take,
};

/// A figure with what has to stand under it.
pub struct Drawn {
    pub figure: Figure,
    pub evidence: Option<Evidence>,
    pub told: Vec<String>,
}

pub fn drawn(
    arguments: &Arguments,
    release: &LoadedRelease,
    words: &Words,
) -> Result<Drawn, String> {
    let dataset = &release.dataset;
    let places: Vec<Place> = arguments
        .municipality
        .iter()
        .map(|code| lookup::find_place(dataset, code))
        .collect::<Result<_, _>>()?;
    let first = places.first().copied();
    let indicator = |evidence| indicator(arguments, release, evidence);
    let drawn = match arguments.chart {
        Kind::Generation => {
            let figure = chart::generation::figure(words, dataset, dataset.release.date);
            let of_goal = dataset.overall_goal().map(|goal| &goal.source);
            let cohorts = dataset.cohorts.iter().map(|cohort| &cohort.source);
            Drawn {
                figure,
                evidence: None,
                told: vec![sources(words, release, of_goal.into_iter().chain(cohorts))],
            }
        }
        Kind::Trend => {
            let indicator = indicator(Evidence::Residents)?;
            let nation = dataset
                .nation(&indicator.id)
                .ok_or_else(|| missing(indicator))?;
            let trend = trend::from_nation_series(indicator, nation);
            let lines = if places.is_empty() {
                Vec::new()
            } else {
                trend::lines_with_values(indicator, series(release, indicator)?, &places)
            };
            let figure = chart::trend::large(words, dataset, &trend, &lines, None);
            of_residents(words, indicator, figure)
        }
        Kind::Beside => {
            let indicator = indicator(Evidence::Residents)?;
            let place = first.filter(|place| !place.is_sweden()).ok_or(
                "--municipality: found nothing, expected the code of a municipality".to_owned(),
            )?;
            let marks = [Mark::Core, Mark::More, Mark::Weak, Mark::Context];
            let courses = release.municipalities.iter().find(|of| of.place == place);
            let name = place_name(release, place, words);
            let figure = courses
                .map(|courses| national_comparison::for_place(dataset, courses, &marks))
                .and_then(|all| all.into_iter().find(|of| of.indicator.id == indicator.id))
                .and_then(|of| chart::beside::figure(words, &of, &name))
                .ok_or_else(|| missing(indicator))?;
            of_residents(words, indicator, figure)
        }
        Kind::Distribution => {
            let indicator = indicator(Evidence::Residents)?;
            let series = series(release, indicator)?;
            let of = distribution::for_year(dataset, indicator, series, arguments.year)
                .ok_or_else(|| missing(indicator))?;
            let figure = chart::distribution::figure(words, dataset, &of, &places);
            of_residents(words, indicator, figure)
        }
        Kind::Stated => {
            let indicator = indicator(Evidence::Work)?;
            let work = work(release)?;
            let mut stated = facts_by_place::for_indicator(dataset, work, &indicator.id);
            stated.retain(|known| places.is_empty() || places.contains(&known.place));
            let municipalities = stated.iter().filter(|known| !known.place.is_sweden());
            let title = told::stated(words, indicator, municipalities.count());
            let facts = stated.iter().flat_map(|known| &known.facts);
            Drawn {
                told: vec![sources(words, release, facts.map(|fact| &fact.source))],
                figure: chart::stated::figure(words, dataset, indicator, &stated, &title),
                evidence: Some(Evidence::Work),
            }
        }
        Kind::Measured => {
            let indicator = indicator(Evidence::Outcome)?;
            let series = series(release, indicator)?;
            let place = first.unwrap_or(Place::SWEDEN);
            let name = place_name(release, place, words);
            let values = outcome::of_place(words, indicator, series, (place, &name));
            let title = values
                .first()
                .map_or_else(|| indicator.name.get(words.tag), |value| &value.sentence);
            let reference = indicator
                .reference
                .as_ref()
                .and_then(|id| dataset.indicator(id))
                .and_then(|of| Some((of, self::series(release, of).ok()?)));
            let both: Vec<_> = std::iter::once((indicator, series))
                .chain(reference)
                .collect();
            let all = both
                .iter()
                .flat_map(|(_, series)| series.sources.iter().flatten());
            Drawn {
                told: vec![sources(words, release, all)],
                figure: chart::measured::figure(words, &both, place, title),
                evidence: Some(Evidence::Outcome),
            }
        }
        Kind::Dumbbell => {
            let indicator = indicator(Evidence::Outcome)?;
            let reference = indicator
                .reference
                .as_ref()
                .and_then(|id| dataset.indicator(id))
                .ok_or_else(|| missing(indicator))?;
            let (group, other) = (series(release, indicator)?, series(release, reference)?);
            let both = (indicator, reference);
            let pairs = pairs::pair_by_period(group, other, first.unwrap_or(Place::SWEDEN));
            let figure = pairs
                .iter()
                .rfind(|pair| pair.is_complete())
                .map(|latest| outcome::pair(words, both, latest))
                .and_then(|said| chart::dumbbell::figure(words, both, &pairs, &said))
                .ok_or_else(|| missing(indicator))?;
            let all = group.sources.iter().chain(&other.sources).flatten();
            Drawn {
                told: vec![
                    words.outcome.pair_note.to_owned(),
                    sources(words, release, all),
                ],
                figure,
                evidence: Some(Evidence::Outcome),
            }
        }
        Kind::Compare => {
            let indicator = indicator(Evidence::Residents)?;
            if places.len() < 2 {
                return Err(format!(
                    "--municipality: found {}, expected at least two",
                    places.len()
                ));
            }
            let series = series(release, indicator)?;
            let year = arguments.year;
            let of = difference::compare(dataset, indicator, series, &places, year);
            let figure =
                chart::compare::figure(words, dataset, &of).ok_or_else(|| missing(indicator))?;
            let mut drawn = of_residents(words, indicator, figure);
            let mut said = compare::lacking(words, dataset, &of.missing);
            said.append(&mut drawn.told);
            drawn.told = said;
            drawn
        }
        Kind::Progress => {
            let indicator = indicator(Evidence::Outcome)?;
            let series = series(release, indicator)?;
            let asked = progress::Query {
                indicator: &indicator.id,
                place: first.unwrap_or(Place::SWEDEN),
                breakdown: None,
                method: arguments.method.method(),
                base: arguments.base,
            };
            let answer =
                progress::assess_query(dataset, &progress::lookup_in(&release.series), &asked)
                    .ok_or_else(|| missing(indicator))?;
            let name = format!(
                "{}, {}",
                indicator.name.get(words.tag),
                place_name(release, asked.place, words)
            );
            let compared = answer
                .goal
                .filter(|goal| goal.target.is_none())
                .and_then(|goal| dataset.indicator(goal.reference.as_ref()?))
                .map(|of| of.name.get(words.tag));
            Drawn {
                told: vec![sources(words, release, series.sources.iter().flatten())],
                figure: chart::progress::figure(words, &answer, &name, compared),
                evidence: Some(Evidence::Outcome),
            }
        }
        Kind::Timeline => {
            let whose = first.map_or(timeline::TimelineScope::All, |place| {
                if place.is_sweden() {
                    timeline::TimelineScope::State
                } else {
                    timeline::TimelineScope::Municipality(place)
                }
            });
            let dates = timeline::milestones(work(release)?, whose);
            if dates.is_empty() {
                return Err("--municipality: no dates are known of it".to_owned());
            }
            let of_dates = dates.iter().map(|date| &date.source);
            Drawn {
                told: vec![sources(words, release, of_dates)],
                figure: Figure {
                    subtitle: first
                        .map_or_else(String::new, |place| place_name(release, place, words)),
                    ..chart::timeline::figure(words, &dates)
                },
                evidence: Some(Evidence::Work),
            }
        }
        Kind::Map => {
            let map = borders(arguments, release, words)?;
            let mut drawn = if arguments.indicator.is_none() {
                let shown = chart::map::taking_part(words, dataset, &places);
                let cohorts = classes::mapped_cohorts(dataset);
                let of_cohorts = cohorts.iter().map(|cohort| &cohort.source);
                Drawn {
                    told: vec![sources(words, release, of_cohorts)],
                    figure: chart::map::figure(words, dataset, &map, &shown),
                    evidence: Some(Evidence::Work),
                }
            } else {
                let indicator = indicator(Evidence::Residents)?;
                let series = series(release, indicator)?;
                let of = distribution::for_year(dataset, indicator, series, arguments.year)
                    .ok_or_else(|| missing(indicator))?;
                let shown = chart::map::residents(words, dataset, &of, series, &places);
                let figure = chart::map::figure(words, dataset, &map, &shown);
                of_residents(words, indicator, figure)
            };
            let borders = words.map.borders.to_owned();
            if !drawn.told.contains(&borders) {
                drawn.told.push(borders);
            }
            drawn
        }
    };
    Ok(drawn)
}

/// The borders: `data/map.json`, beside the folder of the releases.
fn borders(arguments: &Arguments, release: &LoadedRelease, words: &Words) -> Result<Map, String> {
    let folder = std::fs::canonicalize(&arguments.release)
        .map_err(|error| format!("{}: {error}", arguments.release.display()))?;
    let data = folder.ancestors().nth(2).unwrap_or(&folder);
    let told = |found: &Problem| problem::problem(found, words.tag);
    let read = read_map(&data.join(file::MAP), &release.dataset).map_err(|found| told(&found))?;
    let faults: Vec<String> = read.problems.iter().map(told).collect();
    match read.dataset {
        Some(map) if faults.is_empty() => Ok(map),
        _ => Err(faults.join("\n")),
    }
}

fn of_residents(words: &Words, indicator: &Indicator, figure: Figure) -> Drawn {
    // A trend's notes are complete; the others' stand on their page beside them.
    let mut told = figure.notes.clone();
    for note in beside_words::notes(words, indicator) {
        if !told.contains(&note) {
            told.push(note);
        }
    }
    Drawn {
        figure,
        evidence: Some(Evidence::Residents),
        told,
    }
}

fn indicator<'a>(
    arguments: &Arguments,
    release: &'a LoadedRelease,
    evidence: Evidence,
) -> Result<&'a Indicator, String> {
    let asked = arguments.indicator.as_deref().unwrap_or_default();
    let found = lookup::find_indicator(&release.dataset, asked)?;
    if found.evidence == evidence {
        return Ok(found);
    }
    let id = |of| {
        let known = Evidence::IDS.iter().find(|(known, _)| *known == of);
        known.map_or("", |(_, id)| id)
    };
    Err(format!(
        "--indicator: `{asked}` is of the kind `{}`, expected one of `{}` for this chart",
        id(found.evidence),
        id(evidence)
    ))
}

fn series<'a>(release: &'a LoadedRelease, indicator: &Indicator) -> Result<&'a Series, String> {
    let mut all = release.series.iter();
    all.find(|series| series.indicator == indicator.id)
        .ok_or_else(|| missing(indicator))
}

fn work(release: &LoadedRelease) -> Result<&Work, String> {
    let work = release.work.as_ref();
    work.ok_or_else(|| "the release lacks work.json".to_owned())
}

fn missing(indicator: &Indicator) -> String {
    format!("nothing to draw of `{}`", indicator.id.as_str())
}

fn sources<'a>(
    words: &Words,
    release: &LoadedRelease,
    ids: impl Iterator<Item = &'a SourceId>,
) -> String {
    let ids: Vec<SourceId> = ids.cloned().collect();
    take::sources(words, release.sources.as_deref().unwrap_or_default(), &ids)
}
