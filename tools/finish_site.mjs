// Knows what trunk can't do for a built site: give the messages names that change with them, put what the page fetches
// into templates until its picture is there, and in a release minify scripts and styles and write the content policy.
// The style stands in the page and the policy goes into it in releases only, as `make dev` exchanges styles and
// reloads with an inline script. trunk calls this after each build.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { overSwedish } from './over_swedish.mjs'

const { transformSync } = createRequire(new URL('../.tools/node/', import.meta.url))('esbuild')

const site = process.env.TRUNK_STAGING_DIR
const isRelease = process.env.TRUNK_PROFILE === 'release'
const read = (path) => readFileSync(join(site, path), 'utf8')
const write = (path, text) => writeFileSync(join(site, path), text)
const minified = (text, loader) => transformSync(text, { loader, minify: true }).code.trim()

const policy = (script, style) => [
  "default-src 'none'",
  `script-src 'self' '${hash(script)}' 'wasm-unsafe-eval'`,
  `style-src '${hash(style)}'`,
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

// An invented country beside the real one: while developing and in tests, never in a site to publish.
if (process.env.EXAMPLE) {
  cpSync(join(process.env.EXAMPLE, 'example'), join(site, 'data/published/example'), { recursive: true })
  write('data/site.json', JSON.stringify({ ...JSON.parse(read('data/site.json')), extra_datasets: ['example'] }))
}

const { release: current } = JSON.parse(read('data/current.json'))
const index = `data/published/${current}/index.json`
if (!existsSync(join(site, index))) stop(`data/current.json names the release ${current}, and ${index} is missing: make publish writes it`)

let page = read('index.html')
let first = readFileSync('src/first.js', 'utf8')
let style
if (isRelease) {
  first = minified(first, 'js')
  for (const name of readdirSync(site).filter((name) => extname(name) === '.js')) write(name, minified(read(name), 'js'))
  style = takeStyles()
  insert('</head>', `<style>${style}</style>\n</head>`)
}

// The messages of each language under a name that changes with them, so that none are kept too long.
const swedish = JSON.parse(read('locales/sv.json'))
for (const name of readdirSync(join(site, 'locales'))) {
  // What only the terminal says stays at home.
  const { terminal, ...messages } = overSwedish(swedish, JSON.parse(read(join('locales', name))))
  const text = JSON.stringify(messages)
  const [language] = name.split('.')
  const named = `locales/${language}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`
  rmSync(join(site, 'locales', name))
  write(named, text)
  insert('</head>', `<meta name="messages-${language}" content="./${named}">\n</head>`)
}

// What is fetched stands in templates, the font in the first, until src/first.js takes it out of them.
const font = take(/<link rel="preload" [^>]*as="font"[^>]*>/g)
const [start, ...others] = take(/<script src=[^>]*><\/script>/g)
const program = take(/<link rel="(?:module)?preload"[^>]*>/g)
const preload = (path) => `<link rel="preload" href="./${path}" as="fetch" type="application/json" crossorigin>`
for (const later of [font, [start, ...program, ...['data/current.json', index].map(preload), ...others]]) {
  insert('</head>', `<template>\n${later.join('\n')}\n</template>\n</head>`)
}
// Without scripts nothing is taken out of templates.
insert('</head>', `<noscript>${font.join('')}</noscript>\n<script>${first}</script>\n</head>`)
if (isRelease) {
  const charset = '<meta charset="utf-8">'
  insert(charset, `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy(first, style)}">`)
}
write('index.html', page.replace(/\n{2,}/g, '\n'))

/** Takes the styles' files out of the site, and gives them as one text, whose addresses are those of the page. */
function takeStyles() {
  const files = take(/<link rel="stylesheet"[^>]*>/g).map((link) => link.match(/href="\.\/([^"]+)"/)[1])
  const text = files.map(read).join('\n')
  for (const file of files) rmSync(join(site, file))
  return minified(text, 'css').replaceAll('url(font/', 'url(./font/')
}

/** Takes all that fits the pattern out of the page, and gives it. */
function take(pattern) {
  const found = page.match(pattern) ?? stop(`the built page has no ${pattern}`)
  page = page.replace(pattern, '')
  return found
}

/** The text in the place of the first `place` in the page. */
function insert(place, text) {
  if (!page.includes(place)) stop(`index.html has no ${place}`)
  page = page.replace(place, () => text)
}

function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function stop(why) {
  console.error(`The site can't be finished: ${why}.`)
  process.exit(1)
}
