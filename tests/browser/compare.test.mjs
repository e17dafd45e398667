// Knows what an official does with municipalities side by side: chooses them by keyboard alone, sees the work or all
// residents of them in four ways, takes those that are similar, and passes on the address of it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, focused, json, open, query, release, tabTo } from './harness.mjs'

const PAGE = '?view=compare'
const RESIDENTS = '&evidence=residents'
const FOUR_MORE = '0136,0180,1480,1280,2418,1440'
const { similar } = json(`${release}similar.json`)
const toHaninge = (theme) => similar.find((row) => row.municipality === '0136' && row.theme === theme).similar

const chips = (page) => page.locator('.chips li a:first-child').allInnerTexts()
const heading = (page) => page.locator('h1').innerText()
const rows = (page) => page.locator('article.row').count()
const core = json(`${release}index.json`).indicators.filter(({ evidence, mark }) => evidence === 'residents' && mark === 'core')

test('by keyboard alone: typed without å, ä and ö, found by arrows and Enter, taken away, and seen in another way', async (t) => {
  const page = await open(t, PAGE, { wait: '#find' })
  await tabTo(page, 'find')
  await page.keyboard.type('angelholm')
  await page.getByRole('option', { name: /Ängelholm/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await becomes(() => chips(page), ['Ängelholm'])
  assert.equal(await focused(page), 'find')
  for (const [typed, last] of [['0136', 'Haninge'], ['ale', 'Ale']]) {
    await page.keyboard.type(typed)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await becomes(async () => (await chips(page)).at(-1), last)
  }
  assert.equal(await heading(page), 'Jämför Ängelholm, Haninge och Ale')
  assert.equal(query(page), `${PAGE}&compare=1292,0136,1440`)

  await page.locator('#remove-0136').focus()
  await page.keyboard.press('Enter')
  await becomes(() => chips(page), ['Ängelholm', 'Ale'])
  await tabTo(page, 'evidence-1')
  await page.keyboard.press('Enter')
  await becomes(() => rows(page), core.length)
  await tabTo(page, 'table')
  await page.keyboard.press('Enter')
  await page.locator('.beside-table').waitFor()
  assert.equal(query(page), `${PAGE}&compare=1292,1440${RESIDENTS}&chart=table`)
  assert.equal(await focused(page), 'table', 'the reader stays where they chose')
})

test('from the list several are chosen one after the other, and let go again', async (t) => {
  const page = await open(t, `${PAGE}&compare=0136`, { wait: '#choose' })
  await page.locator('#choose > summary').press('Enter')
  for (const [code, expected] of [['1440', ['Haninge', 'Ale']], ['0180', ['Haninge', 'Ale', 'Stockholm']], ['1440', ['Haninge', 'Stockholm']]]) {
    await page.locator(`#choose-${code}`).press('Enter')
    await becomes(() => chips(page), expected)
    await becomes(() => focused(page), `choose-${code}`)
    assert.ok(await page.locator(`#choose-${code}`).isVisible(), 'the list stays open')
  }
  assert.equal(await page.locator('#choose a[aria-current]').count(), 2)
})

test('the whole choice is in the link: in a fresh profile it shows the same', async (t) => {
  const address = `${PAGE}&compare=1440,0136&peers=county:01${RESIDENTS}&year=2019&chart=table&sort=difference`
  const shown = async () => {
    const page = await open(t, address, { wait: '.beside-table' })
    return page.locator('main').innerText()
  }
  const first = await shown()
  assert.equal(await shown(), first)
  assert.match(first, /^Jämför Ale, Haninge, /m)
  assert.match(first, /Jämförelsegrupp vald av läsaren: Stockholms län\./)
})

test('eight are enough: then one has to go before another comes', async (t) => {
  const page = await open(t, `${PAGE}&compare=${FOUR_MORE},0560,0114`, { wait: '.chips' })
  await page.getByText('Åtta kommuner är valda.').waitFor()
  assert.equal(await page.getByRole('combobox').count(), 0)
  await page.locator('#remove-0560').click()
  await page.getByRole('combobox').waitFor()
})

describe('similar municipalities', () => {
  test('are asked for once they are wanted, by theme with its year, and the reader\'s own stays first', async (t) => {
    let asked = 0
    const answers = { [`${release}similar.json`]: (route) => { asked += 1; return route.continue() } }
    const page = await open(t, `${PAGE}&compare=0136`, { wait: '#peers-rka', answers })
    assert.equal(asked, 0)
    await page.locator('#peers-rka').press('Enter')
    await page.locator('[id="peers-rka:grundskola"]').press('Enter')
    await becomes(() => query(page), `${PAGE}&compare=0136&peers=rka:grundskola`)
    const names = json(`${release}index.json`).municipalities
    const first = names.find(({ municipality }) => municipality === toHaninge('grundskola')[0]).name
    assert.match(await heading(page), new RegExp(`^Jämför Haninge, ${first}, `))
    assert.match(await page.locator('main').innerText(), /Jämförelsegrupp vald av läsaren: liknande Haninge, grundskola \(RKA, \d{4}\)\./)
    assert.match(await page.locator('[id="peers-rka:grundskola"]').innerText(), /^Grundskola \(\d{4}\)$/)
    assert.equal(asked, 1)
  })

  for (const [name, answer, why] of [
    ['are not there', { status: 404 }, /svarade 404/],
    ['can not be read', { body: '{"format":1', contentType: 'application/json' }, /similar\.json/],
  ]) {
    test(`when they ${name}, that is said and the rest stands`, async (t) => {
      const page = await open(t, `${PAGE}&compare=0136,1440&peers=rka:grundskola${RESIDENTS}`, {
        wait: 'article.row', answers: { [`${release}similar.json`]: answer }, expected: [/Failed to load resource/],
      })
      assert.match(await page.getByRole('alert').innerText(), why)
      assert.equal(await heading(page), 'Jämför Haninge och Ale')
      assert.equal(await rows(page), core.length)
    })
  }
})

test('the four ways to see all residents say the same values of the same year', async (t) => {
  const page = await open(t, `${PAGE}&compare=0136,1440${RESIDENTS}&year=2022`, { wait: 'article.row' })
  const areas = new Set(core.map(({ area }) => area)).size
  const said = await page.locator('article.row').first().locator('.picture.wide svg').evaluate((svg) => svg.textContent)
  for (const [id, count] of [['lines', core.length], ['multiples', areas], ['table', 0], ['dots', core.length]]) {
    await page.locator(`#${id}`).click()
    await becomes(() => rows(page), count)
    if (id !== 'table') continue
    const cells = await page.locator('.beside-table tbody tr').first().locator('td').allInnerTexts()
    assert.equal(cells[0], '2022')
    for (const value of cells.slice(2)) assert.ok(said.includes(value), `${value} in ${said}`)
  }
})

test('a row that has no value for the year asked for says so, in the pictures and in the table', async (t) => {
  for (const [chart, wait] of [['dots', 'article.row'], ['table', '.beside-table']]) {
    const page = await open(t, `${PAGE}&compare=0136,1440${RESIDENTS}&year=2026&chart=${chart}`, { wait })
    assert.equal(await page.getByText('Det finns inga värden för 2026.').count(), core.filter(({ periods }) => !periods.includes('2026')).length)
  }
})

describe('on a phone', () => {
  for (const chart of ['dots', 'lines', 'table']) {
    test(`four of six stand side by side at a time as ${chart}, and a press shows the others`, async (t) => {
      const page = await open(t, `${PAGE}&compare=${FOUR_MORE}${RESIDENTS}&chart=${chart}`, { width: 360, height: 640, wait: '#four-0' })
      const [first, next] = [0, 4].map((from) => page.locator({
        dots: `.${from ? 'next' : 'first'}-four:visible`, table: `.beside-table td:nth-child(${from + 4}):visible`,
      }[chart] ?? `.narrow text.chosen-${from}:visible`))
      await first.first().waitFor()
      assert.equal(await next.count(), 0)
      await page.getByLabel('Visar 5–6 av 6').check()
      await becomes(() => first.count(), 0)
      assert.ok(await next.count() > 0)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing stands out sideways')
    })
  }
})
