//! Whom an indicator or a milestone concerns.

/// Whom an indicator or a milestone concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    Municipality,
    National,
    Network,
    /// What happened outside of Sweden, such as in the EU.
    International,
}

impl Scope {
    /// Each scope with its id in data.
    pub const IDS: [(Self, &'static str); 4] = [
        (Self::Municipality, "municipality"),
        (Self::National, "national"),
        (Self::Network, "network"),
        (Self::International, "international"),
    ];

    /// Those that an indicator may have: its values are of a municipality or of Sweden.
    pub const OF_INDICATORS: &'static [(Self, &'static str)] = Self::IDS.split_at(3).0;
}
