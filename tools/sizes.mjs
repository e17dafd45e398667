// Knows how much a reader may have to download: a table of the release site by file, and the limits it must keep.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const MAP = 'data/map.json'
const EMBED = 'embed.js'
const dist = process.argv[2] ?? 'dist'
const current = JSON.parse(readFileSync(join(dist, 'data/current.json'), 'utf8')).release
const release = `data/published/${current}/`

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => ({ path: relative(dist, path).replaceAll('\\', '/'), bytes: readFileSync(path) }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))
  .map(({ path, bytes }) => ({ path, raw: bytes.length, packed: counted(path) ? brotli(bytes) : 0 }))

const program = files.filter(({ path }) => /^dashboard-[^/]+\.(js|wasm)$/.test(path))
const scripts = files.filter(({ path }) => path !== EMBED && /^[^/]+\.js$/.test(path) && !program.some((file) => file.path === path))
const embed = files.filter(({ path }) => path === EMBED)
const css = brotli(readFileSync(join(dist, 'index.html'), 'utf8').match(/<style>([^]*?)<\/style>/)[1])
const page = largestPage()
const messages = files.filter(({ path }) => path.startsWith('locales/'))
const map = files.filter(({ path }) => path === MAP)
const fonts = files.filter(({ path }) => path.endsWith('.woff2'))
const limits = [
  ['the program (wasm and its glue), brotli', total(program, 'packed'), 320],
  ['the scripts around it, brotli', total(scripts, 'packed'), 3],
  ['CSS, brotli', css, 12],
  ['the script for other sites, brotli', total(embed, 'packed'), 2],
  [`a page as it stands before the program, CSS in it, brotli: the largest, ${page.path}`, page.packed, 32],
  ['the messages of one language (the longest), brotli', Math.max(...messages.map(({ packed }) => packed)), 20],
  ['the font (woff2)', total(fonts, 'raw'), 30],
  ...limit('index.json', 40),
  ...limit('work.json', 15),
  ...limit('indicators/', 12),
  ['the map (only where one is shown), brotli', total(map, 'packed'), 25],
  ['dist/, raw', total(files, 'raw'), 180_000],
]

row('file', 'kB', 'brotli kB')
for (const { path, raw, packed } of [...program, ...scripts, ...embed, ...messages, ...map, ...fonts]) row(path, kB(raw), path.endsWith('.woff2') ? '' : kB(packed))
for (const { path, raw, packed } of files.filter(({ path }) => path.startsWith(release) && counted(path))) row(path, kB(raw), kB(packed))
console.log()
row('together', 'kB', 'limit kB')
for (const [what, bytes, most] of limits.filter(([what]) => !what.startsWith('data/'))) row(what, kB(bytes), String(most))

const over = limits.filter(([, bytes, most]) => bytes >= most * 1000)
for (const [what, bytes, most] of over) console.error(`Too large: ${what}: ${kB(bytes)} kB, and it must stay under ${most} kB.`)
process.exitCode = over.length ? 1 : 0

function total(list, key) {
  return list.reduce((sum, file) => sum + file[key], 0)
}

/** Of all pages, packed quickly; the largest packed as the others are. */
function largestPage() {
  const pages = files.filter(({ path }) => path.endsWith('index.html'))
  const quickly = ({ path }) => brotliCompressSync(readFileSync(join(dist, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
  const [{ path }] = pages.map((file) => ({ ...file, quick: quickly(file) })).sort((a, b) => b.quick - a.quick)
  return { path, packed: brotli(readFileSync(join(dist, path))) }
}

/** The limit of each file of the current release whose place in it starts so. */
function limit(place, most) {
  return files.filter(({ path }) => path.startsWith(release + place)).map(({ path, packed }) => [path, packed, most])
}

/** The program, and the current release without its hundreds of small municipality files and what only developers read. */
function counted(path) {
  return /^[^/]+\.(js|wasm)$/.test(path)
    || path.startsWith('locales/')
    || path === MAP
    || (path.startsWith(release) && /^([^/]+|indicators\/[^/]+)\.json$/.test(path.slice(release.length)))
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1)
}

function row(name, ...cells) {
  console.log(`${name.padEnd(60)}${cells.map((cell) => cell.padStart(11)).join('')}`)
}
