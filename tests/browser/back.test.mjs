// Knows that Back and Forward lead to where the reader was on a page, and that only a new page starts at its heading.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, focused, json, open, query, release } from './harness.mjs'

const PHONE = { width: 360, height: 640 }
const WIDE = { width: 1280, height: 800 }
const INDICATOR = '?view=indicator&indicator=gymnasieexamen-inom-4-ar'
const COUNTIES = '#counties ~ ul'
/** Less than half a line: rows get their heights as they come into sight, also after the page rests. */
const NEAR = 10

const heading = (page) => page.locator('h1').innerText()
const scrolled = (page) => page.evaluate(() => Math.round(scrollY))
const top = (link) => link.evaluate((element) => Math.round(element.getBoundingClientRect().y))

/** Waits until the element stands where it stood, and says where it stands instead if it never does. */
const stands = (link, was) => becomes(async () => {
  const is = await top(link)
  return Math.abs(is - was) <= NEAR ? was : is
}, was)

/** Scrolls to the element, until the page rests. */
async function come(page, to, block = 'start') {
  await to.evaluate((element, block) => new Promise((rests) => {
    const before = scrollY
    addEventListener('scrollend', rests, { once: true })
    element.scrollIntoView({ block })
    if (scrollY === before) rests()
  }), block)
  await page.waitForTimeout(50)
}

/** The link of a row, brought into the middle of the window; some frames later rows have their own heights. */
async function rowOf(page, table, row) {
  const link = table === COUNTIES ? page.locator(`${COUNTIES} a`).nth(row) : page.locator(`${table} tbody tr`).nth(row).locator('a').first()
  for (let times = 0; times < 3; times++) await come(page, link, 'center')
  return link
}

describe('from row 200 of a table to a municipality and back', { concurrency: 2 }, () => {
  for (const [name, at, table, size] of [
    ['the municipalities', '?view=municipalities', COUNTIES, WIDE],
    ['the start page', '?show=all', '#known', WIDE],
    ['the start page on a phone', '?show=all', '#known', PHONE],
    ['an indicator', INDICATOR, '#values', WIDE],
    ['an indicator on a phone', INDICATOR, '#values', PHONE],
    ['a prerendered indicator', 'indicator/gymnasieexamen-inom-4-ar/', '#values', WIDE],
  ]) {
    test(`of ${name}, and forward again`, async (t) => {
      const page = await open(t, at, { ...size, wait: table })
      const before = { heading: await heading(page), url: page.url() }
      const link = await rowOf(page, table, 199)
      const was = await top(link)
      await link.click()
      await becomes(async () => (await heading(page)) !== before.heading, true)
      const there = await heading(page)
      await becomes(() => focused(page), 'h1')
      assert.equal(await scrolled(page), 0, 'a new page starts at its top')
      const further = page.locator('#residents ~ article').nth(2)
      await come(page, further)
      assert.ok(await scrolled(page) > 500)
      const stood = await top(further)

      await page.goBack()
      await becomes(() => heading(page), before.heading)
      assert.equal(page.url(), before.url)
      await stands(link, was)
      assert.ok(await link.evaluate((element) => element === document.activeElement), 'the reader goes on from the link')

      await page.goForward()
      await becomes(() => heading(page), there)
      await stands(further, stood)
    })
  }
})

test('with keys alone: Enter on a row, back, and Tab goes on from there', async (t) => {
  const page = await open(t, INDICATOR, { wait: '#values' })
  const link = await rowOf(page, '#values', 199)
  const was = await top(link)
  await link.press('Enter')
  await page.locator('#residents ~ article').first().waitFor()
  await page.goBack()
  await page.locator('#values').waitFor()
  await stands(link, was)
  await page.keyboard.press('Tab')
  assert.ok(await page.locator('#values tbody tr').nth(200).locator('a').first().evaluate((element) => element === document.activeElement), 'Tab goes on to the next row')
})

test('what was open is open again, and what stood below it stands where it did', async (t) => {
  const page = await open(t, '?view=municipality&municipality=0136', { ...PHONE, wait: '#residents ~ article' })
  await page.waitForLoadState('networkidle')
  const table = page.locator('.as-table').nth(1)
  await table.locator('summary').click()
  const link = page.locator('#residents ~ article a[href*="view=indicator"]').nth(3)
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const was = await top(link)
  await link.click()
  await becomes(() => focused(page), 'h1')
  await page.goBack()
  await page.locator('#residents ~ article').first().waitFor()
  assert.equal(await table.getAttribute('open'), '')
  await stands(link, was)
})

test('back from a table that was sorted keeps the place', async (t) => {
  const page = await open(t, '?show=all', { wait: '#known' })
  await page.locator('#sort-county').click()
  await becomes(() => query(page), '?sort=county&show=all')
  const at = await scrolled(page)
  await rowOf(page, '#known', 150)
  await page.goBack()
  await becomes(() => query(page), '?show=all')
  await becomes(async () => Math.abs((await scrolled(page)) - at) <= NEAR, true)
})

describe('loaded anew on the way back from another site', { concurrency: 2 }, () => {
  for (const [name, at, table] of [
    ['a page that the address alone asks for', INDICATOR, '#values'],
    ['a prerendered page', 'indicator/gymnasieexamen-inom-4-ar/', '#values'],
    ['the start page', '', '#known'],
  ]) {
    test(name, async (t) => {
      // A page that may not be kept is loaded anew.
      const page = await open(t, at, { wait: table, before: (page) => page.addInitScript(() => addEventListener('unload', () => {})) })
      await page.waitForLoadState('networkidle')
      const link = await rowOf(page, table, 20)
      const was = await top(link)
      await page.goto('data:text/html,<h1>Another site</h1>')
      await page.goBack()
      await page.locator('[data-program=on]').waitFor()
      await page.locator(table).waitFor()
      await stands(link, was)
    })
  }

  test('a reader who has gone on by themselves stays there', async (t) => {
    let come = () => {}
    let held = Promise.resolve()
    const page = await open(t, INDICATOR, {
      wait: '#values', answers: { [`${release}indicators/gymnasieexamen-inom-4-ar.json`]: (route) => held.then(() => route.continue()) },
      before: (page) => page.addInitScript(() => addEventListener('unload', () => {})),
    })
    await rowOf(page, '#values', 100)
    await page.goto('data:text/html,<h1>Another site</h1>')
    held = new Promise((resolve) => { come = resolve })
    await page.goBack()
    await page.locator('[data-program=on]').waitFor()
    await page.mouse.move(300, 300)
    await page.mouse.wheel(0, -4_000)
    await becomes(() => scrolled(page), 0)
    come()
    await page.locator('#values').waitFor()
    await page.waitForTimeout(200)
    assert.equal(await scrolled(page), 0)
  })
})

test('pages between prerendered page and root page are left and found again where they were', async (t) => {
  const page = await open(t, 'municipality/0136/', { wait: '#residents' })
  const here = page.url()
  await page.waitForLoadState('networkidle')
  const link = page.locator('#residents ~ article a[href*="view=indicator"]').nth(2)
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const was = await top(link)
  const to = new URL(await link.getAttribute('href'), here).search
  await link.click()
  await becomes(() => query(page), to)
  await becomes(() => focused(page), 'h1')
  const further = page.locator('#values')
  await come(page, further)
  const stood = await top(further)
  await page.goBack()
  await becomes(() => page.url(), here)
  await stands(link, was)
  await page.goForward()
  await becomes(() => query(page), to)
  await stands(further, stood)
})

test('a new page starts at its heading, whichever link leads there', async (t) => {
  const page = await open(t, '', { wait: '#known' })
  const { municipalities } = json(`${release}index.json`)
  assert.ok(municipalities.length > 200)
  for (const name of ['Kommuner', 'Områden', 'Vägen till 2032', 'Start']) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForTimeout(50)
    const before = await page.locator('h1').innerText()
    await page.getByRole('link', { name, exact: true }).first().evaluate((link) => link.click())
    await becomes(() => page.locator('h1').innerText().then((is) => is !== before), true)
    await becomes(() => focused(page), 'h1')
    assert.equal(await scrolled(page), 0)
    assert.match(await page.locator('#announcer').innerText(), /^Visar: /)
  }
})
