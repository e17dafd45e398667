// Knows how a release's program becomes shorter than its compilers make it, with unchanged behaviour:
// what a panic would say and nobody hears is cut, names between glue and wasm are one or two letters, scripts
// and styles lose their spaces. Each file's name then has its new contents in it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = new URL('../.tools/node/node_modules/', import.meta.url)
const { default: binaryen } = await import(new URL('binaryen/index.js', packages))
const { transformSync } = createRequire(packages)('esbuild')
const wasmOpt = fileURLToPath(new URL('binaryen/bin/wasm-opt', packages))

/** What browsers since 2022 know. */
const FEATURES = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue']

/** Passes of wasm-opt that make the file smaller, and what a reader downloads larger. */
const WIDER = ['local-cse', 'memory-packing', 'simplify-locals', 'merge-similar-functions']

/** The linker's map of the program, which tools/link.rs asks for. */
const LINKED = join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown/wasm/dashboard.map')

/** A module, without what is declared in it and not used. */
const MODULE = { format: 'esm', treeShaking: true }

/** Functions that only put together what a panic says, or pass it on. Nothing else writes with `Debug`: src/lib.rs. */
const PANIC = [
  /^core::panicking::/,
  /^std::panicking::/,
  /^core::(option|result)::(unwrap|expect)_failed$/,
  /^core::(str::slice_error_fail|slice::index::slice_index_fail|slice::copy_from_slice_impl::len_mismatch_fail)/,
  /^core::.*::panic_\w+$/,
  /^std::thread::local::panic_access_error$/,
  /::assert_failed$/,
  /^alloc::raw_vec::(handle_error|capacity_overflow)$/,
  /^alloc::alloc::handle_alloc_error$/,
  /::capacity_overflow$/,
  /(^std::alloc::|::)rust_oom\b/,
  /^wasm_bindgen::__rt::borrow_fail$/,
  /^__rustc::rust_panic$/,
  /^<&?(core|std|alloc|char|bool|[iu]size|dyn core|wasm_bindgen)\b.* as core::fmt::Debug>::fmt$/,
]

/** What Leptos brings for streams of a server, which a page without one can't reach. clippy.toml keeps us off it. */
const STREAMS = [/\bwasm_streams::/, /^js_sys::futures::future_to_promise::/]

/** Shortens all files at the top of `site`; gives back `page` with their new names. */
export function shorten(site, page) {
  const files = readdirSync(site)
  const one = (pattern) => files.find((file) => pattern.test(file)) ?? stop(`a built site has a file ${pattern}`)
  const wasm = one(/\.wasm$/)
  const glue = one(/^dashboard.*\.js$/)
  const short = program(readFileSync(join(site, wasm)), readFileSync(join(site, glue), 'utf8'))
  const rename = (old, contents) => {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16)
    const name = old.replace(/-[0-9a-f]{8,}/, `-${hash}`)
    renameSync(join(site, old), join(site, name))
    writeFileSync(join(site, name), contents)
    page = page.replaceAll(old, () => name)
    return name
  }
  const newWasm = rename(wasm, short.wasm)
  rename(glue, short.glue.replaceAll(wasm, () => newWasm))
  for (const file of files.filter((file) => /\.js$/.test(file) && file !== glue)) rename(file, read(site, file))
  // One style instead of several packs better, and is one request.
  const links = [...page.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\n?/g)]
  const [[first, style], ...others] = links
  const styles = links.map(([, file]) => read(site, file)).join('')
  for (const [link, file] of others) {
    page = page.replace(link, '')
    rmSync(join(site, file))
  }
  if (!page.includes(first)) stop('a page has its first style')
  rename(style, styles)
  return page
}

const read = (site, file) => minified(readFileSync(join(site, file), 'utf8'), file.split('.').at(-1))

/** A script or style without what only people read. */
export function minified(text, loader) {
  return transformSync(text, { loader, minify: true }).code.trim()
}

/** The program's two files, which know each other's names. */
function program(wasm, glue) {
  glue = reachable(glue)
  const { bytes, names } = optimized(cut(wasm, new Set(used(glue))))
  return { wasm: bytes, glue: transformSync(renamed(glue, names), { ...MODULE, minify: true }).code }
}

/** The glue without what only its exports use, of which the page asks for the default alone. */
function reachable(glue) {
  const inner = glue
    .replaceAll(/^export class /gm, 'class ')
    .replaceAll(/^if \(Symbol\.dispose\).*$/gm, '')
    // Warnings that nobody reads, and what browsers before 2022 need.
    .replaceAll(/console\.warn\(.*\)|new Error\(`failed to fetch.*\)/g, '0')
    .replaceAll(/\btypeof FinalizationRegistry === 'undefined'|!\('encodeInto' in \w+\)/g, 'false')
    .replaceAll('new FinalizationRegistry', '/* @__PURE__ */ new FinalizationRegistry')
    .replace(/^export \{.*?(\w+ as default) \};?$/m, 'export { $1 };')
  return transformSync(inner, MODULE).code
}

/** The exports of the wasm that the glue uses. */
function used(glue) {
  return [...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name)
}

/** Panics stop at once, as they do in the end anyway; exports that nobody uses are none. */
function cut(bytes, used) {
  // Keeps the names of functions until they are in order.
  binaryen.setDebugInfo(true)
  const module = binaryen.readBinary(bytes)
  let cuts = 0
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const reference = module.getFunctionByIndex(index)
    const { name, module: from } = binaryen.getFunctionInfo(reference)
    // rustc's names end in a hash, or have one in brackets after each crate.
    const plain = name.replace(/\[[0-9a-f]+\]/g, '').replace(/(::h[0-9a-f]{16})?(\.\d+)?$/, '')
    if (from || ![...PANIC, ...STREAMS].some((pattern) => pattern.test(plain))) continue
    binaryen.Function.setBody(reference, module.unreachable())
    cuts++
  }
  if (!cuts) stop('the program has the names of its functions')
  for (let index = module.getNumExports() - 1; index >= 0; index--) {
    const { name } = binaryen.getExportInfo(module.getExportByIndex(index))
    if (!used.has(name)) module.removeExport(name)
  }
  const segments = Array.from({ length: module.getNumDataSegments() }, (_, index) => module.getDataSegmentInfo(module.getDataSegmentByIndex(index)))
  const rest = Buffer.from(module.emitBinary())
  // What is handed to a panic goes.
  module.runPasses(['inlining', 'simplify-locals', 'dce', 'vacuum', 'remove-unused-module-elements'])
  const addresses = [...module.emitText().matchAll(/i32\.const (\d+)|offset=(\d+)/g)].map(([, constant, offset]) => Number(constant ?? offset))
  module.dispose()
  const parts = segments.map(({ offset, data }) => ({ offset, data: Buffer.from(data), start: rest.indexOf(Buffer.from(data)) }))
  for (const { offset, data } of parts) blankPlaces(data, offset)
  blankUnused(parts, addresses)
  for (const { data, start } of parts) data.copy(rest, start)
  return rest
}

/** Zeros in each constant of the program whose address stands neither in its code nor in a constant that is used. */
function blankUnused(parts, addresses) {
  const told = [...readFileSync(LINKED, 'utf8').matchAll(/^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) .*:\(\.(?:ro)?data.*\)$/gm)]
    .map(([line, at, length]) => ({ at: parseInt(at, 16), length: parseInt(length, 16), isJoined: line.includes('<internal>') }))
  const constants = parts.flatMap(({ offset, data }) => {
    const inside = told.filter(({ at, length }) => at >= offset && at + length <= offset + data.length)
    if (Math.max(...inside.map(({ at, length }) => at + length)) !== offset + data.length) stop(`${LINKED} is of this program`)
    return inside.flatMap(({ at, length, isJoined }) => {
      const bytes = data.subarray(at - offset, at - offset + length)
      return isJoined ? joined(bytes, at) : [{ at, bytes }]
    })
  })
  const unused = new Set(constants)
  const use = (address) => {
    for (const constant of unused) {
      const { at, bytes } = constant
      if (address < at || address >= at + Math.max(bytes.length, 1)) continue
      unused.delete(constant)
      for (let place = (4 - at % 4) % 4; place + 4 <= bytes.length; place += 4) use(bytes.readUInt32LE(place))
    }
  }
  for (const address of new Set(addresses)) use(address)
  // A short list may be gone through by addresses that lie before it: messages and the tables of Unicode are not.
  const isText = (bytes) => bytes.length >= 8 && /^[\x20-\x7e]+$/.test(bytes.toString('latin1'))
  for (const { bytes, isJoined } of unused) if (isJoined || isText(bytes) || bytes.length > 90) bytes.fill(0)
}

/** The texts that the linker has joined, each with the nought at its end. */
function joined(bytes, at) {
  return [...bytes.toString('latin1').matchAll(/[^\0]*\0|[^\0]+$/g)]
    .map(({ 0: text, index }) => ({ at: at + index, bytes: bytes.subarray(index, index + text.length), isJoined: true }))
}

/** Zeros in the place of the files, lines and columns that panics would tell: address and length of a name, then two numbers. */
function blankPlaces(data, offset) {
  const places = []
  for (let at = (4 - offset % 4) % 4; at + 16 <= data.length; at += 4) {
    const [address, length, line, column] = [0, 4, 8, 12].map((more) => data.readUInt32LE(at + more))
    const from = address - offset
    if (from < 0 || length > 300 || from + length > data.length || !line || line > 100_000 || !column || column > 1000) continue
    if (!/^[\x20-\x7e]+\.rs$/.test(data.toString('latin1', from, from + length))) continue
    places.push([at, 16], [from, length])
  }
  // Many places are in one file, whose name stays until all are found.
  for (const [at, length] of places) data.fill(0, at, at + length)
}

/** The wasm as short as wasm-opt makes it, and what it calls each import and export now. */
function optimized(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'inkludering-'))
  try {
    const file = join(folder, 'program.wasm')
    const run = (...flags) => execFileSync(process.execPath, [wasmOpt, ...FEATURES.map((name) => `--enable-${name}`), ...flags, file, '-o', file], { encoding: 'utf8' })
    writeFileSync(file, bytes)
    const { imports, exports } = JSON.parse(run('--debuginfo', '--minify-imports-and-exports-and-modules'))
    // No program of Rust reads or divides in a way that stops, and the lowest addresses are the end of its stack.
    // Functions of one module are alike, and pack better side by side. Another run would make it longer again.
    run('--flatten', '--rereloop', '-Oz', '-Oz', '--converge', '--ignore-implicit-traps', '--low-memory-unused', ...WIDER.map((pass) => `--skip-pass=${pass}`), '--one-caller-inline-max-function-size=15', '--reorder-functions-by-name', '--strip-debug', '--strip-producers', '--strip-target-features')
    const short = readFileSync(file)
    const left = new Set(WebAssembly.Module.imports(new WebAssembly.Module(short)).map(({ name }) => name))
    const kept = imports.filter(([, , name]) => left.has(name))
    return { bytes: short, names: { imports: new Map(kept.map(([, name, now]) => [name, now])), exports: new Map(exports) } }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The glue with the new names, and without the functions that the wasm doesn't import. */
function renamed(glue, { imports, exports }) {
  const left = new Set(imports.keys())
  const parts = glue.split(/^ {4}(?=\w+: function\()/m)
  const [head, ...functions] = parts
  const end = functions.at(-1).search(/^ {2}\};/m)
  const tail = functions.at(-1).slice(end)
  functions[functions.length - 1] = functions.at(-1).slice(0, end)
  const kept = functions.flatMap((text) => {
    const [name] = text.split(':')
    return left.delete(name) ? [text.replace(name, () => imports.get(name))] : []
  })
  if (left.size) stop(`the glue has ${[...left].join(', ')}`)
  return `${head}${kept.join('')}${tail}`
    .replace(/"\.\/\w+\.js": (\w+)/, 'a: $1')
    .replaceAll(/\bwasm\.(\w+)/g, (_, name) => `wasm.${exports.get(name) ?? stop(`the wasm exports ${name}`)}`)
}

function stop(what) {
  throw new Error(`The program can't be shortened, unless ${what}.`)
}
