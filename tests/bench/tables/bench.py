#!/usr/bin/env python3
"""Measures how long it takes to publish a large invented country, beside two validators of Python that only judge the
largest of its tables; and how long a table takes in which every row is wrong. Nothing here fails a build.

`make bench` runs it with the Python that has the validators. Each is started anew, as somebody who publishes does, and
the least of some runs counts, as other programs can only slow it down.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
# Another program may be measured, such as one of before a change.
PROGRAM = Path(os.environ.get("BENCH_PROGRAM", ROOT / "target" / "release" / "inkludering"))
PLACE = ROOT / "target" / "bench" / "tables"
RUNS = 3
# As many as make 261 000 rows, 290 municipalities x 60 indicators x 15 years, with the few of the outcome among them.
INDICATORS = 89

# A column of the observations, and what stands in it in every row.
FAULTS = {
    "codes without zero": ("municipality", lambda cell: cell.lstrip("0")),
    "unknown municipalities": ("municipality", lambda cell: f"x{cell}"),
    "unknown indicators": ("indicator", lambda cell: f"{cell}x"),
    "unknown sources": ("source", lambda cell: f"{cell}x"),
    "no numbers": ("value", lambda cell: f"{cell}?"),
    "dates for numbers": ("value", lambda cell: "01-apr"),
    "above the highest": ("value", lambda cell: "101"),
    "states beside values": ("state", lambda cell: "withheld"),
    "unknown statuses": ("status", lambda cell: "report"),
    "no periods": ("period", lambda cell: f"{cell} x"),
    "the same row again": (None, None),
}
# As many of these in every row.
FIVE = ["codes without zero", "unknown sources", "no numbers", "unknown statuses", "no periods"]


def measure(command):
    """Seconds, seconds of the processor, the most memory in bytes, the exit status, and what was printed."""
    measured = [sys.executable, "-I", "-S", HERE / "measure.py", *command]
    return json.loads(subprocess.run(measured, cwd=HERE, stdout=subprocess.PIPE, check=True).stdout)


def measure_best(command, expected, out=None):
    """The least of some runs; what they write to is removed before each."""
    runs = []
    for _ in range(RUNS):
        if out:
            shutil.rmtree(out, ignore_errors=True)
        runs.append(measure(command))
    if wrong := [status for *_, status, _ in runs if status != expected]:
        sys.exit(f"{' '.join(map(str, command))} ended with {wrong[0]}, not {expected}.")
    return min(run[0] for run in runs), min(run[1] for run in runs), max(run[2] for run in runs)


def make_country():
    tables = PLACE / "country"
    command = [PROGRAM, "example", "--tables", "--out", tables, "--indicators", str(INDICATORS)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    release = tables / "release.csv"
    # The name of the example is never published as current.
    release.write_text(release.read_text().replace("\nexample,", "\nbench,"))
    return tables


def make_wrong(tables, faults):
    folder = PLACE / "wrong"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tables, folder)
    with open(tables / "observations.csv", newline="") as source, open(folder / "observations.csv", "w", newline="") as target:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(target, reader.fieldnames)
        writer.writeheader()
        rows = list(reader)
        for row in rows:
            for column, change in faults:
                if column is None:
                    row = rows[0]
                else:
                    row[column] = change(row[column])
            writer.writerow(row)
    return folder


def rows_of(measured, ratios, size):
    """A line each; ratios, by their name, are of the processor's time, which other programs change less."""
    rows = [("", "seconds", "of the processor", *ratios, "memory", "times the input")]
    for name, (seconds, worked, memory) in measured.items():
        times = (f"{worked / beside[1]:.1f}" for beside in ratios.values())
        rows.append((name, f"{seconds:.2f}", f"{worked:.2f}", *times, f"{memory / 1e6:.0f} MB", f"{memory / size:.1f}"))
    return rows


def tell(rows):
    widths = [max(len(row[nth]) for row in rows) for nth in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) if nth == 0 else cell.rjust(width) for nth, (cell, width) in enumerate(zip(row, widths))))


def main():
    PLACE.mkdir(parents=True, exist_ok=True)
    tables = make_country()
    table = tables / "observations.csv"
    size = sum(file.stat().st_size for file in tables.iterdir())
    with open(table) as lines:
        count = sum(1 for _ in lines) - 1
    print(f"\nPublishing {count:,} rows, {size / 1e6:.1f} MB of tables; the least of {RUNS} runs each:\n")

    out = PLACE / "published"
    subjects = {
        "inkludering publish (all tables, and the release written)": [PROGRAM, "publish", tables, "--out", out, "--replace"],
        "inkludering check (all tables)": [PROGRAM, "check", tables],
        "frictionless (observations.csv alone)": [sys.executable, "-B", HERE / "with_frictionless.py", tables],
        "pandera (observations.csv alone)": [sys.executable, "-B", HERE / "with_pandera.py", tables],
    }
    measured = {}
    for name, command in subjects.items():
        measured[name] = measure_best(command, 0, out)
    publish, right, *_ = measured.values()
    tell(rows_of(measured, {"times publish": publish, "times check": right}, size))

    print(f"\nChecking the same tables with every row of observations.csv wrong; right ones take {right[0]:.2f} s:\n")
    wrong = {}
    faults = {name: [fault] for name, fault in FAULTS.items()} | {"five faults in each row": [FAULTS[name] for name in FIVE]}
    for name, of_name in faults.items():
        wrong[name] = measure_best([PROGRAM, "check", make_wrong(tables, of_name)], 1)
    tell(rows_of(wrong, {"times right": right}, size))
    result = {"rows": count, "bytes": size, "right": measured, "wrong": wrong}
    (ROOT / "target" / "bench-tables.json").write_text(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
