// Knows what one bad data file costs a page that stood there before its program: only its part, which says so and keeps
// what it showed, while all the rest runs.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, open, release } from './harness.mjs'

const KEPT = '.kept'
const expected = [/Failed to load/]
const text = (page) => page.locator('main').innerText()

describe('a bad file costs its part alone', { concurrency: 2 }, () => {
  for (const [name, path, file, part, control] of [
    ['the values of a municipality', 'municipality/0136/', 'municipalities/0136.json', '#residents', '#remember'],
    ['the answers', 'municipality/0136/', 'answers.json', '#answers', '#remember'],
    ['the work', 'municipality/0136/', 'work.json', '#work', '#remember'],
    ['the work on the start page', '', 'work.json', '#know', '#find'],
    ['a series', 'en/indicator/gymnasieexamen-inom-4-ar/', 'indicators/gymnasieexamen-inom-4-ar.json', '#spread', '#theme'],
    ['an outcome', 'indicator/fra_children_name_calling_pct/', 'indicators/fra_children_name_calling_pct.json', '#points', '#theme'],
    ['the work of an area', 'area/education/', 'work.json', '#work', '.take summary'],
  ]) {
    for (const [how, broken] of [
      ['is not there', (route) => route.fulfill({ status: 404 })],
      ['is a page', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' })],
    ]) {
      test(`${name} ${how}`, async (t) => {
        let mended = false
        const plain = await open(t, path, { scripts: false, wait: 'h1' })
        const heading = await plain.locator('h1').innerText()
        const shown = await plain.locator(`main section[aria-labelledby="${part.slice(1)}"]`).innerText()
        const page = await open(t, path, { wait: KEPT, expected, answers: { [release + file]: (route) => (mended ? route.continue() : broken(route)) } })
        assert.equal(await page.locator('h1').count(), 1)
        assert.equal(await page.locator('h1').innerText(), heading)
        const section = page.locator(`${KEPT} ${part}`)
        assert.equal(await section.count(), 1)
        for (const line of shown.split('\n').filter((line) => line.length > 40).slice(0, 5)) assert.ok((await text(page)).includes(line), line)
        assert.match(await page.locator(`${KEPT} > .failed`).first().innerText(), /unde inte hämtas|could not be loaded/)
        // What stands there twice would be wrong, and so would a control of before.
        const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
        assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [])
        assert.equal(await page.locator(`${KEPT} :is(button, input):visible:not(.notice button)`).count(), 0)
        assert.ok(await page.locator(`${control}:visible:not(${KEPT} *)`).count(), control)
        mended = true
        await page.locator('.try-again').first().click()
        await page.locator(KEPT).first().waitFor({ state: 'detached' })
        await becomes(() => page.locator(`${KEPT}, .try-again`).count(), 0)
        assert.ok(await page.locator(part).isVisible())
        assert.equal(await page.locator('h1').innerText(), heading)
      })
    }
  }

  test('and stays so while the page is tried again in vain', async (t) => {
    const page = await open(t, 'municipality/0136/', { wait: KEPT, expected, answers: { [`${release}municipalities/0136.json`]: { status: 404 } } })
    for (let times = 0; times < 2; times++) {
      await page.locator('.try-again').click()
      await page.waitForTimeout(300)
      assert.equal(await page.locator(`${KEPT} #residents`).count(), 1)
    }
    await page.locator('.menu a').nth(1).click()
    await becomes(() => page.locator(KEPT).count(), 0)
  })
})

test('without the index the page says so at once', async (t) => {
  const began = Date.now()
  const page = await open(t, 'municipality/0136/', { wait: '#not-available', runs: false, expected, answers: { [`${release}index.json`]: { status: 404 } } })
  assert.ok(Date.now() - began < 8_000)
  assert.match(await page.locator('#not-available').innerText(), /data kunde inte hämtas/)
  await page.locator('.menu a').nth(1).click()
  await page.locator('#groups, .try-again').first().waitFor()
})

describe('a file that hangs is told of within ten seconds, and the rest runs', { concurrency: 2 }, () => {
  for (const [path, file, part, kept] of [
    ['municipality/0136/', 'answers.json', '#answers', true],
    ['municipality/0136/', 'work.json', '#work', true],
    ['?view=municipality&municipality=0136', 'municipalities/0136.json', '#residents', false],
    ['?view=municipality&municipality=0136', 'work.json', '#residents', false],
  ]) {
    test(`${path} without ${file}`, async (t) => {
      let come
      const held = new Promise((resolve) => { come = resolve })
      const page = await open(t, path, { wait: 'h1', runs: false, answers: { [release + file]: (route) => held.then(() => route.continue()) } })
      const began = Date.now()
      await page.getByText('Det tar längre tid än vanligt').first().waitFor({ timeout: 9_500 })
      assert.ok(Date.now() - began < 9_500)
      await page.locator('[data-program=on]').waitFor()
      assert.equal(await page.locator(KEPT).count() > 0, kept)
      assert.ok(await page.locator(part).isVisible())
      come()
      await becomes(() => page.locator('.kept, .waiting').count(), 0)
      await page.locator(part).waitFor()
    })
  }
})
