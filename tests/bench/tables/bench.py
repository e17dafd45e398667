#!/usr/bin/env python3
"""Measures how long it takes to publish a large invented country, beside two validators of Python that only judge the
largest of its tables; and how long a table takes in which every row is wrong. Nothing here fails a build.

`make bench` runs it with the Python that has the validators. Each is started anew, as somebody who publishes does, and
the least of some runs counts, as other programs can only slow it down.
"""

import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
PROGRAM = ROOT / "target" / "release" / "inkludering"
PLACE = ROOT / "target" / "bench" / "tables"
RUNS = 3
# 6 measures of all residents, 14 of the outcome with their counterparts, and as many more of all residents as make
# 290 municipalities x 60 indicators x 15 years.
INDICATORS = int(os.environ.get("BENCH_INDICATORS", "89"))

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


def measure(command):
    """Seconds, the most memory in bytes, and what was printed."""
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - began, usage.ru_maxrss * 1024, process.returncode, printed.strip()


def measure_best(command, expected):
    best = None
    for _ in range(RUNS):
        seconds, memory, status, printed = measure(command)
        if status != expected:
            sys.exit(f"{' '.join(map(str, command))} ended with {status}, not {expected}.")
        best = (min(seconds, best[0]), max(memory, best[1]), printed) if best else (seconds, memory, printed)
    return best


def make_country():
    tables = PLACE / "country"
    command = [PROGRAM, "example", "--tables", "--out", tables, "--indicators", str(INDICATORS)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    release = tables / "release.csv"
    # The name of the example is never published as current.
    release.write_text(release.read_text().replace("\nexample,", "\nbench,"))
    return tables


def make_wrong(tables, name, column, change):
    folder = PLACE / "wrong"
    subprocess.run(["rm", "-rf", folder], check=True)
    subprocess.run(["cp", "-r", tables, folder], check=True)
    with open(tables / "observations.csv", newline="") as source, open(folder / "observations.csv", "w", newline="") as target:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(target, reader.fieldnames)
        writer.writeheader()
        rows = list(reader)
        for row in rows:
            if column:
                row[column] = change(row[column])
            writer.writerow(row if column else rows[0])
    return folder


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
        subprocess.run(["rm", "-rf", out], check=True)
        measured[name] = measure_best(command, 0)
    ours = next(iter(measured.values()))[0]
    rows = [("", "seconds", "times ours", "memory", "times the input")]
    for name, (seconds, memory, _) in measured.items():
        rows.append((name, f"{seconds:.2f}", f"{seconds / ours:.1f}", f"{memory / 1e6:.0f} MB", f"{memory / size:.1f}"))
    tell(rows)

    right = measured["inkludering check (all tables)"][0]
    print(f"\nChecking the same tables with every row of observations.csv wrong; right ones take {right:.2f} s:\n")
    rows = [("", "seconds", "times right", "memory", "times the input")]
    wrong = {}
    for name, (column, change) in FAULTS.items():
        folder = make_wrong(tables, name, column, change)
        seconds, memory, _ = measure_best([PROGRAM, "check", folder], 1)
        wrong[name] = (seconds, memory)
        rows.append((name, f"{seconds:.2f}", f"{seconds / right:.1f}", f"{memory / 1e6:.0f} MB", f"{memory / size:.1f}"))
    tell(rows)
    result = {"rows": count, "bytes": size, "right": {name: found[:2] for name, found in measured.items()}, "wrong": wrong}
    (ROOT / "target" / "bench-tables.json").write_text(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
