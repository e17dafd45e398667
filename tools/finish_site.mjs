// Knows what a built site holds beside the program: the published data, what stands in the page itself and what
// is fetched after its picture, the content policy, and example data where they are asked for. trunk calls it
// after each build; a release is shortened too. The style stands in the page and the policy goes into it in
// releases only, as `make dev` exchanges styles and reloads with an inline script.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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

const MADE_BY = { 'current.json': 'make publish', published: 'make publish', 'map.json': 'tools/map.py' }

const site = process.env.TRUNK_STAGING_DIR
const release = process.env.TRUNK_PROFILE === 'release'

for (const name of ['current.json', 'site.json', 'map.json', 'published']) {
  const from = join('data', name)
  if (!existsSync(from)) stop(`${from} is missing${MADE_BY[name] ? `: ${MADE_BY[name]} writes it` : ''}`)
  cpSync(from, join(site, 'data', name), { recursive: true })
}

// An invented country beside the real one: while developing and in tests, never in a site to publish.
if (process.env.EXAMPLE) {
  cpSync(join(process.env.EXAMPLE, 'example'), join(site, 'data/published/example'), { recursive: true })
  const own = JSON.parse(readFileSync('data/site.json', 'utf8'))
  writeFileSync(join(site, 'data/site.json'), JSON.stringify({ ...own, extra_datasets: ['example'] }))
}

const { release: current } = JSON.parse(readFileSync('data/current.json', 'utf8'))
const index = `data/published/${current}/index.json`
if (!existsSync(index)) stop(`data/current.json names the release ${current}, and ${index} is missing: make publish writes it`)

let page = readFileSync(join(site, 'index.html'), 'utf8')
let first = readFileSync('src/first.js', 'utf8')
let style
if (release) {
  const { minified, shorten } = await import('./shorten.mjs')
  page = shorten(site, page)
  first = minified(first, 'js')
  style = inPage()
}
// The words of each language under a name that changes with them, so that none are kept too long.
for (const name of readdirSync(join(site, 'words'))) {
  const bytes = readFileSync(join(site, 'words', name))
  const [language] = name.split('.')
  const named = `words/${language}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.txt`
  renameSync(join(site, 'words', name), join(site, named))
  insert('</head>', `<meta name="words-${language}" content="./${named}">\n</head>`)
}
// What is fetched stands in templates, the face in the first, until src/first.js takes it out of them.
const taken = (pattern) => {
  const found = page.match(pattern) ?? []
  page = page.replace(pattern, '')
  return found
}
const preload = (path) => `<link rel="preload" href="./${path}" as="fetch" type="application/json" crossorigin>`
const face = taken(/<link rel="preload" [^>]*as="font"[^>]*>/g)
const [start, ...others] = taken(/<script src=[^>]*><\/script>/g)
const program = taken(/<link rel="(?:module)?preload"[^>]*>/g)
for (const later of [face, [start, ...program, ...['data/current.json', index].map(preload), ...others]]) {
  insert('</head>', `<template>\n${later.join('\n')}\n</template>\n</head>`)
}
// Without scripts nothing is taken out of templates.
insert('</head>', `<noscript>${face.join('')}</noscript>\n<script>${first}</script>\n</head>`)
page = page.replace(/\n{2,}/g, '\n')
if (release) {
  const charset = '<meta charset="utf-8">'
  insert(charset, `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy(first, style)}">`)
}
writeFileSync(join(site, 'index.html'), page)

/** Puts the style into the page, in the place of its file, and gives it. Its addresses are then the page's. */
function inPage() {
  const [link, file] = page.match(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/) ?? stop('the page has no style')
  const path = join(site, file)
  const style = readFileSync(path, 'utf8').trim().replaceAll('url(face/', 'url(./face/')
  rmSync(path)
  page = page.replace(link, () => `<style>${style}</style>`)
  return style
}

function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function insert(place, text) {
  if (!page.includes(place)) stop(`index.html has no ${place}`)
  page = page.replace(place, () => text)
}

function stop(why) {
  console.error(`The site can't be finished: ${why}.`)
  process.exit(1)
}
