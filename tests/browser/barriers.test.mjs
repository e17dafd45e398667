// Knows that axe-core finds no barrier on any page: in Swedish and light on a phone, in English and dark on a
// wide screen, so that each page is met in each language, theme and width; on the phone with all that opens open.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { barriers, open, settled } from './harness.mjs'
import { PAGES } from './pages.mjs'

const PHONE = { width: 360, height: 640 }

describe('axe-core', { concurrency: 2 }, () => {
  for (const [name, [query, last]] of Object.entries(PAGES)) {
    for (const [how, also, size] of [['sv, light', 'lang=sv', PHONE], ['en, dark', 'lang=en&theme=dark', {}]]) {
      test(`no barrier on ${name} in ${how}`, async (t) => {
        const page = await open(t, `?${query.slice(1)}&${also}`, { ...size, wait: last })
        await settled(page)
        if (size === PHONE) await page.locator('details').evaluateAll((all) => { for (const details of all) details.open = true })
        if (await page.locator('#find').count()) {
          await page.locator('#find').fill('s')
          await page.locator('#find-list').getByRole('option').first().waitFor()
        }
        assert.deepEqual(await barriers(page), [])
        if (name !== 'Haninge') return
        await page.locator('button.source').first().click()
        await page.locator('#source-panel a').waitFor()
        assert.deepEqual(await barriers(page, '#source-panel'), [], 'with the panel of a source')
      })
    }
  }
})

test('no barrier where data are missing', async (t) => {
  const page = await open(t, '?theme=dark&view=nonsense', {
    wait: '.try-again',
    answers: { 'data/current.json': { status: 404 } },
    expected: [/404/],
  })
  assert.deepEqual(await barriers(page), [])
})
