#!/usr/bin/env python3
"""Knows whether two clean builds on this machine give the same site, and names the files that differ."""

import hashlib
import shutil
import sys

sys.dont_write_bytecode = True
from build_site import ROOT, build

DIST = ROOT / "dist"
# All that the browser program is made from and in, its libraries' too; the terminal program's own stays.
BUILT = [DIST, *(ROOT / "target" / name for name in ("wasm32-unknown-unknown", "wasm", "wasm-bindgen", "wasm-opt"))]


def built():
    """The digest of each file of a site that is built from nothing, by its path."""
    for folder in BUILT:
        shutil.rmtree(folder, ignore_errors=True)
    build()
    files = (path for path in DIST.rglob("*") if path.is_file())
    return {str(path.relative_to(DIST)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main():
    first, second = built(), built()
    different = sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))
    for path in different:
        print(f"differs: {path}")
    if different:
        sys.exit(f"{len(different)} of {len(first)} files differ between two clean builds.")
    print(f"Two clean builds gave the same {len(first)} files.")


if __name__ == "__main__":
    main()
