// Knows what stands in a frame on somebody else's page where the figure can't be drawn: a card with a way to the figure's
// own page, and nothing of the site around it. The addresses of before stay good.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { around, host } from '../host/host.mjs'
import { address, barriers, becomes, open, release } from './harness.mjs'

const QUERY = 'view=indicator&indicator=gymnasieexamen-inom-4-ar'
const SCRIPT = '<script src="{site}embed.js" async></script>'
// What a browser writes of a file that it wasn't given.
const REFUSED = [/a request left the site/, /Failed to load|blocked by CORS|Content Security Policy|Refused to|Fetch API|ERR_FAILED|sandboxed/]
const figureAt = (query, also = '') => `<iframe src="{site}${query.replaceAll('&', '&amp;')}" title="Diagram" height="640" ${also}></iframe>`

/** A page with this frame; `answers` are those of our site. */
async function framed(t, codes, { answers = {}, expected = [], ...options } = {}) {
  const at = await host(t, address, { page: around(codes) })
  const before = async (page) => {
    for (const [path, answer] of Object.entries(answers)) await page.route((url) => url.href.split('?')[0] === address + path || (path.startsWith('*') && url.pathname.endsWith(path.slice(1))), answer)
  }
  const page = await open(t, '', { at, wait: 'h1', runs: false, before, expected: [...REFUSED, ...expected], ...options })
  return { page, frame: await (await page.locator('iframe').elementHandle()).contentFrame() }
}

/** What stands in the frame is the card alone, which leads to this address. */
async function isCard(frame, to, { lang = 'sv', title = 'Inkludering 2032' } = {}) {
  const link = frame.locator('a:visible')
  await link.first().waitFor()
  assert.equal(await link.count(), 1)
  assert.equal(await link.getAttribute('target'), '_blank')
  await becomes(() => link.evaluate((link) => link.href), address + to)
  assert.equal(await frame.locator(':is(h2, h3):visible').innerText(), title)
  const said = await frame.locator('body').innerText()
  assert.match(said, lang === 'sv' ? /ny flik/ : /new tab/)
  assert.ok(said.length < 300, said)
  assert.equal(await frame.locator(':is(nav, h1, footer, details, figure):visible').count(), 0)
}

const height = async (page) => (await page.locator('iframe').boundingBox()).height

describe('a figure in a frame whose page is the one for figures', () => {
  for (const [lang, folder] of [['sv', 'figure/'], ['en', 'en/figure/']]) {
    test(`is drawn, ${lang}`, async (t) => {
      const { page, frame } = await framed(t, figureAt(`${folder}?${QUERY}&heading=3&theme=dark`) + SCRIPT)
      await frame.locator('.embed figure').waitFor()
      assert.equal(await frame.evaluate(() => document.documentElement.lang), lang)
      assert.equal(await frame.locator('.embed h3').count(), 1)
      assert.equal(await frame.locator('.instead').isVisible(), false)
      const english = lang === 'en' ? '&lang=en' : ''
      assert.equal(await frame.locator('.embed a[target=_blank]:visible').evaluate((link) => link.href), `${address}?${QUERY}${english}&theme=dark`)
      await becomes(async () => await height(page) - 4, await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)))
    })

    test(`is a card where no scripts run, ${lang}`, async (t) => {
      const { frame } = await framed(t, figureAt(`${folder}?${QUERY}`, 'sandbox'))
      await isCard(frame, lang === 'sv' ? '' : 'en/', { lang })
    })
  }

  for (const [name, query, title] of [
    ['a row of what municipalities do', 'view=matrix&compare=0136', /Haninge/],
    ['small multiples', 'view=compare&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&evidence=residents&chart=multiples', /Gymnasieexamen/],
    ['what is measured', 'view=progress', /mäts/],
  ]) {
    test(`is ${name}, whole at the width of a phone and of a desk`, async (t) => {
      const { page, frame } = await framed(t, figureAt(`figure/?${query}`) + SCRIPT, { width: 1440 })
      await frame.locator('.embed figure').waitFor()
      assert.match(await frame.locator('.embed h2').innerText(), title)
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 })
        assert.equal(await frame.locator('.picture:visible').count(), 1)
        assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0)
        await becomes(async () => await height(page) - 4, await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)))
      }
      await frame.locator('summary').click()
      assert.ok(await frame.locator('tbody tr').count() > 5)
      const link = await frame.locator('.embed a[target=_blank]:visible').evaluate((link) => link.href)
      // The page of a comparison has all measures.
      assert.equal(link, `${address}?${query.replace(/indicator=[^&]*&/, '')}`)
    })
  }

  test('is the line of the start page without a query', async (t) => {
    const { frame } = await framed(t, figureAt('figure/') + SCRIPT)
    await frame.locator('.embed figure').waitFor()
    assert.match(await frame.locator('.embed h2').innerText(), /2012/)
  })
})

for (const [of, query, to] of [
  ['the page for figures', `figure/?${QUERY}&heading=3`, `?${QUERY}`],
  ['the page for figures, in English', `en/figure/?${QUERY}`, `en/?${QUERY}`],
  ['the start page', `?${QUERY}&embed=1`, `?${QUERY}`],
  ['the start page, in English', `?${QUERY}&embed=1&lang=en&theme=dark`, `en/?${QUERY}&lang=en&theme=dark`],
  ['a plain page', `indicator/gymnasieexamen-inom-4-ar/?embed=1`, 'indicator/gymnasieexamen-inom-4-ar/'],
]) {
  describe(`${of} is a card in its frame`, { concurrency: 2 }, () => {
    const lang = to.startsWith('en/') ? 'en' : 'sv'
    for (const [where, also, answers] of [
      ['in a sandbox', 'sandbox="allow-scripts"', {}],
      ['where the program is missing', '', { '*_bg.wasm': { status: 404 } }],
      ['where the program is something else', '', { '*_bg.wasm': { body: '<html>', contentType: 'text/html' } }],
      ['where the script that starts it is refused', '', { '*.js': { status: 500 } }],
    ]) {
      test(where, async (t) => {
        const { page, frame } = await framed(t, figureAt(query, also) + (where.includes('refused') ? '' : SCRIPT), { answers: Object.fromEntries(Object.entries(answers).map(([path, answer]) => [path, (route) => route.fulfill(answer)])) })
        await isCard(frame, to, { lang })
        assert.deepEqual((await barriers(frame)).filter((found) => !found.startsWith('page-has-heading-one')), [])
        if (!where.includes('refused')) await becomes(async () => await height(page) < 300, true)
      })
    }
  })
}

test('what an author put into the element stays where there is no figure', async (t) => {
  const code = (inside) => `<inkludering-diagram src="{site}figure/?${QUERY}">${inside}</inkludering-diagram>`
  const missing = { answers: { '*_bg.wasm': (route) => route.fulfill({ status: 404 }) } }
  const { page, frame } = await framed(t, code('<p>Stod här förut</p>') + SCRIPT, missing)
  await frame.locator('[data-stopped]').waitFor()
  assert.ok(await page.getByText('Stod här förut').isVisible())
  assert.ok(!await page.locator('iframe').isVisible())
  const empty = await framed(t, code('') + SCRIPT, missing)
  await isCard(empty.frame, `?${QUERY}`)
})

test('a sandbox on a host that lets other pages read its files has its figure', async (t) => {
  const answers = { '*': async (route) => {
    if (!route.request().url().startsWith(address)) return route.fallback()
    const response = await route.fetch()
    return route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
  } }
  const { page, frame } = await framed(t, figureAt(`figure/?${QUERY}`, 'sandbox="allow-scripts"') + SCRIPT, { answers })
  await frame.locator('.embed figure').waitFor()
  await becomes(async () => await height(page) > 400, true)
})

describe('the program says what is missing, and leads to the page', { concurrency: 2 }, () => {
  for (const [what, query, file, title] of [
    ['the index', QUERY, 'index.json', 'Inkludering 2032'],
    ['a measure that there is no more', 'view=indicator&indicator=borttaget', '', 'Inkludering 2032'],
    ['a series', QUERY, 'indicators/gymnasieexamen-inom-4-ar.json', 'Gymnasieexamen inom 4 år'],
  ]) {
    for (const [at, to] of [[`figure/?${query}`, `?${query}`], [`?${query}&embed=1`, `?${query}`]]) {
      test(`${what}, at ${at}`, async (t) => {
        const answers = file ? { [release + file]: (route) => route.fulfill({ status: 404 }) } : {}
        const { page, frame } = await framed(t, figureAt(at) + SCRIPT, { answers })
        await frame.locator('[data-program=on] .embed').waitFor()
        await isCard(frame, to, { title })
        await becomes(async () => await height(page) < 400, true)
      })
    }
  }
})

test('a page in a frame says that a file is ready, not that it is saved', async (t) => {
  const { frame } = await framed(t, figureAt('indicator/gymnasieexamen-inom-4-ar/', 'sandbox="allow-scripts allow-same-origin"') + SCRIPT, { expected: [/[Dd]ownload/] })
  await frame.locator('[data-program=on]').waitFor()
  const menu = frame.locator('.take').first()
  await menu.locator('summary').click()
  await menu.getByText('CSV').click()
  await frame.locator('#announcer', { hasText: 'är färdig' }).waitFor({ state: 'attached' })
})
