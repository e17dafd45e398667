// Knows what a reader does with the map: comes to a municipality by arrows or pointing, puts away what is told, looks
// closer, chooses to compare; and what stands when the borders can't be had.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asked, becomes, focused, json, open, query, seen, tabTo } from './harness.mjs'

const MAP = 'data/map.json'
const ROWS = '#mapped tbody tr'
const { municipalities } = json(MAP)
const beside = (code) => municipalities.find(({ municipality }) => municipality === code).beside

const country = (page) => page.getByRole('slider', { name: 'Gå igenom kommunerna på kartan' })
const told = (page) => country(page).getAttribute('aria-valuetext')
const at = async (page) => (await page.locator('#on').getAttribute('href')).slice(2)
const tip = (page) => page.locator('#map-tip')
const window = async (page) => (await page.locator('#land').getAttribute('viewBox')).split(' ').map(Number)
/** A point on the screen within a municipality. */
const pointIn = (page, code) => page.locator(`#m${code}`).evaluate((path) => {
  const { left, top, right, bottom } = path.getBoundingClientRect()
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if ([[0, 0], [-3, -3], [3, 3], [-3, 3], [3, -3]].every(([across, down]) => document.elementFromPoint(x + across, y + down) === path)) return [x, y]
    }
  }
  return null
})

test('the borders come only with a map, and once', async (t) => {
  const page = await open(t, '?view=municipalities', { wait: '#counties' })
  assert.ok(!asked.includes(MAP))
  await page.getByRole('link', { name: 'Karta', exact: true }).click()
  await country(page).waitFor()
  await page.locator('#year').selectOption({ label: '2016' })
  await becomes(() => page.locator('h1').innerText().then((title) => title.slice(-6)), '(2016)')
  assert.equal(asked.filter((path) => path === MAP).length, 1)
})

for (const width of [360, 1280]) {
  test(`the map is one stop, arrows go to who lies there and Enter chooses, at ${width} px`, async (t) => {
    const page = await open(t, '?view=map&compare=0136', { width, wait: ROWS })
    await tabTo(page, 'map')
    await becomes(() => told(page), 'Haninge: 64,4\u00a0%. 2022, grupp 1 av 5 (36,4–67,2). Vald')
    assert.ok((await seen(page)).outlined)
    let code = '0136'
    for (const [key, way] of [['ArrowUp', 0], ['ArrowRight', 1], ['ArrowDown', 2], ['ArrowLeft', 3], ['ArrowLeft', 3]]) {
      await page.keyboard.press(key)
      code = beside(code)[way] || code
      await becomes(() => at(page), code)
    }
    const name = await page.locator(`#m${code}`).getAttribute('data-said')
    assert.ok((await told(page)).startsWith(`${name}. 2022, grupp `))
    assert.equal(await page.locator('#map-said').innerText(), name)
    await page.keyboard.press('Escape')
    assert.ok(await tip(page).isHidden())
    assert.equal(await focused(page), 'map')
    await page.keyboard.press('Enter')
    await becomes(() => query(page), `?view=map&compare=0136,${code}`)
    await becomes(() => told(page), `${await page.locator(`#m${code}`).getAttribute('data-said')}. ${(await told(page)).split('. ')[1]}. Vald`)
    assert.equal(await focused(page), 'map', 'the reader stays on the map')
    assert.equal(await page.locator('.picked use').count(), 2)
    await page.locator('#to-compare').press('Enter')
    await page.locator('article.row').first().waitFor()
    assert.equal(query(page), `?view=compare&compare=0136,${code}&evidence=residents`)
    await page.getByRole('link', { name: 'Välj på kartan' }).press('Enter')
    await becomes(() => page.locator('.picked use').count(), 2)
  })
}

test('what is pointed at is told until it is put away, and a press holds it', async (t) => {
  const page = await open(t, '?view=map', { wait: ROWS })
  await page.locator('#map').scrollIntoViewIfNeeded()
  await page.mouse.move(...await pointIn(page, '2321'))
  await becomes(() => page.locator('#map-said').innerText(), await page.locator('#m2321').getAttribute('data-said'))
  // The pointer may go to what is told without losing it.
  const { x, y } = await tip(page).boundingBox()
  await page.mouse.move(x + 5, y + 5)
  assert.ok(await tip(page).isVisible())
  await page.keyboard.press('Escape')
  assert.ok(await tip(page).isHidden())
  await page.mouse.click(...await pointIn(page, '2361'))
  await page.mouse.move(...await pointIn(page, '2321'))
  assert.equal(await page.locator('#map-said').innerText(), await page.locator('#m2361').getAttribute('data-said'))
  await page.locator('#map-choose').click()
  await becomes(() => query(page), '?view=map&compare=2361')
  await becomes(() => focused(page), 'map')
  await page.locator('#map-close').click()
  assert.ok(await tip(page).isHidden())
})

test('a tap tells of a municipality, and buttons make the small ones large enough to press', async (t) => {
  const page = await open(t, '?view=map', { width: 360, height: 640, touch: true, wait: ROWS })
  const size = async (code) => Math.min(...Object.values(await page.locator(`#m${code}`).boundingBox()).slice(2))
  assert.ok(await size('0183') < 10)
  const whole = await window(page)
  await page.getByRole('button', { name: 'Kring Stockholm' }).tap()
  await becomes(async () => (await window(page))[2] < whole[2] / 7, true)
  await page.getByRole('button', { name: 'Närmare' }).tap()
  await becomes(async () => await size('0183') > 23, true)
  await page.locator('#map').scrollIntoViewIfNeeded()
  await page.touchscreen.tap(...await pointIn(page, '0183'))
  await becomes(() => page.locator('#map-said').innerText(), await page.locator('#m0183').getAttribute('data-said'))
  // Another year shows the same place as closely.
  const close = await window(page)
  await page.locator('#year').selectOption({ label: '2016' })
  await becomes(() => page.locator('h1').innerText().then((title) => title.slice(-6)), '(2016)')
  await becomes(() => window(page), close)
  const farther = page.getByRole('button', { name: 'Längre bort' })
  for (let step = 0; step < 3; step++) await farther.tap()
  await becomes(() => window(page), whole)
  assert.equal(await farther.getAttribute('aria-disabled'), 'true')
})

test('another measure or year answers within a frame, and nothing jumps', async (t) => {
  const page = await open(t, '?view=map', { wait: ROWS })
  await page.locator('#map').waitFor()
  await page.evaluate(() => {
    window.jumps = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.jumps.push(value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const frames = await page.evaluate(() => new Promise((ready) => {
    const before = document.querySelector('h1').textContent
    const list = document.querySelector('#year')
    list.value = [...list.options].find(({ text }) => text === '2016').value
    list.dispatchEvent(new Event('input', { bubbles: true }))
    let frames = 0
    const look = () => {
      if (document.querySelector('h1').textContent !== before || frames > 60) return ready(frames)
      frames += 1
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }))
  assert.ok(frames <= 1, `${frames} frames`)
  assert.deepEqual(await page.evaluate(() => window.jumps.filter((jump) => jump > 0.01)), [])
})

for (const [name, answer] of [
  ['missing', { status: 404 }],
  ['no JSON', { body: '<!doctype html>' }],
  ['no borders at all', { json: { ...json(MAP), municipalities: [] } }],
]) {
  test(`borders that are ${name} leave the list, and the page says so`, async (t) => {
    const page = await open(t, '?view=map', { wait: ROWS, answers: { [MAP]: answer }, expected: [/Failed to load resource/] })
    await page.getByRole('alert').waitFor()
    assert.equal(await page.locator(ROWS).count(), municipalities.length)
    assert.equal(await page.locator('#map').count(), 0)
  })
}

test('a border that would be markup is left out and told, and the others are drawn', async (t) => {
  const borders = json(MAP)
  borders.municipalities[0].path = 'm0 0z"/><image href="x" onerror="alert(1)"/>'
  const page = await open(t, '?view=map', { wait: ROWS, answers: { [MAP]: { json: borders } } })
  await country(page).waitFor()
  assert.equal(await page.locator('#map path[data-said]').count(), municipalities.length - 1)
  assert.equal(await page.locator('image').count(), 0)
  assert.match(await page.locator('details.notice summary').innerText(), /^En uppgift i datamängden är fel/)
})

test('who puts away by keys what is told is on the map again', async (t) => {
  const page = await open(t, '?view=map', { wait: '#map' })
  for (const [to, key] of [['map-close', 'Enter'], ['map-choose', 'Escape']]) {
    await page.locator('#map').blur()
    await page.locator('#map').focus()
    await page.locator('#map-tip').waitFor()
    await tabTo(page, to)
    await page.keyboard.press(key)
    await page.locator('#map-tip').waitFor({ state: 'hidden' })
    assert.equal(await focused(page), 'map')
  }
})
