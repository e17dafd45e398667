//! How elements take over nodes that stand in the document, written before the program came.

use super::element::{Child, Draw, Element};
use super::late::LateState;
use super::rendered::{
    ChildState, ElementState, FROM_ROOT, MarkupState, Mounted, TextState, follow, keep, parse,
    set_attribute,
};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState, RenderHtml};

/// Takes over a node that stands in the document as an element that follows signals.
pub fn hydrate(draw: Draw, node: types::Element) -> Mounted {
    keep(draw, None, move |element| {
        element.hydrate_from_position::<true>(&node, Position::Current)
    })
}

/// The node that the cursor comes to. What a page states of itself has been compared before, so it is one of the kind that
/// is drawn here; if it isn't, a new one stands before it.
fn next_node<N: CastFrom<types::Node> + Clone + Into<types::Node>>(
    cursor: &Cursor,
    position: &PositionState,
    create: impl FnOnce() -> N,
) -> N {
    match position.get() {
        Position::FirstChild => cursor.child(),
        Position::Current => {}
        _ => cursor.sibling(),
    }
    position.set(Position::NextChild);
    let found = cursor.current();
    N::cast_from(found.clone()).unwrap_or_else(|| {
        let node = create();
        let inserted: types::Node = node.clone().into();
        if let Some(parent) = found.parent_node() {
            let _ = parent.insert_before(&inserted, Some(&found));
        }
        cursor.set(inserted);
        node
    })
}

impl Child {
    fn hydrate(self, cursor: &Cursor, position: &PositionState) -> ChildState {
        match self {
            Self::Text(text) => {
                let node = next_node(cursor, position, || Rndr::create_text_node(&text));
                position.set(Position::NextChildAfterText);
                ChildState::Text(TextState { node, text })
            }
            Self::Element(element) => {
                ChildState::Element(Box::new(element.hydrate::<true>(cursor, position)))
            }
            Self::Late(element) => {
                let state = element.hydrate::<true>(cursor, position);
                ChildState::Late(LateState::new(state))
            }
            Self::Live(draw) => {
                let (cursor, position) = (cursor.clone(), position.clone());
                let first = move |element: Element| element.hydrate::<true>(&cursor, &position);
                ChildState::Live(keep(draw, None, first))
            }
            Self::Markup(markup) => {
                let node = next_node(cursor, position, || parse(&markup));
                ChildState::Markup(MarkupState { node, markup })
            }
        }
    }
}

/// Attributes are given to the element itself, and none from outside.
impl AddAnyAttr for Element {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.write(html, &|_| None);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> ElementState {
        let node = next_node(cursor, position, || Rndr::create_element(self.tag, None));
        // A page that stands without the program leads to others that do.
        for (name, value) in &self.attributes {
            if value.starts_with(FROM_ROOT) {
                set_attribute(&node, name, value);
            }
        }
        position.set(Position::FirstChild);
        let children = self.children.into_iter();
        let children = children.map(|child| child.hydrate(cursor, position));
        let children = children.collect();
        cursor.set(node.clone().into());
        position.set(Position::NextChild);
        let followed = self.followed.into_iter().map(|(name, value)| {
            let has = node.get_attribute(name);
            (name, follow(&node, name, value, has))
        });
        ElementState {
            followed: followed.collect(),
            bindings: self.bindings.hydrate::<true>(&node),
            node,
            tag: self.tag,
            key: self.key,
            attributes: self.attributes,
            children,
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}
