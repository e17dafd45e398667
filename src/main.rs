//! The browser program: joins the pages, the loading and the browser's own address and focus.

// tools/shorten.mjs cuts `Debug` from the release.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this is the browser program; `make serve` builds it and shows it");
    std::process::exit(2);
}
