#!/usr/bin/env python3
"""Makes the site's font, style/font/inkludering-sans.woff2, and the width table in src/chart/font.rs.

The source is Source Sans 3.052 by Adobe, the file VF/SourceSans3VF-Upright.ttf of the npm package
`source-sans` 3.52.0, under the SIL Open Font License 1.1 (style/font/OFL.txt). That licence keeps the
name "Source" for the original, so what is made here has a name of its own.

    npm install --prefix .tools/font source-sans@3.52.0
    python3 -m venv .tools/font/venv
    .tools/font/venv/bin/pip install fonttools==4.68.0 brotli==1.2.1
    .tools/font/venv/bin/python tools/font.py .tools/font/node_modules/source-sans/VF/SourceSans3VF-Upright.ttf

The same source and the same fonttools and brotli give the same bytes. Only the made files are
committed; building and testing the site needs none of this.

    --check     write nothing; exit 1 if the committed files are not what would be made
    --ttf DIR   also write the weights 400 and 600 as plain TrueType files, for a program that draws
                text and reads neither woff2 nor variable fonts

What differs from the source: weights 400 to 700 only, the characters below only, the marks of
evidence and state (■ □ ● ○ ▬) drawn larger so that they weigh as much as the words beside them, the thin spaces wider.
Figures are tabular and lining by default, as in the source; kerning and mark placement are kept.
"""

import argparse
import hashlib
import io
import pathlib
import sys

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib import instancer

NAME = "Inkludering Sans"
FILE = "inkludering-sans"
SOURCE_SHA256 = "1147db9a3f0edd4956068de77930148acce2742dd76d57f7239b2b1c687ac63f"
MAX_BYTES = 30_000
WEIGHTS = (400, 700)

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONT_FILE = ROOT / "style" / "font" / f"{FILE}.woff2"
RUST_FILE = ROOT / "src" / "chart" / "font.rs"

# The width table has every character from FIRST to LAST (Basic Latin, Latin-1 and Latin Extended-A), so that a width
# is found there by its index; the few characters beyond are searched for.
FIRST, LAST = 0x20, 0x17F
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
ROMANI = "ƷʒǮǯȞȟǍǎǏǐǑǒǓǔΘθ"
ROMANIAN = "ȘșȚț"
PUNCTUATION = "–—…‘’‚“”„‹›•‰′″−≈≠≤≥€"
ARROWS = "←↑→↓↗↘"
MARKS = "■□▬▲△▼▽◆○●✓"
SPACES = "\u2007\u2009\u202f"  # as wide as a figure, thin, narrow no-break
HYPHEN = "\u2011"  # no-break
CHARACTERS = sorted(
    {*LATIN, *map(ord, ROMANI + ROMANIAN + PUNCTUATION + ARROWS + MARKS + SPACES + HYPHEN)}
)

MARK_SCALE = 1.28
MARK_CENTRE = (300, 330)  # the middle of the mark's width and of a capital's height
BAR = (40, 252, 560, 408)  # ▬: left, bottom, right, top, in an advance of 600
THIN_SPACE = 170  # the width of U+2009 and U+202F: with the source's 100, `1 234` reads as one number


def enlarge_marks(font):
    """Scales ■ □ ● ○ about their centre and draws ▬ anew; the other marks are large enough."""
    glyf, gvar, hmtx = font["glyf"], font["gvar"].variations, font["hmtx"]
    cmap = font.getBestCmap()
    cx, cy = MARK_CENTRE
    for mark in "■□●○":
        name = cmap[ord(mark)]
        glyph = glyf[name]
        glyph.coordinates.translate((-cx, -cy))
        glyph.coordinates.scale((MARK_SCALE, MARK_SCALE))
        glyph.coordinates.translate((cx, cy))
        glyph.coordinates.toInt()
        glyph.recalcBounds(glyf)
        hmtx[name] = (hmtx[name][0], glyph.xMin)
        for variation in gvar.get(name, []):
            points = variation.coordinates
            outline = len(points) - 4  # the last four are the glyph's own metrics
            variation.coordinates = [
                (round(p[0] * MARK_SCALE), round(p[1] * MARK_SCALE)) if p and i < outline else p
                for i, p in enumerate(points)
            ]
    left, bottom, right, top = BAR
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    pen.lineTo((left, top))
    pen.lineTo((right, top))
    pen.lineTo((right, bottom))
    pen.closePath()
    name = cmap[ord("▬")]
    glyf[name] = pen.glyph()
    glyf[name].recalcBounds(glyf)
    hmtx[name] = (600, left)
    gvar[name] = []


def widen_thin_spaces(font):
    for space in "\u2009\u202f":
        font["hmtx"][font.getBestCmap()[ord(space)]] = (THIN_SPACE, 0)


def rename_font(font):
    """Gives the made font its own name; keeps the copyright and licence lines of the source."""
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 13, 14)]
    postscript = NAME.replace(" ", "")
    for number, text in {
        1: NAME,
        2: "Regular",
        3: f"{postscript}-1.0",
        4: f"{NAME} Regular",
        5: "Version 1.0; made from version 3.052 of the original",
        6: f"{postscript}-Regular",
        25: postscript,
    }.items():
        table.setName(text, number, 3, 1, 0x409)


def make_font(source):
    """Cuts the source down to our characters and weights, and gives it our name."""
    font = TTFont(source, recalcTimestamp=False)
    missing = [c for c in CHARACTERS if c not in font.getBestCmap()]
    if missing:
        sys.exit("the source lacks " + " ".join(f"U+{c:04X}" for c in missing))
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 13, 14]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["STAT", "BASE", "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (WEIGHTS[0], WEIGHTS[0], WEIGHTS[1])})
    enlarge_marks(font)
    widen_thin_spaces(font)
    rename_font(font)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x21) | 0x40  # Regular, nothing else
    font["gasp"] = newTable("gasp")
    font["gasp"].gaspRange = {0xFFFF: 0x000F}  # smoothed at every size
    font["head"].created = font["head"].modified
    return font


def save_to_bytes(font, flavor):
    font.flavor = flavor
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def pin_weight(data, weight):
    """One weight of the variable font, as a font that has no other."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    return instancer.instantiateVariableFont(font, {"wght": weight})


def measure_widths(data, weight):
    """How far each character moves the pen, in thousandths of an em."""
    font = pin_weight(data, weight)
    em, cmap = font["head"].unitsPerEm, font.getBestCmap()
    return {c: round(font["hmtx"][cmap[c]][0] * 1000 / em) for c in CHARACTERS}


def wrap_values(values):
    """Breaks a list into lines of at most 100 columns, as rustfmt would, so that formatting changes nothing."""
    lines, line = [], "   "
    for value in values:
        if len(line) + len(value) + 2 > 100:
            lines.append(line)
            line = "   "
        line += f" {value},"
    return "\n".join([*lines, line])


def write_rust_table(data):
    regular, semibold = measure_widths(data, 400), measure_widths(data, 600)
    for table in (regular, semibold):
        if len({table[c] for c in map(ord, "0123456789\u2007")}) != 1:
            sys.exit("the figures are not tabular")
    rest = [c for c in CHARACTERS if c > LAST]
    order = [*range(FIRST, LAST + 1), *rest]
    count = len(order)

    def array(name, table):
        # What the font lacks (the controls U+007F to U+009F) and the soft hyphen take no room.
        values = [str(0 if c == 0xAD else table.get(c, 0)) for c in order]
        return f"static {name}: [u16; {count}] = [\n{wrap_values(values)}\n];"

    codes = wrap_values([f"0x{c:04x}" for c in rest])
    return "\n".join(
        [
            f"static REST: [u16; {len(rest)}] = [\n{codes}\n];",
            array("REGULAR", regular),
            array("SEMIBOLD", semibold),
        ]
    )


BEGIN, END = "// Made by tools/font.py: begin.\n", "// Made by tools/font.py: end.\n"


def replace_table(text, table):
    head, rest = text.split(BEGIN)
    _, tail = rest.split(END)
    return f"{head}{BEGIN}{table}\n{END}{tail}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=pathlib.Path, help="SourceSans3VF-Upright.ttf")
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    parser.add_argument("--ttf", type=pathlib.Path, metavar="DIR", help="also write TrueType files")
    arguments = parser.parse_args()

    if hashlib.sha256(arguments.source.read_bytes()).hexdigest() != SOURCE_SHA256:
        sys.exit(f"{arguments.source}: not the file that this script was written for")
    data = save_to_bytes(make_font(arguments.source), "woff2")
    if len(data) >= MAX_BYTES:
        sys.exit(f"{len(data)} bytes, expected under {MAX_BYTES}")
    text = RUST_FILE.read_text(encoding="utf-8")
    made = replace_table(text, write_rust_table(data))

    if arguments.check:
        stale = [
            str(path.relative_to(ROOT))
            for path, same in ((FONT_FILE, FONT_FILE.read_bytes() == data), (RUST_FILE, text == made))
            if not same
        ]
        if stale:
            sys.exit("not as this script makes them: " + ", ".join(stale))
    else:
        FONT_FILE.write_bytes(data)
        RUST_FILE.write_text(made, encoding="utf-8")
    if arguments.ttf:
        arguments.ttf.mkdir(parents=True, exist_ok=True)
        for weight in (400, 600):
            target = arguments.ttf / f"{FILE}-{weight}.ttf"
            target.write_bytes(save_to_bytes(pin_weight(data, weight), None))
    print(f"{FONT_FILE.name}: {len(data)} bytes, {len(CHARACTERS)} characters")


if __name__ == "__main__":
    main()
