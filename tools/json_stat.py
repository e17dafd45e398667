#!/usr/bin/env python3
"""Checks with a validator that isn't ours whether the published JSON-stat files keep to JSON-stat 2.0.

    python3 tools/json_stat.py           the newest release

The validator is PyPI's jsonstat-validator, which is fetched into .tools/json-stat where it is missing.
`cargo test` holds the rules that readers rely on, and every value, without it.
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGES = ROOT / ".tools" / "json-stat"
REQUIREMENT = "jsonstat-validator==0.4.6"


def main():
    if not (PACKAGES / "jsonstat_validator").is_dir():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--root-user-action=ignore"]
        subprocess.run([*pip, "--target", PACKAGES, REQUIREMENT], check=True)
    sys.path.insert(0, str(PACKAGES))
    from jsonstat_validator import JSONStatValidationError, validate_jsonstat

    release = json.loads((ROOT / "data" / "current.json").read_text(encoding="utf-8"))["release"]
    files = sorted((ROOT / "data" / "published" / release / "json-stat").glob("*.json"))
    invalid = []
    for path in files:
        try:
            validate_jsonstat(json.loads(path.read_text(encoding="utf-8")))
        except JSONStatValidationError as error:
            invalid.append(f"{path.relative_to(ROOT)}: {error}")
    if invalid or not files:
        sys.exit("\n".join(invalid) or f"the release {release} has no JSON-stat")
    print(f"{len(files)} files of the release {release} are JSON-stat 2.0")


if __name__ == "__main__":
    main()
