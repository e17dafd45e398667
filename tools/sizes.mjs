// Measures how much a reader has to download: prints the size of each file of the release site, and fails where one is
// over its limit.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { filesOfChunks } from './split_program.mjs'

const MAP = 'data/map.json'
const EMBED = 'embed.js'
const dist = process.argv[2] ?? 'dist'
const { release } = JSON.parse(readFileSync(join(dist, 'data/current.json'), 'utf8'))
const releaseFolder = `data/published/${release}/`

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => ({ path: relative(dist, path).replaceAll('\\', '/'), bytes: readFileSync(path) }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))
  .map(({ path, bytes }) => ({ path, raw: bytes.length, compressed: isCounted(path) ? measureBrotli(bytes) : 0 }))

const program = files.filter(({ path }) => /^dashboard-[^/]+\.(js|wasm)$/.test(path))
const scripts = files.filter(({ path }) => path !== EMBED && /^[^/]+\.js$/.test(path) && !program.some((file) => file.path === path))
const embed = files.filter(({ path }) => path === EMBED)
const css = measureBrotli(readFileSync(join(dist, 'index.html'), 'utf8').match(/<style>([^]*?)<\/style>/)[1])
const page = findLargestPage()
const messages = files.filter(({ path }) => path.startsWith('locales/'))
const map = files.filter(({ path }) => path === MAP)
const fonts = files.filter(({ path }) => path.endsWith('.woff2'))
// No page waits for this: the reader asks for it on a page that can be used already.
const [asked, needed] = [true, false].map((wanted) => sumNeeded().filter(({ chunk }) => (chunk === 'memo') === wanted))
const limits = [
  ...needed.map(({ chunk, all }) => [`the program with what pages of ${chunk} need, brotli`, all, 320]),
  ...asked.map(({ chunk, more }) => [`what a ${chunk} needs beside the program, fetched when one is asked for, brotli`, more, 48]),
  ['the scripts around it, brotli', sumBytes(scripts, 'compressed'), 3],
  ['CSS, brotli', css, 12],
  ['the script for other sites, brotli', sumBytes(embed, 'compressed'), 2],
  [`a page as it stands before the program, CSS in it, brotli: the largest, ${page.path}`, page.compressed, 32],
  ['the messages of one language (the longest), brotli', Math.max(...messages.map(({ compressed }) => compressed)), 20],
  ['the font (woff2)', sumBytes(fonts, 'raw'), 30],
  ...limitEach('index.json', 40),
  ...limitEach('work.json', 15),
  ...limitEach('indicators/', 12),
  ['the map (only where one is shown), brotli', sumBytes(map, 'compressed'), 25],
  ['dist/, raw', sumBytes(files, 'raw'), 180_000],
]

printRow('file', 'kB', 'brotli kB')
for (const { path, raw, compressed } of [...program, ...scripts, ...embed, ...messages, ...map, ...fonts]) printRow(path, formatKB(raw), path.endsWith('.woff2') ? '' : formatKB(compressed))
for (const { path, raw, compressed } of files.filter(({ path }) => path.startsWith(releaseFolder) && isCounted(path))) printRow(path, formatKB(raw), formatKB(compressed))
console.log()
printRow('together', 'kB', 'limit kB')
for (const [what, bytes, most] of limits.filter(([what]) => !what.startsWith('data/'))) printRow(what, formatKB(bytes), String(most))

const over = limits.filter(([, bytes, most]) => bytes >= most * 1000)
for (const [what, bytes, most] of over) console.error(`Too large: ${what}: ${formatKB(bytes)} kB, and it must stay under ${most} kB.`)
process.exitCode = over.length ? 1 : 0

/** What a page of each chunk needs: the program, its glue, the chunk, and those that the chunk shares with others; and what of it comes with the chunk. */
function sumNeeded() {
  return filesOfChunks().map(({ chunk, suffixes }) => {
    const isAnyOf = (suffixes) => ({ path }) => suffixes.some((suffix) => path.endsWith(suffix))
    const more = sumBytes(program.filter(isAnyOf(suffixes)), 'compressed')
    const start = sumBytes(program.filter((file) => file.path.endsWith('.js') || isAnyOf(['_bg.wasm'])(file)), 'compressed')
    return { chunk, more, all: start + more }
  })
}

function sumBytes(list, key) {
  return list.reduce((sum, file) => sum + file[key], 0)
}

/** The largest page. Thousands of pages are compressed quickly to find it, and it alone as well as brotli can. */
function findLargestPage() {
  const pages = files.filter(({ path }) => path.endsWith('index.html'))
  const compressQuickly = ({ path }) => brotliCompressSync(readFileSync(join(dist, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
  const [{ path }] = pages.map((file) => ({ ...file, quick: compressQuickly(file) })).sort((a, b) => b.quick - a.quick)
  return { path, compressed: measureBrotli(readFileSync(join(dist, path))) }
}

/** The same limit, in kB, for each file of the current release whose path in it starts so. */
function limitEach(start, most) {
  return files.filter(({ path }) => path.startsWith(releaseFolder + start)).map(({ path, compressed }) => [path, compressed, most])
}

/** Whether the file has a row: not the hundreds of small municipality files, and not what only developers read. */
function isCounted(path) {
  return /^[^/]+\.(js|wasm)$/.test(path)
    || path.startsWith('locales/')
    || path === MAP
    || (path.startsWith(releaseFolder) && /^([^/]+|indicators\/[^/]+)\.json$/.test(path.slice(releaseFolder.length)))
}

function measureBrotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length
}

function formatKB(bytes) {
  return (bytes / 1000).toFixed(1)
}

function printRow(name, ...cells) {
  console.log(`${name.padEnd(60)}${cells.map((cell) => cell.padStart(11)).join('')}`)
}
