//! Puts lists in order, whatever they hold. Only the places of the items are sorted, as each kind of item would bring
//! the browser a copy of the standard library's sorter.

use std::cmp::Ordering;

/// Sorts by a key; items of the same key stay as they are.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts in an order; items that it doesn't part stay as they are.
pub fn sort_by<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let swaps = find_swaps(items.len(), &|one, other| {
        let both = items.get(one).zip(items.get(other));
        both.map_or(Ordering::Equal, |(one, other)| order(one, other))
    });
    for (to, from) in swaps.into_iter().enumerate() {
        items.swap(to, from);
    }
}

/// For each place, from the first on, the place that its item is at when all before it have theirs.
fn find_swaps(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    sorted.sort_by(|one, other| order(*one, *other));
    let mut swaps: Vec<usize> = Vec::with_capacity(count);
    for mut from in sorted {
        // An earlier swap has moved it from there.
        while let Some(moved) = swaps.get(from) {
            from = *moved;
        }
        swaps.push(from);
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_the_standard_library(keys in prop::collection::vec(0..9_u8, 0..40)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            prop_assert_eq!(items, expected);
        }
    }
}
