//! The methods of assessing progress toward a target, which a reader may choose between.

/// How progress is assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Method {
    /// The actual pace over the pace that a straight line to the target requires, as in the Sustainable
    /// Development Report.
    #[default]
    Linear,
    /// Actual compound growth over the growth that the target requires (Statistics Canada, Open SDG).
    StatCan,
    /// The change projected to the target year over the change required (UN Statistics Division).
    Unsd,
}

impl Method {
    /// Each method with its id.
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Linear, "linear"),
        (Self::StatCan, "statcan"),
        (Self::Unsd, "unsd"),
    ];

    /// The id in addresses and files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::StatCan => "statcan",
            Self::Unsd => "unsd",
        }
    }
}
