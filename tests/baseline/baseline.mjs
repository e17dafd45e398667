// Keeps how every kind of page looks, prints and reads aloud, and shows what has changed since: the first run is kept as
// `before`, each later one as `after` beside it, and `index.html` in the folder shows both.
//
// baseline.mjs [--dist DIR] [--out DIR] [--only PART OF A NAME]
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { capture } from './capture.mjs'
import { compare } from './compare.mjs'
import { pages, slug } from './pages.mjs'
import { report } from './report.mjs'

const { values: { dist, out, only } } = parseArgs({ options: {
  dist: { type: 'string', default: 'dist' },
  out: { type: 'string', default: 'target/baseline' },
  only: { type: 'string', default: '' },
} })

const began = Date.now()
const [before, after, differences] = ['before', 'after', 'differences'].map((name) => join(out, name))
const isFirst = !existsSync(before)
const chosen = pages.filter((page) => slug(page).includes(only))
if (!isFirst) for (const folder of [after, differences]) rmSync(folder, { recursive: true, force: true })
const problems = await capture(dist, chosen, isFirst ? before : after)
mkdirSync(differences, { recursive: true })
const rows = chosen.map((page) => ({
  page, slug: slug(page), compared: isFirst ? undefined : compare(slug(page), before, after, differences),
}))
const told = `${isFirst ? 'Before' : 'After'}: ${dist}, ${new Date().toISOString().slice(0, 10)}.`
writeFileSync(join(out, 'index.html'), report(rows, { problems, told }))
for (const problem of problems) console.error(problem)
console.log(`${chosen.length} pages in ${Math.round((Date.now() - began) / 1000)} s: ${join(out, 'index.html')}`)
process.exitCode = problems.length ? 1 : 0
