// Knows that a picture is read exactly, by pointer, by tap and by arrows, that each says what the table says, and how
// what is told is put away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barriers, becomes, focused, open, tabTo } from './harness.mjs'

const LINES = '?view=compare&compare=0136,1440,0180&evidence=residents&chart=lines'
const DOTS = '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136'
const EIGHT = '?view=compare&compare=0136,0180,1480,1280,1283,0380,1490,1440&evidence=residents&chart=dots'
/** A place that the reader has not come to is told nowhere. */
const told = (page) => page.locator('#readout').evaluateAll((boxes) => boxes.map((box) => box.innerText.replaceAll(/\s+/g, ' ').trim()))
const spoken = (slider) => slider.getAttribute('aria-valuetext')
/** The first figure that can be read, with what a reader sees of it. */
const first = (page) => {
  const figure = page.locator('figure:has(.read)').first()
  return { figure, slider: figure.getByRole('slider', { includeHidden: true }), picture: figure.locator('.picture:visible svg') }
}
/** The table of a figure: a list of cells for each year, the heading first. */
const table = (figure) => figure.locator('.as-table tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)))
/** Where the dots of Sweden's line are on the screen, from the oldest year on. */
const dots = (picture) => picture.locator('circle.sweden:not(.end)').evaluateAll((circles) => circles.map((circle) => {
  const { x, y, width, height } = circle.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}))
/** Every year with each line's value, as the table has them: what has to be told of it. */
const years = async (figure) => {
  const [head, ...rows] = await table(figure)
  const lines = head.slice(1, -3)
  return rows.map((row) => {
    const values = lines.map((name, at) => [name, row[at + 1]]).filter(([, value]) => value)
    const half = row.at(-3) ? [`hälften av kommunerna ${row.at(-3)}–${row.at(-2)}`] : []
    return { year: row[0], said: [...values.map(([name, value]) => `${name} ${value}`), ...half] }
  })
}
/** Those that Sweden's line has a dot for. */
const yearsOfDots = async (figure) => (await years(figure)).filter(({ said }) => said[0].startsWith('Sverige'))
function tells(told, { year, said }) {
  assert.ok(told.startsWith(year), `${told}: ${year}`)
  for (const value of said) assert.ok(told.includes(value), `${told}: ${value}`)
}
/** The box stands inside of its figure, near the crosshair, and covers no place that is pointed at. */
async function standsBeside(page, figure) {
  const box = await page.locator('#readout').boundingBox()
  const around = await figure.locator('.read').boundingBox()
  assert.ok(box.x >= around.x - 1 && box.x + box.width <= around.x + around.width + 1, `${JSON.stringify(box)} in ${JSON.stringify(around)}`)
  assert.ok(box.y >= around.y - 1)
  const mark = await page.locator('#crosshair').boundingBox()
  const away = Math.max(box.x - mark.x - mark.width, mark.x - box.x - box.width)
  assert.ok(away < 30, `${away} px from its place`)
}

test('the pointer reads every line in the year that it is at, and what is told goes with it', async (t) => {
  const page = await open(t, LINES, { width: 1440, height: 900, wait: 'article.row' })
  const { figure, picture, slider } = first(page)
  await picture.scrollIntoViewIfNeeded()
  const all = await yearsOfDots(figure)
  const places = await dots(picture)
  assert.equal(places.length, all.length)
  assert.deepEqual(await told(page), [])
  for (const at of [0, 3, places.length - 1]) {
    const { x, y } = places[at]
    await page.mouse.move(x + 2, y + 20)
    await becomes(async () => (await told(page))[0]?.slice(0, 4), all[at].year)
    tells((await told(page))[0], all[at])
    tells(await spoken(slider), all[at])
    const line = await page.locator('#crosshair').boundingBox()
    assert.ok(Math.abs(line.x + line.width / 2 - x) < 1.5 && line.height > 100, JSON.stringify(line))
    await standsBeside(page, figure)
  }
  await page.mouse.move(5, 5)
  await becomes(() => told(page), [])
  assert.equal(await page.locator('#crosshair').count(), 0)
  assert.equal(await page.locator('#announcer').innerText(), '', 'pointing says nothing aloud')
})

for (const [width, height] of [[390, 844], [1440, 900]]) {
  test(`a tap holds what it tells until Escape or another tap, at ${width} px`, async (t) => {
    const page = await open(t, LINES, { width, height, touch: true, wait: 'article.row' })
    const { figure, picture } = first(page)
    await picture.scrollIntoViewIfNeeded()
    const all = await yearsOfDots(figure)
    const tap = async (at) => {
      const { x, y } = (await dots(picture))[at]
      await page.touchscreen.tap(x, y)
    }
    for (const at of [2, 5]) {
      await tap(at)
      await becomes(async () => (await told(page))[0]?.slice(0, 4), all[at].year)
      tells((await told(page))[0], all[at])
      tells(await page.locator('#announcer').innerText(), all[at])
      await standsBeside(page, figure)
    }
    await page.keyboard.press('Escape')
    await becomes(() => told(page), [])
    await tap(4)
    await becomes(async () => (await told(page)).length, 1)
    const held = await told(page)
    await page.mouse.move(5, 5)
    assert.deepEqual(await told(page), held)
    await tap(4)
    await becomes(() => told(page), [])
    await tap(4)
    await becomes(() => told(page), held)
    await page.locator('article.row h3').first().tap()
    await becomes(() => told(page), [])
  })

  test(`arrows read a picture as one stop that says all, at ${width} px`, async (t) => {
    const page = await open(t, LINES, { width, height, wait: 'article.row' })
    const { figure, slider } = first(page)
    const all = await years(figure)
    tells(await spoken(slider), all.at(-1))
    const title = await figure.locator('.picture:visible svg').getAttribute('class')
    assert.match(title, /trend/)
    assert.match(await slider.getAttribute('aria-label'), /^Läs av diagrammet: .+/)
    await slider.focus()
    const id = await focused(page)
    for (const [key, at] of [[null, -1], ['ArrowLeft', -2], ['ArrowDown', -3], ['ArrowRight', -2], ['Home', 0], ['End', -1]]) {
      if (key) await page.keyboard.press(key)
      await becomes(async () => (await told(page))[0]?.slice(0, 4), all.at(at).year)
      tells((await told(page))[0], all.at(at))
      tells(await spoken(slider), all.at(at))
    }
    await standsBeside(page, figure)
    const outline = await figure.locator('.read').evaluate((read) => getComputedStyle(read).outlineStyle)
    assert.equal(outline, 'solid', 'what has the focus is outlined')
    assert.deepEqual(await barriers(page), [])
    await page.keyboard.press('Escape')
    await becomes(() => told(page), [])
    assert.equal(await focused(page), id)
    await page.keyboard.press('ArrowLeft')
    await becomes(async () => (await told(page)).length, 1)
    await page.keyboard.press('Tab')
    await becomes(() => told(page), [])
    assert.notEqual(await focused(page), id)
  })
}

test('the same by tab: one stop in a picture, whatever it shows', async (t) => {
  const page = await open(t, DOTS, { wait: '#values' })
  await tabTo(page, 'read-0')
  await page.keyboard.press('Tab')
  assert.match(await focused(page), /^(?!read-)/)
})

test('rows are read mark by mark, also where a phone shows four at a time', async (t) => {
  const page = await open(t, EIGHT, { width: 390, height: 844, touch: true, wait: 'article.row' })
  for (const turn of ['.first-four', '.next-four']) {
    if (turn === '.next-four') await page.locator('#four-4').evaluate((radio) => radio.click())
    const picture = page.locator(`${turn}:visible svg`).first()
    await picture.scrollIntoViewIfNeeded()
    const marks = picture.locator('.point')
    const names = await picture.locator('.name').allTextContents()
    for (const at of [0, 2]) {
      const { x, y, width, height } = await marks.nth(at).boundingBox()
      await page.touchscreen.tap(x + width / 2, y + height / 2 + 3)
      await becomes(async () => (await told(page))[0]?.startsWith(names[at]), true)
      const value = (await told(page))[0].slice(names[at].length).trim()
      assert.ok((await picture.locator('text').allTextContents()).includes(value), value)
    }
  }
})

test('what is told stays inside of a small window, and is seen in the reader\'s own colours', async (t) => {
  const page = await open(t, LINES, { width: 320, height: 256, forced: true, wait: 'article.row' })
  const { figure, slider } = first(page)
  for (const key of ['Home', 'ArrowRight', 'End']) {
    await slider.press(key)
    await becomes(async () => (await told(page)).length, 1)
    const box = await page.locator('#readout').boundingBox()
    assert.ok(box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box))
    await standsBeside(page, figure)
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
  const [stroke, paper] = await page.locator('#crosshair').evaluate((line) => [getComputedStyle(line).stroke, getComputedStyle(document.body).backgroundColor])
  assert.notEqual(stroke, paper)
})

test('without the program and on paper nothing offers to be read', async (t) => {
  const plain = await open(t, 'indicator/gymnasieexamen-inom-4-ar/', { scripts: false, wait: '.read' })
  for (const slider of await plain.locator('.read > input').all()) assert.ok(await slider.isHidden())
  assert.equal(await plain.locator('.explore').isHidden(), true)
  const page = await open(t, DOTS, { wait: '#values' })
  await page.locator('#read-0').focus()
  await becomes(async () => (await told(page)).length, 1)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['#readout', '#crosshair', '#read-0']) assert.ok(await page.locator(part).isHidden(), part)
})
