// Knows that a long visit takes no more memory than a short one: of the program, and of the browser for its page.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { serve } from '../../tools/serve.mjs'
import { dist, json, open, release } from './harness.mjs'

const WARM_UP = 20
const CHANGES = 200
const MOST_GROWTH = 1_000_000
const OTHER = '2025-11-22'

/** The site with another release beside its own: the same under the name of another day. */
const folder = mkdtempSync(join(tmpdir(), 'inkludering-'))
const link = (from, to, but) => {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) if (name !== but) symlinkSync(join(from, name), join(to, name))
}
link(dist, folder, 'data')
link(join(dist, 'data'), join(folder, 'data'), 'published')
link(join(dist, 'data/published'), join(folder, 'data/published'))
link(join(dist, release), join(folder, 'data/published', OTHER), 'index.json')
writeFileSync(join(folder, 'data/published', OTHER, 'index.json'), JSON.stringify({ ...json(`${release}index.json`), release: OTHER }))
const site = await serve(folder)
after(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

const { municipalities, indicators } = json(`${release}index.json`)
// The largest first: what a page takes for a moment has been seen after the warm-up.
const size = ({ indicator }) => statSync(join(dist, release, `indicators/${indicator}.json`), { throwIfNoEntry: false })?.size ?? 0
indicators.sort((a, b) => size(b) - size(a))

/** Catches the program's memory, which its glue keeps to itself. */
const caught = (page) => page.addInitScript(() => {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const made = WebAssembly[name]
    WebAssembly[name] = async (...given) => {
      const result = await made.apply(WebAssembly, given)
      window.programMemory ??= Object.values((result.instance ?? result).exports).find((given) => given instanceof WebAssembly.Memory)
      return result
    }
  }
})

/** The bytes in use after a full collection. */
async function used(page, session) {
  // Some things are let go only in the turn after what held them.
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { program: await page.evaluate(() => window.programMemory.buffer.byteLength), page: usedSize }
}

/** Does all changes in turn, first some to warm up, and says by how much memory has grown since. */
async function growth(t, page, changes) {
  const session = await page.context().newCDPSession(page)
  await page.evaluate(doAll, changes.slice(0, WARM_UP))
  const before = await used(page, session)
  await page.evaluate(doAll, changes.slice(WARM_UP))
  const after = await used(page, session)
  const grown = { program: after.program - before.program, page: after.page - before.page }
  t.diagnostic(`grown by ${JSON.stringify(grown)} from ${JSON.stringify(before)}`)
  for (const [what, bytes] of Object.entries(grown)) assert.ok(bytes < MOST_GROWTH, `the memory of the ${what} has grown by ${bytes} bytes`)
}

/** All changes: `change` gives each by its number. */
const all = (change) => Array.from({ length: WARM_UP + CHANGES }, (_, at) => change(at))

/**
 * In the page: follows a link to each address, as a reader would, or presses the button that tries again where
 * there is none, and waits until all of the page has come.
 */
async function doAll(changes) {
  const turn = () => new Promise((next) => { setTimeout(next) })
  for (const search of changes) {
    if (search === null) {
      document.querySelector('.try-again').click()
    } else {
      const link = document.body.appendChild(document.createElement('a'))
      link.href = `./${search}`
      link.click()
      link.remove()
    }
    do await turn(); while (document.querySelector('.waiting'))
    await new Promise((drawn) => { requestAnimationFrame(drawn) })
  }
}

describe('memory stays flat', { concurrency: 3 }, () => {
  test('over pages of ever other municipalities and indicators', async (t) => {
    const page = await open(t, '', { before: caught })
    const pages = ['', '?view=municipalities', '?view=progress', '?view=map', '?view=areas']
    await growth(t, page, all((at) => {
      const { municipality } = municipalities[at % municipalities.length]
      const { indicator } = indicators[(at >> 2) % indicators.length]
      return [
        `?view=municipality&municipality=${municipality}`,
        `?view=indicator&indicator=${indicator}`,
        pages[(at >> 2) % pages.length],
        `?view=compare&evidence=residents&compare=0136,${municipality}`,
      ][at % 4]
    }))
  })

  test('over changes between two releases', async (t) => {
    const page = await open(t, '', { at: site.url, before: caught })
    let asked = 0
    page.on('request', (request) => { asked += request.url().endsWith(`${OTHER}/index.json`) ? 1 : 0 })
    await growth(t, page, all((at) => `?view=municipality&municipality=${municipalities[at].municipality}${at % 2 ? `&data=${OTHER}` : ''}`))
    assert.ok(asked >= CHANGES / 2, `${asked} changes`)
  })

  test('however often the reader tries again', async (t) => {
    const page = await open(t, '?view=municipality&municipality=0136', {
      before: caught, wait: '.try-again', expected: [/Failed to load resource/], answers: { [`${release}work.json`]: { status: 404 } },
    })
    let asked = 0
    page.on('request', (request) => { asked += request.url().endsWith('work.json') ? 1 : 0 })
    await growth(t, page, all(() => null))
    assert.ok(asked > CHANGES, `${asked} tries`)
  })
})
