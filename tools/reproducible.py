#!/usr/bin/env python3
"""Checks that two clean builds on this machine give the same site, and names the files that differ."""

import hashlib
import shutil
import sys

sys.dont_write_bytecode = True
from build_site import ROOT, build_site

DIST = ROOT / "dist"
# Everything that a build of the browser program leaves, its libraries too. What belongs to the terminal program may stay.
BUILD_FOLDERS = [DIST, *(ROOT / "target" / name for name in ("wasm32-unknown-unknown", "wasm", "wasm-bindgen", "wasm-opt", "split"))]


def build_and_hash():
    """Builds the site from nothing, and returns the digest of each file by its path."""
    for folder in BUILD_FOLDERS:
        shutil.rmtree(folder, ignore_errors=True)
    build_site()
    files = (path for path in DIST.rglob("*") if path.is_file())
    return {str(path.relative_to(DIST)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main():
    first, second = build_and_hash(), build_and_hash()
    different = sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))
    for path in different:
        print(f"differs: {path}")
    if different:
        sys.exit(f"{len(different)} of {len(first)} files differ between two clean builds.")
    print(f"Two clean builds gave the same {len(first)} files.")


if __name__ == "__main__":
    main()
