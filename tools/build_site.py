#!/usr/bin/env python3
"""Knows how the release site is built into dist/: the program by trunk, then the plain pages by the terminal program."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What a panic says holds the path of a library's source: named from the registry on, so that nothing is told of who
# built it, and another home gives the same bytes.
REGISTRY = Path(os.environ.get("CARGO_HOME", Path.home() / ".cargo")) / "registry" / "src"


def build():
    flags = os.environ.get("CARGO_BUILD_RUSTFLAGS", "")
    if " " not in str(REGISTRY):
        # Cargo adds these to those of .cargo/config.toml.
        flags = f"{flags} --remap-path-prefix={REGISTRY}=registry"
    env = {**os.environ, "CARGO_BUILD_RUSTFLAGS": flags.strip()}
    subprocess.run(["trunk", "build", "--release"], cwd=ROOT, env=env, check=True)
    subprocess.run(["cargo", "run", "--bin", "inkludering", "--", "site", "data", "--dist", "dist"], cwd=ROOT, check=True)


if __name__ == "__main__":
    try:
        build()
    except subprocess.CalledProcessError as failure:
        sys.exit(failure.returncode)
