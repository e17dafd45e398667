//! How elements come to stand in the document, and how they are changed.

use super::dom;
use super::element::{Child, Draw, Element, Followed};
use super::late::LateState;
use super::subscribed::Subscribed;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Render};
use std::mem;
use std::sync::OnceLock;

/// An element that stands in the document and follows signals, as long as it isn't dropped.
pub type Mounted = Subscribed<ElementState>;

/// A child that stands in the document.
pub enum ChildState {
    Text(TextState),
    Element(Box<ElementState>),
    Live(Mounted),
    Late(LateState<Element>),
    Markup(MarkupState),
}

/// A text that stands in the document.
pub struct TextState {
    pub(super) node: types::Text,
    pub(super) text: String,
}

/// A picture or a sign that stands in the document.
pub struct MarkupState {
    pub(super) node: types::Element,
    pub(super) markup: String,
}

/// An element that stands in the document.
pub struct ElementState {
    pub(super) node: types::Element,
    pub(super) tag: &'static str,
    pub(super) key: String,
    pub(super) attributes: Vec<(&'static str, String)>,
    /// What keeps attributes in step with signals, with the value that each has.
    pub(super) followed: Vec<(&'static str, Subscribed<Option<String>>)>,
    pub(super) bindings: <Vec<AnyAttribute> as Attribute>::State,
    pub(super) children: Vec<ChildState>,
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let node = Rndr::create_element(self.tag, None);
        for (name, value) in &self.attributes {
            set_attribute(&node, name, value);
        }
        let mut children: Vec<ChildState> = self.children.into_iter().map(Child::build).collect();
        for child in &mut children {
            child.mount(&node, None);
        }
        let followed = self.followed.into_iter();
        ElementState {
            followed: followed
                .map(|(name, value)| (name, follow(&node, name, value, None)))
                .collect(),
            bindings: self.bindings.build(&node),
            node,
            tag: self.tag,
            key: self.key,
            attributes: self.attributes,
            children,
        }
    }

    fn rebuild(self, state: &mut ElementState) {
        if (self.tag, &self.key) != (state.tag, &state.key) {
            let mut other = self.build();
            let has_focus = dom::has_focus(&state.node);
            state.insert_before_this(&mut other);
            state.unmount();
            *state = other;
            // What had the focus within it, src/browser/focus.rs finds again.
            if has_focus {
                dom::give_focus_in_place(&state.node);
            }
            return;
        }
        state.change_attributes(self.attributes);
        state.change_followed(self.followed);
        state.change_children(self.children);
        self.bindings.rebuild(&mut state.bindings);
    }
}

/// How an address begins that is relative to the root of the site.
pub(super) const FROM_ROOT: &str = "./";

static ROOT: OnceLock<String> = OnceLock::new();

/// Says what addresses are relative to, on a page that doesn't stand at the root.
pub fn set_root(root: &str) {
    let _ = ROOT.set(root.to_owned());
}

pub(super) fn set_attribute(node: &types::Element, name: &str, value: &str) {
    match (ROOT.get(), value.strip_prefix(FROM_ROOT)) {
        (Some(root), Some(path)) => Rndr::set_attribute(node, name, &format!("{root}{path}")),
        _ => Rndr::set_attribute(node, name, value),
    }
}

/// The element that markup is of. Leptos' own `InertElement` keeps all that it has ever parsed.
pub(super) fn parse(markup: &str) -> types::Element {
    let around = Rndr::create_element("div", None);
    around.set_inner_html(markup);
    around.first_element_child().unwrap_or(around)
}

impl ElementState {
    fn change_attributes(&mut self, attributes: Vec<(&'static str, String)>) {
        if self.attributes == attributes {
            return;
        }
        for (name, _) in &self.attributes {
            if !attributes.iter().any(|(kept, _)| kept == name) {
                Rndr::remove_attribute(&self.node, name);
            }
        }
        for attribute in &attributes {
            if !self.attributes.contains(attribute) {
                set_attribute(&self.node, attribute.0, &attribute.1);
            }
        }
        self.attributes = attributes;
    }

    /// Each goes on from the value that it has.
    fn change_followed(&mut self, followed: Vec<(&'static str, Followed)>) {
        let mut before = mem::take(&mut self.followed);
        for (name, value) in followed {
            let at = before.iter().position(|(kept, _)| *kept == name);
            let has = at.and_then(|at| before.swap_remove(at).1.take_value());
            let effect = follow(&self.node, name, value, has.flatten());
            self.followed.push((name, effect));
        }
        for (name, _) in before {
            Rndr::remove_attribute(&self.node, name);
        }
    }

    /// What stands at both ends is changed into what is alike there, so that one child more or fewer leaves the others.
    fn change_children(&mut self, mut children: Vec<Child>) {
        let before = self.children.iter();
        let is_same = before
            .map(ChildState::text)
            .eq(children.iter().map(Child::text));
        let is_outside = |child: &ChildState| child.is_outside(&self.node);
        let is_foreign = !is_same && self.children.iter().any(is_outside);
        let end = count_alike_at_end(&self.children, &children);
        let mut ending = self.children.split_off(self.children.len() - end);
        for (state, child) in ending
            .iter_mut()
            .zip(children.split_off(children.len() - end))
        {
            child.rebuild(state);
        }
        for mut gone in self
            .children
            .drain(children.len().min(self.children.len())..)
        {
            gone.unmount();
        }
        for (at, child) in children.into_iter().enumerate() {
            match self.children.get_mut(at) {
                Some(state) => child.rebuild(state),
                None => {
                    let mut added = child.build();
                    if !ending
                        .first()
                        .is_some_and(|next| next.insert_before_this(&mut added))
                    {
                        added.mount(&self.node, None);
                    }
                    self.children.push(added);
                }
            }
        }
        self.children.append(&mut ending);
        if is_foreign {
            self.take_back();
        }
    }

    /// A browser that translates has put other elements in the place of texts, which would go on saying what was said:
    /// nothing but what is drawn here stands in the element again.
    fn take_back(&mut self) {
        self.node.set_text_content(None);
        for child in &mut self.children {
            child.mount(&self.node, None);
        }
    }
}

/// Keeps an attribute in step with its signals.
pub(super) fn follow(
    node: &types::Element,
    name: &'static str,
    mut value: Followed,
    has: Option<String>,
) -> Subscribed<Option<String>> {
    let node = node.clone();
    let step = move |has: Option<Option<String>>| {
        let value = value();
        if value != has.flatten() {
            match &value {
                Some(value) => Rndr::set_attribute(&node, name, value),
                None => Rndr::remove_attribute(&node, name),
            }
        }
        value
    };
    Subscribed::new(step, Some(has))
}

/// Makes an element that follows signals.
pub fn build(draw: Draw) -> Mounted {
    keep(draw, None, Element::build)
}

/// Keeps an element in step with the signals that it is drawn from; `first` is how it comes to stand in the document.
pub(super) fn keep(
    mut draw: Draw,
    state: Option<ElementState>,
    first: impl Fn(Element) -> ElementState + 'static,
) -> Mounted {
    let step = move |state: Option<ElementState>| {
        let element = draw();
        match state {
            Some(mut state) => {
                element.rebuild(&mut state);
                state
            }
            None => first(element),
        }
    };
    Subscribed::new(step, state)
}

impl Child {
    fn build(self) -> ChildState {
        match self {
            Self::Text(text) => ChildState::Text(TextState {
                node: Rndr::create_text_node(&text),
                text,
            }),
            Self::Element(element) => ChildState::Element(Box::new(element.build())),
            Self::Live(draw) => ChildState::Live(build(draw)),
            Self::Late(element) => ChildState::Late(LateState::new(element.build())),
            Self::Markup(markup) => ChildState::Markup(MarkupState {
                node: parse(&markup),
                markup,
            }),
        }
    }

    fn rebuild(self, state: &mut ChildState) {
        match (self, &mut *state) {
            (Self::Text(text), ChildState::Text(state)) => {
                if text != state.text {
                    Rndr::set_text(&state.node, &text);
                    state.text = text;
                }
            }
            (Self::Element(element), ChildState::Element(state)) => element.rebuild(state),
            (Self::Late(element), ChildState::Late(state)) => state.change(element),
            (Self::Live(draw), ChildState::Live(state)) => {
                *state = keep(draw, state.take_value(), Element::build);
            }
            (Self::Markup(markup), ChildState::Markup(state)) => {
                if markup != state.markup {
                    let mut node = parse(&markup);
                    state.node.insert_before_this(&mut node);
                    state.node.unmount();
                    *state = MarkupState { node, markup };
                }
            }
            (other, _) => {
                let mut other = other.build();
                state.insert_before_this(&mut other);
                state.unmount();
                *state = other;
            }
        }
    }
}

/// The attributes that say what an element is among its siblings.
const NAMING: [&str; 2] = ["id", "class"];

fn attribute<'a>(attributes: &'a [(&'static str, String)], name: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|(kept, _)| *kept == name);
    found.map(|(_, value)| &**value)
}

/// How many children at the end are alike those that are drawn, of which none is among those alike at the beginning.
fn count_alike_at_end(states: &[ChildState], children: &[Child]) -> usize {
    let least = states.len().min(children.len());
    let is_alike = |state: usize, child: usize| matches!((states.get(state), children.get(child)), (Some(state), Some(child)) if state.is_alike(child));
    let begin = (0..least).take_while(|at| is_alike(*at, *at)).count();
    let is_alike_at_end = |at: &usize| is_alike(states.len() - 1 - at, children.len() - 1 - at);
    (0..least - begin).take_while(is_alike_at_end).count()
}

impl Child {
    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl ChildState {
    /// Whether it is, as far as one can see, the same thing in another state.
    fn is_alike(&self, child: &Child) -> bool {
        match (self, child) {
            (Self::Text(_), Child::Text(_))
            | (Self::Live(_), Child::Live(_))
            | (Self::Late(_), Child::Late(_))
            | (Self::Markup(_), Child::Markup(_)) => true,
            (Self::Element(state), Child::Element(element)) => {
                (state.tag, &state.key) == (element.tag, &element.key)
                    && NAMING.into_iter().all(|name| {
                        attribute(&state.attributes, name) == attribute(&element.attributes, name)
                    })
            }
            _ => false,
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(state) => Some(&state.text),
            _ => None,
        }
    }

    /// Whether it is a text that stands elsewhere than in the element that it was drawn in.
    fn is_outside(&self, element: &types::Element) -> bool {
        match self {
            Self::Text(state) => state.node.parent_node().as_ref() != Some(element.as_ref()),
            _ => false,
        }
    }

    fn state(&mut self) -> &mut dyn Mountable {
        match self {
            Self::Text(state) => &mut state.node,
            Self::Element(state) => &mut **state,
            Self::Live(state) => state,
            Self::Late(state) => state,
            Self::Markup(state) => &mut state.node,
        }
    }
}

impl Mountable for ChildState {
    fn unmount(&mut self) {
        self.state().unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.state().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Text(state) => state.node.insert_before_this(child),
            Self::Element(state) => state.insert_before_this(child),
            Self::Live(state) => state.insert_before_this(child),
            Self::Late(state) => state.insert_before_this(child),
            Self::Markup(state) => state.node.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        match self {
            Self::Text(_) => Vec::new(),
            Self::Element(state) => state.elements(),
            Self::Live(state) => state.elements(),
            Self::Late(state) => state.elements(),
            Self::Markup(state) => vec![state.node.clone()],
        }
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        self.node.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, self.node.as_ref(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}
