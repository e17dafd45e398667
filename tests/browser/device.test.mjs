// Knows what stays on the reader's device: the one municipality that they asked it to remember, and nothing else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { becomes, focused, open } from './harness.mjs'

const HANINGE = '?view=municipality&municipality=0136'
const YOURS = 'Din kommun: Haninge kommun'

/** Everything that a site can leave on a device. */
const left = async (page) => {
  const { cookies } = await page.context().storageState()
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  return { cookies, ...kept }
}
const only = (local) => ({ cookies: [], local, session: {}, databases: [], caches: [], workers: 0 })
const start = async (page) => {
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await page.locator('#known').waitFor()
}

test('a municipality is remembered when asked, shown on the start page, and forgotten when asked', async (t) => {
  const page = await open(t, HANINGE, { wait: '#remember' })
  assert.deepEqual(await left(page), only({}))
  await page.locator('#remember').press('Enter')
  await page.getByText('Haninge kommun visas på startsidan i den här webbläsaren.').waitFor()
  await becomes(() => focused(page), 'forget')
  assert.deepEqual(await left(page), only({ 'inkludering2032.municipality': '0136' }))

  await page.reload()
  await page.locator('#forget').waitFor()
  await start(page)
  await page.getByRole('link', { name: YOURS }).click()
  await becomes(() => page.locator('h1').innerText(), 'Haninge kommun')
  await start(page)
  await page.locator('#forget').press('Enter')
  await page.getByRole('link', { name: YOURS }).waitFor({ state: 'detached' })
  await becomes(() => focused(page), 'find')
  assert.deepEqual(await left(page), only({}))
  await page.reload()
  await page.locator('#known').waitFor()
  assert.equal(await page.getByRole('link', { name: YOURS }).count(), 0)
})

test('a whole visit leaves nothing that was not asked for', async (t) => {
  const page = await open(t, '?utm=x')
  for (const name of ['Kommuner', 'Områden', 'Vägen till 2032', 'Om', 'English']) await page.getByRole('link', { name, exact: true }).first().click()
  await page.locator('#find, #strategy').first().waitFor()
  assert.deepEqual(await left(page), only({}))
})

for (const [name, before] of [
  ['keeps nothing', () => { Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } }) }],
  ['has kept what is no municipality', () => { localStorage.setItem('inkludering2032.municipality', '9999') }],
]) {
  test(`a browser that ${name} shows the page all the same`, async (t) => {
    const page = await open(t, HANINGE, { wait: '#remember', before: (page) => page.addInitScript(before) })
    await start(page)
    assert.equal(await page.locator('.remembered a').count(), 0)
  })
}
