//! How what follows signals lets go of them: a signal that lives longer keeps a place for each that has ever read it.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use leptos::tachys::renderer::types;
use leptos::tachys::view::Mountable;

/// An effect that lets go of its signals when it is dropped.
pub struct Subscribed<T: 'static>(RenderEffect<T>);

impl<T> Subscribed<T> {
    /// Does something once, and again when a signal that it has read has changed, with what came of it before.
    pub fn new(run: impl FnMut(Option<T>) -> T + 'static, before: Option<T>) -> Self {
        Self(RenderEffect::new_with_value(run, before))
    }

    /// Takes what came of it last.
    pub fn take_value(&self) -> Option<T> {
        self.0.take_value()
    }
}

impl<T> Drop for Subscribed<T> {
    fn drop(&mut self) {
        let this = self.0.to_any_subscriber();
        this.clear_sources(&this);
    }
}

impl<T: Mountable> Mountable for Subscribed<T> {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.0.elements()
    }
}

/// Lets go of what a memo or an effect follows, once what it belongs to is drawn again.
pub fn unsubscribe_on_cleanup(subscriber: &impl ToAnySubscriber) {
    let this = subscriber.to_any_subscriber();
    on_cleanup(move || this.clear_sources(&this));
}
