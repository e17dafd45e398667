//! The borders and the invented country, each read once for all tests.

use super::real::REAL;
use inkludering::load::files::{LoadedRelease, read_map, read_release};
use inkludering::model::Map;
use inkludering::publish::example::{
    Country, DEFAULT_INDICATORS, MAX_MUNICIPALITIES, make_release,
};
use inkludering::publish::write_without_current;
use std::path::Path;
use std::sync::LazyLock;

/// The municipalities' borders.
pub static BORDERS: LazyLock<Map> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/map.json");
    let checked = read_map(&path, &REAL.dataset).unwrap();
    assert_eq!(checked.problems, []);
    checked.dataset.unwrap()
});

/// A page or a picture with but the beginning of each border, which is the same everywhere.
pub fn shortened(html: &str) -> String {
    let mut parts = html.split(" d=\"m");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (border, rest) = part.split_once('"').unwrap();
        out.push_str(&format!(" d=\"m{} …\"", border.split('l').next().unwrap()));
        out.push_str(rest);
    }
    out
}

/// The invented country, made, written and read once.
pub static EXAMPLE: LazyLock<LoadedRelease> = LazyLock::new(|| {
    let country = Country {
        seed: 1,
        municipalities: MAX_MUNICIPALITIES,
        indicators: DEFAULT_INDICATORS,
    };
    let out = std::env::temp_dir().join(format!("inkludering-looks-{}", std::process::id()));
    write_without_current(&make_release(country).unwrap(), &out, true).unwrap();
    let checked = read_release(&out.join("example")).unwrap();
    let _ = std::fs::remove_dir_all(&out);
    assert_eq!(checked.problems, []);
    checked.dataset
});
