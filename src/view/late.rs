//! How what is large and stands far down is changed: once what stands above it has been painted.

use leptos::prelude::*;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Render};
use std::cell::RefCell;
use std::rc::Rc;

/// What stands in the document, and what it will be changed into.
pub struct LateState<V: Render>(Rc<RefCell<Late<V>>>);

struct Late<V: Render> {
    state: V::State,
    /// With the owner of what will follow signals in it.
    next: Option<(V, Owner)>,
}

thread_local! {
    /// Changes that wait for a picture.
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

impl<V: Render + 'static> LateState<V> {
    pub fn new(state: V::State) -> Self {
        Self(Rc::new(RefCell::new(Late { state, next: None })))
    }

    /// Changes it in the frame after the next; into what has come last by then.
    pub fn change(&self, view: V) {
        let next = Some((view, Owner::current().unwrap_or_default()));
        self.0.borrow_mut().next = next;
        // What has left the page meanwhile isn't changed any more.
        let late = Rc::downgrade(&self.0);
        let is_first = WAITING.with_borrow_mut(|waiting| {
            waiting.push(Box::new(move || {
                let Some(late) = late.upgrade() else { return };
                let Late { state, next } = &mut *late.borrow_mut();
                if let Some((view, owner)) = next.take() {
                    owner.with(|| view.rebuild(state));
                }
            }));
            waiting.len() == 1
        });
        if is_first {
            request_animation_frame(|| request_animation_frame(change_all));
        }
    }
}

/// Changes all that waits, also before the next picture: paper can't be waited for.
pub fn change_all() {
    for change in WAITING.take() {
        change();
    }
}

impl<V: Render> Mountable for LateState<V> {
    fn unmount(&mut self) {
        self.0.borrow_mut().state.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.0.borrow_mut().state.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.borrow().state.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.0.borrow().state.elements()
    }
}
