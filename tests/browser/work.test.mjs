// Knows what an official does with the work of municipalities: sees eight side by side and takes the table away, goes
// through the matrix area by area, opens a cell, narrows it, and finds the headings still in sight.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { becomes, json, open, query, release } from './harness.mjs'
import { PAGES } from './pages.mjs'

const [EIGHT, ASKED] = PAGES['the work of eight side by side']
const [MATRIX, TABLE] = PAGES['the matrix']
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844, touch: true }
const names = ['Haninge', 'Stockholm', 'Göteborg', 'Malmö', 'Helsingborg', 'Uppsala', 'Borås', 'Ale']

const wider = (page) => page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
const box = (page) => page.locator('.in-sight')
const rows = (page) => page.locator(`${TABLE} tbody tr:visible`).count()

describe('the work of eight side by side', { concurrency: 2 }, () => {
  test('is a table with a column each, in which no cell is empty and each fact has its source', async (t) => {
    const page = await open(t, EIGHT, { ...DESK, wait: ASKED })
    assert.deepEqual(await page.locator(`${ASKED} thead th`).allInnerTexts(), ['Fråga', ...names])
    const cells = await page.locator(`${ASKED} tbody td`).evaluateAll((all) => all.map((cell) => ({
      text: cell.innerText.trim(), known: cell.className !== 'unknown', sources: cell.querySelectorAll('.source').length,
    })))
    assert.equal(cells.length % names.length, 0)
    for (const { text, known, sources } of cells) {
      assert.notEqual(text, '')
      assert.equal(sources > 0, known, text)
      if (!known) assert.equal(text, 'Uppgift saknas')
    }
    assert.equal(await wider(page), 0)
    await page.locator(`${ASKED} .source`).first().click()
    await page.locator('#source-heading').waitFor()
  })

  test('keeps its headings in sight, but not in a low window', async (t) => {
    const page = await open(t, EIGHT, { ...DESK, wait: ASKED })
    const head = page.locator(`${ASKED} thead th`).nth(3)
    const edge = async () => Math.round((await head.boundingBox()).y - (await box(page).boundingBox()).y)
    const before = await edge()
    await box(page).evaluate((box) => box.scrollTo(0, 600))
    assert.ok(await edge() <= before && await edge() >= 0, 'the head stays')
    assert.ok(await head.isVisible())
    await page.setViewportSize({ width: 320, height: 256 })
    for (const part of ['thead th', 'tbody th']) {
      assert.equal(await page.locator(`${ASKED} ${part}`).first().evaluate((of) => getComputedStyle(of).position === 'sticky'), false)
    }
    assert.equal(await wider(page), 0)
  })

  test('folds what nobody has told, with its number', async (t) => {
    const page = await open(t, EIGHT, { ...DESK, wait: ASKED })
    const folded = page.locator('#unanswered')
    const [count] = (await folded.locator('summary').innerText()).match(/\d+/)
    assert.equal(await folded.locator('li').count(), Number(count))
    assert.equal(await folded.locator('li').first().isVisible(), false)
    await folded.locator('summary').press('Enter')
    assert.ok(await folded.locator('li').first().isVisible())
  })

  test('goes to the clipboard as a table, to a spreadsheet as values, and to a memo as a picture with all names', async (t) => {
    const page = await open(t, EIGHT, { ...DESK, wait: ASKED, expected: [/Applying inline style/] })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Kopiera tabellen' }).click()
    await page.getByText('Kopierat').first().waitFor({ state: 'attached' })
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    assert.deepEqual(lines[1].split('\t'), ['Fråga', ...names])
    const shown = await page.locator(`${ASKED} tbody tr`).count()
    assert.equal(lines.filter((line) => line.split('\t').length === names.length + 1).length, shown + 1)
    assert.match(lines.at(-1), /view=compare/)
    const taken = async (name) => {
      await page.locator('.take').evaluate((menu) => { menu.open = true })
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
      return readFileSync(await download.path(), 'utf8')
    }
    assert.match(await taken('Värden för kalkylblad (CSV)'), /"Kommunkod";"Kommun";/)
    const text = await taken('Bild (SVG)')
    for (const name of [...names, 'Fråga', '■ Arbetet']) assert.ok(text.includes(name), name)
  })

  test('is questions below each other on a phone, each with those who have told something, in a box of its own', async (t) => {
    for (const width of [390, 320]) {
      const page = await open(t, EIGHT, { ...PHONE, width, wait: ASKED })
      assert.equal(await wider(page), 0)
      assert.equal(await box(page).evaluate((box) => box.scrollWidth > box.clientWidth), false)
      const row = page.locator(`${ASKED} tbody tr`).first()
      const [question, cell] = await Promise.all(['th', 'td:visible'].map((of) => row.locator(of).first().boundingBox()))
      assert.ok(cell.y >= question.y + question.height - 1, 'the answers stand below their question')
      const told = await row.locator('td:visible').evaluateAll((cells) => cells.map((cell) => JSON.parse(getComputedStyle(cell, '::before').content)))
      const silent = await row.locator('th .phone').innerText()
      for (const name of names) assert.notEqual(told.includes(name), silent.includes(name), `${name}: told, or named as silent`)
      assert.ok(await page.locator('html').evaluate((html) => html.scrollHeight) < 6000)
    }
  })

  test('each can be let go, those of a group too', async (t) => {
    const page = await open(t, '?view=compare&peers=programme:pilot', { ...DESK, wait: ASKED })
    const chips = page.locator('.chips li')
    await becomes(() => chips.count(), 5)
    await page.locator('#remove-1280').click()
    await becomes(() => chips.count(), 4)
    assert.equal(query(page), '?view=compare&compare=0580,1283,1480,2580')
    assert.equal(await page.getByRole('button', { name: 'Lägg till' }).count(), 1)
  })
})

describe('the matrix', { concurrency: 2 }, () => {
  for (const [name, size] of [['at a desk', DESK], ['on a phone', PHONE]]) {
    test(`opens what is known of a cell, ${name}`, async (t) => {
      const page = await open(t, MATRIX, { ...size, wait: TABLE })
      assert.equal(await wider(page), 0)
      const row = page.locator(`${TABLE} tbody tr`, { has: page.getByRole('link', { name: 'Haninge', exact: true }) })
      const cell = row.locator('td.known').first()
      assert.match(await cell.locator('summary').innerText(), /^(omkring )?\d{4}/)
      await cell.locator('summary').press('Enter')
      await cell.locator('dd .source').first().waitFor()
      await cell.locator('dd .source').first().click()
      await page.locator('#source-heading').waitFor()
    })
  }

  test('is as high after one has gone through it as before, and its headings stay', async (t) => {
    const page = await open(t, `${MATRIX}&show=all`, { ...DESK, wait: TABLE })
    const heights = () => Promise.all([box(page), page.locator('html')].map((of) => of.evaluate((of) => of.scrollHeight)))
    const before = await heights()
    for (const part of [0.3, 0.7, 1]) await box(page).evaluate((box, part) => box.scrollTo(0, part * box.scrollHeight), part)
    await page.waitForTimeout(200)
    assert.deepEqual(await heights(), before)
    const top = (await box(page).boundingBox()).y
    assert.ok(Math.abs((await page.locator(`${TABLE} thead th`).first().boundingBox()).y - top) < 2)
    assert.equal(await page.locator(`${TABLE} tbody tr`).last().locator('th').innerText(), 'Övertorneå')
  })

  test('is narrowed by group, county, what is known and words, and the address has it', async (t) => {
    const page = await open(t, MATRIX, { ...DESK, wait: TABLE })
    await page.locator('[id="peers-programme:pilot"]').press('Enter')
    await becomes(() => rows(page), 5)
    await page.locator('#remove-peers').press('Enter')
    await becomes(() => query(page), MATRIX)
    await page.locator('#by-county > summary').press('Enter')
    await page.locator('[id="peers-county:01"]').press('Enter')
    await page.locator('#show-all').press('Enter')
    const { municipalities } = json(`${release}index.json`)
    await becomes(() => rows(page), municipalities.filter(({ municipality }) => municipality.startsWith('01')).length)
    assert.equal(query(page), `${MATRIX}&peers=county:01&show=all`)
    await page.locator('#matrix-filter').fill('hani')
    await becomes(() => rows(page), 1)
    await page.goBack()
    await becomes(() => query(page), `${MATRIX}&peers=county:01`)
  })

  test('opens its cells without the program too', async (t) => {
    const page = await open(t, 'matrix/', { ...DESK, wait: TABLE, scripts: false })
    const cell = page.locator(`${TABLE} td.known`).first()
    await cell.locator('summary').click()
    const source = cell.locator('a.source').first()
    const to = await source.getAttribute('href')
    await source.click()
    assert.ok(await page.locator(to).isVisible())
  })

  test('is led to from the list of municipalities', async (t) => {
    const page = await open(t, '?view=municipalities', { wait: '#counties' })
    await page.getByRole('link', { name: /^Översikt/ }).click()
    await becomes(() => query(page), MATRIX)
  })
})

for (const [name, path, cell] of [['the work side by side', EIGHT, 'Romskt råd eller särskilt samråd med romer'], ['the matrix', MATRIX, 'Upplands Väsby']]) {
  test(`on paper ${name} is whole`, async (t) => {
    const page = await open(t, path, { ...DESK, wait: '.in-sight' })
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 658, height: 900 })
    const clipped = await box(page).evaluate((box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight])
    assert.ok(clipped.every((hidden) => hidden <= 1), `${clipped}`)
    assert.ok(await page.getByText(cell).first().isVisible())
    assert.equal(await page.locator('.filters:visible, .take:visible, .field:visible').count(), 0)
  })
}
