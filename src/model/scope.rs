//! Whom an indicator or a milestone concerns.

/// Whom an indicator or a milestone concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    Municipality,
    National,
    Network,
}

impl Scope {
    /// Each scope with its id in data.
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Municipality, "municipality"),
        (Self::National, "national"),
        (Self::Network, "network"),
    ];
}
