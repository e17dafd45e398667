// Knows what a reader meets where the program doesn't come: a way on from the start, within ten seconds what has not come,
// and why, each reason by itself.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { barriers, becomes, dist, open, release } from './harness.mjs'

const NOT_AVAILABLE = '#not-available'
const file = (pattern, folder = '') => folder + readdirSync(join(dist, folder)).find((name) => pattern.test(name))
const [START, GLUE, WASM, TEXTS, ENGLISH] = [file(/^start.*\.js$/), file(/^dashboard.*\.js$/), file(/_bg\.wasm$/), file(/^sv-/, 'locales/'), file(/^en-/, 'locales/')]
const PLAIN = 'municipality/0136/'
const expected = [/Failed to load|Content Security Policy|WebAssembly|dynamically imported|MIME type|Unexpected|CompileError/]
const never = () => {}
const html = { body: '<!doctype html>\n<title>Hej</title>\n', contentType: 'text/html' }

/** The page's own line, as far as it is seen. */
const told = (page) => page.locator(NOT_AVAILABLE).evaluate((line) => (line.checkVisibility() ? line.innerText : ''))

describe('what never comes is told within ten seconds', { concurrency: 2 }, () => {
  for (const [name, path, missing, said] of [
    ['the start', PLAIN, START, /Programmet har inte kommit/],
    ['the glue', PLAIN, GLUE, /Programmet har inte kommit/],
    ['the program', PLAIN, WASM, /Programmet har inte kommit/],
    ['the texts', PLAIN, TEXTS, /Programmets texter har inte kommit/],
    ['the index', PLAIN, `${release}index.json`, /Programmets data har inte kommit/],
    ['the program of a page in English', 'en/area/work/', WASM, /The program has not come/],
    ['the program of another page', '?view=map', WASM, /Programmet har inte kommit.* inte den sida som adressen ber om/],
    ['the texts of another page in English', '?view=map&lang=en', ENGLISH, /Programmets texter har inte kommit.* inte den sida/],
  ]) {
    test(name, async (t) => {
      const page = await open(t, path, { wait: 'h1:visible, .shell:visible', until: 'commit', runs: false, answers: { [missing]: never }, before: (page) => page.clock.install() })
      await page.waitForTimeout(500)
      assert.equal(await told(page), '')
      await page.clock.fastForward(9_500)
      await page.locator(NOT_AVAILABLE).waitFor()
      assert.match(await told(page), said)
      assert.equal(await page.getByRole('button').count(), 0)
      assert.ok(await page.locator('main').innerText().then((text) => text.length > 500), 'a page stands there')
    })
  }

  test('and what comes later still is taken', async (t) => {
    let come
    const held = new Promise((resolve) => { come = resolve })
    const page = await open(t, PLAIN, { wait: 'h1', runs: false, answers: { [WASM]: (route) => held.then(() => route.continue()) }, before: (page) => page.clock.install() })
    await page.clock.fastForward(9_500)
    await page.locator(NOT_AVAILABLE).waitFor()
    come()
    await page.locator('[data-program=on]').waitFor()
    assert.equal(await told(page), '')
    await page.locator('#remember').click()
  })
})

describe('until another page comes there is a way on', { concurrency: 2 }, () => {
  for (const [query, lang, said, start] of [
    ['?view=map', 'sv', /Sidan hämtas/, '/'],
    ['?view=map&lang=en&theme=dark', 'en', /The page is on its way/, '/en/'],
    ['?view=report&municipality=0136&lang=xx', 'sv', /Sidan hämtas/, '/'],
  ]) {
    for (const width of [360, 1280]) {
      test(`${query} at ${width}`, async (t) => {
        const page = await open(t, query, { wait: '.shell:visible', runs: false, width, answers: { [WASM]: never } })
        assert.equal(await page.locator('.shell:visible').count(), 1)
        assert.equal(await page.locator('.shell:visible').getAttribute('lang'), lang)
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang)
        assert.match(await page.locator('.shell:visible').innerText(), said)
        const links = page.locator('.shell:visible nav a')
        assert.equal(await links.count(), 5)
        assert.ok((await links.first().evaluate((link) => link.href)).endsWith(start))
        assert.equal(await page.locator('[data-place]').and(page.locator(':visible')).count(), 0)
        await links.nth(1).click()
        await page.locator('#groups').waitFor()
        assert.match(page.url(), /\/municipalities\/$/)
      })
    }
  }

  for (const theme of ['light', 'dark']) {
    test(`without a barrier, ${theme}`, async (t) => {
      const page = await open(t, '?view=map&lang=en', { wait: '.shell:visible', runs: false, theme, width: 360, answers: { [WASM]: never } })
      assert.deepEqual(await barriers(page, '.shell[lang=en]'), [])
    })
  }

  test('and no figure on another page has it', async (t) => {
    const page = await open(t, '?embed=1', { wait: 'html', runs: false, answers: { [WASM]: never } })
    await page.waitForTimeout(300)
    assert.equal(await page.locator('.shell:visible').count(), 0)
  })
})

test('what can not answer yet does not look as if it did', async (t) => {
  const look = (page) => page.locator('form.finder button').evaluate((button) => [getComputedStyle(button).borderTopStyle, getComputedStyle(button).cursor, button.getAttribute('aria-disabled')])
  const waiting = await open(t, '', { wait: 'form.finder', runs: false, answers: { [WASM]: never } })
  assert.deepEqual(await look(waiting), ['dashed', 'progress', 'true'])
  await waiting.locator('#find').fill('Ale')
  await waiting.locator('#find').press('Enter')
  assert.equal(new URL(waiting.url()).search, '')
  assert.deepEqual(await look(await open(t)), ['solid', 'pointer', null])
})

/** The page as this host gives it: with a policy of its own, or as `change` makes it. */
const served = (change, headers = {}) => async (route) => {
  const response = await route.fetch()
  await route.fulfill({ response, body: change(await response.text()), headers: { ...response.headers(), ...headers } })
}
const policy = (rule) => served((text) => text, { 'content-security-policy': rule })

describe('each reason is told by itself', { concurrency: 2 }, () => {
  const later = { body: Buffer.from('0061736d0100000063010000', 'hex'), contentType: 'application/wasm' }
  for (const [name, answers, said] of [
    ['a browser that knows no such program', { [WASM]: later }, /för gammal/],
    ['a browser that knows no such glue', { [GLUE]: { body: 'later than (', contentType: 'text/javascript' } }, /för gammal/],
    ['a browser that knows no such start', { [START]: { body: 'later than (', contentType: 'text/javascript' } }, /för gammal/],
    ['no network', { [WASM]: (route) => route.abort() }, /inget svar/],
    ['no network for the start', { [START]: (route) => route.abort() }, /inget svar/],
    ['a fault of the host', { [WASM]: { status: 503 } }, /servern svarade med ett fel/],
    ['a fault of the host with the glue', { [GLUE]: { status: 500 } }, /servern svarade med ett fel/],
    ['a page in place of the program', { [WASM]: html }, /något annat i stället/],
    ['a page in place of the glue', { [GLUE]: html }, /något annat i stället/],
    ['a page in place of the start', { [START]: html }, /något annat i stället/],
    ['a policy that forbids programs', { [PLAIN]: policy("script-src 'self' 'unsafe-inline'") }, /Content Security Policy/],
    ['a policy that forbids fetching', { [PLAIN]: policy("connect-src 'none'") }, /Content Security Policy/],
    ['a policy that forbids the start', { [PLAIN]: policy("script-src 'unsafe-inline'") }, /Content Security Policy/],
    ['a policy that forbids all scripts', { [PLAIN]: policy("script-src 'none'") }, /är inte igång[^.]*\.[^.]*\.$/],
    ['no program after two tries', { [WASM]: { status: 404 } }, /\(404\), inte heller när sidan har laddats om/],
    ['no glue after two tries', { [GLUE]: { status: 404 } }, /\(404\), inte heller när sidan har laddats om/],
    ['no start after two tries', { [START]: { status: 404 } }, /\(404\), inte heller när sidan har laddats om/],
    ['no texts after two tries', { [TEXTS]: { status: 404 } }, /\(404\), inte heller när sidan har laddats om/],
  ]) {
    test(name, async (t) => {
      const page = await open(t, PLAIN, { wait: NOT_AVAILABLE, runs: false, answers, expected })
      await becomes(async () => said.test(await told(page)) || await told(page), true)
      assert.equal(await page.locator(`${NOT_AVAILABLE} .told`).count(), name.includes('all scripts') ? 0 : 1, 'one reason')
      assert.equal(await page.locator('h1').innerText(), 'Haninge kommun')
    })
  }
})

test('an old page whose program is gone is loaded again, once, and then runs', async (t) => {
  let times = 0
  const old = served((text) => text.replaceAll(WASM, 'dashboard-of-before_bg.wasm'))
  const page = await open(t, `${PLAIN}`, { answers: { [PLAIN]: (route) => (times++ ? route.continue() : old(route)) }, expected, wait: '#residents' })
  assert.equal(times, 2)
  assert.equal(await told(page), '')
})
