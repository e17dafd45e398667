//! What the terminal program exports and draws.

use super::current;
use super::exported::rows;
use inkludering::wording::messages;
use std::process::Command;

fn run(arguments: &[&str]) -> (Option<i32>, Vec<u8>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("export")
        .arg(current::folder())
        .args(arguments)
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), output.stdout, stderr)
}

#[test]
fn the_terminal_program_exports() {
    let id = "gymnasieexamen-inom-4-ar";
    let (code, bytes, _) = run(&[
        "--indicator",
        id,
        "--format",
        "csv",
        "--municipality",
        "0136",
        "1440",
        "--year",
        "2022",
    ]);
    assert_eq!((code, &bytes[..3]), (Some(0), &b"\xef\xbb\xbf"[..]));
    let rows = rows(std::str::from_utf8(&bytes).unwrap(), messages(None));
    assert_eq!(
        (rows[0][1].as_str(), rows[0][8].as_str()),
        ("Haninge", "64,4")
    );
    let (code, bytes, _) = run(&[
        "--indicator",
        id,
        "--format",
        "json-stat",
        "--language",
        "en",
    ]);
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(
        (code, json["extension"]["language"].as_str()),
        (Some(0), Some("en"))
    );
    for (wrong, why) in [
        (
            ["--indicator", "gymnasieexamen", "--format", "csv"],
            "--indicator: found `gymnasieexamen`",
        ),
        (
            ["--indicator", "mediators_count", "--format", "json-stat"],
            "expected `csv`",
        ),
    ] {
        let (code, _, stderr) = run(&wrong);
        assert_eq!(code, Some(2));
        assert!(stderr.contains(why), "{stderr}");
    }
}

fn draw(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("draw")
        .arg(current::folder())
        .args(arguments)
        .output()
        .unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn the_terminal_program_draws() {
    use resvg::tiny_skia::Pixmap;
    let folder = std::env::temp_dir().join(format!("inkludering-{}-drawn", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let trend = [
        "--chart",
        "trend",
        "--indicator",
        "gymnasieexamen-inom-4-ar",
    ];
    let dark = |pixels: &Pixmap, (top, bottom): (u32, u32)| {
        let rows = (top * pixels.width()) as usize..(bottom * pixels.width()) as usize;
        let dark = pixels.pixels()[rows]
            .iter()
            .filter(|pixel| pixel.red() < 128);
        dark.count()
    };
    let mut sizes = Vec::new();
    for scale in ["1", "2"] {
        let out = file("trend.png");
        let arguments = [
            &trend[..],
            &["--shape", "narrow", "--scale", scale, "--out", &out],
        ];
        assert_eq!(draw(&arguments.concat()).0, Some(0));
        let pixels = Pixmap::decode_png(&std::fs::read(&out).unwrap()).unwrap();
        let scale: u32 = scale.parse().unwrap();
        // The tag, the first line of the title, and the last lines of the foot.
        for (top, bottom) in [(16, 36), (38, 60)] {
            let ink = dark(&pixels, (top * scale, bottom * scale));
            assert!(ink > 100, "{ink} dark pixels from {top} to {bottom}");
        }
        assert!(dark(&pixels, (pixels.height() - 60 * scale, pixels.height())) > 100);
        assert_eq!(dark(&pixels, (0, 15 * scale)), 0);
        sizes.push((pixels.width() / scale, pixels.height() / scale));
    }
    assert_eq!(sizes[0], sizes[1]);

    let out = file("trend.svg");
    let link = "https://example.org/?a=1&b=2";
    assert_eq!(
        draw(&[&trend[..], &["--link", link, "--out", &out]].concat()).0,
        Some(0)
    );
    let svg = std::fs::read_to_string(&out).unwrap();
    for expected in [
        "Alla invånare</text>",
        "Säger inget om romer.</text>",
        "Källa: Kolada",
        &format!("Data av {}", current::release()),
        "?a=1&amp;b=2</text>",
    ] {
        assert!(svg.contains(expected), "{expected}");
    }
    for (wrong, why) in [
        (
            [
                "--chart",
                "trend",
                "--indicator",
                "mediators_count",
                "--out",
                &out,
            ],
            "expected one of `residents`",
        ),
        (
            [
                "--chart",
                "generation",
                "--year",
                "2020",
                "--out",
                &file("x.gif"),
            ],
            "ends in .svg or .png",
        ),
    ] {
        let (code, stderr) = draw(&wrong);
        assert_eq!(code, Some(2));
        assert!(stderr.contains(why), "{stderr}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
