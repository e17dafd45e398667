//! Groups of problems of one kind: whoever has saved every code without its zero needs to read it once.

use super::check::LocatedProblem;
use crate::validate::{Expected, Severity};
use std::collections::HashMap;

/// So many problems of a kind are told one by one; more, as one group.
const MOST_TOLD_ALONE: usize = 5;
/// So many warnings, as each has to be looked at.
const MOST_WARNINGS_TOLD_ALONE: usize = 50;

/// Problems of one kind in the same column of a table, or in the same field of a document, in their order.
#[derive(Debug)]
pub struct Group<'p> {
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

/// Groups problems, each group where its first problem stands; a function words the kind of those of which the same
/// was expected in general.
pub fn group_problems<'p>(
    problems: &'p [LocatedProblem],
    kind_of: impl Fn(&Expected) -> String,
) -> Vec<Group<'p>> {
    let mut groups: Vec<Group<'p>> = Vec::new();
    let mut known: HashMap<(&str, Field<'_>, Expected), usize> = HashMap::new();
    let mut worded: HashMap<(&str, Field<'_>, String), usize> = HashMap::new();
    for problem in problems {
        let (file, field) = (&*problem.file, Field::of(problem));
        let general = problem.problem.expected.in_general();
        let index = *known
            .entry((file, field.clone(), general))
            .or_insert_with_key(|(.., general)| {
                let kind = kind_of(general);
                let next = groups.len();
                *worded.entry((file, field, kind)).or_insert(next)
            });
        match groups.get_mut(index) {
            Some(group) => group.add(problem),
            None => groups.push(Group {
                first: problem,
                last: problem,
                count: 1,
                alone: vec![problem],
            }),
        }
    }
    groups
}

/// What problems of a kind have in common of their places.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Field<'p> {
    /// Of a sheet, or of a text's only table.
    Column(&'p str, usize),
    /// The pointer without the numbers of its records.
    Pointer(String),
}

impl<'p> Field<'p> {
    fn of(problem: &'p LocatedProblem) -> Self {
        let pointer = problem.problem.place.pointer();
        if pointer.is_empty() {
            let location = &problem.location;
            return Self::Column(location.sheet().unwrap_or_default(), location.column());
        }
        let is_name = |part: &&str| part.parse::<usize>().is_err();
        let names: Vec<&str> = pointer.split('/').filter(is_name).collect();
        Self::Pointer(names.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::Location;
    use crate::validate::{Position, Problem};

    fn problem(line: u32, column: u32, place: Position) -> LocatedProblem {
        LocatedProblem {
            file: "observations.csv".into(),
            location: Location::Text { line, column },
            problem: Problem {
                file: "observations.csv".into(),
                place,
                found: "".into(),
                expected: Expected::Number,
            },
        }
    }

    #[test]
    fn problems_of_a_kind_are_one_group_where_the_first_stands() {
        let mut problems: Vec<LocatedProblem> = (2..10)
            .map(|line| problem(line, 2, Position::Cell { line, column: 2 }))
            .collect();
        problems.insert(1, problem(3, 4, Position::Cell { line: 3, column: 4 }));
        let groups = group_problems(&problems, |_| "a number".to_owned());
        let told: Vec<(usize, usize, usize, usize)> = groups
            .iter()
            .map(|of| {
                (
                    of.first.location.line(),
                    of.last.location.line(),
                    of.count,
                    of.told_alone().len(),
                )
            })
            .collect();
        assert_eq!(told, [(2, 9, 8, 0), (3, 3, 1, 1)]);
    }

    #[test]
    fn records_of_a_document_have_the_same_field() {
        let pointer = |text: &str| Position::Pointer(text.to_owned());
        let problems = [
            problem(2, 9, pointer("/facts/3/value")),
            problem(5, 30, pointer("/facts/12/value")),
        ];
        assert_eq!(group_problems(&problems, |_| String::new()).len(), 1);
    }
}
