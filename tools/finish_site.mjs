// Knows what a built site holds beside the program: the published data, which of it the page asks for at
// once, the content policy, and example data where they are asked for. trunk calls it after each build; a
// release is shortened too. The policy goes into releases only, as trunk's reloading in `make dev` is an
// inline script.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
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
if (release) {
  const { shorten } = await import('./shorten.mjs')
  page = shorten(site, page)
}
// The words of each language under a name that changes with them, so that none are kept too long.
for (const name of readdirSync(join(site, 'words'))) {
  const bytes = readFileSync(join(site, 'words', name))
  const [language] = name.split('.')
  const named = `words/${language}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.txt`
  renameSync(join(site, 'words', name), join(site, named))
  insert('</head>', `<meta name="words-${language}" content="./${named}">\n</head>`)
}
for (const path of ['data/current.json', index]) {
  insert('</head>', `<link rel="preload" href="./${path}" as="fetch" fetchpriority="low" type="application/json" crossorigin>\n</head>`)
}
if (release) {
  const first = '<meta charset="utf-8">'
  insert(first, `${first}\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
}
writeFileSync(join(site, 'index.html'), page)

function insert(place, text) {
  if (!page.includes(place)) stop(`index.html has no ${place}`)
  page = page.replace(place, () => text)
}

function stop(why) {
  console.error(`The site can't be finished: ${why}.`)
  process.exit(1)
}
