//! The six areas of the national strategy, and what goes across them.

/// An area of the strategy. `Cross` stands beside the six and is not a seventh:
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
    /// The strategy's own order, which every view keeps.
    pub const SIX: [Self; 6] = [
        Self::Education,
        Self::Work,
        Self::Housing,
        Self::Health,
        Self::Culture,
        Self::Civil,
    ];
    pub const ALL: [Self; 7] = [
        Self::Education,
        Self::Work,
        Self::Housing,
        Self::Health,
        Self::Culture,
        Self::Civil,
        Self::Cross,
    ];

    /// Across areas first, as it concerns all of them; so a place's own pages tell of them.
    pub const CROSS_FIRST: [Self; 7] = [
        Self::Cross,
        Self::Education,
        Self::Work,
        Self::Housing,
        Self::Health,
        Self::Culture,
        Self::Civil,
    ];

    /// The word in data and addresses.
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

    /// Each with its word.
    pub const IDS: [(Self, &'static str); 7] = {
        let mut words = [(Self::Cross, ""); 7];
        let mut at = 0;
        while at < words.len() {
            words[at] = (Self::ALL[at], Self::ALL[at].id());
            at += 1;
        }
        words
    };

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.id() == id)
    }
}
