//! Classes, reasons and components of progress in words.

#[cfg(not(target_arch = "wasm32"))]
pub(super) mod en;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod sv;
mod words;

pub use words::ProgressWords;

use super::{Words, evidence, fill, number};
use crate::analysis::progress::{
    Class, ClassBasis, Estimate, Exclusion, Fit, Measured, Point, PointRole, Progress, Reason,
    Target, Verdict,
};
use crate::model::NoInformation::{NoneFound, NotMeasured};
use crate::model::{Method, Number, Status};

/// A class as its method calls it: `För långsamt`.
pub fn class(words: &Words, method: Method, class: Class) -> &'static str {
    let texts = &words.progress;
    let all = match method {
        Method::Linear => &texts.classes,
        Method::StatCan => &texts.statcan,
        Method::Unsd => &texts.unsd,
    };
    let nth = Class::IDS.iter().position(|(known, _)| *known == class);
    nth.and_then(|nth| all.get(nth))
        .copied()
        .unwrap_or_default()
}

pub fn method(words: &Words, method: Method) -> &'static str {
    let [linear, statcan, unsd] = words.progress.methods;
    match method {
        Method::Linear => linear,
        Method::StatCan => statcan,
        Method::Unsd => unsd,
    }
}

/// Why there is no class: `mätt en gång (2019)`.
pub fn reason(words: &Words, reason: Reason) -> String {
    let texts = &words.progress;
    let template = match reason {
        Reason::NoDirection => texts.no_direction,
        Reason::NoValues => texts.no_values,
        Reason::OnePoint(_) => texts.one_point,
        Reason::Break(_) => texts.broken,
        Reason::SecondHand => texts.second_hand,
        Reason::Unsure => texts.unsure,
        Reason::InferredYear => texts.inferred_year,
        Reason::Withheld => texts.withheld,
        Reason::NoReference => texts.no_reference,
        Reason::BaseTooLate(_) => texts.base_too_late,
        Reason::NoTarget => texts.no_target,
        Reason::TargetEqualsBase => texts.target_equals_base,
        Reason::TargetYearPassed(_) => texts.target_year_passed,
        Reason::ZeroBase => texts.zero_base,
        Reason::ZeroTarget => texts.zero_target,
        Reason::ChangeOfSign => texts.change_of_sign,
    };
    let year = reason
        .year()
        .map_or_else(String::new, |year| year.to_string());
    fill(template, &[("year", &year)])
}

/// The answer in a line: `För långsamt`, `Osäkert: mellan …`, `Går inte att bedöma: …`.
pub fn verdict(words: &Words, progress: &Progress<'_>) -> String {
    let texts = &words.progress;
    let called = |of| class(words, progress.method, of);
    match &progress.verdict {
        Verdict::Assessed(found) => match found.between {
            Some((worst, best)) => fill(
                texts.between,
                &[("worst", called(worst)), ("best", called(best))],
            ),
            None => called(found.class).to_owned(),
        },
        Verdict::CannotBeAssessed { .. } => {
            let reasons = progress.reasons();
            let why: Vec<String> = reasons.iter().map(|of| reason(words, *of)).collect();
            fill(texts.cannot, &[("why", &why.join("; "))])
        }
    }
}

/// The answer with what it is about.
pub fn summary(words: &Words, progress: &Progress<'_>, name: &str) -> String {
    format!("{name}: {}.", verdict(words, progress))
}

/// How the picture is read.
pub fn legend(words: &Words, progress: &Progress<'_>) -> String {
    let texts = &words.progress;
    if progress.class().is_some() {
        texts.legend.to_owned()
    } else {
        texts.legend_alone.to_owned()
    }
}

pub fn gap_column(words: &Words) -> &'static str {
    words.progress.gap_column
}

pub fn part_column(words: &Words) -> &'static str {
    words.progress.part_column
}

pub fn target_label(words: &Words, target: Number) -> String {
    fill(
        words.progress.target_label,
        &[("value", &number(words, target))],
    )
}

pub fn projection_label(words: &Words, value: &str) -> String {
    fill(words.progress.projection_label, &[("value", value)])
}

/// What part a point has: `bas`, `används inte: i andra hand`.
pub fn part(words: &Words, part: PointRole) -> String {
    let texts = &words.progress;
    let why = match part {
        PointRole::Base => return texts.used_as_base.to_owned(),
        PointRole::Between => return texts.used.to_owned(),
        PointRole::Latest => return texts.used_as_latest.to_owned(),
        PointRole::Excluded(why) => why,
    };
    let template = match why {
        Exclusion::NotPublished => texts.out_nothing,
        Exclusion::NoInformation(NoneFound) => texts.out_none_found,
        Exclusion::NoInformation(NotMeasured) => texts.out_not_measured,
        Exclusion::NotApplicable => texts.out_not_applicable,
        Exclusion::Withheld => texts.out_withheld,
        Exclusion::SecondHand => texts.out_second_hand,
        Exclusion::Unsure(Status::Planned | Status::Promised) => texts.out_planned,
        Exclusion::Unsure(Status::Assigned) => texts.out_assigned,
        Exclusion::Unsure(_) => texts.out_unverified,
        Exclusion::InferredYear => texts.out_inferred,
        Exclusion::NoReference => texts.out_no_reference,
        Exclusion::SameYear => texts.out_same_year,
        Exclusion::BeforeBreak(_) => texts.out_before_break,
        Exclusion::BeforeBase => texts.out_before_base,
        Exclusion::NotAnEnd => texts.out_not_an_end,
        Exclusion::Alone => texts.out_alone,
    };
    let year = match why {
        Exclusion::BeforeBreak(year) => year.to_string(),
        _ => String::new(),
    };
    fill(
        texts.left_out,
        &[("why", &fill(template, &[("year", &year)]))],
    )
}

/// A computed number, rounded here alone and for reading only.
pub fn decimal(words: &Words, value: f64, decimals: u8) -> String {
    let scaled = (value * 10f64.powi(i32::from(decimals))).round();
    number(words, Number::new(scaled as i64, decimals))
}

/// All components as pairs of name and value, in the order in which they are computed.
pub fn components(
    words: &Words,
    progress: &Progress<'_>,
    reference_name: Option<&str>,
) -> Vec<(String, String)> {
    let texts = &words.progress;
    let unit = &progress.indicator.unit;
    let mut told = vec![(
        texts.method.to_owned(),
        method(words, progress.method).to_owned(),
    )];
    let mut tell = |name: &str, value: String| told.push((name.to_owned(), value));
    let by_gap = matches!(progress.target, Some(Target::Reference(_)));
    if let (Some(goal), Some(target)) = (progress.goal, &progress.target) {
        let year = goal.year.to_string();
        let said = match target {
            Target::Value(value) => fill(
                texts.target_value,
                &[
                    ("value", &super::value(words, unit, *value)),
                    ("year", &year),
                ],
            ),
            Target::Reference(id) => {
                let name = reference_name.unwrap_or_else(|| id.as_str());
                fill(texts.target_gap, &[("name", name), ("year", &year)])
            }
        };
        let by = fill(
            texts.set_by,
            &[
                ("name", goal.set_by.get(words.tag)),
                ("why", goal.why.get(words.tag)),
            ],
        );
        tell(texts.target, format!("{said}, {by}"));
    }
    let measured = |of: &Measured| {
        let value = if by_gap {
            fill(texts.gap, &[("value", &number(words, of.value))])
        } else {
            super::value(words, unit, of.value)
        };
        let value = match of.interval {
            Some((low, high)) => fill(
                texts.interval,
                &[
                    ("value", &value),
                    ("low", &number(words, low)),
                    ("high", &number(words, high)),
                ],
            ),
            None => value,
        };
        format!("{value}, {}", evidence::period(words, of.period))
    };
    let found = match &progress.verdict {
        Verdict::Assessed(found) => found,
        Verdict::CannotBeAssessed { growth, .. } => {
            if let Some(growth) = growth {
                tell(texts.base, measured(&growth.base));
                tell(texts.latest, measured(&growth.latest));
                tell(
                    texts.growth_without_target,
                    format!(
                        "{}, {}",
                        decimal(words, growth.growth, 4),
                        class(words, Method::StatCan, growth.class)
                    ),
                );
            }
            return told;
        }
    };
    tell(texts.base, measured(&found.base));
    tell(texts.latest, measured(&found.latest));
    tell(texts.years, found.years.to_string());
    let estimate = |of: Estimate, decimals: u8| {
        let value = decimal(words, of.value, decimals);
        match of.interval {
            Some((low, high)) => fill(
                texts.interval,
                &[
                    ("value", &value),
                    ("low", &decimal(words, low, decimals)),
                    ("high", &decimal(words, high, decimals)),
                ],
            ),
            None => value,
        }
    };
    let is_linear = progress.method == Method::Linear;
    let (actual, required) = if is_linear {
        (texts.actual, texts.required)
    } else {
        (texts.actual_growth, texts.required_growth)
    };
    if let Some(of) = found.actual {
        let line = match found.fit {
            Fit::Ends => String::new(),
            Fit::WeightedLine(count) => {
                format!(
                    ", {}",
                    fill(texts.line_through, &[("n", &count.to_string())])
                )
            }
        };
        tell(actual, format!("{}{line}", estimate(of, 4)));
    }
    if let Some(of) = found.required {
        tell(required, decimal(words, of, 4));
    }
    if let Some(of) = found.projection {
        let name = fill(
            texts.projection,
            &[("year", &found.target_year.to_string())],
        );
        tell(&name, estimate(of, 2));
    }
    if let Some(of) = found.ratio {
        let name = match progress.method {
            Method::Unsd => texts.ratio_projected,
            _ => texts.ratio,
        };
        tell(name, estimate(of, 4));
    }
    told
}

/// Why the class holds whatever the pace; nothing where the ratio decides.
pub fn because(words: &Words, because: ClassBasis) -> Option<&'static str> {
    let texts = &words.progress;
    match because {
        ClassBasis::TargetMet => Some(texts.because_met),
        ClassBasis::TargetLost => Some(texts.because_lost),
        ClassBasis::Ratio => None,
    }
}

/// One point in a line: `2019: 45,2, används inte: i andra hand`.
pub fn point(words: &Words, of: &Point<'_>) -> String {
    let period = evidence::period(words, of.period);
    let part = part(words, of.role);
    let published = of.cell.and_then(|cell| cell.value.number());
    match (published, of.measured) {
        (Some(value), Some(measured)) if of.reference.is_some() => {
            let gap = fill(
                words.progress.gap,
                &[("value", &number(words, measured.value))],
            );
            format!("{period}: {}, {gap}, {part}", number(words, value))
        }
        (Some(value), _) => format!("{period}: {}, {part}", number(words, value)),
        (None, _) => format!("{period}: {part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::words;

    #[test]
    fn computed_numbers_are_rounded_for_reading() {
        let words = words(Some("sv"));
        for (value, decimals, expected) in [
            (-1.176_47, 4, "\u{2212}1,1765"),
            (0.95, 2, "0,95"),
            (-0.000_01, 2, "0,00"),
            (1234.5, 1, "1\u{a0}234,5"),
        ] {
            assert_eq!(decimal(words, value, decimals), expected);
        }
    }

    #[test]
    fn classes_are_called_as_their_method_calls_them() {
        let sv = words(Some("sv"));
        let en = words(Some("en"));
        for (of, by, swedish, english) in [
            (Class::Achieved, Method::Linear, "Målet nått", "Goal met"),
            (Class::TooSlow, Method::Linear, "För långsamt", "Too slow"),
            (
                Class::MovingAway,
                Method::Linear,
                "Åt fel håll",
                "Wrong direction",
            ),
            (
                Class::MovingAway,
                Method::StatCan,
                "Försämring",
                "Deterioration",
            ),
            (
                Class::TooSlow,
                Method::Unsd,
                "Behöver gå fortare",
                "Needs acceleration",
            ),
            (
                Class::Stalled,
                Method::Unsd,
                "Står still eller går åt fel håll",
                "Stagnation or regression",
            ),
        ] {
            assert_eq!(class(sv, by, of), swedish);
            assert_eq!(class(en, by, of), english);
        }
    }

    #[test]
    fn reasons_are_told_with_their_year() {
        let sv = words(None);
        assert_eq!(reason(sv, Reason::OnePoint(2019)), "mätt en gång (2019)");
        let break_in = reason(words(Some("en")), Reason::Break(2018));
        assert!(break_in.contains("since 2018"), "{break_in}");
    }
}
