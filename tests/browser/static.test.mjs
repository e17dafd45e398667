// Knows what a page is before its program: whole without scripts, and the same when the program goes on from it,
// with all that the reader has done to it by then; and whole where the program can't.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { barriers, becomes, dist, focused, open, query, release } from './harness.mjs'

const PAGES = ['', 'en/', 'municipality/0136/', 'en/municipality/1440/', 'municipality/0000/', 'area/education/', 'indicator/gymnasieexamen-inom-4-ar/', 'indicator/fra_children_name_calling_pct/', 'municipalities/', 'matrix/', 'progress/', 'about/']
const NOT_AVAILABLE = '#not-available'
const WASM = readdirSync(dist).find((file) => file.endsWith('_bg.wasm'))
const GLUE = readdirSync(dist).find((file) => /^dashboard.*\.js$/.test(file))

/** Files that come when they are let go. */
function gate() {
  let letGo
  const open = new Promise((ready) => { letGo = ready })
  return { letGo, answer: async (route) => { await open; await route.continue() } }
}

/** A page whose program waits at the gate, and what moves in it. */
async function waiting(t, path, options = {}) {
  const { letGo, answer } = gate()
  const page = await open(t, path, {
    wait: options.wait ?? 'h1', runs: false, answers: { [WASM]: answer },
    before: (page) => page.addInitScript(() => {
      window.shifted = 0
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifted += value }).observe({ type: 'layout-shift', buffered: true })
    }),
    ...options,
  })
  const goOn = async () => {
    letGo()
    await page.locator('[data-program=on]').waitFor()
    await page.waitForTimeout(300)
  }
  return { page, goOn }
}

/** What the page says in its places, but for how many rows a field leaves, which only the program counts. */
const said = (page) => page.evaluate(() => [...document.querySelectorAll('[data-place]')].map((place) => {
  const copy = place.cloneNode(true)
  for (const count of copy.querySelectorAll('.found')) count.remove()
  return copy.textContent
}))

describe('without scripts', { concurrency: 2 }, () => {
  for (const path of PAGES) {
    for (const width of [360, 1280]) {
      test(`/${path} is whole at ${width}`, async (t) => {
        const page = await open(t, path, { wait: 'h1', scripts: false, width })
        assert.ok(await page.locator(NOT_AVAILABLE).isVisible())
        const dead = page.locator('button, input:not([type=radio]), [data-living]:not(th *)').and(page.locator(':visible'))
        assert.deepEqual(await dead.evaluateAll((all) => all.map((of) => of.outerHTML)), [])
        const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
        assert.equal(wider, 0, 'nothing reaches beyond the window')
        assert.equal(await page.locator('main').evaluate((main) => main.textContent.includes('{')), false)
      })
    }
  }

  test('a municipality has its picture, its table and its sources', async (t) => {
    const page = await open(t, 'municipality/0136/', { wait: 'h1', scripts: false, width: 360 })
    assert.ok(await page.locator('figure .narrow svg').first().isVisible())
    await page.locator('.as-table summary').first().click()
    assert.ok(await page.locator('.as-table table').first().isVisible())
    const source = page.locator('a.source').first()
    const to = await source.getAttribute('href')
    await source.click()
    assert.equal(new URL(page.url()).hash, to)
    assert.ok(await page.locator(to).isVisible())
    assert.match(await page.locator(to).innerText(), /Läst/)
  })

  test('links lead to the other pages and languages', async (t) => {
    const page = await open(t, 'municipality/0136/', { wait: 'h1', scripts: false })
    await page.locator('#lang-en').click()
    assert.match(page.url(), /\/en\/municipality\/0136\/$/)
    assert.equal(await page.locator('h1').innerText(), 'Haninge municipality')
    await page.getByRole('link', { name: 'Areas' }).click()
    await page.getByRole('link', { name: 'Education', exact: true }).click()
    assert.match(page.url(), /\/en\/area\/education\/$/)
  })
})

describe('nobody is kept out', { concurrency: 2 }, () => {
  for (const path of ['', 'en/municipality/0136/', 'indicator/gymnasieexamen-inom-4-ar/', 'area/work/']) {
    test(`/${path || 'start'}`, async (t) => {
      const page = await open(t, path, { wait: NOT_AVAILABLE, runs: false, width: 360, answers: { [WASM]: { status: 404 } }, expected: [/404/] })
      assert.deepEqual(await barriers(page), [])
    })
  }
})

describe('the program goes on from the page', { concurrency: 2 }, () => {
  for (const path of PAGES) {
    for (const width of [360, 1280]) {
      test(`/${path} says the same and nothing moves at ${width}`, async (t) => {
        const told = []
        const { page, goOn } = await waiting(t, path, { width })
        page.on('console', (message) => told.push(message.text()))
        const before = await said(page)
        const address = page.url()
        await goOn()
        const after = await said(page)
        for (const [at, was] of before.entries()) assert.equal(after[at], was)
        assert.equal(page.url(), address, 'the address stays until the reader chooses')
        const shifted = await page.evaluate(() => window.shifted)
        assert.ok(shifted < 0.02, `moved by ${shifted}`)
        assert.deepEqual(told, [])
        assert.equal(await page.locator(NOT_AVAILABLE).isVisible(), false)
      })
    }
  }

  test('what is open, typed, come to and scrolled to stays', async (t) => {
    const { page, goOn } = await waiting(t, '', { width: 360 })
    await page.locator('#find').fill('hani')
    await page.locator('.as-table summary').first().click()
    await page.locator('section:has(> #know) a').nth(2).focus()
    await page.evaluate(() => scrollTo(0, 900))
    await goOn()
    assert.equal(await page.evaluate(() => scrollY), 900)
    assert.equal(await page.locator('#find').inputValue(), 'hani')
    assert.deepEqual(await page.locator('.as-table').evaluateAll((all) => all.flatMap(({ open }, at) => (open ? [at] : []))), [0])
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('section:has(> #know) a')].indexOf(document.activeElement)), 2)
    // What was typed is heard, and its list is shut, as the reader is elsewhere.
    await page.locator('#find-found:has-text("kommun")').waitFor()
    assert.equal(await page.locator('#find-list [role=option]').count(), 0)
  })

  test('a source that had the focus has it as a button', async (t) => {
    const { page, goOn } = await waiting(t, 'municipality/0136/')
    await page.locator('a.source').nth(2).focus()
    await goOn()
    assert.equal(await focused(page), 'button')
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('.source')].indexOf(document.activeElement)), 2)
  })

  test('the first choice moves the address to the root, and back leads here again', async (t) => {
    const page = await open(t, 'en/municipality/0136/', { wait: '#residents' })
    const here = page.url()
    await page.locator('.menu a').nth(2).click()
    await becomes(() => page.locator('h1').innerText(), 'The six areas of the strategy')
    assert.equal(new URL(page.url()).pathname, new URL('../../../', here).pathname)
    assert.equal(query(page), '?view=areas&lang=en')
    await page.locator('.areas a').first().click()
    await becomes(() => query(page), '?view=area&area=education&lang=en')
    await page.goBack()
    await page.goBack()
    await becomes(() => page.locator('h1').innerText(), 'Haninge municipality')
    assert.equal(page.url(), here)
  })

  test('a query beats what the page is, and keeps the rest of it', async (t) => {
    const page = await open(t, 'municipality/0136/?theme=dark&from=x', { wait: '#residents' })
    assert.equal(await page.locator('h1').innerText(), 'Haninge kommun')
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  })

  test('a page that the query asks for is not the start page before', async (t) => {
    const { page, goOn } = await waiting(t, '?view=about', { wait: 'html' })
    assert.deepEqual(await page.locator('[data-place]').and(page.locator(':visible')).count(), 0)
    await goOn()
    assert.match(await page.locator('h1').innerText(), /Om Inkludering/)
    assert.equal(await page.locator('#know, #known, #sources').count(), 0, 'nothing of the start page is left')
  })
})

describe('where the program can not go on, the page is whole and says so', { concurrency: 2 }, () => {
  const why = { gone: /finns inte på servern/, missing: /kunde inte hämtas/, broken: /något annat i stället/, stopped: /stannade/, data: /data kunde inte/ }
  const stopping = 'export default async () => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable") })'
  for (const [name, path, answer, reason] of [
    ['a program that is missing', WASM, { status: 404 }, 'gone'],
    ['no network', GLUE, (route) => route.abort(), 'missing'],
    ['a program that is blocked', WASM, { body: 'x', contentType: 'application/wasm' }, 'broken'],
    ['a program that stops', GLUE, { body: stopping, contentType: 'text/javascript' }, 'stopped'],
    ['no data', `${release}index.json`, { status: 404 }, 'data'],
  ]) {
    test(name, async (t) => {
      const page = await open(t, 'municipality/0136/', {
        wait: NOT_AVAILABLE, runs: false, answers: { [path]: answer }, expected: [/404|Failed to load|WebAssembly|unreachable|dynamically imported/],
      })
      assert.match(await page.locator(NOT_AVAILABLE).innerText(), why[reason])
      assert.equal(await page.locator('h1').innerText(), 'Haninge kommun')
      assert.ok(await page.locator('figure svg').and(page.locator(':visible')).count() > 3)
      assert.equal(await page.getByRole('button').count(), 0)
      await page.locator('a.source').first().click()
      assert.ok(await page.locator('#source-1').isVisible())
    })
  }

  test('an old browser', async (t) => {
    const page = await open(t, 'en/area/work/', { wait: NOT_AVAILABLE, runs: false, before: (page) => page.addInitScript(() => { delete window.WebAssembly }) })
    assert.match(await page.locator(NOT_AVAILABLE).innerText(), /no WebAssembly/)
  })
})
