//! What each table and each of its columns is for, in the language asked for.

use crate::publish::table_schemas::{
    ANSWERS, COHORTS, CORRECTIONS, GOALS, HELP, INDICATORS, MILESTONES, MUNICIPALITIES, NETWORK,
    OBSERVATIONS, QUESTIONS, RELEASE, SIMILAR, SOURCES, TABLES, THEMES, UNITS,
};
use crate::wording::messages;

/// What one row of a table is; empty of a table that isn't known.
pub fn explain_table(tag: &str, file: &str) -> &'static str {
    let notes = &messages(Some(tag)).terminal.template.tables;
    let all = [
        (RELEASE.file, notes.release),
        (UNITS.file, notes.units),
        (MUNICIPALITIES.file, notes.municipalities),
        (INDICATORS.file, notes.indicators),
        (OBSERVATIONS.file, notes.observations),
        (QUESTIONS.file, notes.questions),
        (ANSWERS.file, notes.answers),
        (SOURCES.file, notes.sources),
        (COHORTS.file, notes.cohorts),
        (SIMILAR.file, notes.similar),
        (THEMES.file, notes.themes),
        (MILESTONES.file, notes.milestones),
        (NETWORK.file, notes.network),
        (GOALS.file, notes.goals),
        (CORRECTIONS.file, notes.corrections),
        (HELP.file, notes.help),
    ];
    let known = all.into_iter().find(|(known, _)| *known == file);
    known.map_or("", |(_, text)| text)
}

/// What stands in a column; empty of a column that isn't known.
pub fn explain_column(tag: &str, file: &str, column: &str) -> &'static str {
    let notes = &messages(Some(tag)).terminal.template.columns;
    if file == MUNICIPALITIES.file && column.starts_with("skr_group_") {
        return notes.skr_group_name;
    }
    let column = text_of(file, column);
    // Columns of one name that hold something else in this table than in others.
    let own = [
        (RELEASE.file, "date", notes.release_date),
        (UNITS.file, "unit", notes.own_id),
        (MUNICIPALITIES.file, "municipality", notes.municipality_code),
        (MUNICIPALITIES.file, "name", notes.municipality_name),
        (INDICATORS.file, "indicator", notes.own_id),
        (INDICATORS.file, "area", notes.indicator_area),
        (INDICATORS.file, "breakdown", notes.indicator_breakdown),
        (OBSERVATIONS.file, "area", notes.fact_area),
        (OBSERVATIONS.file, "unit", notes.fact_unit),
        (QUESTIONS.file, "question", notes.own_id),
        (QUESTIONS.file, "text", notes.question_text),
        (SOURCES.file, "source", notes.source_id),
        (COHORTS.file, "cohort", notes.own_id),
        (COHORTS.file, "kind", notes.cohort_kind),
        (COHORTS.file, "indicator", notes.cohort_indicator),
        (SIMILAR.file, "year", notes.similar_year),
        (THEMES.file, "theme", notes.own_id),
        (MILESTONES.file, "date", notes.milestone_date),
        (MILESTONES.file, "scope", notes.milestone_scope),
        (MILESTONES.file, "text", notes.milestone_text),
        (NETWORK.file, "kind", notes.network_kind),
        (NETWORK.file, "date", notes.network_date),
        (NETWORK.file, "text", notes.network_text),
        (HELP.file, "help", notes.own_id),
        (HELP.file, "kind", notes.help_kind),
        (HELP.file, "name", notes.help_name),
        (HELP.file, "municipality", notes.help_municipality),
        (HELP.file, "url", notes.help_url),
        (GOALS.file, "goal", notes.own_id),
        (GOALS.file, "area", notes.goal_area),
        (GOALS.file, "indicator", notes.goal_indicator),
        (GOALS.file, "year", notes.goal_year),
        (GOALS.file, "value", notes.goal_value),
        (GOALS.file, "reference", notes.goal_reference),
        (GOALS.file, "text", notes.goal_text),
    ];
    let is_this = |(table, name, _): &(&str, &str, &str)| *table == file && *name == column;
    if let Some((_, _, text)) = own.into_iter().find(is_this) {
        return text;
    }
    match column {
        "answer" => notes.answer,
        "basis" => notes.basis,
        "breakdown" => notes.breakdown,
        "breaks" => notes.breaks,
        "caution" => notes.caution,
        "collection" => notes.collection,
        "counts" => notes.counts,
        "corrected" => notes.corrected,
        "county" => notes.county,
        "county_name" => notes.county_name,
        "covers" => notes.covers,
        "credit" => notes.credit,
        "dating" => notes.dating,
        "decimals" => notes.decimals,
        "definition" => notes.definition,
        "direction" => notes.direction,
        "evidence" => notes.evidence,
        "finding" => notes.finding,
        "from" => notes.from,
        "high" => notes.high,
        "indicator" => notes.indicator,
        "key_figure" => notes.key_figure,
        "key_figure_url" => notes.key_figure_url,
        "licence" => notes.licence,
        "licence_url" => notes.licence_url,
        "low" => notes.low,
        "mark" => notes.mark,
        "maximum" => notes.maximum,
        "minimum_persons" => notes.minimum_persons,
        "minimum_pupils" => notes.minimum_pupils,
        "minimum_respondents" => notes.minimum_respondents,
        "municipality" => notes.municipality,
        "name" => notes.name,
        "note" => notes.note,
        "one" => notes.unit_one,
        "order" => notes.order,
        "other" => notes.unit_other,
        "participation" => notes.participation,
        "period" => notes.period,
        "place" => notes.place,
        "population" => notes.population,
        "published" => notes.published,
        "publisher" => notes.publisher,
        "question" => notes.question,
        "read" => notes.read,
        "read_on" => notes.read_on,
        "reference" => notes.reference,
        "release" => notes.release,
        "respondents" => notes.respondents,
        "role" => notes.role,
        "scope" => notes.scope,
        "set_by" => notes.set_by,
        "similar" => notes.similar,
        "skr_group" => notes.skr_group,
        "source" => notes.source,
        "stage" => notes.stage,
        "state" => notes.state,
        "status" => notes.status,
        "terms" => notes.terms,
        "theme" => notes.theme,
        "title" => notes.title,
        "told_by" => notes.told_by,
        "to" => notes.to,
        "uncertain_respondents" => notes.uncertain_respondents,
        "unit" => notes.unit,
        "url" => notes.url,
        "value" => notes.value,
        "what" => notes.what,
        "what_is_right" => notes.what_is_right,
        "what_was_wrong" => notes.what_was_wrong,
        "why" => notes.why,
        "wrong_since" => notes.wrong_since,
        "year_inferred" => notes.year_inferred,
        _ => "",
    }
}

/// The name of a text without its language: `name` of `name_en`.
fn text_of<'c>(file: &str, column: &'c str) -> &'c str {
    let schema = TABLES.iter().find(|schema| schema.file == file);
    let texts = schema.map_or(&[][..], |schema| schema.text_columns);
    match column.rsplit_once('_') {
        Some((text, _)) if texts.contains(&text) => text,
        _ => column,
    }
}
