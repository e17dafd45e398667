// Finding: a measure by a word with a slip, the ways to see the municipalities, and the pages that stand without the
// program: where one can turn, and what words mean.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { address, barriers, becomes, json, open, query, release } from './harness.mjs'

const SIZES = [[390, 844], [1440, 900]]

for (const [width, height] of SIZES) {
  test(`a measure is found by a misspelt word at ${width} pixels`, async (t) => {
    const page = await open(t, '?view=areas', { width, height, wait: '#measures' })
    const shown = () => page.locator('.catalog li:visible a').allTextContents()
    const { indicators } = json(`${release}index.json`)
    assert.equal((await shown()).length, indicators.length)
    const field = page.getByRole('searchbox', { name: 'Sök bland alla mått' })
    await field.fill('trångbodhet')
    await becomes(async () => (await shown()).some((name) => /trångbod/i.test(name)), true)
    assert.ok((await shown()).length < 10, (await shown()).join('\n'))
    const status = page.locator('#measures-found')
    assert.match(await status.textContent(), /mått visas$/)
    // Areas without any are left out; each that is left leads to its page.
    assert.equal(await page.locator('.areas > li:visible h2').count(), await page.locator('.areas > li:visible').count())
    // A word of the other language, and of the definition.
    await field.fill('overcrowded')
    await becomes(async () => (await shown()).some((name) => /trångbod/i.test(name)), true)
    await field.fill('zebror')
    await becomes(() => status.textContent(), 'Inget mått stämmer med det du skrev.')
    await field.fill('gymnasie exmen')
    await becomes(async () => (await shown()).some((name) => /Gymnasieexamen/.test(name)), true)
    await page.locator('.catalog li:visible a', { hasText: 'Gymnasieexamen' }).first().click()
    await page.locator('main h1', { hasText: 'gymnasieexamen' }).waitFor()
    assert.match(query(page), /view=indicator&indicator=gymnasieexamen/)
  })

  test(`the ways to see the municipalities hand on what is chosen at ${width} pixels`, async (t) => {
    const page = await open(t, '?view=municipalities', { width, height, wait: '.tabs' })
    const tabs = page.getByRole('navigation', { name: 'Kommuner' })
    const tab = (name) => tabs.getByRole('link', { name, exact: true })
    const current = () => tabs.locator('[aria-current="page"]').textContent()
    assert.equal(await current(), 'Lista')
    await tab('Jämför').click()
    await becomes(current, 'Jämför')
    await page.getByRole('link', { name: 'Välj på kartan' }).click()
    await becomes(current, 'Karta')
    for (const code of ['0136', '1440']) await page.locator(`#choose-${code}`).click()
    await page.getByRole('link', { name: 'Jämför dem du har valt' }).click()
    await becomes(current, 'Jämför')
    assert.equal(query(page), '?view=compare&compare=0136,1440')
    await tab('Karta').click()
    await becomes(current, 'Karta')
    await tab('Jämför').click()
    await becomes(() => query(page), '?view=compare&compare=0136,1440')
  })
}

for (const [asked, path, heading] of [
  ['?view=help', 'help/', 'Om du blir diskriminerad'],
  ['?view=help&lang=en&theme=dark', 'en/help/?theme=dark', 'If you are discriminated against'],
  ['?view=glossary', 'glossary/', 'Ordlista'],
  ['?view=glossary&lang=en', 'en/glossary/', 'Glossary'],
  ['?lang=sv-x-lattlast', 'sv-x-lattlast/', 'Har romer lika bra möjligheter som andra?'],
  ['?view=help&lang=sv-x-lattlast&theme=dark', 'sv-x-lattlast/help/?theme=dark', 'Om du blir diskriminerad'],
  ['?view=municipality&municipality=0136&lang=sv-x-lattlast', 'sv-x-lattlast/municipality/0136/', 'Haninge kommun'],
]) {
  test(`${asked} leads to a page that needs no program`, async (t) => {
    const page = await open(t, asked, { width: 320, height: 640, runs: false, wait: 'main h1' })
    assert.equal(page.url(), address + path)
    assert.equal(await page.locator('h1').textContent(), heading)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(wide <= 320, `${wide} pixels wide`)
    assert.deepEqual(await barriers(page), [])
  })
}

test('where one can turn is told without scripts, each with its source and day', async (t) => {
  const page = await open(t, 'help/', { scripts: false, wait: 'main h1' })
  const { help } = json(`${release}help.json`)
  const entries = page.locator('.turn-to')
  assert.equal(await entries.count(), help.length)
  for (const entry of await entries.allTextContents()) assert.match(entry, /Källa: .+ Läst \d{4}-\d{2}-\d{2}\./)
})

test('the start page, a municipality and every foot lead to where one can turn', async (t) => {
  const page = await open(t, 'municipality/0136/', { wait: '#work' })
  assert.equal(await page.locator('main').getByRole('link', { name: 'Om du blir diskriminerad' }).count(), 1)
  await page.locator('footer').getByRole('link', { name: 'Om du blir diskriminerad' }).click()
  await page.locator('h1', { hasText: 'Om du blir diskriminerad' }).waitFor()
  assert.equal(page.url(), `${address}help/`)
})

test('the catalogue has no barriers and fits a narrow window', async (t) => {
  const page = await open(t, '?view=areas', { width: 320, height: 640, wait: '#measures' })
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320)
  assert.deepEqual(await barriers(page), [])
})

test('the start page, a municipality and where one can turn lead to what is easy to read, and back', async (t) => {
  for (const [path, wait] of [['', '#known'], ['municipality/0136/', '#work'], ['en/help/', 'main h1']]) {
    const page = await open(t, path, { wait, runs: !path.includes('help') })
    await page.locator('a[hreflang="sv-x-lattlast"]').click()
    await page.waitForURL('**/sv-x-lattlast/**')
    assert.equal(await page.locator('html').getAttribute('lang'), 'sv-x-lattlast')
    await page.getByRole('link', { name: 'Läs hela sidan. Den är inte lättläst.' }).click()
    await page.waitForURL((url) => !url.pathname.includes('lattlast'))
    assert.equal(page.url(), address + path.replace('en/', ''))
  }
})

test('what is easy to read leads from the start to a municipality without scripts', async (t) => {
  const page = await open(t, 'sv-x-lattlast/', { scripts: false, wait: 'main h1' })
  await page.getByRole('link', { name: 'Haninge', exact: true }).click()
  await page.locator('h1', { hasText: 'Haninge kommun' }).waitFor()
  assert.equal(page.url(), `${address}sv-x-lattlast/municipality/0136/`)
})
