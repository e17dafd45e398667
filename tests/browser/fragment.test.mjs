// Knows that an address with a fragment leads to its place, also within what is shut, and never against the reader.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, open } from './harness.mjs'

const VALUES = '?view=indicator&indicator=gymnasieexamen-inom-4-ar'
/** How far below the top of the window an element stands, in CSS pixels. */
const top = (page, id) => page.evaluate((id) => Math.round(document.getElementById(id).getBoundingClientRect().top), id)
const isReached = async (page, id) => {
  const at = await top(page, id)
  const atEnd = await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
  return (at >= -1 && at < 60) || (atEnd && at < 800) || `${at}`
}

describe('a fragment leads to its place', { concurrency: 2 }, () => {
  for (const [path, id, wait] of [
    [`${VALUES}#values`, 'values', '#values'],
    [`${VALUES}#meaning`, 'meaning', '#values'],
    ['?view=municipality&municipality=0136#residents', 'residents', '#residents ~ article'],
    ['?view=compare&compare=0136,1283#choose-1440', 'choose-1440', '#choose'],
    ['municipality/0136/#residents', 'residents', '#residents ~ article'],
    ['indicator/gymnasieexamen-inom-4-ar/#values', 'values', '#values'],
  ]) {
    for (const width of [360, 1280]) {
      test(`${path} at ${width}`, async (t) => {
        const page = await open(t, path, { wait, width })
        await page.waitForLoadState('networkidle')
        await becomes(() => isReached(page, id), true)
        assert.ok(await page.locator(`[id="${id}"]`).isVisible())
      })
    }
  }

  test('on a plain page too, where its place is shut', async (t) => {
    const page = await open(t, 'municipality/0136/', { scripts: true, wait: '#residents' })
    const id = await page.evaluate(() => {
      const details = document.querySelector('main details:not([open])')
      details.lastElementChild.id = 'within'
      location.hash = 'within'
      return 'within'
    })
    await becomes(() => page.locator(`#${id}`).isVisible(), true)
  })
})

test('who goes on by themselves isn\'t led back', async (t) => {
  let come
  const held = new Promise((resolve) => { come = resolve })
  const page = await open(t, `${VALUES}#values`, { wait: 'h1', answers: { 'data/published/*': () => {} }, before: (page) => page.route(/indicators\//, (route) => held.then(() => route.continue())) })
  await page.mouse.wheel(0, 10)
  await page.waitForTimeout(200)
  come()
  await page.locator('#values').waitFor()
  await page.waitForTimeout(500)
  assert.ok(await page.evaluate(() => scrollY) < 100)
})

test('coming back leads to where the reader was, not to the fragment', async (t) => {
  const page = await open(t, `${VALUES}#values`, { wait: '#values' })
  await becomes(() => isReached(page, 'values'), true)
  await page.evaluate(() => scrollTo(0, 200))
  await page.waitForTimeout(300)
  await page.reload()
  await page.locator('#values').waitFor()
  await page.waitForTimeout(700)
  const at = await page.evaluate(() => scrollY)
  assert.ok(Math.abs(at - 200) < 60, `${at}`)
})
