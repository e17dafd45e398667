//! The page of municipalities side by side, in each of its forms.

use super::pages::{everything, page, store};
use inkludering::view::{LoadError, LoadState, Loaded};

#[test]
fn municipalities_side_by_side() {
    for (name, query) in [
        ("none", ""),
        ("work", "&compare=0136,1283,1440"),
        (
            "work-eight",
            "&compare=0136,0180,1480,1280,1283,0380,1490,1440",
        ),
        ("residents", "&compare=0136,1440&evidence=residents"),
        (
            "programme",
            "&peers=programme:pilot&evidence=residents&sort=difference",
        ),
        ("county", "&compare=0136&peers=county:01"),
        ("similar", "&compare=0136&peers=rka:grundskola"),
        ("year", "&compare=0136,1440&evidence=residents&year=2026"),
        (
            "lines",
            "&compare=0136,0180,1440,0560,2418&evidence=residents&chart=lines",
        ),
        (
            "multiples",
            "&compare=0136,0180,1440&evidence=residents&chart=multiples&sort=difference",
        ),
        (
            "table",
            "&compare=0136,0560,0114&evidence=residents&chart=table&year=2022",
        ),
    ] {
        side_by_side(&format!("{name}.sv"), query, everything());
    }
    for (name, query) in [
        ("work", "&compare=0136,1283,1440"),
        ("residents", "&compare=0136,1440&evidence=residents"),
        (
            "table",
            "&compare=0136,0560,0114&evidence=residents&chart=table&year=2026",
        ),
    ] {
        let query = format!("{query}&lang=en");
        side_by_side(&format!("{name}.en"), &query, everything());
    }
    let asks = "&compare=0136,1440&peers=rka:grundskola&evidence=residents";
    for (name, similar) in [
        ("waiting", LoadState::Pending),
        ("failed", LoadState::Failed(LoadError::NoResponse)),
    ] {
        let loaded = Loaded {
            similar: Some(similar),
            ..everything()
        };
        side_by_side(&format!("similar-{name}.sv"), asks, loaded);
    }
}

/// The list of all municipalities is stored once, with the page on which none is chosen.
fn side_by_side(name: &str, query: &str, loaded: Loaded) {
    let html = page(&format!("?view=compare{query}"), loaded);
    // Where eight are chosen there is no list.
    let cut = |html: &str| {
        let (before, list) = html.split_once("<details class=\"more\" id=\"choose\">")?;
        let (_, after) = list.split_once("</details>")?;
        Some(format!("{before}{after}"))
    };
    let html = match query {
        "" => html,
        _ => cut(&html).unwrap_or(html),
    };
    store(&format!("compare-{name}"), &html);
}
