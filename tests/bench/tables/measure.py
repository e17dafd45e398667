"""Runs a command, and prints as JSON its seconds, those of the processor, its most memory in bytes, its exit
status and what it printed.

It is a program of its own, and small: what a process is started from counts as its memory until it has begun.
"""

import json
import os
import sys
import time


def main():
    reading, writing = os.pipe()
    began = time.monotonic()
    process = os.fork()
    if process == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(writing, 1)
        os.dup2(nothing, 2)
        os.close(reading)
        os.execv(sys.argv[1], sys.argv[1:])
    os.close(writing)
    with os.fdopen(reading) as output:
        printed = output.read()
    _, status, usage = os.wait4(process, 0)
    seconds = time.monotonic() - began
    # Linux counts in kilobytes, a Mac in bytes.
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    worked = usage.ru_utime + usage.ru_stime
    print(json.dumps([seconds, worked, memory, os.waitstatus_to_exitcode(status), printed.strip()]))


if __name__ == "__main__":
    main()
