"""Takes one step of the set-up: looks whether it is needed, does it with a log, and says what to do where it fails."""

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
PROGRAM_FOLDERS = [TOOLS / "debian" / "bin", TOOLS / "bin", TOOLS / "node" / "node_modules" / ".bin"]

# trunk 0.21 stops at the NO_COLOR=1 that some terminals and CI systems set.
os.environ.pop("NO_COLOR", None)
os.environ["PATH"] = os.pathsep.join([*map(str, PROGRAM_FOLDERS), os.environ.get("PATH", os.defpath)])


class StepFailed(Exception):
    """Why a step could not be taken, in a sentence."""


@dataclass
class Step:
    name: str
    usual_time: str
    is_done: Callable[[], object]
    # Called with the log's path; None where only a person can do it.
    do: Optional[Callable]
    remedy: str


def take_step(step):
    if step.is_done():
        return
    log = TOOLS / "log" / (step.name.split()[0].lower() + ".txt")
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text("")
    began = time.monotonic()
    try:
        if step.do is None:
            raise StepFailed("it is needed, and was not found")
        print(f"Set-up: {step.name}, usually {step.usual_time} ...", flush=True)
        step.do(log)
        if not step.is_done():
            raise StepFailed("it ran to its end, and the tool is still not found")
    except StepFailed as failure:
        last = "".join(f"    {line}\n" for line in log.read_text(errors="replace").splitlines()[-15:])
        where = f"The log's last lines ({log.relative_to(ROOT)}):\n{last}" if last else ""
        sys.exit(f"Set-up stopped at {step.name}: {failure}.\n{where}{step.remedy}")
    print(f"Set-up: {step.name} is in place, {time.monotonic() - began:.0f} s", flush=True)


def is_on_path(name):
    return shutil.which(name) is not None


def read_output(*command, log=None):
    """What a command prints, or an empty text where it is missing or fails; its errors go into the log."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if log and done.stderr:
        with log.open("a") as out:
            out.write(f"$ {' '.join(command)}\n{done.stderr}")
    return done.stdout.strip() if done.returncode == 0 else ""


def run(command, log, *, timeout=None, env=None, cwd=ROOT):
    """Runs a command into the log; after `timeout` seconds it is ended with all that it started."""
    shown = " ".join(map(str, command))
    with log.open("a") as out:
        out.write(f"$ {shown}\n")
        out.flush()
        try:
            process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL,
                                       stdout=out, stderr=subprocess.STDOUT, start_new_session=True)
        except OSError as error:
            raise StepFailed(f"{command[0]} can't be run ({error.strerror})")
        try:
            status = process.wait(timeout)
        except BaseException as interruption:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if isinstance(interruption, subprocess.TimeoutExpired):
                raise StepFailed(f"`{shown}` did not end within {timeout} s")
            raise
    if status:
        raise StepFailed(f"`{shown}` ended with {status}")
