// Knows what a reader sees when a data file is missing, broken, too new or too large: the rest, why, and a way on.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, focused, json, keepingHost, open, release } from './harness.mjs'

const INDEX = `${release}index.json`
const WORK = `${release}work.json`
// The query asks for the page as the program draws it, where it would otherwise leave the one that stands there.
const QUESTION = 'Likvärdiga möjligheter för romer 2032 – hur går det?'
const AREAS = '.evidence > tbody > tr'
const AGAIN = '.try-again'
const MOST_BYTES = 4_000_000

/** Gives a file as `broken` says until it is mended. */
function fault(broken) {
  const state = { mended: false }
  state.answer = (route) => state.mended ? route.continue() : broken(route)
  return state
}
const status = (status) => (route) => route.fulfill({ status })
const body = (body) => (route) => route.fulfill({ body, contentType: 'application/json' })
const expected = [/Failed to load resource/]

test('without the facts of the work the rest of the page stands, and trying again brings them', async (t) => {
  const work = fault(status(404))
  const page = await open(t, '?lang=sv', { wait: AGAIN, answers: { [WORK]: work.answer }, expected })
  assert.equal(await page.locator('h1').innerText(), QUESTION)
  await page.getByRole('combobox').waitFor()
  assert.equal(await page.locator(AREAS).count(), 7)
  assert.ok(await page.locator(`${AREAS} svg`).count() > 6)
  assert.match(await page.getByRole('alert').innerText(), /kunde inte hämtas: servern svarade 404\.\s+Försök igen$/)
  work.mended = true
  await page.locator(AGAIN).press('Enter')
  await page.locator('#known').waitFor()
  assert.equal(await page.locator(AGAIN).count(), 0)
  assert.notEqual(await focused(page), 'body', 'the reader stays in place')
})

describe('what every page needs', { concurrency: 4 }, () => {
  for (const [name, path, broken, why] of [
    ['no index', INDEX, status(404), 'servern svarade 404.'],
    ['no name of the release', 'data/current.json', status(404), 'servern svarade 404.'],
    ['no network', INDEX, (route) => route.abort(), 'inget svar. Är du uppkopplad?'],
    ['a page in place of the index', INDEX, body('<!doctype html><h1>Hej</h1>'), 'index.json:1:1: '],
    ['an index cut short', INDEX, body('{"format":1,\n"release":'), 'index.json:2:10: '],
    ['an index of another format', INDEX, body('{"format":2}'), 'index.json:/format: `2`; .*olika version'],
    ['an index that is too large', INDEX, body(' '.repeat(MOST_BYTES + 1)), `index.json: \`${MOST_BYTES + 1}\`; .*byte`],
  ]) {
    test(`${name} is said, and trying again brings the page`, async (t) => {
      const file = fault(broken)
      const page = await open(t, '?lang=sv', { wait: AGAIN, answers: { [path]: file.answer }, expected })
      assert.equal(await page.locator('h1').innerText(), 'Kunde inte hämtas')
      assert.match(await page.getByRole('alert').innerText(), new RegExp(`^Uppgifterna kunde inte hämtas: ${why}`))
      assert.ok(await page.getByRole('link', { name: 'English' }).isVisible())
      assert.match(await page.getByRole('contentinfo').innerText(), /Inte en myndighets webbplats/)
      file.mended = true
      await page.locator(AGAIN).click()
      await becomes(() => page.locator('h1').innerText(), QUESTION)
      await page.locator('#known').waitFor()
    })
  }
})

test('trying again asks the host, whatever the browser has kept', async (t) => {
  let lacking = true
  const at = await keepingHost(t, (path) => lacking && path.endsWith('work.json'))
  const page = await open(t, '?lang=sv', { at, wait: AGAIN, expected })
  lacking = false
  await page.locator(AGAIN).click()
  await page.locator('#known').waitFor()
})

test('each missing part says so by itself, in the reader\'s language, and one press brings them all', async (t) => {
  const [work, place] = [fault(status(404)), fault(status(503))]
  const page = await open(t, '?view=municipality&municipality=1480', {
    wait: `#residents ~ * ${AGAIN}`,
    answers: { [WORK]: work.answer, [`${release}municipalities/1480.json`]: place.answer },
    expected,
  })
  await page.getByRole('link', { name: 'English' }).click()
  await becomes(() => page.getByRole('alert').locator('p').allInnerTexts(), [404, 503].map(
    (status) => `The data could not be loaded: the server answered ${status}.`,
  ))
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [])
  work.mended = place.mended = true
  await page.locator(AGAIN).last().click()
  await page.locator('#work').waitFor()
  await page.locator('#residents ~ article').first().waitFor()
  assert.equal(await page.locator(AGAIN).count(), 0)
})

test('a page that waits long says so', async (t) => {
  const page = await open(t, '?lang=sv', {
    wait: '.waiting',
    answers: { [INDEX]: () => {} },
    before: (page) => page.clock.install(),
  })
  await becomes(() => page.locator('main').innerText(), 'Hämtar uppgifter …')
  await page.clock.fastForward(5_001)
  await becomes(() => page.locator('main').innerText(), 'Det tar längre tid än vanligt …')
})

test('a broken indicator leaves the others, and the page says what is missing, where and why', async (t) => {
  const index = json(INDEX)
  const at = index.indicators.findIndex(({ indicator }) => indicator === 'gymnasieexamen-inom-4-ar')
  index.indicators[at].unit = 'percnt'
  index.indicators[0].periods = 'always'
  const page = await open(t, '?lang=en', { answers: { [INDEX]: { json: index } } })
  const [education, ...others] = await page.locator(AREAS).all()
  assert.doesNotMatch(await education.innerText(), /graduated|within four years/i)
  for (const area of others.slice(0, 5)) assert.ok(await area.locator('svg').count())

  const notice = page.locator('details.notice')
  assert.match(await notice.locator('summary').innerText(), /^\d+ pieces of the dataset are wrong and aren't shown\.$/)
  await notice.locator('summary').press('Enter')
  const told = await notice.locator('li').allInnerTexts()
  for (const fault of [`index.json:/indicators/${at}/unit: found \`percnt\``, 'index.json:/indicators/0: ']) {
    assert.ok(told.some((line) => line.startsWith(fault)), `${fault} in\n${told.join('\n')}`)
  }
})

describe('no notice blames the address for what the host did', { concurrency: 2 }, () => {
  const SITE = 'data/site.json'
  for (const [name, broken, why] of [
    ['404', status(404), /servern svarade 404/],
    ['500', status(500), /servern svarade 500/],
    ['a page', body('<!doctype html><h1>Hej</h1>'), /site\.json:1:1: /],
    ['nothing', (route) => route.abort(), /inget svar/],
  ]) {
    test(`where the host answers ${name} for the list of datasets`, async (t) => {
      const site = fault(broken)
      const page = await open(t, '?data=annat', { wait: AGAIN, answers: { [SITE]: site.answer }, expected })
      assert.match(await page.getByRole('alert').innerText(), why)
      assert.doesNotMatch(await page.locator('body').innerText(), /Adressen innehåller/)
      assert.equal(new URL(page.url()).search, '?data=annat')
    })

    test(`where it answers ${name} for a release`, async (t) => {
      const page = await open(t, '?data=2020-01-01', { wait: AGAIN, answers: { 'data/published/2020-01-01/index.json': broken }, expected })
      assert.match(await page.getByRole('alert').innerText(), name === 'a page' ? /index\.json:1:1: / : why)
      assert.doesNotMatch(await page.locator('body').innerText(), /Adressen innehåller/)
    })
  }

  test('and a dataset that the site does not have is the address\'s own fault', async (t) => {
    const page = await open(t, '?data=annat', { wait: '#known' })
    assert.match(await page.locator('.notice').first().innerText(), /Adressen innehåller ett värde som inte finns: data=annat/)
  })
})
