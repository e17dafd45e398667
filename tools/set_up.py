#!/usr/bin/env python3
"""Knows the tools that the site is built, tested and measured with, and puts those that are missing into .tools/.

`set_up.py build` for make serve, dev and dist; `set_up.py test` for make test too, `set_up.py bench` for
make bench, `set_up.py baseline` for make baseline. A tool that is found on PATH at the right version is used. What was put in place is found again
next time.
"""

import re
import shlex
import shutil
import signal
import sys

sys.dont_write_bytecode = True
import chrome
import rust
from step import FOLDERS, ROOT, TOOLS, Failed, Step, on_path, output, run, take

TRUNK = "0.21.14"
# What is installed where: the folder with the package.json, and its own in .tools/.
NODE = (ROOT / "tools", TOOLS / "node")
BENCH = (ROOT / "tests" / "bench", TOOLS / "bench")
BASELINE = (ROOT / "tests" / "baseline", TOOLS / "baseline")


def wasm_bindgen_version():
    lock = (ROOT / "Cargo.lock").read_text()
    return re.search(r'name = "wasm-bindgen"\nversion = "(.+?)"', lock)[1]


def cargo_install(log, crate, *flags):
    # One folder for both, as they share dependencies; built quickly, as they have little to do.
    command = ["cargo", "install", "--debug", "--root", str(TOOLS), crate, *flags]
    env = {"CARGO_TARGET_DIR": str(TOOLS / "build"), "CARGO_PROFILE_DEV_DEBUG": "0", "RUSTFLAGS": ""}
    try:
        run([*command, "--locked"], log, env=env)
    except Failed:
        # A crate that its lock names may have been withdrawn since.
        run(command, log, env=env)


def have_node_packages(wanted, place):
    installed = place / "package-lock.json"
    complete = place / "node_modules" / ".package-lock.json"
    return complete.is_file() and installed.read_bytes() == (wanted / "package-lock.json").read_bytes()


def get_node_packages(log, wanted, place):
    place.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(wanted / name, place / name)
    run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], log, cwd=place)


def node_packages(what, folders, online):
    return Step(what, "20 seconds", lambda: have_node_packages(*folders), lambda log: get_node_packages(log, *folders), online)


def have_node():
    version = re.match(r"v(\d+)", output("node", "--version"))
    return bool(version) and int(version[1]) >= 20 and on_path("npm")


def steps(purpose):
    bindgen = wasm_bindgen_version()
    online = "Look at the log; without a network, try again when there is one."
    yield Step("Node 20 or newer with npm", "", have_node, None, "Install Node.js 20 or newer.")
    yield Step("Rust for WebAssembly", "1 minute; 5 where Debian's Rust must be fetched", rust.have_wasm, rust.get_wasm,
               "Try by hand: rustup update && rustup target add wasm32-unknown-unknown")
    if purpose == "test":
        yield Step("clippy and rustfmt", "1 minute", rust.have_lints, rust.get_lints,
                   "Try by hand: rustup component add clippy rustfmt")
    yield node_packages("node packages (wasm-opt, esbuild and the browser tests' own)", NODE, online)
    yield Step(f"wasm-bindgen {bindgen}", "3 minutes",
               lambda: output("wasm-bindgen", "--version") == f"wasm-bindgen {bindgen}",
               lambda log: cargo_install(log, f"wasm-bindgen-cli@{bindgen}"),
               f"{online} By hand: cargo install wasm-bindgen-cli@{bindgen}")
    yield Step(f"trunk {TRUNK}", "4 minutes",
               lambda: output("trunk", "--version") == f"trunk {TRUNK}",
               lambda log: cargo_install(log, f"trunk@{TRUNK}", "--no-default-features"),
               f"{online} By hand: cargo install --locked trunk@{TRUNK}")
    if purpose == "bench":
        yield node_packages("bench packages (the chart libraries to measure against)", BENCH, online)
    if purpose == "baseline":
        yield node_packages("baseline packages (to compare pictures and text)", BASELINE, online)
    if purpose in ("test", "bench", "baseline"):
        yield Step("Chromium or Chrome", "1 minute", chrome.find, chrome.get, chrome.REMEDY)


def write_env():
    """What make sources, from the project's folder, before it uses a tool."""
    folders = "".join(f"$PWD/{folder.relative_to(ROOT)}:" for folder in FOLDERS)
    browser = chrome.find()
    text = f'export PATH="{folders}$PATH"\n' + (f"export CHROME={shlex.quote(browser)}\n" if browser else "")
    env = TOOLS / "env"
    if not env.is_file() or env.read_text() != text:
        env.write_text(text)


def main():
    purpose = sys.argv[1] if len(sys.argv) == 2 else ""
    if purpose not in ("build", "test", "bench", "baseline"):
        sys.exit("use: set_up.py build | test | bench | baseline")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Set-up was ended."))
    TOOLS.mkdir(exist_ok=True)
    for step in steps(purpose):
        take(step)
    shutil.rmtree(TOOLS / "build", ignore_errors=True)
    write_env()


if __name__ == "__main__":
    main()
