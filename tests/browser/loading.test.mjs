// Knows what is fetched for a page, what happens when a part of it can't be had, and that what has come once
// is there at once.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asked, becomes, focused, open, release } from './harness.mjs'

const EVERY_PAGE = ['data/current.json', 'data/site.json', `${release}index.json`, `${release}work.json`]
const series = (id) => `${release}indicators/${id}.json`
/** The documents asked for; the browser asks for the icon as it likes. */
const dataAsked = () => asked.filter((path) => path.startsWith('data/'))

for (const [page, query, also] of [
  ['the start page', '', []],
  ['the list of municipalities', '?view=municipalities', []],
  ['Ale, of which nothing is known, with what may be asked', '?view=municipality&municipality=1440', [`${release}answers.json`, `${release}municipalities/1440.json`, `${release}sources.json`]],
  ['a report, with its sources', '?view=report&municipality=0136', [`${release}answers.json`, `${release}municipalities/0136.json`, `${release}sources.json`]],
  ['questions to a municipality', '?view=questions&municipality=0136', [`${release}answers.json`]],
  ['an indicator of all residents', '?view=indicator&indicator=trangboddhet-norm2', [series('trangboddhet-norm2')]],
  ['an indicator of the work', '?view=indicator&indicator=consultation_exists', [`${release}sources.json`]],
  ['an outcome and what its source compares with', '?view=indicator&indicator=mt_romani_not_participating_pct',
    [series('mt_minority_not_participating_pct'), series('mt_romani_not_participating_pct')]],
]) {
  test(`${page} fetches what it shows, once`, async (t) => {
    const shown = await open(t, query, { wait: 'h1' })
    await shown.waitForLoadState('networkidle')
    assert.deepEqual(dataAsked().toSorted(), [...EVERY_PAGE, ...also].toSorted())
    assert.equal(await shown.locator('.waiting').count(), 0)
  })
}

describe('what a part needs', { concurrency: 4 }, () => {
  for (const [name, query, path, stays, comes] of [
    ['the values of a municipality', '?view=municipality&municipality=0136', `${release}municipalities/0136.json`, '#work ~ .cards dl', '#residents ~ article'],
    ['the answers', '?view=municipality&municipality=0136', `${release}answers.json`, '#residents ~ article', '#answers ~ dl'],
    ['a series', '?view=indicator&indicator=trangboddhet-norm2', series('trangboddhet-norm2'), 'h1', '#values'],
    ['an outcome', '?view=indicator&indicator=fra_children_name_calling_pct', series('fra_children_name_calling_pct'), 'h1', '#points ~ ul'],
  ]) {
    test(`without ${name} the rest stays, and trying again brings it`, async (t) => {
      let mended = false
      const page = await open(t, query, {
        wait: '.try-again',
        expected: [/Failed to load resource/],
        answers: { [path]: (route) => mended ? route.continue() : route.fulfill({ status: 500 }) },
      })
      await page.locator(stays).first().waitFor()
      assert.equal(await page.locator(comes).count(), 0)
      assert.match(await page.getByRole('alert').innerText(), /kunde inte hämtas: servern svarade 500\.\s+Försök igen$/)
      mended = true
      await page.locator('.try-again').press('Enter')
      await page.locator(comes).first().waitFor()
      assert.equal(await page.locator('.try-again').count(), 0)
      assert.notEqual(await focused(page), 'body', 'the reader stays in place')
    })
  }
})

test('sources that can\'t be had are said in their panel, which brings them when asked again', async (t) => {
  let mended = false
  const page = await open(t, '', {
    wait: 'button.source',
    expected: [/Failed to load resource/],
    answers: { [`${release}sources.json`]: (route) => mended ? route.continue() : route.fulfill({ status: 500 }) },
  })
  assert.ok(!asked.includes(`${release}sources.json`), 'nobody has asked for a source yet')
  await page.locator('button.source').first().click()
  const panel = page.getByRole('dialog')
  await panel.locator('.try-again').waitFor()
  mended = true
  await panel.locator('.try-again').press('Enter')
  await panel.getByRole('link').waitFor()
  assert.notEqual(await focused(page), 'body')
})

/** Presses a link, and tells of the next frame: its heading, and whether anything was said to be on its way. */
const nextFrame = (page, href) => page.evaluate(async (href) => {
  let waited = 0
  const observer = new MutationObserver(() => { waited += document.querySelectorAll('.waiting').length })
  observer.observe(document.body, { childList: true, subtree: true })
  document.querySelector(`a[href="${href}"]`).click()
  await new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)) })
  observer.disconnect()
  return { heading: document.querySelector('h1').textContent, waited }
}, href)

test('pages whose data have come are there in the next frame, and nothing is fetched', async (t) => {
  const indicator = './?view=indicator&indicator=gymnasieexamen-inom-4-ar'
  const haninge = './?view=municipality&municipality=0136'
  const page = await open(t, haninge.slice(2), { wait: `a[href="${indicator}"]` })
  const heading = () => page.locator('h1').textContent()
  const headings = { [haninge]: await heading() }
  // Areas and what the site is come with a chunk of the program.
  await page.locator('nav.menu').getByRole('link', { name: 'Om', exact: true }).click()
  await becomes(heading, 'Om Inkludering 2032')
  await page.goBack()
  await becomes(heading, headings[haninge])
  await page.locator(`a[href="${indicator}"]`).click()
  await page.locator('#values').waitFor()
  headings[indicator] = await heading()
  await page.waitForLoadState('networkidle')
  const before = dataAsked()
  for (const to of [haninge, indicator, './', './?view=municipalities', haninge, './?view=areas', './?view=about']) {
    const { heading, waited } = await nextFrame(page, to)
    assert.equal(waited, 0, to)
    if (headings[to]) assert.equal(heading, headings[to])
    else assert.ok(!Object.values(headings).includes(heading), to)
  }
  await becomes(() => page.locator('h1').innerText(), 'Om Inkludering 2032')
  assert.deepEqual(dataAsked(), before)
})
