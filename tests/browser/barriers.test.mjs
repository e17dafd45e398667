// Knows that axe-core finds no barrier, in either language and theme, on a phone and a wide screen.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barriers, open } from './harness.mjs'

for (const lang of ['sv', 'en']) {
  for (const theme of ['light', 'dark']) {
    test(`no barrier in ${lang}, ${theme}`, async (t) => {
      const page = await open(t, `?lang=${lang}&theme=${theme}`, { width: 360, height: 640 })
      assert.deepEqual(await barriers(page), [])
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.locator('#find').fill('s')
      await page.getByRole('option').first().waitFor()
      await page.locator('#theme').evaluate((summary) => summary.click())
      assert.deepEqual(await barriers(page), [], 'with the list and the menu open')
    })
  }
}

for (const [query, summary] of [
  ['?view=municipality&municipality=0136', 'button.source'],
  ['?view=municipality&municipality=0000&lang=en&theme=dark', 'button.source'],
  ['?view=area&area=education&theme=dark', '.as-table summary'],
  ['?view=areas&lang=en', '#theme'],
]) {
  test(`no barrier on ${query}`, async (t) => {
    const page = await open(t, query, { width: 360, height: 640, wait: summary })
    await page.waitForLoadState('networkidle')
    await page.locator(summary).first().click()
    assert.deepEqual(await barriers(page), [])
  })
}

test('no barrier where data are missing', async (t) => {
  const page = await open(t, '?theme=dark&view=nonsense', {
    wait: '.try-again',
    answers: { 'data/current.json': { status: 404 } },
    expected: [/404/],
  })
  assert.deepEqual(await barriers(page), [])
})
