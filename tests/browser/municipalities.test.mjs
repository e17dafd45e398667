// Knows the table of what municipalities do: sorted, searched and shown whole, with unknown plainly unknown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { becomes, focused, json, open, query, release } from './harness.mjs'

const COUNTY = 0
const LATEST = 9
const { municipalities } = json(`${release}index.json`)
const inSwedish = new Intl.Collator('sv').compare

const rows = (page) => page.locator('#known tbody tr:not([hidden])')
const shown = (page) => rows(page).locator('th a').allTextContents()
/** The cells of a column beside the names, down the table. */
const column = (page, at) => rows(page).locator(`td:nth-of-type(${at + 1})`).allTextContents()
const sorted = (page) => page.locator('#known th[aria-sort]').evaluateAll((heads) => heads.map((head) => `${head.innerText} ${head.ariaSort}`))
const year = (told) => Number(told.match(/\d{4}/)?.[0] ?? 0)

test('sorting says how, keeps the focus and never moves the page', async (t) => {
  const page = await open(t)
  assert.deepEqual(await sorted(page), ['Kommun ascending'])
  const names = await shown(page)
  assert.deepEqual(names, names.toSorted(inSwedish))

  await page.locator('#sort-county').focus()
  const before = await page.evaluate(() => scrollY)
  await page.keyboard.press('Enter')
  await becomes(() => sorted(page), ['Län ascending'])
  const counties = await column(page, COUNTY)
  assert.deepEqual(counties, counties.toSorted(inSwedish))
  assert.notDeepEqual(await shown(page), names)
  assert.equal(query(page), '?sort=county')
  await becomes(() => focused(page), 'sort-county')

  await page.locator('#sort-latest').press('Enter')
  await becomes(() => sorted(page), ['Senaste uppgift descending'])
  const years = (await column(page, LATEST)).map(year)
  assert.deepEqual(years, years.toSorted((a, b) => b - a))
  assert.ok(years.every((year) => year > 2000))
  await becomes(() => focused(page), 'sort-latest')
  assert.equal(await page.evaluate(() => scrollY), before)

  await page.goBack()
  await becomes(() => sorted(page), ['Län ascending'])
})

test('all 290 are shown, and unknown is plainly unknown', async (t) => {
  const page = await open(t)
  const known = await rows(page).count()
  await page.getByRole('link', { name: 'Alla 290' }).click()
  await becomes(() => rows(page).count(), municipalities.length)
  assert.equal(query(page), '?show=all')
  await page.getByText('290 kommuner visas').waitFor()

  const table = await rows(page).evaluateAll((rows) => rows.map((row) => ({
    areas: [...row.querySelectorAll('td.area')].map((cell) => cell.textContent),
    latest: row.querySelector('td.latest').textContent,
    tinted: row.querySelectorAll('td.known').length,
  })))
  const unknown = table.filter(({ latest }) => latest === 'Uppgift saknas')
  assert.equal(unknown.length, municipalities.length - known)
  for (const { areas, tinted } of unknown) {
    assert.deepEqual(areas, Array(7).fill('saknas'))
    assert.equal(tinted, 0)
  }
  for (const { areas } of table) for (const area of areas) assert.match(area, /^(saknas|(omkring )?\d{4}(, äldre)?)$/)

  await page.locator('#sort-latest').click()
  await becomes(() => column(page, LATEST).then((cells) => cells.indexOf('Uppgift saknas')), known)
})

test('the list is searched by name, county or programme, also without å, ä and ö', async (t) => {
  const page = await open(t, '?show=all')
  const search = page.getByRole('searchbox', { name: 'Sök i listan' })
  await search.fill('pilot')
  await becomes(() => shown(page), ['Göteborg', 'Helsingborg', 'Linköping', 'Luleå', 'Malmö'])
  await page.getByText('5 kommuner visas').waitFor()
  await search.fill('jonkopings lan')
  await becomes(() => rows(page).count(), municipalities.filter(({ county }) => county === '06').length)
  assert.deepEqual([...new Set(await column(page, COUNTY))], ['Jönköpings län'])
  await search.fill('ORE')
  await becomes(() => shown(page).then((names) => names.includes('Åre') && names.includes('Örebro')), false)
  await search.fill('qx')
  await page.getByText('Ingen kommun stämmer med det du skrev.').waitFor()
  assert.equal(query(page), '?show=all')
})

test('a search outlives sorting and another theme', async (t) => {
  const page = await open(t)
  const search = page.getByRole('searchbox', { name: 'Sök i listan' })
  const pilots = ['Luleå', 'Helsingborg', 'Malmö', 'Göteborg', 'Linköping']
  await search.fill('pilot')
  await page.locator('#sort-county').click()
  await becomes(() => shown(page), pilots)
  await page.locator('#theme').click()
  await page.locator('#theme-dark').click()
  await becomes(() => query(page), '?sort=county&theme=dark')
  assert.equal(await search.inputValue(), 'pilot')
  assert.deepEqual(await shown(page), pilots)
})

for (const [name, query, id] of [
  ['of what is known', '?show=all', 'known'],
  ['of an indicator', '?view=indicator&indicator=gymnasieexamen-inom-4-ar', 'values'],
  ['beside the map', '?view=map', 'mapped'],
]) {
  test(`all rows of the table ${name} are there for everyone, wherever one has scrolled to`, async (t) => {
    const page = await open(t, query, { wait: `#${id} tbody tr` })
    const table = page.locator(`#${id}`)
    const box = table.locator('..')
    assert.equal(await box.getAttribute('role'), 'region')
    assert.equal(await box.getAttribute('tabindex'), '0')
    assert.ok(await box.getAttribute('aria-label'))

    const session = await page.context().newCDPSession(page)
    const { root } = await session.send('DOM.getDocument')
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#${id}` })
    const count = async (role) => {
      const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId, role })
      return nodes.filter(({ ignored }) => !ignored).length
    }
    assert.equal(await count('rowheader'), municipalities.length)
    assert.equal(await count('row'), municipalities.length + 1)
    assert.equal(await count('cell'), await table.locator('td').count())

    const last = table.locator('tbody tr').last()
    const { height } = await box.boundingBox()
    assert.ok(height <= 800, `${height} px`)
    assert.equal(await page.evaluate((said) => window.find(said), await last.locator('th a').textContent()), true)
    await last.scrollIntoViewIfNeeded()
    const [head, top] = [await table.locator('thead th').first().boundingBox(), await box.boundingBox()]
    assert.ok(Math.abs(head.y - top.y) < 3, 'the head stays')
    await box.focus()
    await page.keyboard.press('Home')
    await becomes(() => box.evaluate((element) => element.scrollTop), 0)

    await page.emulateMedia({ media: 'print' })
    assert.equal(await box.evaluate((element) => element.scrollHeight - element.clientHeight), 0)
    assert.ok(await last.isVisible())
  })
}
