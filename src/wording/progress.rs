//! Classes, reasons and components of progress in words.

use super::messages::Messages;
use super::number::format_number;
use super::period;
use super::template::fill;
use crate::analysis::progress::{
    Class, ClassBasis, Estimate, Exclusion, Fit, Measured, Point, PointRole, Progress, Reason,
    Target, Verdict,
};
use crate::model::NoInformation::{NoneFound, NotMeasured};
use crate::model::{Method, Number, Status};

/// A class as its method calls it: `För långsamt`.
pub const fn class_name(messages: &Messages, method: Method, class: Class) -> &'static str {
    let texts = &messages.progress;
    let names = match method {
        Method::Linear => &texts.classes,
        Method::StatCan => &texts.statcan,
        Method::Unsd => &texts.unsd,
    };
    match class {
        Class::Achieved => names.achieved,
        Class::OnTrack => names.on_track,
        Class::TooSlow => names.too_slow,
        Class::FarTooSlow => names.far_too_slow,
        Class::Stalled => names.stalled,
        Class::MovingAway => names.moving_away,
        Class::NotMet => texts.not_met,
    }
}

pub const fn method_name(messages: &Messages, method: Method) -> &'static str {
    let names = &messages.progress.methods;
    match method {
        Method::Linear => names.linear,
        Method::StatCan => names.statcan,
        Method::Unsd => names.unsd,
    }
}

/// Why there is no class: `mätt en gång (2019)`.
pub fn reason_text(messages: &Messages, reason: Reason) -> String {
    let texts = &messages.progress;
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
pub fn verdict(messages: &Messages, progress: &Progress<'_>) -> String {
    let texts = &messages.progress;
    let name = |class| class_name(messages, progress.method, class);
    match &progress.verdict {
        Verdict::Assessed(found) => match found.between {
            Some((worst, best)) => fill(
                texts.between,
                &[("worst", name(worst)), ("best", name(best))],
            ),
            None => name(found.class).to_owned(),
        },
        Verdict::CannotBeAssessed { .. } => {
            let reasons = progress.reasons();
            let why: Vec<String> = reasons
                .iter()
                .map(|reason| reason_text(messages, *reason))
                .collect();
            fill(texts.cannot, &[("why", &why.join("; "))])
        }
    }
}

/// The answer with what it is about.
pub fn summary(messages: &Messages, progress: &Progress<'_>, name: &str) -> String {
    format!("{name}: {}.", verdict(messages, progress))
}

/// How the picture is read.
pub fn legend(messages: &Messages, progress: &Progress<'_>) -> String {
    let texts = &messages.progress;
    if progress.class().is_some() {
        texts.legend.to_owned()
    } else {
        texts.legend_alone.to_owned()
    }
}

pub fn gap_column(messages: &Messages) -> &'static str {
    messages.progress.gap_column
}

pub fn part_column(messages: &Messages) -> &'static str {
    messages.progress.part_column
}

pub fn target_label(messages: &Messages, target: Number) -> String {
    fill(
        messages.progress.target_label,
        &[("value", &format_number(messages, target))],
    )
}

pub fn projection_label(messages: &Messages, value: &str) -> String {
    fill(messages.progress.projection_label, &[("value", value)])
}

/// What part a point has: `bas`, `används inte: i andra hand`.
pub fn part_text(messages: &Messages, role: PointRole) -> String {
    let texts = &messages.progress;
    let why = match role {
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
pub fn format_decimal(messages: &Messages, value: f64, decimals: u8) -> String {
    let scaled = (value * 10f64.powi(i32::from(decimals))).round();
    format_number(messages, Number::new(scaled as i64, decimals))
}

/// All components as pairs of name and value, in the order in which they are computed.
pub fn components(
    messages: &Messages,
    progress: &Progress<'_>,
    reference_name: Option<&str>,
) -> Vec<(String, String)> {
    let texts = &messages.progress;
    let unit = &progress.indicator.unit;
    let mut components = vec![(
        texts.method.to_owned(),
        method_name(messages, progress.method).to_owned(),
    )];
    let mut add = |name: &str, value: String| components.push((name.to_owned(), value));
    let by_gap = matches!(progress.target, Some(Target::Reference(_)));
    if let (Some(goal), Some(target)) = (progress.goal, &progress.target) {
        let year = goal.year.to_string();
        let text = match target {
            Target::Value(value) => fill(
                texts.target_value,
                &[
                    (
                        "value",
                        &super::number::format_value(messages, unit, *value),
                    ),
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
                ("name", &messages.text(&goal.set_by)),
                ("why", &messages.text(&goal.why)),
            ],
        );
        add(texts.target, format!("{text}, {by}"));
    }
    let format_measured = |point: &Measured| {
        let value = if by_gap {
            fill(
                texts.gap,
                &[("value", &format_number(messages, point.value))],
            )
        } else {
            super::number::format_value(messages, unit, point.value)
        };
        let value = match point.interval {
            Some((low, high)) => fill(
                texts.interval,
                &[
                    ("value", &value),
                    ("low", &format_number(messages, low)),
                    ("high", &format_number(messages, high)),
                ],
            ),
            None => value,
        };
        format!("{value}, {}", period::format_period(messages, point.period))
    };
    let found = match &progress.verdict {
        Verdict::Assessed(found) => found,
        Verdict::CannotBeAssessed { growth, .. } => {
            if let Some(growth) = growth {
                add(texts.base, format_measured(&growth.base));
                add(texts.latest, format_measured(&growth.latest));
                add(
                    texts.growth_without_target,
                    format!(
                        "{}, {}",
                        format_decimal(messages, growth.growth, 4),
                        class_name(messages, Method::StatCan, growth.class)
                    ),
                );
            }
            return components;
        }
    };
    add(texts.base, format_measured(&found.base));
    add(texts.latest, format_measured(&found.latest));
    add(texts.years, found.years.to_string());
    let format_estimate = |estimate: Estimate, decimals: u8| {
        let value = format_decimal(messages, estimate.value, decimals);
        match estimate.interval {
            Some((low, high)) => fill(
                texts.interval,
                &[
                    ("value", &value),
                    ("low", &format_decimal(messages, low, decimals)),
                    ("high", &format_decimal(messages, high, decimals)),
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
    if let Some(pace) = found.actual {
        let line = match found.fit {
            Fit::Ends => String::new(),
            Fit::WeightedLine(count) => {
                format!(
                    ", {}",
                    fill(texts.line_through, &[("n", &count.to_string())])
                )
            }
        };
        add(actual, format!("{}{line}", format_estimate(pace, 4)));
    }
    if let Some(pace) = found.required {
        add(required, format_decimal(messages, pace, 4));
    }
    if let Some(projection) = found.projection {
        let name = fill(
            texts.projection,
            &[("year", &found.target_year.to_string())],
        );
        let value = format_estimate(projection, 2);
        add(
            &name,
            if found.projection_reaches_end {
                fill(texts.at_end, &[("value", &value)])
            } else {
                value
            },
        );
    }
    if let Some(ratio) = found.ratio {
        let name = match progress.method {
            Method::Unsd => texts.ratio_projected,
            _ => texts.ratio,
        };
        add(name, format_estimate(ratio, 4));
    }
    components
}

/// Why the class holds whatever the pace; nothing where the ratio decides.
pub fn because_sentence(messages: &Messages, because: ClassBasis) -> Option<&'static str> {
    let texts = &messages.progress;
    match because {
        ClassBasis::TargetMet => Some(texts.because_met),
        ClassBasis::TargetLost => Some(texts.because_lost),
        ClassBasis::TargetNotMet => Some(texts.because_not_met),
        ClassBasis::Ratio => None,
    }
}

/// One point in a line: `2019: 45,2, används inte: i andra hand`.
pub fn point_line(messages: &Messages, point: &Point<'_>) -> String {
    let period = period::format_period(messages, point.period);
    let part = part_text(messages, point.role);
    let published = point.cell.and_then(|cell| cell.value.number());
    match (published, point.measured) {
        (Some(value), Some(measured)) if point.reference.is_some() => {
            let gap = fill(
                messages.progress.gap,
                &[("value", &format_number(messages, measured.value))],
            );
            format!(
                "{period}: {}, {gap}, {part}",
                format_number(messages, value)
            )
        }
        (Some(value), _) => format!("{period}: {}, {part}", format_number(messages, value)),
        (None, _) => format!("{period}: {part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::locale::messages;

    #[test]
    fn computed_numbers_are_rounded_for_reading() {
        let messages = messages(Some("sv"));
        for (value, decimals, expected) in [
            (-1.176_47, 4, "\u{2212}1,1765"),
            (0.95, 2, "0,95"),
            (-0.000_01, 2, "0,00"),
            (1234.5, 1, "1\u{a0}234,5"),
        ] {
            assert_eq!(format_decimal(messages, value, decimals), expected);
        }
    }

    #[test]
    fn classes_are_called_as_their_method_calls_them() {
        let sv = messages(Some("sv"));
        let en = messages(Some("en"));
        for (class, method, swedish, english) in [
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
            assert_eq!(class_name(sv, method, class), swedish);
            assert_eq!(class_name(en, method, class), english);
        }
    }

    #[test]
    fn reasons_are_told_with_their_year() {
        let sv = messages(None);
        assert_eq!(
            reason_text(sv, Reason::OnePoint(2019)),
            "mätt en gång (2019)"
        );
        let break_in = reason_text(messages(Some("en")), Reason::Break(2018));
        assert!(break_in.contains("since 2018"), "{break_in}");
    }
}
