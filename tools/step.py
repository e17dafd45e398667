"""Knows how one step of the set-up is taken: look, say what is done, do it with a log, say what to do when it fails."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
FOLDERS = [TOOLS / "debian" / "bin", TOOLS / "bin", TOOLS / "node" / "node_modules" / ".bin"]

# trunk 0.21 stops at the NO_COLOR=1 that some terminals and CI systems set.
os.environ.pop("NO_COLOR", None)
os.environ["PATH"] = os.pathsep.join([*map(str, FOLDERS), os.environ.get("PATH", os.defpath)])


class Failed(Exception):
    """Why a step could not be taken, in a sentence."""


@dataclass
class Step:
    what: str
    usual: str
    have: Callable[[], object]
    get: Optional[Callable]
    remedy: str


def take(step):
    if step.have():
        return
    log = TOOLS / "log" / (step.what.split()[0].lower() + ".txt")
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text("")
    began = time.monotonic()
    try:
        if step.get is None:
            raise Failed("it is needed, and was not found")
        print(f"Set-up: {step.what}, usually {step.usual} ...", flush=True)
        step.get(log)
        if not step.have():
            raise Failed("it ran to its end, and the tool is still not found")
    except Failed as failure:
        last = "".join(f"    {line}\n" for line in log.read_text(errors="replace").splitlines()[-15:])
        where = f"The log's last lines ({log.relative_to(ROOT)}):\n{last}" if last else ""
        sys.exit(f"Set-up stopped at {step.what}: {failure}.\n{where}{step.remedy}")
    print(f"Set-up: {step.what} is in place, {time.monotonic() - began:.0f} s", flush=True)


def on_path(name):
    return shutil.which(name) is not None


def output(*command, log=None):
    """What a command prints, or nothing where it is missing or fails; its complaints go into the log."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if log and done.stderr:
        with log.open("a") as out:
            out.write(f"$ {' '.join(command)}\n{done.stderr}")
    return done.stdout.strip() if done.returncode == 0 else ""


def run(command, log, *, limit=None, env=None, cwd=ROOT):
    """Runs a command into the log; past its time limit, in seconds, it is ended with all that it started."""
    said = " ".join(map(str, command))
    with log.open("a") as out:
        out.write(f"$ {said}\n")
        out.flush()
        try:
            process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL,
                                       stdout=out, stderr=subprocess.STDOUT, start_new_session=True)
        except OSError as error:
            raise Failed(f"{command[0]} can't be run ({error.strerror})")
        try:
            status = process.wait(limit)
        except BaseException as interruption:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if isinstance(interruption, subprocess.TimeoutExpired):
                raise Failed(f"`{said}` did not end within {limit} s")
            raise
    if status:
        raise Failed(f"`{said}` ended with {status}")
