"""Knows how to get a Rust that compiles for WebAssembly: rustup's, or else Debian's own, unpacked into .tools/debian/ without root."""

import re
import shutil
import sys
from pathlib import Path

from step import ROOT, TOOLS, Failed, on_path, output, run

TARGET = "wasm32-unknown-unknown"
DEBIAN = TOOLS / "debian"
PROGRAMS = ["cargo", "cargo-clippy", "cargo-fmt", "clippy-driver", "rust-lld", "rustc", "rustdoc", "rustfmt"]


def needed():
    return re.search(r'^rust-version = "(.+)"', (ROOT / "Cargo.toml").read_text(), re.M)[1]


def new_enough():
    found = re.match(r"rustc ([\d.]+)", output("rustc", "--version"))
    return bool(found) and numbers(found[1]) >= numbers(needed())


def numbers(version):
    return [int(part) for part in version.split(".")]


def have_wasm():
    if not new_enough():
        return False
    folder = output("rustc", "--print", "target-libdir", "--target", TARGET)
    return bool(folder) and any(Path(folder).glob("libstd-*.rlib"))


def get_wasm(log):
    try:
        if not on_path("rustup"):
            raise Failed("there is no rustup")
        if not new_enough():
            raise Failed(f"Rust {needed()} or newer is needed")
        # Where its server can't be reached it waits for ever.
        run(["rustup", "target", "add", TARGET], log, limit=120)
    except Failed as ordinary:
        if not sys.platform.startswith("linux") or not on_path("apt-get"):
            raise
        print(f"  The ordinary way failed ({ordinary}): fetching Debian's Rust, 180 MB.", flush=True)
        unpack_debian(log)
        build_std(log)
        write_wrappers()


def unpack_debian(log):
    shutil.rmtree(DEBIAN, ignore_errors=True)
    apt, packed = DEBIAN / "apt", DEBIAN / "packed"
    for folder in (apt / "lists" / "partial", apt / "cache" / "archives" / "partial", packed):
        folder.mkdir(parents=True)
    # Lists and cache of our own: nothing of the system's is read only by root, out of date, or changed.
    ours = ["-o", f"Dir::State::lists={apt}/lists", "-o", f"Dir::Cache={apt}/cache", "-o", "APT::Sandbox::User=root"]
    run(["apt-get", *ours, "update"], log)

    wanted = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "rustfmt-web"]
    depends = output("apt-cache", *ours, "depends", *wanted, log=log)
    if not (llvm := re.search(r"Depends: llvm-(\d+)", depends)):
        raise Failed("this system's package lists have no Rust for the web (rustc-web with rust-web-llvm)")
    # Named, so that they are fetched where they are installed too: they must stand together in one folder.
    wanted += [f"lld-{llvm[1]}", f"libllvm{llvm[1]}", *re.findall(r"Depends: (libstd-rust-web\S*)", depends)]
    plan = output("apt-get", *ours, "install", "--print-uris", "-qq", "--reinstall", "--no-install-recommends", *wanted, log=log)
    packages = re.findall(r"^'\S+' ([^_\s]+)_", plan, re.M)
    if not set(wanted) <= set(packages):
        raise Failed("apt-get can't put together the packages " + " ".join(wanted))
    run(["apt-get", *ours, "download", *packages], log, cwd=packed)
    for package in sorted(packed.glob("*.deb")):
        run(["dpkg", "-x", str(package), str(DEBIAN)], log)
    shutil.rmtree(packed)
    shutil.rmtree(apt)


def environment():
    libraries = next(DEBIAN.glob("usr/lib/*-linux-gnu"))
    return {"PATH": f"{DEBIAN}/usr/bin:/usr/local/bin:/usr/bin:/bin", "LD_LIBRARY_PATH": str(libraries)}


def build_std(log):
    """Debian packages no std for this target: it is built from its source, and put where this rustc looks."""
    crate = DEBIAN / "std"
    crate.mkdir()
    (crate / "Cargo.toml").write_text('[package]\nname = "only_std"\nedition = "2024"\n[lib]\npath = "lib.rs"\n[workspace]\n')
    (crate / "lib.rs").write_text("")
    # Without bitcode, link-time optimisation can't reach into std.
    env = {**environment(), "RUSTC_BOOTSTRAP": "1", "RUSTFLAGS": "-Cembed-bitcode=yes", "CARGO_TARGET_DIR": str(crate / "target")}
    run(["cargo", "build", "--release", "--target", TARGET, "-Z", "build-std=std,panic_abort"], log, env=env, cwd=crate)
    place = DEBIAN / "usr" / "lib" / "rustlib" / TARGET / "lib"
    place.mkdir(parents=True)
    for library in (crate / "target" / TARGET / "release" / "deps").glob("lib*.rlib"):
        if not library.name.startswith("libonly_std"):
            shutil.copy(library, place)
    shutil.rmtree(crate)
    shutil.rmtree(DEBIAN / "usr" / "src")


def write_wrappers():
    libraries = next(DEBIAN.glob("usr/lib/*-linux-gnu")).relative_to(DEBIAN)
    (DEBIAN / "bin").mkdir()
    for program in PROGRAMS:
        wrapper = DEBIAN / "bin" / program
        wrapper.write_text('#!/bin/sh\nroot=${0%/*}/..\n'
                           f'LD_LIBRARY_PATH="$root/{libraries}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}" '
                           f'exec "$root/usr/bin/{program}" "$@"\n')
        wrapper.chmod(0o755)


def have_lints():
    return bool(output("cargo", "clippy", "--version") and output("cargo", "fmt", "--version"))


def get_lints(log):
    run(["rustup", "component", "add", "clippy", "rustfmt"], log, limit=120)
