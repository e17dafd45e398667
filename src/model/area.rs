//! The six areas of the national strategy for Roma inclusion, and what goes across them.

/// An area of the strategy. [`Area::Cross`] is not a seventh: it holds what concerns all areas, which is
/// participation, coordination and discrimination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    Education,
    Work,
    Housing,
    Health,
    Culture,
    Civil,
    Cross,
}

impl Area {
    /// The six areas in the strategy's own order, which every view keeps.
    pub const SIX: [Self; 6] = [
        Self::Education,
        Self::Work,
        Self::Housing,
        Self::Health,
        Self::Culture,
        Self::Civil,
    ];
    /// The six in the strategy's order, then what goes across them.
    pub const ALL: [Self; 7] = [
        Self::Education,
        Self::Work,
        Self::Housing,
        Self::Health,
        Self::Culture,
        Self::Civil,
        Self::Cross,
    ];

    /// The order on the pages of one place: what goes across areas first, as it concerns all of them.
    pub const CROSS_FIRST: [Self; 7] = [
        Self::Cross,
        Self::Education,
        Self::Work,
        Self::Housing,
        Self::Health,
        Self::Culture,
        Self::Civil,
    ];

    /// The id in data and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Work => "work",
            Self::Housing => "housing",
            Self::Health => "health",
            Self::Culture => "culture",
            Self::Civil => "civil",
            Self::Cross => "cross",
        }
    }

    /// Each area with its id, in the order of [`Area::ALL`].
    pub const IDS: [(Self, &'static str); 7] = [
        (Self::Education, Self::Education.id()),
        (Self::Work, Self::Work.id()),
        (Self::Housing, Self::Housing.id()),
        (Self::Health, Self::Health.id()),
        (Self::Culture, Self::Culture.id()),
        (Self::Civil, Self::Civil.id()),
        (Self::Cross, Self::Cross.id()),
    ];

    /// The area with an id; `None` where there is no such area.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.id() == id)
    }
}
