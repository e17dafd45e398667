"""Installs a Rust that compiles for WebAssembly: rustup's, or else Debian's, unpacked into .tools/debian/ without root."""

import re
import shutil
import sys
from pathlib import Path

from step import ROOT, TOOLS, StepFailed, is_on_path, read_output, run

TARGET = "wasm32-unknown-unknown"
DEBIAN = TOOLS / "debian"
PROGRAMS = ["cargo", "cargo-clippy", "cargo-fmt", "clippy-driver", "rust-lld", "rustc", "rustdoc", "rustfmt"]


def read_required_version():
    return re.search(r'^rust-version = "(.+)"', (ROOT / "Cargo.toml").read_text(), re.M)[1]


def is_new_enough():
    found = re.match(r"rustc ([\d.]+)", read_output("rustc", "--version"))
    return bool(found) and parse_version(found[1]) >= parse_version(read_required_version())


def parse_version(version):
    return [int(part) for part in version.split(".")]


def has_wasm_target():
    if not is_new_enough():
        return False
    folder = read_output("rustc", "--print", "target-libdir", "--target", TARGET)
    return bool(folder) and any(Path(folder).glob("libstd-*.rlib"))


def install_wasm_target(log):
    try:
        if not is_on_path("rustup"):
            raise StepFailed("there is no rustup")
        if not is_new_enough():
            raise StepFailed(f"Rust {read_required_version()} or newer is needed")
        # Where its server can't be reached rustup waits for ever.
        run(["rustup", "target", "add", TARGET], log, timeout=120)
    except StepFailed as failure:
        if not sys.platform.startswith("linux") or not is_on_path("apt-get"):
            raise
        print(f"  The ordinary way failed ({failure}): fetching Debian's Rust, 180 MB.", flush=True)
        unpack_debian_rust(log)
        build_standard_library(log)
        write_wrappers()


def unpack_debian_rust(log):
    shutil.rmtree(DEBIAN, ignore_errors=True)
    apt, archives = DEBIAN / "apt", DEBIAN / "archives"
    for folder in (apt / "lists" / "partial", apt / "cache" / "archives" / "partial", archives):
        folder.mkdir(parents=True)
    # apt gets lists and a cache of our own: the system's may be out of date, and only root may change them.
    own_lists = ["-o", f"Dir::State::lists={apt}/lists", "-o", f"Dir::Cache={apt}/cache", "-o", "APT::Sandbox::User=root"]
    run(["apt-get", *own_lists, "update"], log)

    wanted = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "rustfmt-web"]
    depends = read_output("apt-cache", *own_lists, "depends", *wanted, log=log)
    if not (llvm := re.search(r"Depends: llvm-(\d+)", depends)):
        raise StepFailed("this system's package lists have no Rust for the web (rustc-web with rust-web-llvm)")
    # apt leaves out what is installed already unless it is named, and all must stand together in one folder.
    wanted += [f"lld-{llvm[1]}", f"libllvm{llvm[1]}", *re.findall(r"Depends: (libstd-rust-web\S*)", depends)]
    plan = read_output("apt-get", *own_lists, "install", "--print-uris", "-qq", "--reinstall", "--no-install-recommends", *wanted, log=log)
    packages = re.findall(r"^'\S+' ([^_\s]+)_", plan, re.M)
    if not set(wanted) <= set(packages):
        raise StepFailed("apt-get can't put together the packages " + " ".join(wanted))
    run(["apt-get", *own_lists, "download", *packages], log, cwd=archives)
    for package in sorted(archives.glob("*.deb")):
        run(["dpkg", "-x", str(package), str(DEBIAN)], log)
    shutil.rmtree(archives)
    shutil.rmtree(apt)


def debian_environment():
    libraries = next(DEBIAN.glob("usr/lib/*-linux-gnu"))
    return {"PATH": f"{DEBIAN}/usr/bin:/usr/local/bin:/usr/bin:/bin", "LD_LIBRARY_PATH": str(libraries)}


def build_standard_library(log):
    """Builds std from its source, as Debian has no package of it for this target, and puts it where this rustc looks."""
    crate = DEBIAN / "std"
    crate.mkdir()
    (crate / "Cargo.toml").write_text('[package]\nname = "only_std"\nedition = "2024"\n[lib]\npath = "lib.rs"\n[workspace]\n')
    (crate / "lib.rs").write_text("")
    # Without bitcode, link-time optimisation can't reach into std.
    env = {**debian_environment(), "RUSTC_BOOTSTRAP": "1", "RUSTFLAGS": "-Cembed-bitcode=yes", "CARGO_TARGET_DIR": str(crate / "target")}
    run(["cargo", "build", "--release", "--target", TARGET, "-Z", "build-std=std,panic_abort"], log, env=env, cwd=crate)
    target_folder = DEBIAN / "usr" / "lib" / "rustlib" / TARGET / "lib"
    target_folder.mkdir(parents=True)
    for library in (crate / "target" / TARGET / "release" / "deps").glob("lib*.rlib"):
        if not library.name.startswith("libonly_std"):
            shutil.copy(library, target_folder)
    shutil.rmtree(crate)
    shutil.rmtree(DEBIAN / "usr" / "src")


def write_wrappers():
    """Writes a script for each program that finds its libraries beside itself, wherever the project's folder is moved."""
    libraries = next(DEBIAN.glob("usr/lib/*-linux-gnu")).relative_to(DEBIAN)
    (DEBIAN / "bin").mkdir()
    for program in PROGRAMS:
        wrapper = DEBIAN / "bin" / program
        wrapper.write_text('#!/bin/sh\nroot=${0%/*}/..\n'
                           f'LD_LIBRARY_PATH="$root/{libraries}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}" '
                           f'exec "$root/usr/bin/{program}" "$@"\n')
        wrapper.chmod(0o755)


def has_lints():
    return bool(read_output("cargo", "clippy", "--version") and read_output("cargo", "fmt", "--version"))


def install_lints(log):
    run(["rustup", "component", "add", "clippy", "rustfmt"], log, timeout=120)
