#!/usr/bin/env python3
"""Installs the tools that the site is built, tested and measured with, where they are missing, into .tools/.

`set_up.py build` is for make serve, dev and dist; `set_up.py test` for make test, `set_up.py bench` for make bench
and `set_up.py baseline` for make baseline. A tool of the right version on PATH is used as it is, and what was
installed is found again next time.
"""

import re
import shlex
import shutil
import signal
import sys

sys.dont_write_bytecode = True
import chrome
import rust
from step import PROGRAM_FOLDERS, ROOT, TOOLS, StepFailed, Step, is_on_path, read_output, run, take_step

TRUNK = "0.21.14"
WASM_SPLIT = "0.2.4"
# Each a folder with a package.json, and the folder in .tools/ that its packages are installed into.
NODE = (ROOT / "tools", TOOLS / "node")
BENCH = (ROOT / "tests" / "bench", TOOLS / "bench")
BASELINE = (ROOT / "tests" / "baseline", TOOLS / "baseline")
# A list of packages for pip, and the environment that they are installed into.
VALIDATORS = (ROOT / "tests" / "bench" / "tables" / "requirements.txt", TOOLS / "validators")


def read_wasm_bindgen_version():
    lock = (ROOT / "Cargo.lock").read_text()
    return re.search(r'name = "wasm-bindgen"\nversion = "(.+?)"', lock)[1]


def has_wasm_split():
    """The program itself doesn't tell its version."""
    installed = TOOLS / ".crates.toml"
    return is_on_path("wasm-split-cli") and installed.is_file() and f'wasm_split_cli_support {WASM_SPLIT} ' in installed.read_text()


def install_crate(log, crate, *flags):
    # All crates are built in one folder, as they share dependencies, and without optimisation, which builds sooner.
    command = ["cargo", "install", "--debug", "--root", str(TOOLS), crate, *flags]
    env = {"CARGO_TARGET_DIR": str(TOOLS / "build"), "CARGO_PROFILE_DEV_DEBUG": "0", "RUSTFLAGS": ""}
    try:
        run([*command, "--locked"], log, env=env)
    except StepFailed:
        # A crate that the lock file names may have been withdrawn since.
        run(command, log, env=env)


def has_node_packages(source, target):
    installed = target / "package-lock.json"
    complete = target / "node_modules" / ".package-lock.json"
    return complete.is_file() and installed.read_bytes() == (source / "package-lock.json").read_bytes()


def install_node_packages(log, source, target):
    target.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(source / name, target / name)
    run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], log, cwd=target)


def node_packages_step(name, folders, remedy):
    return Step(name, "20 seconds", lambda: has_node_packages(*folders), lambda log: install_node_packages(log, *folders), remedy)


def has_node():
    version = re.match(r"v(\d+)", read_output("node", "--version"))
    return bool(version) and int(version[1]) >= 20 and is_on_path("npm")


def has_python_packages(source, target):
    installed = target / source.name
    return installed.is_file() and installed.read_bytes() == source.read_bytes()


def install_python_packages(log, source, target):
    shutil.rmtree(target, ignore_errors=True)
    run([sys.executable, "-m", "venv", str(target)], log)
    run([str(target / "bin" / "pip"), "install", "--quiet", "-r", str(source)], log)
    # Copied last: what was stopped halfway is begun again.
    shutil.copy(source, target)


def list_steps(purpose):
    bindgen = read_wasm_bindgen_version()
    online = "Look at the log; without a network, try again when there is one."
    yield Step("Node 20 or newer with npm", "", has_node, None, "Install Node.js 20 or newer.")
    yield Step("Rust for WebAssembly", "1 minute; 5 where Debian's Rust must be fetched", rust.has_wasm_target, rust.install_wasm_target,
               "Try by hand: rustup update && rustup target add wasm32-unknown-unknown")
    if purpose == "test":
        yield Step("clippy and rustfmt", "1 minute", rust.has_lints, rust.install_lints,
                   "Try by hand: rustup component add clippy rustfmt")
    yield node_packages_step("node packages (wasm-opt, esbuild and the browser tests' own)", NODE, online)
    yield Step(f"wasm-bindgen {bindgen}", "3 minutes",
               lambda: read_output("wasm-bindgen", "--version") == f"wasm-bindgen {bindgen}",
               lambda log: install_crate(log, f"wasm-bindgen-cli@{bindgen}"),
               f"{online} By hand: cargo install wasm-bindgen-cli@{bindgen}")
    yield Step(f"trunk {TRUNK}", "4 minutes",
               lambda: read_output("trunk", "--version") == f"trunk {TRUNK}",
               lambda log: install_crate(log, f"trunk@{TRUNK}", "--no-default-features"),
               f"{online} By hand: cargo install --locked trunk@{TRUNK}")
    yield Step(f"wasm-split-cli {WASM_SPLIT}", "2 minutes", has_wasm_split,
               lambda log: install_crate(log, f"wasm_split_cli_support@{WASM_SPLIT}", "--features", "build-binary"),
               f"{online} By hand: cargo install --locked wasm_split_cli_support@{WASM_SPLIT} --features build-binary")
    if purpose == "bench":
        yield node_packages_step("bench packages (the chart libraries to measure against)", BENCH, online)
        yield Step("validators of Python to measure against", "1 minute", lambda: has_python_packages(*VALIDATORS),
                   lambda log: install_python_packages(log, *VALIDATORS),
                   f"{online} Python's venv may be a package of its own: sudo apt-get install python3-venv")
    if purpose == "baseline":
        yield node_packages_step("baseline packages (to compare pictures and text)", BASELINE, online)
    if purpose in ("test", "bench", "baseline"):
        yield Step("Chromium or Chrome", "1 minute", chrome.find_browser, chrome.install_browser, chrome.REMEDY)


def write_environment():
    """Writes what make sources, in the project's folder, before it uses a tool."""
    folders = "".join(f"$PWD/{folder.relative_to(ROOT)}:" for folder in PROGRAM_FOLDERS)
    browser = chrome.find_browser()
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
    for step in list_steps(purpose):
        take_step(step)
    shutil.rmtree(TOOLS / "build", ignore_errors=True)
    write_environment()


if __name__ == "__main__":
    main()
