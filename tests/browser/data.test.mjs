// Knows the page of the dataset's files: reached from every page and by its address, whole without the program, and
// each file that it names is there.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { address, asked, barriers, open, release } from './harness.mjs'

const [, newest] = release.match(/([^/]+)\/$/)
const WAIT = { wait: '#downloads', runs: false }

describe('the page of files', () => {
  for (const [query, folder, heading] of [
    ['?view=data', 'data/', 'Hämta och citera data'],
    ['?view=data&lang=en&theme=dark', 'en/data/?theme=dark', 'Get and cite the data'],
    ['municipality/0136/?view=data', 'data/', 'Hämta och citera data'],
    ['?view=data&lang=%22%5D', 'data/', 'Hämta och citera data'],
  ]) {
    test(`${query} leads to ${folder}`, async (t) => {
      const page = await open(t, query, WAIT)
      assert.equal(page.url(), address + folder)
      assert.equal(await page.locator('h1').innerText(), heading)
    })
  }

  for (const [from, lang] of [['', 'sv'], ['en/about/', 'en'], ['?view=timeline&lang=en', 'en']]) {
    test(`/${from} leads to it at its foot`, async (t) => {
      const page = await open(t, from, { wait: 'footer a[href$="data/"]' })
      await page.locator('footer a[href$="data/"]').click()
      await page.locator('#downloads').waitFor()
      assert.equal(page.url(), `${address}${lang === 'en' ? 'en/' : ''}data/`)
    })
  }

  test('it asks for no program, and its links lead on', async (t) => {
    const page = await open(t, 'data/?theme=dark', WAIT)
    await page.waitForLoadState('networkidle')
    assert.deepEqual(asked.filter((path) => !/^(data\/|font\/|icon)/.test(path)), [])
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
    assert.equal(await page.locator('.shell, .without').count(), 0)
    await page.locator('#lang-en').click()
    await page.waitForURL(`${address}en/data/`)
    await page.getByRole('link', { name: 'Municipalities' }).first().click()
    await page.waitForURL(`${address}en/municipalities/`)
  })

  test('every file that it names is there', async (t) => {
    const page = await open(t, 'data/', WAIT)
    const links = await page.locator('main a[href]').evaluateAll((all) => [...new Set(all.map(({ href }) => href))])
    const files = links.filter((link) => link.startsWith(`${address}data/`) || link.endsWith('.xml'))
    assert.ok(files.length > 100, `${files.length} files`)
    for (const file of files) assert.equal((await fetch(file, { method: 'HEAD' })).status, 200, file)
    for (const name of ['observations.csv', `inkludering-${newest}.zip`, 'SHA256SUMS', 'dcat.jsonld', 'changes.json', 'CHANGES.md', 'corrections.json', 'CITATION.bib', 'citation.json', 'feed.xml']) {
      assert.ok(files.some((file) => file.endsWith(`/${name}`)), name)
    }
  })

  test('an older release is shown as it was', async (t) => {
    const page = await open(t, 'data/', WAIT)
    const older = page.locator('#older ~ .scroll a[href*="?data="]').first()
    const name = (await older.getAttribute('href')).match(/data=(.+)/)[1]
    await older.click()
    await page.locator('footer', { hasText: name }).waitFor()
    assert.equal(await page.locator('[data-program=on]').count(), 1)
  })

  for (const [path, width, theme] of [['data/', 360, 'light'], ['en/data/', 1280, 'dark']]) {
    test(`/${path} at ${width} has no barriers`, async (t) => {
      const page = await open(t, path, { ...WAIT, width, theme })
      for (const details of await page.locator('details').all()) await details.evaluate((of) => { of.open = true })
      assert.deepEqual(await barriers(page), [])
      const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
      assert.equal(wider, 0)
    })
  }
})
