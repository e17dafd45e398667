// Knows that who goes on before the program has its data ends where they went, and that a page whose data can't be had
// leads on as it does without the program.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { address, becomes, focused, open, query, release } from './harness.mjs'

/** A page that stands there, whose data wait until `goOn` is called. */
async function early(t, path, { answers, ...more } = {}) {
  let goOn
  const held = new Promise((resolve) => { goOn = resolve })
  const index = async (route) => {
    await held
    await route.continue()
  }
  const page = await open(t, path, {
    runs: false, wait: 'h1', answers: { [`${release}index.json`]: index, ...answers }, until: 'commit',
    // The program has begun once it has taken the messages.
    before: (page) => page.addInitScript(() => {
      new MutationObserver((changes) => {
        window.hasBegun ||= changes.some(({ target, oldValue }) => oldValue && !target.hasAttribute('data-messages'))
      }).observe(document, { attributes: true, attributeOldValue: true, attributeFilter: ['data-messages'], subtree: true })
    }),
    ...more,
  })
  await page.waitForFunction(() => window.hasBegun)
  return { page, goOn }
}

/** Follows a link to an address of the root. */
const follow = (page, to) => page.evaluate((href) => {
  const link = Object.assign(document.body.appendChild(document.createElement('a')), { href })
  link.click()
  link.remove()
}, address + to)

describe('a click before the data', { concurrency: 2 }, () => {
  for (const path of ['municipality/0136/', 'area/education/', 'indicator/gymnasieexamen-inom-4-ar/']) {
    test(`leads from /${path} to the top of what was asked for`, async (t) => {
      const { page, goOn } = await early(t, path)
      await page.evaluate(() => scrollTo(0, 1500))
      await follow(page, '?view=areas')
      await becomes(() => query(page), '?view=areas')
      goOn()
      await page.getByRole('heading', { level: 1, name: 'Strategins sex områden' }).waitFor()
      await becomes(() => focused(page), 'h1')
      assert.equal(await page.evaluate(() => scrollY), 0)
      assert.equal(await page.locator('#announcer').textContent(), 'Visar: Strategins sex områden – Inkludering 2032')
      assert.equal(await page.locator('main .plain, main .kept').count(), 0)
    })
  }

  test('shows nothing of the page before where a file of the next is missing', async (t) => {
    const { page, goOn } = await early(t, 'municipality/0136/', {
      expected: [/Failed to load resource/], answers: { [`${release}indicators/gymnasieexamen-inom-4-ar.json`]: (route) => route.abort() },
    })
    await follow(page, '?view=indicator&indicator=gymnasieexamen-inom-4-ar')
    goOn()
    await page.locator('main .failed').first().waitFor()
    assert.equal(await page.locator('.kept').count(), 0)
    assert.doesNotMatch(await page.locator('h1').textContent(), /Haninge/)
  })

  test('leaves the finder shut where the reader is elsewhere', async (t) => {
    const { page, goOn } = await early(t, '', { width: 360 })
    await page.locator('#find').fill('ha')
    await page.locator('h1').click()
    goOn()
    await page.locator('[data-program=on]').waitFor()
    await page.locator('#find-found:has-text("kommuner")').waitFor()
    assert.equal(await page.locator('#find-list [role=option]').count(), 0)
    assert.equal(await page.locator('#find').getAttribute('aria-expanded'), 'false')
  })
})

test('a page whose data can\'t be had leads on as links do', async (t) => {
  const page = await open(t, 'municipality/0136/', {
    runs: false, wait: '[data-stopped=data]', expected: [/Failed to load resource/], answers: { [`${release}index.json`]: { status: 404 } },
  })
  await page.evaluate(() => { window.isSame = true })
  await page.locator('header a').first().click()
  await page.waitForURL(address)
  assert.equal(await page.evaluate(() => window.isSame), undefined, 'the page has been loaded')
  assert.match(await page.locator('h1').textContent(), /2032/)
})

test('a page that can\'t be named has the name of the site, once', async (t) => {
  const page = await open(t, '?view=map', {
    wait: 'main .failed', expected: [/Failed to load resource/], answers: { [`${release}index.json`]: { status: 404 } },
  })
  assert.equal(await page.title(), 'Inkludering 2032')
})
