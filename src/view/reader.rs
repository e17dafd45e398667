//! What the reader does on a page, which outlives that the page is drawn again: what is typed, opened, come to and read.

use crate::model::Place;

/// What is typed into the finder, and where the reader is in its list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    pub typed: String,
    /// Whether the list is open.
    pub open: bool,
    /// The option that the arrows have come to.
    pub active: Option<usize>,
}

impl Finding {
    /// Goes to the next option of a list of `length`, or to the one before; round at the ends.
    pub fn step(&mut self, length: usize, down: bool) {
        let length = length.max(1);
        self.active = Some(match (self.active, down) {
            (None, true) => 0,
            (None, false) => length - 1,
            (Some(at), true) => (at + 1) % length,
            (Some(at), false) => (at + length - 1) % length,
        });
    }
}

/// How the map is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looking {
    /// The step of the zoom.
    pub step: usize,
    /// The municipality that the zoom goes around; the middle of the country where there is none.
    pub around: Option<Place>,
    /// The municipality come to.
    pub at: Option<Place>,
    pub told: Told,
}

/// Whether it is told of the municipality come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    #[default]
    No,
    /// Until the pointer is at another.
    Pointed,
    /// The reader has pressed or come by keys, and pointing elsewhere leaves it.
    Held,
}

/// What is read of the page's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadFigures {
    /// What each figure's slider has come to: the number of the figure, and of its readings all that lie there.
    pub come_to: Vec<(usize, Vec<usize>)>,
    /// What is told beside a picture: one thing on a page.
    pub told: Option<ToldBeside>,
}

/// What is told beside a picture, and how the reader has come to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldBeside {
    /// The number of the figure on the page.
    pub figure: usize,
    /// The number of its picture that is seen.
    pub picture: usize,
    /// The numbers of the readings.
    pub readings: Vec<usize>,
    pub by: By,
}

/// How the reader has come to what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Which leaves it by going elsewhere.
    Pointer,
    /// It stays until Escape or another tap.
    Tap,
    /// It stays as long as the slider has the focus.
    Keys,
}

impl ReadFigures {
    /// Whether something is told that was come to so.
    pub fn is_told_by(&self, by: By) -> bool {
        self.told.as_ref().is_some_and(|told| told.by == by)
    }

    /// What the slider of a figure has come to.
    pub fn come_to(&self, figure: usize) -> Option<&[usize]> {
        let of_figure = self.come_to.iter().find(|(number, _)| *number == figure);
        of_figure.map(|(_, readings)| &**readings)
    }

    /// Tells, and has the slider come there.
    pub fn tell(&mut self, told: ToldBeside) {
        self.come_to.retain(|(number, _)| *number != told.figure);
        self.come_to.push((told.figure, told.readings.clone()));
        self.told = Some(told);
    }
}

/// What tells figures of a page apart, also when others have come before them: the title, and how many have had it before.
pub type FigureName = (String, usize);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_in_a_list() {
        let after = |active, down| {
            let mut finding = Finding {
                active,
                ..Finding::default()
            };
            finding.step(3, down);
            finding.active
        };
        let all = [None, Some(0), Some(1), Some(2)];
        assert_eq!(all.map(|at| after(at, true)), [0, 1, 2, 0].map(Some));
        assert_eq!(all.map(|at| after(at, false)), [2, 2, 0, 1].map(Some));
    }

    #[test]
    fn a_slider_is_where_it_was_read_last() {
        let told = |figure, reading| ToldBeside {
            figure,
            picture: 0,
            readings: vec![reading],
            by: By::Keys,
        };
        let mut read = ReadFigures::default();
        for (figure, reading) in [(0, 5), (1, 7), (0, 6)] {
            read.tell(told(figure, reading));
        }
        assert_eq!(
            [0, 1, 2].map(|figure| read.come_to(figure)),
            [Some(&[6][..]), Some(&[7][..]), None]
        );
        assert!(read.is_told_by(By::Keys) && !read.is_told_by(By::Tap));
    }
}
