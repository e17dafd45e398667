//! The browser program: joins the pages, the loading and the browser's own address and focus.

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(target_arch = "wasm32")]
fn main() {
    browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this is the browser program; `make serve` builds it and shows it");
    std::process::exit(2);
}
