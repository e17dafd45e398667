//! The ways in which progress toward a target can be judged, which a reader may choose between.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Method {
    /// The pace of change beside the pace that a straight line to the target needs.
    #[default]
    Linear,
    /// Compound growth beside the growth that the target needs, as by Statistics Canada and Open SDG.
    StatCan,
    /// The change projected to the target year beside the change needed, as by the UN Statistics Division.
    Unsd,
}

impl Method {
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Linear, "linear"),
        (Self::StatCan, "statcan"),
        (Self::Unsd, "unsd"),
    ];

    /// The word in addresses and files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::StatCan => "statcan",
            Self::Unsd => "unsd",
        }
    }
}
