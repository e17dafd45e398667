//! Labels beside a line that don't cover each other.

/// How much of an axis a label takes up, in tenths of a CSS pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelSpan {
    pub centre: i32,
    pub length: i32,
}

/// The centres of labels that are moved as little as possible along the axis, within its ends, so that none
/// covers another. The labels are in the order of their centres, and keep it.
pub fn spread_labels(spans: &[LabelSpan], (from, to): (i32, i32)) -> Vec<i32> {
    debug_assert!(
        spans.is_sorted_by_key(|span| span.centre),
        "labels in another order than their points"
    );
    let mut centres: Vec<i32> = Vec::with_capacity(spans.len());
    let mut free = from;
    for span in spans {
        let centre = span.centre.max(free + span.length / 2);
        free = centre + span.length / 2;
        centres.push(centre);
    }
    let mut limit = to;
    for (centre, span) in centres.iter_mut().zip(spans).rev() {
        *centre = (*centre).min(limit - span.length / 2);
        limit = *centre - span.length / 2;
    }
    centres
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
            (vec![(100, 20), (200, 20)], vec![100, 200]),
            (vec![(100, 20), (105, 20)], vec![100, 120]),
            (vec![(100, 20), (295, 20)], vec![100, 290]),
            (vec![(280, 20), (290, 20), (300, 20)], vec![250, 270, 290]),
        ] {
            assert_eq!(spread_labels(&spans(&labels), (0, 300)), expected);
        }
    }

    proptest! {
        #[test]
        fn no_label_covers_another(mut at in proptest::collection::vec(0..1000i32, 1..12)) {
            at.sort_unstable();
            let spans: Vec<LabelSpan> = at.iter().map(|&at| LabelSpan { centre: at, length: 40 }).collect();
            let places = spread_labels(&spans, (0, 1000));
            for pair in places.windows(2) {
                prop_assert!(pair[1] - pair[0] >= 40);
            }
            prop_assert!(places.iter().all(|&place| (20..=980).contains(&place)));
        }
    }
}
