//! `inkludering draw`: a chart as a picture that stands alone, SVG or PNG.

use super::figures::draw_figure;
use super::lookup;
use super::output::{Language, report};
use super::progress::MethodName;
use clap::{Args, ValueEnum};
use inkludering::chart::{self, Attribution, Shape};
use inkludering::export::png;
use inkludering::load::files::LoadedRelease;
use inkludering::wording::{self, Messages};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// A release (a folder with index.json).
    pub release: PathBuf,
    #[arg(long, value_enum)]
    pub chart: Kind,
    /// For all charts but the generation and the timeline; for a map of all residents.
    #[arg(long)]
    pub indicator: Option<String>,
    /// The code of a municipality, or 0000 for Sweden; several, in the order wanted, where the chart can.
    #[arg(long, num_args = 1..)]
    pub municipality: Vec<String>,
    /// For a distribution, a comparison and a map.
    #[arg(long)]
    pub year: Option<i16>,
    /// For progress.
    #[arg(long, value_enum, default_value_t = MethodName::Linear)]
    pub method: MethodName,
    /// The base year of progress.
    #[arg(long)]
    pub base: Option<i16>,
    #[arg(long, value_enum, default_value_t = Width::Wide)]
    shape: Width,
    /// Pixels of a PNG for each of the picture's own.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=4))]
    scale: u32,
    /// An address to write under the picture.
    #[arg(long)]
    link: Option<String>,
    #[arg(long, value_enum, default_value_t = Language::Sv)]
    language: Language,
    /// FILE.svg or FILE.png.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Kind {
    /// The generation that the goal is about.
    Generation,
    /// Sweden and the middle half over time, with chosen municipalities.
    Trend,
    /// Chosen municipalities over time, a panel for each.
    Multiples,
    /// One municipality beside Sweden and the middle half.
    Beside,
    /// All municipalities in one year.
    Distribution,
    /// What was stated of the work, by municipality and year.
    Stated,
    /// What was measured of how it is for Roma.
    Measured,
    /// What was measured beside what its publisher compares it with.
    Dumbbell,
    /// Chosen municipalities on one scale, in one year.
    Compare,
    /// The way to a target.
    Progress,
    /// Dates of all, of Sweden or of a municipality.
    Timeline,
    /// All municipalities where they lie: an indicator of all residents, or without one who took part in what.
    Map,
}

#[derive(Clone, Copy, ValueEnum)]
enum Width {
    /// 372 pixels, for a phone.
    Narrow,
    /// 752 pixels.
    Wide,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    match lookup::open_release(&arguments.release, tag) {
        None => ExitCode::from(1),
        Some(open) => open.exit_code(draw(arguments, &open.release, open.messages(tag))),
    }
}

fn draw(arguments: &Arguments, release: &LoadedRelease, messages: &Messages) -> Result<(), String> {
    let out = &arguments.out;
    let is_png = match out.extension().and_then(|ending| ending.to_str()) {
        Some("svg") => false,
        Some("png") => true,
        _ => {
            return Err(format!(
                "--out: found `{}`, expected a name that ends in .svg or .png",
                out.display()
            ));
        }
    };
    let drawn = draw_figure(arguments, release, messages)?;
    let mut lines = drawn.lines;
    lines.push(wording::export::origin_line(messages, &release.dataset));
    let attribution = Attribution {
        tag: drawn
            .evidence
            .map(|evidence| wording::export::marked_tag(messages, evidence)),
        lines,
        link: arguments.link.clone(),
    };
    let shape = match arguments.shape {
        Width::Narrow => Shape::Narrow,
        Width::Wide => Shape::Wide,
    };
    let svg = chart::draw_stand_alone(&drawn.figure, &attribution, shape);
    let bytes = if is_png {
        png::render_svg(&svg, arguments.scale).map_err(|why| why.to_string())?
    } else {
        svg.into_bytes()
    };
    write(out, &bytes)?;
    report(&format!("{}: {}", out.display(), drawn.figure.title));
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
