// Knows what a built site holds beside the program: the published data, which of it the page asks for at
// once, and the content policy. trunk calls it after each build; a release is shortened too. The policy goes
// into releases only, as trunk's reloading in `make dev` is an inline script.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const site = process.env.TRUNK_STAGING_DIR
const release = process.env.TRUNK_PROFILE === 'release'

for (const name of ['current.json', 'site.json', 'published']) {
  const from = join('data', name)
  if (!existsSync(from)) stop(`${from} is missing${name === 'site.json' ? '' : ': make publish writes it'}`)
  cpSync(from, join(site, 'data', name), { recursive: true })
}

const { release: current } = JSON.parse(readFileSync('data/current.json', 'utf8'))
const index = `data/published/${current}/index.json`
if (!existsSync(index)) stop(`data/current.json names the release ${current}, and ${index} is missing: make publish writes it`)

let page = readFileSync(join(site, 'index.html'), 'utf8')
if (release) {
  const { shorten } = await import('./shorten.mjs')
  page = shorten(site, page)
}
for (const path of ['data/current.json', index]) {
  insert('</head>', `<link rel="preload" href="./${path}" as="fetch" type="application/json" crossorigin>\n</head>`)
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
