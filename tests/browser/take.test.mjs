// Knows what a reader takes away: each kind of file is what it says, and holds what the page shows.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { becomes, json, open, release } from './harness.mjs'

const SPREAD = '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136'
const plain = (text) => text.replaceAll(/\s+/g, ' ')
const figure = (page, section) => page.locator(`section[aria-labelledby=${section}] figure`)

/** What a press on the button of a figure's menu gives: the file's name and bytes. */
async function taken(page, figure, name) {
  const menu = figure.locator('.take')
  if (!await menu.evaluate((menu) => menu.open)) await menu.locator('summary').click()
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByText(name, { exact: false }).first().click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** A word stands over the button, all of it within the window, and goes by itself. */
async function sees(button, word) {
  await becomes(() => button.getAttribute('data-told'), word)
  const shown = await button.evaluate((button) => {
    const { content, opacity, width } = getComputedStyle(button, '::after')
    return { content, opacity, ends: button.getBoundingClientRect().left + parseFloat(width) <= innerWidth }
  })
  assert.ok(shown.content.includes(word) && shown.opacity === '1' && shown.ends, JSON.stringify(shown))
}

/** The rows of a CSV file as a spreadsheet reads them, each by its heads. */
function rows(bytes, separator) {
  const text = bytes.toString()
  assert.ok(text.startsWith('\ufeff'), 'the mark of UTF-8')
  const cells = [[]]
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^";,\r\n]*(?:,[0-9]+)?))(;|,|\r\n)/g)) {
    cells.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') cells.push([])
    else assert.equal(end, separator)
  }
  const [heads, ...lines] = cells.filter((line) => line.length)
  return lines.map((line) => Object.fromEntries(heads.map((head, at) => [head, line[at]])))
}

for (const [lang, button, place, value, separator, decimal] of [
  ['sv', 'CSV', 'Kommun', 'Värde', ';', ','],
  ['en', 'CSV', 'Municipality', 'Value', ',', '.'],
]) {
  test(`the values of a picture are those of its table, ${lang}`, async (t) => {
    const page = await open(t, `${SPREAD}&lang=${lang}`, { wait: '#all-values' })
    const { name, bytes } = await taken(page, figure(page, 'spread'), button)
    assert.match(name, /^gymnasieexamen-inom-4-ar_\d{4}_\d{4}-\d\d-\d\d\.csv$/)
    const shown = await page.locator('table.values tbody tr').evaluateAll((all) => all.map((row) => [row.children[0].textContent, row.children[1].textContent]))
    const file = new Map(rows(bytes, separator).map((row) => [row[place], row[value]]))
    assert.equal(file.size, shown.length + 1, 'and Sweden')
    for (const [municipality, said] of shown) {
      assert.equal(file.get(municipality), /\d/.test(said) ? said.replace(/[.,]/, decimal) : '', municipality)
    }
  })
}

test('a course over time holds the municipalities that are drawn, and Sweden, with kind, source and release', async (t) => {
  const page = await open(t, `${SPREAD}&lang=sv`, { wait: '#all-values' })
  const { name, bytes } = await taken(page, figure(page, 'over-time'), 'CSV')
  assert.equal(name, `gymnasieexamen-inom-4-ar_0136_0000_${json('data/current.json').release}.csv`)
  const file = rows(bytes, ';')
  assert.deepEqual([...new Set(file.map((row) => row.Kommunkod))], ['0136', '0000'])
  for (const row of file) {
    assert.match(row.Underlag, /Alla invånare/)
    assert.match(row['Källa'], /Kolada|SCB|Skolverket/)
    assert.equal(row.Utgåva, json('data/current.json').release)
  }
})

for (const [what, query, kind, rows] of [
  ['all residents', '?view=map&indicator=gymnasieexamen-inom-4-ar', '▬ Alla invånare', 291],
  ['who took part', '?view=map&evidence=work', '■ Arbetet', 290],
]) {
  test(`a map is taken away with its legend, values and borders' source: ${what}`, async (t) => {
    const page = await open(t, query, { wait: '#map', expected: [/Applying inline style/] })
    const picture = await taken(page, page.locator('main'), '(SVG)')
    const text = picture.bytes.toString()
    for (const said of [await page.locator('h1').innerText(), kind, 'Kommungränser: SCB']) assert.ok(plain(text).includes(plain(said).slice(0, 30)), said)
    assert.ok(text.match(/<path|<use/g).length > 290)
    const values = await taken(page, page.locator('main'), 'CSV')
    assert.ok(values.bytes.toString().split('\r\n').length > rows)
  })
}

test('JSON-stat is the file that was published', async (t) => {
  const page = await open(t, SPREAD, { wait: '#all-values' })
  const { name, bytes } = await taken(page, figure(page, 'spread'), 'JSON-stat')
  assert.match(name, /^gymnasieexamen-inom-4-ar_.*\.json$/)
  assert.deepEqual(JSON.parse(bytes), json(`${release}json-stat/gymnasieexamen-inom-4-ar.json`))
})

test('a picture stands alone: title, kind, source, terms and address are inside, and no file is fetched', async (t) => {
  const page = await open(t, SPREAD, { wait: '#all-values', expected: [/Applying inline style/] })
  const { name, bytes } = await taken(page, figure(page, 'spread'), '(SVG)')
  assert.match(name, /\.svg$/)
  const told = await page.evaluate((svg) => {
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return { faulty: read.querySelector('parsererror')?.textContent, text: [...read.querySelectorAll('text, title')].map((text) => text.textContent).join(' '), dots: read.querySelector('.dots').getAttribute('d').split('h0').length }
  }, bytes.toString())
  assert.equal(told.faulty, undefined)
  for (const said of [await page.locator('h1').innerText(), '▬ Alla invånare', 'Säger inget om romer', 'Kolada', 'CC0', 'view=indicator']) assert.ok(plain(told.text).includes(plain(said).slice(0, 40)), said)
  assert.ok(told.dots > 200)
  assert.doesNotMatch(bytes.toString(), /(href|src)=|url\(/)
  // The rules of this kind of chart and no other, with the colour of its area.
  assert.match(bytes.toString(), /<style>\n?\.alone .*\n(.*\n)*\.distribution path\.dots \{ stroke: #\w{6}; .*\n(.*\n)*<\/style>/)
  assert.doesNotMatch(bytes.toString(), /var\(|--area|\.generation/)
})

test('a PNG is painted once and twice as large, in the site\'s own font', async (t) => {
  const page = await open(t, SPREAD, { wait: '#all-values' })
  const size = ({ bytes }) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const once = await taken(page, figure(page, 'spread'), 'Bild (PNG)')
  assert.match(once.name, /\.png$/)
  assert.equal(once.bytes.toString('latin1', 1, 4), 'PNG')
  const twice = await taken(page, figure(page, 'spread'), 'dubbel')
  assert.deepEqual(size(twice), size(once).map((side) => side * 2))
  assert.match(await page.locator('#announcer').innerText(), /^Sparad: .*2x\.png$/)
})

test('the sentence is copied with kind, source, day and address', async (t) => {
  const page = await open(t, SPREAD, { wait: '#all-values' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const button = figure(page, 'spread').getByRole('button', { name: /^Kopiera/ })
  await button.scrollIntoViewIfNeeded()
  const before = await button.boundingBox()
  await button.click()
  await page.locator('#announcer', { hasText: 'Kopierat' }).waitFor()
  await sees(button, 'Kopierat')
  assert.deepEqual(await button.boundingBox(), before, 'nothing moves')
  const said = await page.evaluate(() => navigator.clipboard.readText())
  for (const part of [await page.locator('h1').innerText(), '▬ Alla invånare', 'Kolada', 'Data av', '?view=indicator']) assert.ok(said.includes(part), part)
})

test('what was stated of the work, and what has no values, come as tables too', async (t) => {
  let page = await open(t, '?view=indicator&indicator=mediators_count', { wait: '#facts' })
  const stated = rows((await taken(page, figure(page, 'points'), 'CSV')).bytes, ';')
  const facts = json(`${release}work.json`).facts.filter(({ indicator }) => indicator === 'mediators_count')
  assert.equal(stated.length, facts.length)
  for (const row of stated) assert.match(row.Underlag, /^Arbetet/)
  page = await open(t, '?view=timeline', { wait: '#dates' })
  const { name, bytes } = await taken(page, figure(page, 'dates'), 'CSV')
  assert.match(name, /^inkludering-2032_.*\.csv$/)
  assert.ok(rows(bytes, ';').length > 20)
})

for (const [width, theme] of [[1280, 'light'], [360, 'dark']]) {
  test(`what has come of a press is seen where it was pressed, ${width} pixels`, async (t) => {
    const page = await open(t, SPREAD, { width, theme, wait: '#all-values', expected: [/stand_alone\.css/, /404/, /Applying inline style/] })
    const menu = figure(page, 'spread').locator('.take')
    await menu.locator('summary').click()
    const csv = menu.getByRole('button', { name: 'CSV' })
    await Promise.all([page.waitForEvent('download'), csv.click()])
    await sees(csv, 'Sparad')
    await page.route('**/stand_alone.css', (route) => route.fulfill({ status: 404 }))
    const picture = menu.getByRole('button', { name: '(SVG)' })
    await picture.click()
    await sees(picture, 'Gick inte')
    assert.equal(await page.locator('#announcer').innerText(), 'Filen kunde inte skapas. Försök igen.')
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) })
    const copy = figure(page, 'spread').getByRole('button', { name: /^Kopiera/ })
    await copy.click()
    await sees(copy, 'Gick inte')
    await page.locator('[data-told]').first().waitFor({ state: 'detached' })
    await becomes(() => page.locator('[data-told]').count(), 0)
  })

  test(`the tools of a figure stand in one row where they have room, each large enough, and none moves when one opens, ${width} pixels`, async (t) => {
    const page = await open(t, SPREAD, { width, theme, wait: '#all-values' })
    const tools = figure(page, 'over-time').locator('.tools').locator(':scope > :is(a, button), summary')
    const places = () => tools.evaluateAll((all) => all.map((tool) => {
      const { left, top, width, height } = tool.getBoundingClientRect()
      return { left, top: top + scrollY, width, height }
    }))
    const before = await places()
    assert.ok(before.length >= 4)
    assert.ok(before.every(({ width, height }) => width >= 24 && height >= 24))
    const rows = new Set(before.map(({ top }) => Math.round(top))).size
    assert.ok(rows <= (width > 400 ? 1 : 2), `${rows} rows`)
    for (const details of ['.as-table', '.take']) {
      await figure(page, 'over-time').locator(`${details} summary`).click()
      assert.deepEqual(await places(), before, details)
    }
  })
}

test('a file that can\'t be made is told of, and the page stays', async (t) => {
  const page = await open(t, '?view=timeline', { wait: '#dates', expected: [/sources\.json/, /404/] })
  await page.route('**/sources.json', (route) => route.fulfill({ status: 404 }))
  await page.route('**/indicators/**', (route) => route.fulfill({ status: 404 }))
  const { bytes } = await taken(page, figure(page, 'dates'), 'CSV')
  assert.ok(bytes.length > 500, 'without the titles of its sources')
})
