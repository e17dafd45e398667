//! Labels beside a line that don't cover each other.

/// A label wants to stand at `at` and is `size` long, both along one axis and in tenths of a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub at: i32,
    pub size: i32,
}

/// Moves labels as little as possible along the axis so that none covers another, in the order
/// given, which is the order along the axis. `size` is taken as centred on `at`.
pub fn spread(wanted: &[Wanted], (from, to): (i32, i32)) -> Vec<i32> {
    debug_assert!(
        wanted.is_sorted_by_key(|label| label.at),
        "labels in another order than their points"
    );
    let mut places: Vec<i32> = Vec::with_capacity(wanted.len());
    let mut free = from;
    for label in wanted {
        let centre = label.at.max(free + label.size / 2);
        free = centre + label.size / 2;
        places.push(centre);
    }
    let mut limit = to;
    for (place, label) in places.iter_mut().zip(wanted).rev() {
        *place = (*place).min(limit - label.size / 2);
        limit = *place - label.size / 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wanted(labels: &[(i32, i32)]) -> Vec<Wanted> {
        labels
            .iter()
            .map(|&(at, size)| Wanted { at, size })
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
            assert_eq!(spread(&wanted(&labels), (0, 300)), expected);
        }
    }

    proptest! {
        #[test]
        fn no_label_covers_another(mut at in proptest::collection::vec(0..1000i32, 1..12)) {
            at.sort_unstable();
            let wanted: Vec<Wanted> = at.iter().map(|&at| Wanted { at, size: 40 }).collect();
            let places = spread(&wanted, (0, 1000));
            for pair in places.windows(2) {
                prop_assert!(pair[1] - pair[0] >= 40);
            }
            prop_assert!(places.iter().all(|&place| (20..=980).contains(&place)));
        }
    }
}
