//! No two files import each other, neither directly nor by way of others: each can be read after those it uses.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, UseTree, VisRestricted, Visibility};

/// Folders of which this holds.
const FOLDERS: [&str; 11] = [
    "model", "document", "validate", "analysis", "wording", "chart", "export", "load", "publish",
    "site", "view",
];

/// A module's path in the crate, such as `validate::rules::nearest`.
type Module = Vec<String>;

/// What a file names of others.
#[derive(Default)]
struct Names {
    paths: Vec<Vec<String>>,
    /// What is shown of other files as if it were its own, by name.
    shown: BTreeMap<String, Vec<String>>,
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !item.attrs.iter().any(is_of_tests) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let mut paths = Vec::new();
        flatten(&item.tree, &[], &mut paths);
        for (name, path) in paths {
            if matches!(item.vis, Visibility::Inherited) {
                self.paths.push(path);
            } else {
                self.shown.insert(name, path);
            }
        }
    }

    // `pub(super)` names a module without using anything of it.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter();
        self.paths
            .push(segments.map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }
}

fn is_of_tests(attribute: &Attribute) -> bool {
    let parsed = attribute.parse_args::<syn::Ident>();
    attribute.path().is_ident("cfg") && parsed.is_ok_and(|name| name == "test")
}

/// Every path of a `use`, with the name by which it is used.
fn flatten(tree: &UseTree, above: &[String], paths: &mut Vec<(String, Vec<String>)>) {
    let below = |name: &syn::Ident| [above, &[name.to_string()]].concat();
    match tree {
        UseTree::Path(path) => flatten(&path.tree, &below(&path.ident), paths),
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, above, paths);
            }
        }
        UseTree::Name(name) => paths.push((name.ident.to_string(), below(&name.ident))),
        UseTree::Rename(name) => paths.push((name.rename.to_string(), below(&name.ident))),
        UseTree::Glob(_) => paths.push(("*".to_owned(), above.to_vec())),
    }
}

/// A path from the crate's root, if it begins in one of these files.
fn from_root(module: &Module, path: &[String], files: &BTreeMap<Module, Names>) -> Option<Module> {
    match path.first().map(String::as_str)? {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([module, &path[1..]].concat()),
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            let above = module.len().checked_sub(ups)?;
            Some([&module[..above], &path[ups..]].concat())
        }
        first => {
            let child = [module.as_slice(), &[first.to_owned()]].concat();
            let is_child = files.contains_key(&child);
            is_child.then(|| [module, path].concat())
        }
    }
}

/// The file that has what a path leads to, also where another shows it.
fn file_of(path: &[String], files: &BTreeMap<Module, Names>) -> Option<Module> {
    let module = (1..=path.len())
        .rev()
        .map(|end| path[..end].to_vec())
        .find(|module| files.contains_key(module))?;
    let shown = path.get(module.len());
    let shown = shown.and_then(|name| files[&module].shown.get(name));
    let elsewhere = shown.and_then(|path| from_root(&module, path, files));
    match elsewhere {
        Some(elsewhere) if elsewhere != path => file_of(&elsewhere, files),
        _ => Some(module),
    }
}

/// The files in which others stand that each uses.
fn uses(files: &BTreeMap<Module, Names>) -> BTreeMap<Module, BTreeSet<Module>> {
    let used_files = |module: &Module, names: &Names| {
        let roots = names.paths.iter();
        let roots = roots.filter_map(|path| from_root(module, path, files));
        let used = roots.filter_map(|path| file_of(&path, files));
        used.filter(|used| used != module).collect()
    };
    let files = files.iter();
    files
        .map(|(module, names)| (module.clone(), used_files(module, names)))
        .collect()
}

/// Files that lead from one to the next and back, if there are any.
fn circle(mut uses: BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<String>> {
    // What uses nothing that is left is in no circle.
    while let Some(last) = uses
        .iter()
        .find(|(_, used)| !used.iter().any(|used| uses.contains_key(used)))
        .map(|(module, _)| module.clone())
    {
        uses.remove(&last);
    }
    let mut way: Vec<&Module> = vec![uses.keys().next()?];
    loop {
        let used = &uses[way[way.len() - 1]];
        let next = used.iter().find(|used| uses.contains_key(*used))?;
        if let Some(start) = way.iter().position(|known| *known == next) {
            let circle = way[start..].iter();
            return Some(circle.map(|module| module.join("::")).collect());
        }
        way.push(next);
    }
}

fn read(source: &Path) -> BTreeMap<Module, Names> {
    let mut files = BTreeMap::new();
    for folder in FOLDERS {
        for path in crate::rust_files(&source.join(folder)) {
            let inside = path.strip_prefix(source).unwrap().with_extension("");
            let parts = inside.iter().map(|part| part.to_str().unwrap().to_owned());
            let mut module: Module = parts.collect();
            if module.iter().any(|part| part == "tests") {
                continue;
            }
            module.pop_if(|last| last == "mod");
            let text = std::fs::read_to_string(&path).unwrap();
            files.insert(module, names(&text));
        }
    }
    files
}

fn names(text: &str) -> Names {
    let mut names = Names::default();
    names.visit_file(&syn::parse_file(text).unwrap());
    names
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = read(&source);
    assert!(files.len() > 200);
    assert_eq!(circle(uses(&files)), None);
}

#[test]
fn circles_are_found_through_what_is_shown_and_not_in_tests() {
    let check = |texts: &[(&str, &str)], expected: Option<&[&str]>| {
        let files = texts.iter().map(|(module, text)| {
            let module = module.split("::").map(str::to_owned).collect();
            (module, names(text))
        });
        let found = circle(uses(&files.collect()));
        let expected = expected.map(|files| files.iter().map(|file| (*file).to_owned()).collect());
        assert_eq!(found, expected, "{texts:?}");
    };
    let shown = ("a", "mod x; mod y; pub use x::X; pub use y::{Y, Z as W};");
    check(
        &[
            shown,
            ("a::x", "use super::Y;"),
            ("a::y", "fn f() { crate::a::X; }"),
        ],
        Some(&["a::x", "a::y"]),
    );
    check(
        &[
            shown,
            ("a::x", "use super::W;"),
            ("a::y", "#[cfg(test)] mod tests { use crate::a::X; }"),
        ],
        None,
    );
    check(
        &[
            ("a", "mod x; struct A; fn f() { x::g() }"),
            ("a::x", "use super::A;"),
        ],
        Some(&["a", "a::x"]),
    );
}
