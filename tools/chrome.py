"""Finds a browser for the tests, and installs one where that takes no more than a package."""

import os
import shutil
import sys

from step import StepFailed, is_on_path, read_output, run

# The first is the same engine without a window, and opens a page in half the time.
PROGRAM_NAMES = ["chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"]
MAC_PATHS = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]
REMEDY = ("Install Google Chrome or Chromium, for example: sudo apt-get install chromium-headless-shell. "
          "For one that stands elsewhere: CHROME=/path/to/chrome make test")


def find_browser():
    if named := os.environ.get("CHROME"):
        return shutil.which(named)
    return next(filter(None, map(shutil.which, [*PROGRAM_NAMES, *MAC_PATHS])), None)


def install_browser(log):
    if os.environ.get("CHROME"):
        raise StepFailed(f"CHROME names {os.environ['CHROME']}, which can't be run")
    if not sys.platform.startswith("linux") or not is_on_path("apt-get"):
        raise StepFailed("none was found")
    as_root = [] if os.getuid() == 0 else ["sudo", "-n"]
    if as_root and not read_output(*as_root, "id"):
        raise StepFailed("none was found, and installing it takes root")
    without_questions = {"DEBIAN_FRONTEND": "noninteractive"}
    run([*as_root, "apt-get", "update"], log, env=without_questions)
    run([*as_root, "apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-dejavu-core", "fonts-liberation"], log, env=without_questions)
