//! What a map shows: municipalities in classes of about equal size by their values, or by their participation.

use crate::model::{Cohort, CohortKind, Dataset, Number, Place};

/// The largest number of classes: more than five tints can't be told apart.
pub const MAX_CLASSES: usize = 5;

/// The largest number of cohorts on a map of participation.
const MAX_COHORTS: usize = 3;

/// Municipalities with neighbouring values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class<'a> {
    /// The lowest value of the class.
    pub low: Number,
    /// The highest value of the class.
    pub high: Number,
    pub values: &'a [(Place, Number)],
}

/// Divides values, which are in ascending order, into quantiles (fifths) by nearest rank: class k ends with the value
/// at rank ⌈kn/5⌉, and all municipalities with that value are in it. There are fewer classes where values coincide,
/// and none without values.
pub fn classify(values: &[(Place, Number)]) -> Vec<Class<'_>> {
    let mut classes = Vec::with_capacity(MAX_CLASSES);
    let mut start = 0;
    for nth in 1..=MAX_CLASSES {
        let rank = (nth * values.len()).div_ceil(MAX_CLASSES);
        let Some((_, limit)) = rank.checked_sub(1).and_then(|index| values.get(index)) else {
            continue;
        };
        let end = values.partition_point(|(_, value)| value.scaled <= limit.scaled);
        let values = values.get(start..end).unwrap_or_default();
        if let (Some((_, low)), Some((_, high))) = (values.first(), values.last()) {
            classes.push(Class {
                low: *low,
                high: *high,
                values,
            });
            start = end;
        }
    }
    classes
}

/// The cohorts on a map of participation: the programmes, then the network as it was first known.
pub fn mapped_cohorts(dataset: &Dataset) -> Vec<&Cohort> {
    dataset
        .cohorts
        .iter()
        .filter(|cohort| cohort.kind != CohortKind::Study)
        .take(MAX_COHORTS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(scaled: &[i64]) -> Vec<(Place, Number)> {
        let mut scaled = scaled.to_vec();
        scaled.sort_unstable();
        let place = |at: usize| Place::from_code(&format!("{:04}", at + 1)).unwrap();
        let number = |(at, scaled)| (place(at), Number::new(scaled, 1));
        scaled.into_iter().enumerate().map(number).collect()
    }

    /// Low, high and count of each class.
    fn limits(values: &[(Place, Number)]) -> Vec<(i64, i64, usize)> {
        classify(values)
            .iter()
            .map(|class| (class.low.scaled, class.high.scaled, class.values.len()))
            .collect()
    }

    #[test]
    fn fifths_by_nearest_rank() {
        for (scaled, expected) in [
            (vec![], vec![]),
            (vec![7], vec![(7, 7, 1)]),
            (vec![1, 2, 3], vec![(1, 1, 1), (2, 2, 1), (3, 3, 1)]),
            (
                vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
                vec![(1, 2, 2), (3, 4, 2), (5, 6, 2), (7, 8, 2), (9, 10, 2)],
            ),
            // As many as can be of one value are of one class, and what is left is the next.
            (
                vec![0, 0, 0, 0, 0, 0, 0, 5, 6, 7],
                vec![(0, 0, 7), (5, 5, 1), (6, 7, 2)],
            ),
            (vec![4, 4, 4, 4], vec![(4, 4, 4)]),
            (
                vec![-3, -3, 0, 9, 9],
                vec![(-3, -3, 2), (0, 0, 1), (9, 9, 2)],
            ),
        ] {
            assert_eq!(limits(&values(&scaled)), expected, "{scaled:?}");
        }
    }

    proptest! {
        #[test]
        fn every_value_is_in_one_class(scaled in prop::collection::vec(-40i64..40, 0..300)) {
            let values = values(&scaled);
            let classes = classify(&values);
            let all: Vec<_> = classes.iter().flat_map(|class| class.values).copied().collect();
            prop_assert_eq!(&all, &values);
            prop_assert!(classes.len() <= MAX_CLASSES);
            for pair in classes.windows(2) {
                prop_assert!(pair[0].high.scaled < pair[1].low.scaled);
            }
            for class in &classes {
                prop_assert!(class.low.scaled <= class.high.scaled && !class.values.is_empty());
            }
        }

        #[test]
        fn different_values_make_fifths(count in 5usize..300) {
            let scaled: Vec<i64> = (0..count).map(|at| at as i64 * 3).collect();
            let sizes: Vec<usize> = limits(&values(&scaled)).iter().map(|class| class.2).collect();
            prop_assert_eq!(sizes.len(), MAX_CLASSES);
            prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1);
        }
    }
}
