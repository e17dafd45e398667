//! What isn't known of a municipality, as questions with room to answer, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// What isn't known of a municipality, as questions with room to answer.
    pub struct QuestionsMessages {
        /// The link to the questions, with how many they are.
        pub open: Plural,
        pub title: &'static str,
        pub heading: &'static str,
        pub count: Plural,
        pub intro: &'static str,
        pub how: [&'static str; 4],
        pub send: &'static str,
        pub take: &'static str,
        pub in_words: &'static str,
        pub of_area: &'static str,
        pub of_indicator: &'static str,
        /// What is answered by yes or no.
        pub of_yes_no: &'static str,
        pub own: OwnQuestions,
        /// The heading of what was stated long ago, how much that is, and what was stated with the question whether it is so.
        pub old: &'static str,
        pub old_count: Plural,
        pub again: &'static str,
        pub of_cycle: &'static str,
        pub answer_yes_no: &'static str,
        pub answer_year: &'static str,
        pub answer_number: &'static str,
        pub answer_words: &'static str,
        pub id: &'static str,
        pub answer: &'static str,
        pub year: &'static str,
        pub source: &'static str,
        pub file: &'static str,
        pub table: &'static str,
        pub question: &'static str,
        pub answer_with: &'static str,
        pub source_address: &'static str,
    }

    /// Indicators as somebody would ask for them, by their ids.
    pub struct OwnQuestions {
        pub other_external_funding_sek: &'static str,
        pub municipal_budget_sek: &'static str,
        pub inclusion_staff_total: &'static str,
        pub departments_involved: &'static str,
        pub mediators_count: &'static str,
        pub mediators_school_count: &'static str,
        pub schools_with_mediators: &'static str,
        pub roma_centre_exists: &'static str,
        pub centre_open_days_week: &'static str,
        pub inclusion_work_start_year: &'static str,
        pub consultation_exists: &'static str,
        pub consultation_start_year: &'static str,
        pub consultation_meetings_year: &'static str,
        pub open_consultation_meetings_year: &'static str,
        pub consultation_roma_seats: &'static str,
        pub consultation_politician_seats: &'static str,
        pub council_election_interval_years: &'static str,
        pub council_election_held: &'static str,
        pub action_plan_exists: &'static str,
        pub action_plan_boards: &'static str,
        pub needs_assessment_done: &'static str,
        pub follow_up_annual: &'static str,
        pub evaluation_done: &'static str,
        pub staff_training_roma: &'static str,
        pub roma_competence_merit: &'static str,
        pub mt_romani_teachers: &'static str,
        pub roma_day_observed: &'static str,
        pub mt_romani_taught: &'static str,
    }
}
