// Finishes a built site where trunk can't: splits the program, gives each file of messages a name that changes with its
// content, puts what only the program needs into templates, and in a release minifies scripts and styles and writes
// the content policy. The style is inlined and the policy written in releases only, as `make dev` exchanges styles and
// reloads with an inline script. trunk calls this after each build.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { mergeOverSwedish } from './merge_messages.mjs'
import { splitProgram } from './split_program.mjs'

const { transformSync } = createRequire(new URL('../.tools/node/', import.meta.url))('esbuild')

const siteFolder = process.env.TRUNK_STAGING_DIR
const isRelease = process.env.TRUNK_PROFILE === 'release'
const read = (path) => readFileSync(join(siteFolder, path), 'utf8')
const write = (path, text) => writeFileSync(join(siteFolder, path), text)
const minify = (text, loader, target) => transformSync(text, { loader, target, minify: true }).code.trim()

const writePolicy = (script, style) => [
  "default-src 'none'",
  `script-src 'self' '${hashSource(script)}' 'wasm-unsafe-eval'`,
  `style-src '${hashSource(style)}'`,
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

// Adds an invented country beside the real one: while developing and in tests, never in a site to publish.
if (process.env.EXAMPLE) {
  cpSync(join(process.env.EXAMPLE, 'example'), join(siteFolder, 'data/published/example'), { recursive: true })
  write('data/site.json', JSON.stringify({ ...JSON.parse(read('data/site.json')), extra_datasets: ['example'] }))
}

const { release } = JSON.parse(read('data/current.json'))
const index = `data/published/${release}/index.json`
if (!existsSync(join(siteFolder, index))) stop(`data/current.json names the release ${release}, and ${index} is missing: make publish writes it`)

const { size, chunks } = splitProgram(siteFolder, isRelease)

let page = read('index.html')
let firstScript = ['src/watch.js', 'src/first.js'].map((path) => readFileSync(path, 'utf8')).join(';\n')
let style
if (isRelease) {
  // What tells that a browser is too old has to be understood by it.
  firstScript = minify(firstScript, 'js', 'es2015')
  for (const name of readdirSync(siteFolder).filter((name) => extname(name) === '.js')) write(name, minify(read(name), 'js'))
  style = takeOutStyles()
  insertBefore('</head>', `<style>${style}</style>`)
}

// A browser may keep a file under its name for long, so the name has a digest of what the file holds.
const swedish = JSON.parse(read('locales/sv.json'))
// What is easy to read is written with the site, and no program shows it.
rmSync(join(siteFolder, 'locales/sv-x-lattlast.json'))
for (const name of readdirSync(join(siteFolder, 'locales'))) {
  // Only the terminal program shows these, so no browser has to fetch them.
  const { terminal, ...messages } = mergeOverSwedish(swedish, JSON.parse(read(join('locales', name))))
  const text = JSON.stringify(messages)
  const [language] = name.split('.')
  const path = `locales/${language}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`
  rmSync(join(siteFolder, 'locales', name))
  write(path, text)
  insertBefore('</head>', `<meta name="messages-${language}" content="./${path}">`)
}

// How large the program is once it is unpacked, by which src/start.js knows how much of it is on its way still.
insertBefore('</head>', `<meta name="app-bytes" content="${size}">`)
// What a page needs beside the program: the terminal program has pages fetch it, and src/start.js for an address.
for (const { chunk, files } of chunks) insertBefore('</head>', `<meta name="chunk-${chunk}" content="${files.map((file) => `./${file}`).join(' ')}">`)

// A browser without scripts fetches nothing of what stands in a template. src/first.js takes it out: the font from the
// first template, all else from those that aren't late.
const fontLinks = takeOut(/<link rel="preload" [^>]*as="font"[^>]*>/g)
const [start, ...otherScripts] = takeOut(/<script src=[^>]*><\/script>/g)
const program = takeOut(/<link rel="(?:module)?preload"[^>]*>/g)
const preloadJson = (path) => `<link rel="preload" href="./${path}" as="fetch" type="application/json" crossorigin>`
const programElements = [start, ...program, ...['data/current.json', index].map(preloadJson), ...otherScripts]
for (const elements of [fontLinks, programElements]) {
  insertBefore('</head>', `<template>\n${elements.join('\n')}\n</template>`)
}
// Without scripts nothing is taken out of templates, and the font is fetched from here.
insertBefore('</head>', `<noscript>${fontLinks.join('')}</noscript>\n<script>${firstScript}</script>`)
if (isRelease) {
  insertBefore('<meta name="viewport"', `<meta http-equiv="Content-Security-Policy" content="${writePolicy(firstScript, style)}">`)
}
write('index.html', page.replace(/\n{2,}/g, '\n'))

/** Removes the style sheets from the site, and returns them as one text with addresses relative to the page. */
function takeOutStyles() {
  const files = takeOut(/<link rel="stylesheet"[^>]*>/g).map((link) => link.match(/href="\.\/([^"]+)"/)[1])
  const text = files.map(read).join('\n')
  for (const file of files) rmSync(join(siteFolder, file))
  return minify(text, 'css').replaceAll('url(font/', 'url(./font/')
}

/** Removes all matches of the pattern from the page, and returns them. */
function takeOut(pattern) {
  const found = page.match(pattern) ?? stop(`the built page has no ${pattern}`)
  page = page.replace(pattern, '')
  return found
}

/** Puts the text on a line of its own before the first `mark` in the page. */
function insertBefore(mark, text) {
  if (!page.includes(mark)) stop(`index.html has no ${mark}`)
  page = page.replace(mark, () => `${text}\n${mark}`)
}

function hashSource(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function stop(why) {
  console.error(`The site can't be finished: ${why}.`)
  process.exit(1)
}
