#!/usr/bin/env python3
"""Knows every check that a change must pass, in the order of what is quick to say, and how long each took.

`test.py` makes all of them and stops at the first that fails; `test.py format native` makes those two.
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
    "lint-wasm": f"cargo clippy --lib --bin dashboard {WASM} -- -D warnings",
    "native": "cargo test",
    "release": "trunk build --release",
    "sizes": "node tools/sizes.mjs dist",
    "browser": "node --test --test-reporter=spec tests/browser/*.test.mjs",
}


def main():
    chosen = sys.argv[1:] or list(STAGES)
    if unknown := [name for name in chosen if name not in STAGES]:
        sys.exit(f"no such stage: {' '.join(unknown)}; there are: {' '.join(STAGES)}")
    table, failed = [], None
    for name in chosen:
        print(f"\n--- {name}: {STAGES[name]}", flush=True)
        began = time.monotonic()
        status = subprocess.run(STAGES[name], cwd=ROOT, shell=True).returncode
        table.append((name, time.monotonic() - began, "passed" if status == 0 else "FAILED"))
        if status:
            failed = name
            break
    print()
    for name, seconds, result in table:
        print(f"{name:<12}{seconds:>7.1f} s  {result}")
    if failed:
        sys.exit(f"\nFailed: {failed}. Again, alone: make test ONLY={failed}")


if __name__ == "__main__":
    main()
