// Knows that the page stays in its place and whole: while it loads, on narrow screens, enlarged, with text spaced,
// with colours forced, without motion, and on paper.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { open } from './harness.mjs'

const MOST_SHIFT = 0.02

/** Slows the network down to a poor phone's, lets `late` come last of all, and notes each shift of the layout. */
const slowly = (late) => async (page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 60, downloadThroughput: 500_000, uploadThroughput: 100_000 })
  if (late) await page.route(late, (route) => setTimeout(2_500).then(() => route.continue()))
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.shifts.push({ value, what: sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80)) })
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const PHONE = { width: 360, height: 640 }
const WIDE = { width: 1280, height: 800 }
for (const [name, size, late, place = 'h1'] of [
  ['a phone', PHONE],
  ['a wide screen', WIDE],
  ['a phone where the face comes late', PHONE, /\.woff2/],
  ['a phone where the facts of the work come late, and the reader is at what is known', PHONE, /work\.json/, '#know'],
  ['a wide screen where they do, and the reader is at the municipalities', WIDE, /work\.json/, '#municipalities'],
]) {
  test(`nothing jumps while loading on ${name}`, async (t) => {
    const page = await open(t, '', { ...size, before: slowly(late), wait: 'h1' })
    await page.locator(place).evaluate((element) => element.scrollIntoView())
    await page.locator('#known').waitFor()
    await page.waitForLoadState('networkidle')
    const shifts = await page.evaluate(() => window.shifts)
    const sum = shifts.reduce((sum, { value }) => sum + value, 0)
    assert.ok(sum <= MOST_SHIFT, `${sum}: ${JSON.stringify(shifts)}`)
  })
}

/** Elements of the first screen that stand out of the window, or hold more than they show. */
const clipped = (page) => page.evaluate(() => [...document.querySelectorAll('h1, .answer, .lead, .finder, .finder *')]
  .filter((element) => element.getClientRects().length && !element.closest('[hidden]'))
  .filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    const hides = getComputedStyle(element).overflow !== 'visible'
    return left < 0 || right > innerWidth + 0.5 || (hides && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight))
  })
  .map((element) => element.outerHTML.slice(0, 100)))
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** The text spacing of WCAG 1.4.12; a sheet of the CSSOM is no inline style. */
const spaced = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
  document.adoptedStyleSheets = [sheet]
})

test('nothing is cut off at 320 px, enlarged to 400 % or with text spaced', async (t) => {
  const page = await open(t, '?show=all', { width: 320, height: 640 })
  for (const lang of ['sv', 'en']) {
    for (const height of [640, 256]) {
      await page.setViewportSize({ width: 320, height })
      assert.equal(await sideways(page), 0, `${lang} ${height}`)
      assert.deepEqual(await clipped(page), [])
    }
    await spaced(page)
    assert.equal(await sideways(page), 0, `${lang} spaced`)
    await page.locator('#find').fill('upplands')
    await page.getByRole('option').first().waitFor()
    assert.deepEqual(await clipped(page), [])
    if (lang === 'sv') await page.getByRole('link', { name: 'English' }).click()
    await page.evaluate(() => { document.adoptedStyleSheets = [] })
  }
})

for (const query of ['?show=all', '?view=municipality&municipality=1480', '?view=municipality&municipality=0000', '?view=area&area=cross']) {
  test(`nothing scrolls sideways on ${query}, on whatever screen`, async (t) => {
    const page = await open(t, query, { wait: 'h1' })
    await page.waitForLoadState('networkidle')
    for (const width of [320, 480, 735, 736, 900, 1100]) {
      await page.setViewportSize({ width, height: 800 })
      assert.equal(await sideways(page), 0, `${width} px`)
    }
  })
}

test('forced colours leave every mark, line and choice to be seen', async (t) => {
  const page = await open(t)
  await page.emulateMedia({ forcedColors: 'active' })
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const colours = (selector, property) => page.locator(selector).evaluateAll(
    (elements, property) => elements.filter((element) => element.getClientRects().length).map((element) => getComputedStyle(element)[property]), property)
  for (const [selector, property] of [
    ['.mark', 'backgroundColor'],
    ['.trend path.sweden', 'stroke'],
    ['.trend path.half', 'stroke'],
    ['.generation .way', 'stroke'],
    ['.generation circle', 'stroke'],
    ['.generation .band rect', 'stroke'],
    ['.chart text', 'fill'],
    ['#known td', 'color'],
  ]) {
    const found = await colours(selector, property)
    assert.ok(found.length, selector)
    for (const colour of found) assert.ok(colour !== ground && !/^(none|rgba\(.*, 0\))$/.test(colour), `${selector}: ${property} ${colour}`)
  }
  await page.locator('#find').fill('s')
  await page.keyboard.press('ArrowDown')
  const [chosen] = await colours('[role=option][aria-selected=true]', 'outlineStyle')
  assert.equal(chosen, 'solid')
})

test('nothing moves by itself where the reader wants less motion', async (t) => {
  const page = await open(t)
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto')
  await page.locator('#theme').click()
  await page.locator('#find').fill('s')
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
})

test('on paper the page is black on white, without what only a screen can do', async (t) => {
  const page = await open(t, '?theme=dark')
  await page.emulateMedia({ media: 'print' })
  for (const control of ['.skip', 'nav', '.finder', '.controls', 'summary', 'button']) {
    assert.equal(await page.locator(`${control}:visible`).count(), 0, control)
  }
  for (const content of ['h1', '.answer', '.evidence', '#known', '.footer']) assert.ok(await page.locator(content).isVisible(), content)
  const light = await page.locator(':is(h1, p, th, td, a, .note, .chart text):visible').evaluateAll((elements) => elements.filter((element) => {
    const style = getComputedStyle(element)
    const [red, green, blue] = (element.closest('svg') ? style.fill : style.color).match(/[\d.]+/g).map(Number)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 120
  }).map((element) => element.outerHTML.slice(0, 80)))
  assert.deepEqual(light, [])
})
