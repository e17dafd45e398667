//! Labels beside a line that don't cover each other.

use crate::model::order;
/// How much of an axis a label takes up, in tenths of a CSS pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelSpan {
    pub centre: i32,
    pub length: i32,
}

/// Moves labels as little as possible along the axis, within its ends, so that none covers another. Gives the
/// index of each label and its new centre, in their order along the axis, which moving doesn't change.
pub fn spread_labels(spans: &[LabelSpan], (from, to): (i32, i32)) -> Vec<(usize, i32)> {
    let mut labels: Vec<(usize, LabelSpan)> = spans.iter().copied().enumerate().collect();
    order::sort_by_key(&mut labels, |(index, span)| (span.centre, *index));
    let mut free = from;
    for (_, span) in &mut labels {
        span.centre = span.centre.max(free + span.length / 2);
        free = span.centre + span.length / 2;
    }
    let mut limit = to;
    for (_, span) in labels.iter_mut().rev() {
        span.centre = span.centre.min(limit - span.length / 2);
        limit = span.centre - span.length / 2;
    }
    labels
        .into_iter()
        .map(|(index, span)| (index, span.centre))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans(labels: &[(i32, i32)]) -> Vec<LabelSpan> {
        labels
            .iter()
            .map(|&(centre, length)| LabelSpan { centre, length })
            .collect()
    }

    #[test]
    fn labels_move_only_where_they_must() {
        for (labels, expected) in [
            (vec![(100, 20), (200, 20)], vec![(0, 100), (1, 200)]),
            (vec![(100, 20), (105, 20)], vec![(0, 100), (1, 120)]),
            (vec![(295, 20), (100, 20)], vec![(1, 100), (0, 290)]),
            (
                vec![(280, 20), (290, 20), (300, 20)],
                vec![(0, 250), (1, 270), (2, 290)],
            ),
        ] {
            assert_eq!(spread_labels(&spans(&labels), (0, 300)), expected);
        }
    }

    proptest! {
        #[test]
        fn no_label_covers_another(at in proptest::collection::vec(0..1000i32, 1..12)) {
            let spans: Vec<LabelSpan> = at.iter().map(|&at| LabelSpan { centre: at, length: 40 }).collect();
            let labels = spread_labels(&spans, (0, 1000));
            prop_assert_eq!(labels.len(), at.len());
            for pair in labels.windows(2) {
                prop_assert!(at[pair[0].0] <= at[pair[1].0]);
                prop_assert!(pair[1].1 - pair[0].1 >= 40);
            }
            prop_assert!(labels.iter().all(|(_, centre)| (20..=980).contains(centre)));
        }
    }
}
