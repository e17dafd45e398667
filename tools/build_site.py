#!/usr/bin/env python3
"""Builds the release site into dist/: the browser program with trunk, then the plain pages with the terminal program."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A panic's message holds the path of a library's source. It is cut to start at the registry, so that it tells nothing
# of who built the site, and a build in another home folder gives the same bytes.
REGISTRY_SOURCES = Path(os.environ.get("CARGO_HOME", Path.home() / ".cargo")) / "registry" / "src"


def build_site():
    flags = os.environ.get("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "")
    if " " not in str(REGISTRY_SOURCES):
        # Cargo adds these to those of .cargo/config.toml.
        flags = f"{flags} --remap-path-prefix={REGISTRY_SOURCES}=registry"
    env = {**os.environ, "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS": flags.strip()}
    subprocess.run(["trunk", "build", "--release"], cwd=ROOT, env=env, check=True)
    subprocess.run(["cargo", "run", "--bin", "inkludering", "--", "site", "data", "--dist", "dist"], cwd=ROOT, check=True)


if __name__ == "__main__":
    try:
        build_site()
    except subprocess.CalledProcessError as failure:
        sys.exit(failure.returncode)
