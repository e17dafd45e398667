// Knows what a reader meets when a language's messages can't be had: the page in the language that it has, and why.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { becomes, dist, open } from './harness.mjs'

const messagesOf = (language) => `locales/${readdirSync(join(dist, 'locales')).find((name) => name.startsWith(`${language}-`))}`
const [SWEDISH, ENGLISH] = [messagesOf('sv'), messagesOf('en')]
const PAGE = '<!doctype html>\n<html lang="en">\n<title>Not found</title>\n<h1>Nothing here</h1>\n</html>\n'
const MOST_TRIES = 3
const NOT_AVAILABLE = '#not-available'
const expected = [/Failed to load resource|answered \d+|Failed to fetch/]

/** Gives `broken` until it is mended, and counts. */
function fault(broken) {
  const state = { mended: false, asked: 0 }
  state.answer = (route) => {
    state.asked += 1
    return state.mended ? route.continue() : broken(route)
  }
  return state
}

const FAULTS = [
  ['are gone after a new build', (route) => route.fulfill({ status: 404, body: PAGE, contentType: 'text/html' }), /servern svarade 404/, /finns inte på servern \(404\)/],
  ['are empty', (route) => route.fulfill({ body: '', contentType: 'text/plain' }), /filen är tom/, /texter är tom/],
  ['are a page in their place', (route) => route.fulfill({ body: PAGE, contentType: 'text/html' }), /filen innehåller något annat/, /texter innehåller något annat/],
  ['never answer', (route) => route.abort(), /inget svar/, /kunde inte hämtas/],
]

describe('when the reader chooses a language whose messages', { concurrency: 2 }, () => {
  for (const [name, broken, why] of FAULTS) {
    test(`${name}, the page stays as it is, says why once, and can try again`, async (t) => {
      const messages = fault(broken)
      const page = await open(t, 'municipality/0136/', { wait: '#residents', answers: { [ENGLISH]: messages.answer }, expected })
      const heading = await page.locator('h1').innerText()
      await page.locator('#lang-en').click()
      await page.getByRole('alert').waitFor()
      await page.waitForTimeout(1_500)
      assert.ok(messages.asked <= MOST_TRIES, `asked ${messages.asked} times`)
      assert.match(await page.getByRole('alert').innerText(), why)
      assert.match(await page.getByRole('alert').innerText(), /^Sidans texter på English kunde inte hämtas/)
      assert.equal(await page.locator('.notice').count(), 1)
      assert.equal(await page.locator('h1').innerText(), heading)
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv')

      const before = messages.asked
      await page.locator('.menu a').nth(1).click()
      await becomes(() => page.locator('h1').innerText(), 'Sveriges 290 kommuner')
      assert.equal(await page.locator('.notice').count(), 1, 'the next page says so too')
      assert.equal(messages.asked, before, 'without asking again')

      messages.mended = true
      await page.locator('.try-again').click()
      await becomes(() => page.evaluate(() => document.documentElement.lang), 'en')
      assert.equal(await page.locator('.notice').count(), 0)
    })
  }

  test('come late is asked for once, however much happens meanwhile', async (t) => {
    let come
    const held = new Promise((resolve) => { come = resolve })
    const messages = fault((route) => held.then(() => route.continue()))
    const page = await open(t, '', { answers: { [ENGLISH]: messages.answer } })
    await page.locator('#lang-en').click()
    for (const at of [1, 2, 3]) await page.locator('.menu a').nth(at).click()
    come()
    await becomes(() => page.evaluate(() => document.documentElement.lang), 'en')
    assert.equal(messages.asked, 1)
  })
})

describe('when the messages that come with the program', { concurrency: 2 }, () => {
  for (const [name, broken, , why] of FAULTS) {
    test(`${name}, the page that stands there stays and says why`, async (t) => {
      const messages = fault(broken)
      const page = await open(t, 'municipality/0136/', { wait: NOT_AVAILABLE, runs: false, answers: { [SWEDISH]: messages.answer }, expected })
      await page.waitForTimeout(500)
      assert.match(await page.locator(NOT_AVAILABLE).innerText(), why)
      assert.ok(messages.asked <= MOST_TRIES)
      assert.equal(await page.locator('h1').innerText(), 'Haninge kommun')
      assert.ok(await page.locator('figure svg').and(page.locator(':visible')).count() > 3)
      assert.equal(await page.getByRole('button').count(), 0)
    })
  }

  test('are a page, and another page is asked for than stands there, that is said too', async (t) => {
    const page = await open(t, '?view=map&lang=en', { wait: NOT_AVAILABLE, runs: false, answers: { [ENGLISH]: (route) => route.fulfill({ body: PAGE, contentType: 'text/html' }) }, expected })
    assert.match(await page.locator(NOT_AVAILABLE).innerText(), /innehåller något annat.* inte den sida som adressen ber om/)
    assert.ok(await page.locator('#know').isVisible())
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv', 'its messages are Swedish')
  })
})
