// Knows a page under a browser's translation: every text in an element of its own, another language on the document. Names
// of municipalities are left alone, buttons answer, and the language stays the translation's.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, open } from './harness.mjs'
import { PAGES } from './pages.mjs'

/** What browsers do: every text is wrapped, also what comes later, and the document says the language. */
const translate = (page) => page.evaluate(() => {
  const wrap = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found = []
    while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest('font, [translate=no], script, style, svg, pre')) found.push(texts.currentNode)
    for (const text of found) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      text.replaceWith(outer)
      outer.append(inner)
      inner.append(text)
    }
  }
  document.documentElement.lang = 'de'
  wrap(document.body)
  new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1 && node.localName !== 'font') wrap(node) }).observe(document.body, { childList: true, subtree: true })
})
const lang = (page) => page.evaluate(() => document.documentElement.lang)

describe('buttons answer the mouse', { concurrency: 2 }, () => {
  test('remember and forget', async (t) => {
    const page = await open(t, 'municipality/0136/', { wait: '#remember' })
    await translate(page)
    await page.locator('#remember font font').click()
    await page.locator('#forget font font').click()
    await page.locator('#remember').waitFor()
  })

  test('a file, the link, a source', async (t) => {
    const page = await open(t, PAGES['an indicator of all residents'][0], { wait: '#values' })
    await translate(page)
    await page.locator('.take summary').first().click()
    const coming = page.waitForEvent('download')
    await page.locator('.take button font font').first().click()
    assert.match((await coming).suggestedFilename(), /\.csv$/)
    await page.locator('#copy font font').click()
    await becomes(() => page.locator('#copy').getAttribute('data-told').then(Boolean), true)
    await page.goto(new URL('./?view=municipality&municipality=0136', page.url()).href)
    await page.locator('#residents ~ article').first().waitFor()
    await translate(page)
    await page.locator('button.source font font').first().click()
    await page.getByRole('dialog').locator('font').first().waitFor()
    await page.locator('#source-close font font').click()
    await becomes(() => page.getByRole('dialog').count(), 0)
  })

  test('print, and try again', async (t) => {
    const page = await open(t, '?view=report&municipality=0136', { wait: '#print', expected: [/Failed to load/], answers: {}, before: (page) => page.addInitScript(() => { window.print = () => { window.printed = true } }) })
    await translate(page)
    await page.locator('#print font font').click()
    assert.equal(await page.evaluate(() => window.printed), true)
  })

  test('the map comes closer', async (t) => {
    const page = await open(t, ...[PAGES['a map of all residents'][0], { wait: '#map' }])
    await translate(page)
    await page.locator('#map-nearer font font').click()
    assert.match(await page.locator('svg .zoom-1, svg.zoom-1').first().getAttribute('class'), /zoom-1/)
  })
})

test('the language stays the translation\'s, until the reader chooses another', async (t) => {
  let come
  const held = new Promise((resolve) => { come = resolve })
  const page = await open(t, 'en/municipality/0136/', { wait: 'h1', runs: false, before: (page) => page.route(/\.wasm$/, (route) => held.then(() => route.continue())) })
  await translate(page)
  come()
  await page.locator('[data-program=on]').waitFor()
  assert.equal(await lang(page), 'de')
  await page.locator('.menu a').nth(2).click()
  await page.locator('.areas').waitFor()
  assert.equal(await lang(page), 'de')
  await page.locator('#lang-sv').click()
  await becomes(() => lang(page), 'sv')
})

describe('names of municipalities are left alone', { concurrency: 2 }, () => {
  for (const [name, selector] of [
    ['start', '#known tbody tr:first-child th a'],
    ['municipalities', '.places a'],
    ['Haninge', 'h1'],
    ['an area', '.columns a'],
    ['an indicator of all residents', '#values tbody tr:first-child th a, .chips li a:first-child'],
    ['an indicator of the work', 'dl.statements dt a'],
    ['the work side by side', '#asked thead th:nth-child(n + 2)'],
    ['the matrix', '#matrix tbody th a'],
    ['a map of all residents', '#mapped tbody tr:first-child th a'],
    ['municipalities in a table', '.beside-table thead th:nth-child(n + 4)'],
  ]) {
    test(name, async (t) => {
      const [query, wait] = PAGES[name]
      const page = await open(t, query, { wait })
      const names = page.locator(selector)
      assert.ok(await names.count())
      assert.deepEqual(await names.evaluateAll((all) => all.filter((of) => of.translate !== false).map((of) => of.outerHTML)), [])
    })
  }

  test('in the finder', async (t) => {
    const page = await open(t)
    await page.locator('#find').fill('ale')
    assert.equal(await page.locator('#find-list li').first().evaluate((option) => option.translate), false)
  })
})
