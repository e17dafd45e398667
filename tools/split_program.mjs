// Takes the chunks out of the built program, which trunk can't: what src/view/chunk.rs marks becomes files of its own,
// that a page fetches when it needs them. The program and its glue are put in the place of those that trunk has made.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { buildSync } = createRequire(new URL('../.tools/node/', import.meta.url))('esbuild')

const target = process.env.CARGO_TARGET_DIR ?? 'target'

// What Rust uses of WebAssembly; chunks don't name it themselves.
const FEATURES = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext']
const OPTIMIZATION = [
  ...FEATURES.map((feature) => `--enable-${feature}`), '-Oz', '--one-caller-inline-max-function-size=5', '--converge',
  '--reorder-locals', '--reorder-functions-by-name', '--strip-debug', '--strip-producers',
]

/**
 * Splits the program in the folder of a built site. Returns the size of what every page loads, in bytes, and the files that
 * each chunk consists of: its own, and those that it shares with others.
 */
export function splitProgram(siteFolder, isRelease) {
  const [name] = readdirSync(siteFolder).map((file) => file.match(/^(dashboard-[^_]+)\.js$/)?.[1]).filter(Boolean)
  const whole = join(target, 'wasm32-unknown-unknown', isRelease ? 'wasm' : 'debug', 'dashboard.wasm')
  const folder = join(target, 'split')
  rmSync(folder, { recursive: true, force: true })
  run('wasm-split-cli', '--target', 'web', '--out-name', name, whole, folder)
  const main = join(folder, `${name}.wasm`)
  // Chunks use what seems to be superfluous.
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', folder, main)
  rmSync(main)
  for (const file of readdirSync(folder).filter((file) => file.endsWith('.wasm'))) {
    const to = join(siteFolder, nameOfChunk(file, name))
    if (isRelease) run('wasm-opt', ...OPTIMIZATION, join(folder, file), '-o', to)
    else copyFileSync(join(folder, file), to)
  }
  writeFileSync(join(siteFolder, `${name}.js`), joinGlue(join(folder, `${name}.js`), name))
  return {
    size: statSync(join(siteFolder, `${name}_bg.wasm`)).size,
    chunks: filesOfChunks().map(({ chunk, suffixes }) => ({ chunk, files: suffixes.map((suffix) => name + suffix) })),
  }
}

/** How the names of the files end that each chunk consists of, after the last build. */
export function filesOfChunks() {
  const loader = readFileSync(join(target, 'split/__wasm_split.js'), 'utf8')
  return [...loader.matchAll(/__wasm_split_load_(\w+) = [^]*?\n, \[(.*)\]\)\);/g)].map(([, chunk, shared]) => {
    const names = [chunk, ...[...shared.matchAll(/__chunk_(\d+)/g)].map(([, number]) => number)]
    return { chunk, suffixes: names.map((name) => `_${name}.wasm`) }
  })
}

/** The glue and what loads the chunks use each other, and become one file. */
function joinGlue(glue, name) {
  return buildSync({ entryPoints: [glue], bundle: true, format: 'esm', write: false, logLevel: 'error' })
    .outputFiles[0].text
    .replaceAll(/"\.\/((?:chunk|split)_\w+\.wasm)"/g, (_, file) => `"./${nameOfChunk(file, name)}"`)
    // Not every host says that a file is a program; and where it has this one no longer, the page is older than its files.
    .replaceAll('WebAssembly.instantiateStreaming(src, imports)',
      'src.then((answer) => (answer.status === 404 && watch.loadAgain(), answer.arrayBuffer())).then((bytes) => WebAssembly.instantiate(bytes, imports))')
}

/** The name of a file of the program in the site, which changes with every build as that of the program does. */
function nameOfChunk(file, name) {
  return file.startsWith(name) ? file : file.replace(/^(chunk|split)/, name)
}

function run(command, ...args) {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
