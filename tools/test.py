#!/usr/bin/env python3
"""Runs every check that a change must pass, the quick ones first, and tells all that fail and how long each took.

`test.py` runs all of them; `test.py format native` runs those two.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WASM = "--target wasm32-unknown-unknown"

STAGES = {
    "format": "cargo fmt --check",
    "core": "cargo clippy --no-default-features --lib -- -D warnings",
    "lint": "cargo clippy --all-targets -- -D warnings",
    "lint-wasm": f"cargo clippy --no-default-features --features view --lib --bin dashboard {WASM} -- -D warnings",
    "native": "cargo test --no-fail-fast",
    "release": "python3 tools/build_site.py",
    "sizes": "node tools/sizes.mjs dist",
    "browser": "node --test --test-concurrency=2 --test-reporter=spec tests/browser/*.test.mjs",
}

NEEDS = {"sizes": "release", "browser": "release"}


def main():
    chosen = sys.argv[1:] or list(STAGES)
    if unknown := [name for name in chosen if name not in STAGES]:
        sys.exit(f"no such stage: {' '.join(unknown)}; there are: {' '.join(STAGES)}")
    results = {}
    for name in chosen:
        if results.get(NEEDS.get(name), (0, "passed"))[1] != "passed":
            results[name] = (0, "skipped")
            continue
        print(f"\n--- {name}: {STAGES[name]}", flush=True)
        began = time.monotonic()
        status = subprocess.run(STAGES[name], cwd=ROOT, shell=True).returncode
        results[name] = (time.monotonic() - began, "FAILED" if status else "passed")
    print()
    for name, (seconds, result) in results.items():
        print(f"{name:<12}{seconds:>7.1f} s  {result}")
    if failed := [name for name, (_, result) in results.items() if result == "FAILED"]:
        sys.exit(f'Failed. Again, without the rest: make test ONLY="{" ".join(failed)}"')


if __name__ == "__main__":
    main()
