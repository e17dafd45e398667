//! Pages.
use leptos::prelude::*;

#[component]
pub fn App() -> impl IntoView {
    view! { <h1>"Inkludering 2032"</h1> }
}
