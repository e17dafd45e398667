//! Classes, reasons and components of progress, text by text.

use crate::wording::texts::texts;

texts! {
    /// Classes, reasons and components of progress.
    pub struct ProgressMessages {
        /// From the best class to the worst, as `Class::ALL`.
        pub classes: Classes,
        /// What Statistics Canada and the UN Statistics Division call theirs.
        pub statcan: Classes,
        pub unsd: Classes,
        pub between: &'static str,
        pub cannot: &'static str,
        pub methods: Methods,
        pub because_met: &'static str,
        pub because_lost: &'static str,
        pub because_not_met: &'static str,
        pub not_met: &'static str,

        pub no_direction: &'static str,
        pub no_values: &'static str,
        pub one_point: &'static str,
        pub broken: &'static str,
        pub second_hand: &'static str,
        pub unsure: &'static str,
        pub inferred_year: &'static str,
        pub withheld: &'static str,
        pub no_reference: &'static str,
        pub base_too_late: &'static str,
        pub no_target: &'static str,
        pub target_equals_base: &'static str,
        pub zero_base: &'static str,
        pub zero_target: &'static str,
        pub change_of_sign: &'static str,

        pub legend: &'static str,
        pub legend_alone: &'static str,
        pub gap_column: &'static str,
        pub part_column: &'static str,
        pub target_label: &'static str,
        pub projection_label: &'static str,

        pub used_as_base: &'static str,
        pub used: &'static str,
        pub used_as_latest: &'static str,
        pub left_out: &'static str,
        pub out_nothing: &'static str,
        pub out_none_found: &'static str,
        pub out_not_measured: &'static str,
        pub out_not_applicable: &'static str,
        pub out_withheld: &'static str,
        pub out_second_hand: &'static str,
        pub out_planned: &'static str,
        pub out_unverified: &'static str,
        pub out_assigned: &'static str,
        pub out_inferred: &'static str,
        pub out_no_reference: &'static str,
        pub out_same_year: &'static str,
        pub out_before_break: &'static str,
        pub out_before_base: &'static str,
        pub out_not_an_end: &'static str,
        pub out_alone: &'static str,

        pub method: &'static str,
        pub target: &'static str,
        pub target_value: &'static str,
        pub target_gap: &'static str,
        pub set_by: &'static str,
        pub base: &'static str,
        pub latest: &'static str,
        pub years: &'static str,
        pub gap: &'static str,
        pub actual: &'static str,
        pub actual_growth: &'static str,
        pub line_through: &'static str,
        pub required: &'static str,
        pub required_growth: &'static str,
        pub ratio: &'static str,
        pub ratio_projected: &'static str,
        pub projection: &'static str,
        pub at_end: &'static str,
        pub interval: &'static str,
        pub points: &'static str,
        pub growth_without_target: &'static str,
    }

    /// The classes of progress, from the best to the worst, as a method calls them.
    pub struct Classes {
        pub achieved: &'static str,
        pub on_track: &'static str,
        pub too_slow: &'static str,
        pub far_too_slow: &'static str,
        pub stalled: &'static str,
        pub moving_away: &'static str,
    }

    /// The methods of progress.
    pub struct Methods {
        pub linear: &'static str,
        pub statcan: &'static str,
        pub unsd: &'static str,
    }
}
