// Knows how the site comes up: the program starts under the content policy in any folder, fetches each file
// once, and says so where it can't.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { asked, dist, open } from './harness.mjs'

const NOT_AVAILABLE = '#not-available'
const wasmOf = (paths) => paths.find((path) => path.endsWith('_bg.wasm'))

test('the page has one heading', async (t) => {
  const page = await open(t)
  assert.equal(await page.locator('h1').count(), 1)
  assert.ok((await page.locator('h1').innerText()).trim())
})

describe('the strict content policy', { concurrency: 2 }, () => {
  for (const [path, wait] of [['', 'h1'], ['municipality/0136/', 'h1'], ['en/indicator/gymnasieexamen-inom-4-ar/', 'h1'], ['?view=map', '#map'], ['?embed=1', '.embed figure']]) {
    test(`allows /${path} its own style and script, and no other`, async (t) => {
      const page = await open(t, path, {
        wait,
        before: (page) => page.addInitScript(() => {
          window.refused = []
          addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.refused.push(violatedDirective))
        }),
      })
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
      const sum = async (inline) => `'sha256-${createHash('sha256').update(await inline.textContent()).digest('base64')}'`
      const [style, script] = await Promise.all([sum(page.locator('head style')), sum(page.locator('script:not([src], [type="application/ld+json"])'))])
      assert.ok(policy.startsWith(`default-src 'none'; script-src 'self' ${script} 'wasm-unsafe-eval'; style-src ${style}; connect-src 'self';`), policy)
      assert.equal(await page.locator('main').evaluate((main) => getComputedStyle(main).paddingLeft), wait.includes('embed') ? '0px' : '34px')
      assert.deepEqual(await page.evaluate(() => window.refused), [])
    })
  }
})

test('nothing is fetched twice', async (t) => {
  const page = await open(t)
  await page.waitForLoadState('networkidle')
  assert.ok(wasmOf(asked))
  assert.deepEqual(asked.filter((path, at) => asked.indexOf(path) !== at), [])
})

test('a program that is missing is said, and that another page was asked for', async (t) => {
  await open(t)
  const program = wasmOf(asked)
  const page = await open(t, '?view=map', {
    wait: NOT_AVAILABLE,
    runs: false,
    answers: { [program]: { status: 404 } },
    expected: [/404/, /answered 404/],
  })
  assert.match(await page.locator(NOT_AVAILABLE).innerText(), /finns inte på servern.* inte den sida som adressen ber om/)
  assert.ok(await page.locator('#know').isVisible())
})

test('a start that is missing is said, and one that the browser does not understand', async (t) => {
  const path = readdirSync(dist).find((file) => /^start.*\.js$/.test(file))
  for (const [answer, said] of [[{ status: 404 }, /finns inte på servern/], [{ body: 'later than (', contentType: 'text/javascript' }, /för gammal/]]) {
    const page = await open(t, 'municipality/0136/', { wait: NOT_AVAILABLE, runs: false, answers: { [path]: answer }, expected: [/404/, /Unexpected|missing \)/] })
    assert.match(await page.locator(NOT_AVAILABLE).innerText(), said)
    assert.equal(await page.getByRole('button').count(), 0)
  }
})

test('a program that is broken is said', async (t) => {
  await open(t)
  const program = wasmOf(asked)
  const page = await open(t, '', {
    wait: NOT_AVAILABLE,
    runs: false,
    answers: { [program]: { body: 'not wasm', contentType: 'application/wasm' } },
    expected: [/WebAssembly/],
  })
  assert.match(await page.locator(NOT_AVAILABLE).innerText(), /något annat i stället/)
})

test('a program that stops later is said', async (t) => {
  await open(t)
  const glue = asked.find((path) => /^dashboard.*\.js$/.test(path))
  const stopping = 'export default async () => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable") })'
  const page = await open(t, '', {
    wait: NOT_AVAILABLE,
    runs: false,
    answers: { [glue]: { body: stopping, contentType: 'text/javascript' } },
    expected: [/unreachable/],
  })
  assert.match(await page.locator(NOT_AVAILABLE).innerText(), /Programmet stannade/)
})

test('a panic of the program itself is said', async (t) => {
  const page = await open(t, '', {
    wait: NOT_AVAILABLE,
    runs: false,
    before: (page) => page.addInitScript(() => {
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'body')
      let asked = 0
      Object.defineProperty(Document.prototype, 'body', { get() { return asked++ ? get.call(this) : null } })
    }),
    expected: [/unreachable/],
  })
  assert.match(await page.locator(NOT_AVAILABLE).innerText(), /Programmet stannade/)
})

test('the program names no file of the machine that built it', async (t) => {
  await open(t)
  const program = readFileSync(join(dist, wasmOf(asked)), 'latin1')
  assert.deepEqual(program.match(/[\w./-]*(\/home\/|\/root\/|\/Users\/|\/\.cargo\/|registry\/src)[\w./-]*/g), null)
})
