//! Groups of problems of one kind: whoever has saved every code without its zero needs to read it once.

use super::check::LocatedProblem;
use crate::validate::Severity;
use std::collections::HashMap;

/// So many problems of a kind are told one by one; more, as one group.
const MOST_TOLD_ALONE: usize = 5;
/// So many warnings, as each has to be looked at.
const MOST_WARNINGS_TOLD_ALONE: usize = 50;

/// Problems of one kind in the same column of a table, or in the same field of a document, in their order.
#[derive(Debug)]
pub struct Group<'p> {
    pub kind: String,
    pub first: &'p LocatedProblem,
    pub last: &'p LocatedProblem,
    pub count: usize,
    /// All of them, where they are so few that each is told.
    alone: Vec<&'p LocatedProblem>,
}

impl<'p> Group<'p> {
    /// Each of the problems, where they are few; none of a large group.
    pub fn told_alone(&self) -> &[&'p LocatedProblem] {
        if self.count > most_told_alone(self.first) {
            &[]
        } else {
            &self.alone
        }
    }

    fn add(&mut self, problem: &'p LocatedProblem) {
        self.last = problem;
        self.count += 1;
        if self.count <= most_told_alone(self.first) {
            self.alone.push(problem);
        }
    }
}

const fn most_told_alone(problem: &LocatedProblem) -> usize {
    match problem.problem.severity() {
        Severity::Warning => MOST_WARNINGS_TOLD_ALONE,
        Severity::Error | Severity::Note => MOST_TOLD_ALONE,
    }
}

/// Groups problems, each group where its first problem stands; a function tells the kind of each.
pub fn group_problems<'p>(
    problems: &'p [LocatedProblem],
    kind_of: impl Fn(&LocatedProblem) -> String,
) -> Vec<Group<'p>> {
    let mut groups: Vec<Group<'p>> = Vec::new();
    let mut known: HashMap<(&str, String, String), usize> = HashMap::new();
    for problem in problems {
        let kind = kind_of(problem);
        let key = (&*problem.file, field(problem), kind.clone());
        let index = *known.entry(key).or_insert(groups.len());
        match groups.get_mut(index) {
            Some(group) => group.add(problem),
            None => groups.push(Group {
                kind,
                first: problem,
                last: problem,
                count: 1,
                alone: vec![problem],
            }),
        }
    }
    groups
}

/// The column, or the pointer without the numbers of its records.
fn field(problem: &LocatedProblem) -> String {
    let place = &problem.problem.place;
    if !place.starts_with('/') {
        return problem.column.to_string();
    }
    let is_name = |part: &&str| part.parse::<usize>().is_err();
    place
        .split('/')
        .filter(is_name)
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::{Expected, Problem};

    fn problem(line: usize, column: usize, place: &str) -> LocatedProblem {
        LocatedProblem {
            file: "observations.csv".to_owned(),
            line,
            column,
            problem: Problem {
                file: "observations.csv".to_owned(),
                place: place.to_owned(),
                found: String::new(),
                expected: Expected::Number,
            },
        }
    }

    #[test]
    fn problems_of_a_kind_are_one_group_where_the_first_stands() {
        let mut problems: Vec<LocatedProblem> = (2..10)
            .map(|line| problem(line, 2, &format!("{line}:2")))
            .collect();
        problems.insert(1, problem(3, 4, "3:4"));
        let groups = group_problems(&problems, |_| "a number".to_owned());
        let told: Vec<(usize, usize, usize, usize)> = groups
            .iter()
            .map(|of| (of.first.line, of.last.line, of.count, of.told_alone().len()))
            .collect();
        assert_eq!(told, [(2, 9, 8, 0), (3, 3, 1, 1)]);
    }

    #[test]
    fn records_of_a_document_have_the_same_field() {
        let problems = [
            problem(2, 9, "/facts/3/value"),
            problem(5, 30, "/facts/12/value"),
        ];
        assert_eq!(group_problems(&problems, |_| String::new()).len(), 1);
    }
}
