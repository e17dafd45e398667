"""Knows where a browser for the tests may be, and how to install one where that takes no more than a package."""

import os
import shutil
import sys

from step import Failed, on_path, output, run

# The first has the same engine without a window, and opens a page in half the time.
NAMES = ["chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"]
ON_A_MAC = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]
REMEDY = ("Install Google Chrome or Chromium, for example: sudo apt-get install chromium-headless-shell. "
          "For one that stands elsewhere: CHROME=/path/to/chrome make test")


def find():
    if named := os.environ.get("CHROME"):
        return shutil.which(named)
    return next(filter(None, map(shutil.which, [*NAMES, *ON_A_MAC])), None)


def get(log):
    if os.environ.get("CHROME"):
        raise Failed(f"CHROME names {os.environ['CHROME']}, which can't be run")
    if not sys.platform.startswith("linux") or not on_path("apt-get"):
        raise Failed("none was found")
    root = [] if os.getuid() == 0 else ["sudo", "-n"]
    if root and not output(*root, "id"):
        raise Failed("none was found, and installing it takes root")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run([*root, "apt-get", "update"], log, env=quiet)
    run([*root, "apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-dejavu-core", "fonts-liberation"], log, env=quiet)
