//! Cargo's build script: asks the linker for a map of the browser program, beside it, by which
//! tools/shorten.mjs finds the constants that nobody uses.

use std::{env, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=tools/link.rs");
    let out = env::var("OUT_DIR").unwrap_or_default();
    // target/<target>/<profile>/build/<package>/out
    let profile = Path::new(&out).ancestors().nth(3);
    if let Some(folder) = profile
        && env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm")
    {
        println!(
            "cargo::rustc-link-arg-bin=dashboard=-Map={}",
            folder.join("dashboard.map").display()
        );
    }
}
