// Knows that a long visit takes no more memory than a short one: of the program, and of the browser for its page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { becomes, json, open, release } from './harness.mjs'

const WARM_UP = 20
const CHANGES = 200
const MOST_GROWTH = 1_000_000
const OTHER = '2025-11-22'

const { municipalities, indicators } = json(`${release}index.json`)

/** Catches the program's memory, which its glue keeps to itself. */
const caught = (page) => page.addInitScript(() => {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const made = WebAssembly[name]
    WebAssembly[name] = async (...given) => {
      const result = await made.apply(WebAssembly, given)
      window.programMemory = Object.values((result.instance ?? result).exports).find((given) => given instanceof WebAssembly.Memory)
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

/** Does it so often, first to warm up, and says by how much memory has grown since. */
async function growth(t, page, change) {
  const session = await page.context().newCDPSession(page)
  for (let at = 0; at < WARM_UP; at++) await change(at)
  const before = await used(page, session)
  for (let at = 0; at < CHANGES; at++) await change(WARM_UP + at)
  const after = await used(page, session)
  const grown = { program: after.program - before.program, page: after.page - before.page }
  t.diagnostic(`grown by ${JSON.stringify(grown)} from ${JSON.stringify(before)}`)
  for (const [what, bytes] of Object.entries(grown)) assert.ok(bytes < MOST_GROWTH, `the memory of the ${what} has grown by ${bytes} bytes`)
}

/** Follows a link to a page, as a reader would, and waits until all of it has come. */
const follow = (page, search) => page.evaluate(async (search) => {
  const link = document.body.appendChild(document.createElement('a'))
  link.href = `./${search}`
  link.click()
  link.remove()
  const frame = () => new Promise((drawn) => { requestAnimationFrame(drawn) })
  do await frame(); while (document.querySelector('.waiting'))
  await frame()
}, search)

test('memory stays flat over pages of ever other municipalities and indicators', async (t) => {
  const page = await open(t, '', { before: caught })
  const pages = ['', '?view=municipalities', '?view=progress', '?view=map', '?view=areas']
  await growth(t, page, (at) => follow(page, [
    `?view=municipality&municipality=${municipalities[at % municipalities.length].municipality}`,
    `?view=indicator&indicator=${indicators[at % indicators.length].indicator}`,
    pages[(at >> 2) % pages.length],
    `?view=compare&evidence=residents&compare=0136,${municipalities[at % municipalities.length].municipality}`,
  ][at % 4]))
})

test('memory stays flat over changes between two releases', async (t) => {
  // Another release: the same under the name of another day.
  const other = { ...json(`${release}index.json`), release: OTHER }
  const page = await open(t, '', {
    before: async (page) => {
      await caught(page)
      await page.route(`**/${OTHER}/*.json`, (route) => route.request().url().endsWith('index.json') ? route.fulfill({ json: other }) : route.continue({ url: route.request().url().replace(OTHER, release.split('/').at(-2)) }))
      await page.route(`**/${OTHER}/*/*.json`, (route) => route.continue({ url: route.request().url().replace(OTHER, release.split('/').at(-2)) }))
    },
  })
  await growth(t, page, (at) => follow(page, `?view=municipality&municipality=${municipalities[at].municipality}${at % 2 ? `&data=${OTHER}` : ''}`))
})

test('memory stays flat however often the reader tries again', async (t) => {
  const page = await open(t, '?view=municipality&municipality=0136', {
    before: caught, wait: '.try-again', expected: [/Failed to load resource/], answers: { [`${release}work.json`]: { status: 404 } },
  })
  let asked = 0
  page.on('request', (request) => { asked += request.url().endsWith('work.json') ? 1 : 0 })
  await growth(t, page, async (at) => {
    await page.evaluate(async () => {
      document.querySelector('.try-again').click()
      const frame = () => new Promise((drawn) => { requestAnimationFrame(drawn) })
      do await frame(); while (document.querySelector('.waiting'))
      await frame()
    })
    if (at === WARM_UP) await becomes(async () => asked > WARM_UP, true)
  })
  assert.ok(asked > CHANGES, `${asked} tries`)
})
