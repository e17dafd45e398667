// Knows the page without a mouse: the order of Tab, what has the focus is seen, nothing traps, nothing loses the place.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, focused, open, query, release, seen, tabTo } from './harness.mjs'

describe('the order of Tab', { concurrency: 2 }, () => {
  for (const [name, width, query, last] of [
    ['the start page on a phone', 360, '', '#known'],
    ['the start page', 1280, '', '#known'],
    ['a municipality', 360, '?view=municipality&municipality=0136', '#residents ~ article'],
    ['an indicator of all residents', 1280, '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440', '#values'],
  ]) {
    test(`Tab goes through the whole of ${name} in its order, each stop in sight`, async (t) => {
      const page = await open(t, query, { width, wait: last })
      await page.waitForLoadState('networkidle')
      if (last === '#values') {
        await page.locator('#values-filter').fill('dalarnas')
        await page.locator('.skip').focus()
        await page.keyboard.press('Shift+Tab')
      }
      const stops = []
      for (let stop; stops.length < 200; stops.push(stop)) {
        await page.keyboard.press('Tab')
        stop = await seen(page)
        if (!stop) break
      }
      const all = await page.locator(':is(a[href], button, input, select, summary, [tabindex="0"]):visible').count()
      assert.equal(stops.length, all, 'every control is met once, and then the page ends')
      assert.deepEqual(stops.filter(({ outlined, inSight }) => !outlined || !inSight).map(({ name }) => name), [])
      assert.deepEqual(stops, stops.toSorted((a, b) => a.order - b.order))
      assert.match(stops[0].name, /^a Hoppa till innehållet/)
      await page.keyboard.press('Shift+Tab')
      assert.equal((await seen(page)).name, stops.at(-1).name)
    })
  }
})

test('the skip link leads past the menu', async (t) => {
  const page = await open(t, '?utm=x')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await becomes(() => focused(page), 'main')
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), 'find')
  assert.equal(query(page), '?utm=x')
})

test('details open and close by Enter', async (t) => {
  const page = await open(t)
  const figure = page.locator('section[aria-labelledby=generation] figure')
  await figure.locator('.as-table summary').focus()
  await page.keyboard.press('Enter')
  await figure.getByRole('table').waitFor()
  await page.keyboard.press('Enter')
  await figure.getByRole('table').waitFor({ state: 'hidden' })
})

test('choosing a theme keeps the place', async (t) => {
  const page = await open(t)
  await tabTo(page, 'theme')
  await page.keyboard.press('Enter')
  await tabTo(page, 'theme-dark')
  await page.keyboard.press('Enter')
  await becomes(() => query(page), '?theme=dark')
  await becomes(() => focused(page), 'theme')
  assert.ok(await page.locator('#theme-dark').isHidden(), 'the menu has closed')
})

test('the panel of a source takes the focus, and Escape gives it back', async (t) => {
  let come
  const held = new Promise((resolve) => { come = resolve })
  const page = await open(t, '?view=municipality&municipality=0136', {
    wait: 'button.source',
    answers: { [`${release}sources.json`]: (route) => held.then(() => route.continue()) },
  })
  const opener = page.locator('button.source').first()
  await opener.press('Enter')
  const panel = page.getByRole('dialog')
  await panel.waitFor()
  await becomes(() => focused(page), 'source-heading')
  come()
  await panel.getByRole('link').waitFor()
  await becomes(() => focused(page), 'source-heading')
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  assert.ok(await opener.evaluate((button) => button === document.activeElement))
  await page.getByRole('link', { name: 'Inkludering 2032' }).click()
  await page.locator('#known').waitFor()
  await page.goBack()
  await opener.press('Enter')
  await panel.waitFor()
  await page.goForward()
  await page.locator('#known').waitFor()
  assert.equal(await panel.count(), 0, 'another page has other sources')
  await page.getByRole('link', { name: 'Om', exact: true }).first().click()
  await becomes(() => focused(page), 'h1')
})

test('a press beside the panel closes it, one in it does not, and its button gives the focus back too', async (t) => {
  const page = await open(t, '?view=municipality&municipality=0136', { wait: 'button.source' })
  const opener = page.locator('button.source').first()
  const panel = page.getByRole('dialog')
  for (const close of [() => page.mouse.click(100, 20), () => panel.getByRole('button').click()]) {
    await opener.click()
    await panel.getByRole('link').waitFor()
    await panel.locator('p').first().click()
    const { x, y, width } = await panel.boundingBox()
    await page.mouse.click(x + width - 4, y + 8)
    assert.ok(await panel.isVisible())
    await close()
    await panel.waitFor({ state: 'detached' })
    assert.ok(await opener.evaluate((button) => button === document.activeElement))
  }
})

for (const [width, height] of [[360, 640], [320, 256]]) {
  test(`the focus stays in the panel of a source, in sight, at ${width}×${height}`, async (t) => {
    const page = await open(t, '?view=municipality&municipality=0136', { width, height, wait: 'button.source' })
    await page.waitForLoadState('networkidle')
    const panel = page.getByRole('dialog')
    await page.locator('button.source').nth(2).press('Enter')
    await panel.getByRole('link').waitFor()
    const [hidden, elsewhere] = [[], []]
    for (const key of [...Array(4).fill('Shift+Tab'), ...Array(8).fill('Tab')]) {
      await page.keyboard.press(key)
      const stop = await seen(page)
      if (stop && !stop.inSight) hidden.push(stop.name)
      if (stop && !await page.evaluate(() => document.activeElement.closest('dialog'))) elsewhere.push(stop.name)
    }
    assert.ok(await panel.isVisible())
    assert.deepEqual([hidden, elsewhere], [[], []])
  })
}

test('a page whose data come late keeps the focus on its heading', async (t) => {
  let come
  const held = new Promise((resolve) => { come = resolve })
  const page = await open(t, '', { before: (page) => page.route(/municipalities\/1480\.json/, (route) => held.then(() => route.continue())) })
  await page.locator('#known').getByRole('link', { name: 'Göteborg' }).click()
  await becomes(() => focused(page), 'h1')
  come()
  await page.locator('#residents ~ article').first().waitFor()
  assert.equal(await focused(page), 'h1')
})
