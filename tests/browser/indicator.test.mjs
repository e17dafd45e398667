// Knows what a reader does with an indicator: goes through its dots, finds and orders its values, points out
// municipalities, and passes on the address of what they see.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, focused, json, open, query, release, tabTo } from './harness.mjs'

const INDICATOR = 'gymnasieexamen-inom-4-ar'
const ASKED = `?view=indicator&indicator=${INDICATOR}`
const SHOWN = '#all-municipalities .picture:visible svg'
const { municipalities } = json(`${release}index.json`)

const slider = (page) => page.getByRole('slider', { name: 'Läs av diagrammet' }).first()
const spoken = (page) => slider(page).getAttribute('aria-valuetext')
/** Each municipality with its value as the table has them, the lowest first. */
const said = async (page) => {
  const all = await page.locator('#values tbody tr').evaluateAll((rows) => rows.map((row) => [row.cells[0].innerText, row.cells[1].innerText]))
  return all.map(([name, value]) => [`${name}: ${value}`, Number(value.replace(',', '.'))]).filter(([, value]) => !Number.isNaN(value)).toSorted(([, a], [, b]) => a - b)
}
/** Where the dots of the drawing that is shown are, as its own numbers. */
const places = (page) => page.locator(`${SHOWN} .dots`).evaluate((dots) => dots.getAttribute('d').split('M').slice(1).map((dot) => dot.replace('h0', '')))
/** Which dot the ring lies around, in the drawing that is shown. */
const marked = async (page) => {
  const at = await page.locator('#crosshair').evaluate((ring) => {
    const { x, y, width, height } = ring.getBBox()
    return `${Math.round(x + width / 2)} ${Math.round(y + height / 2)}`
  })
  return (await places(page)).indexOf(at)
}
/** The same place on the screen. */
const onScreen = (page, place) => page.locator(`${SHOWN} .dots`).evaluate((dots, place) => {
  const { x, y } = new DOMPoint(...place.split(' ')).matrixTransform(dots.getScreenCTM())
  return [x, y]
}, place)
/** What is spoken is what the table says of one that has the value of this place in the order. */
async function speaksOf(page, all, at) {
  const [now, value] = [(await spoken(page)).replace(/\s%$/, ''), all.at(at)[1]]
  assert.ok(all.some(([said, of]) => said === now && of === value), `${now} is not one with ${value}`)
  assert.equal((await page.locator('#readout').innerText()).replaceAll(/\s+/g, ' '), (await spoken(page)).replace(':', '').replaceAll(/\s+/g, ' '))
}

for (const width of [360, 1280]) {
  test(`the dots are one stop that goes through all, says each and marks it, at ${width} px`, async (t) => {
    const page = await open(t, ASKED, { width, wait: SHOWN })
    const all = await said(page)
    assert.equal((await places(page)).length, all.length)
    assert.equal(await page.locator('#crosshair').count(), 0, 'nobody has come to one')
    await tabTo(page, 'read-0')
    for (const [key, at] of [[null, 0], ['ArrowRight', 1], ['ArrowUp', 2], ['ArrowLeft', 1], ['End', -1], ['ArrowDown', -2], ['Home', 0]]) {
      if (key) await page.keyboard.press(key)
      await becomes(() => marked(page), at < 0 ? all.length + at : at)
      await speaksOf(page, all, at)
    }
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'take-0', 'no dot is a stop of its own')
  })
}

test('a tap or a pointer near a dot marks it, and the arrows go on from there', async (t) => {
  const page = await open(t, ASKED, { width: 360, height: 640, touch: true, wait: SHOWN })
  const all = await said(page)
  for (const [at, point] of [[100, (x, y) => page.touchscreen.tap(x, y)], [all.length - 1, (x, y) => page.mouse.move(x, y)]]) {
    await page.locator(`${SHOWN} .dots`).scrollIntoViewIfNeeded()
    const [x, y] = await onScreen(page, (await places(page))[at])
    await point(x + 1, y + 1)
    await becomes(() => marked(page), at)
    await speaksOf(page, all, at)
    await page.keyboard.press('Escape')
  }
  await slider(page).press('ArrowLeft')
  await becomes(() => marked(page), all.length - 2)
})

const rows = (page) => page.locator('#values tbody tr:not([hidden])')
const names = (page) => rows(page).locator('th').allTextContents()
const sorted = (page) => page.locator('#values th[aria-sort]').allInnerTexts()

test('a filter says how many it leaves, and is kept when the table is sorted', async (t) => {
  const page = await open(t, ASKED, { wait: '#values' })
  const filter = page.getByRole('searchbox', { name: 'Sök i listan' })
  const found = page.locator('#values-found')
  assert.equal(await rows(page).count(), municipalities.length)
  assert.deepEqual(await sorted(page), ['Kommun'])
  assert.deepEqual(await names(page), (await names(page)).toSorted(new Intl.Collator('sv').compare))

  await filter.fill('0980')
  await becomes(() => names(page), ['Gotland'])
  assert.equal(await found.innerText(), '1 kommun visas')
  assert.equal(await found.getAttribute('role'), 'status')
  await filter.fill('dalarnas')
  const county = municipalities.filter(({ county }) => county === '20').length
  await becomes(() => found.innerText(), `${county} kommuner visas`)

  await page.locator('#values').getByRole('link', { name: 'Värde' }).press('Enter')
  await becomes(() => sorted(page), ['Värde'])
  assert.equal(query(page), `${ASKED}&sort=value`)
  assert.equal(await filter.inputValue(), 'dalarnas')
  assert.equal(await rows(page).count(), county)
  const values = (await rows(page).locator('td:nth-of-type(1)').allTextContents()).map((value) => Number(value.replace(',', '.')))
  assert.deepEqual(values, values.toSorted((a, b) => a - b))
  assert.match(await focused(page), /^sort-/)

  await filter.fill('qx')
  await becomes(() => found.innerText(), 'Ingen kommun stämmer med det du skrev.')
  await filter.fill('')
  await becomes(() => rows(page).count(), municipalities.length)
})

const chips = (page) => page.locator('.chips li a:first-child').allInnerTexts()
const pointedOut = (page) => page.locator(`${SHOWN} .dot.chosen`).count()
const choosing = (...codes) => `${ASKED}${codes.length ? `&compare=${codes.join(',')}` : ''}`

test('municipalities are pointed out by the finder, taken away by their chips, and all of it is in the address', async (t) => {
  const page = await open(t, ASKED, { wait: SHOWN })
  const finder = page.getByRole('combobox', { name: 'Markera en kommun' })
  const shows = async (codes, names) => {
    await becomes(() => query(page), choosing(...codes))
    await becomes(() => chips(page), names)
    assert.equal(await pointedOut(page), names.length)
  }
  await finder.focus()
  for (const [typed, codes, shown] of [['hanin', ['0136'], ['Haninge']], ['ale', ['0136', '1440'], ['Haninge', 'Ale']]]) {
    await page.keyboard.type(typed)
    await page.locator('#find-list').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await shows(codes, shown)
    assert.equal(await focused(page), 'find', 'the next name can be typed at once')
    assert.equal(await finder.inputValue(), '')
  }
  await page.reload()
  await page.locator(SHOWN).waitFor()
  await shows(['0136', '1440'], ['Haninge', 'Ale'])

  await page.getByRole('link', { name: 'Ta bort Haninge' }).press('Enter')
  await shows(['1440'], ['Ale'])
  await becomes(() => page.evaluate(() => document.activeElement.textContent), 'Ale')
  await page.getByRole('link', { name: 'Ta bort Ale' }).press('Enter')
  await shows([], [])
  await becomes(() => focused(page), 'find')

  await page.goBack()
  await shows(['1440'], ['Ale'])
  await page.goBack()
  await shows(['0136', '1440'], ['Haninge', 'Ale'])
  await page.goForward()
  await shows(['1440'], ['Ale'])
})

test('another year is another picture of the same page', async (t) => {
  const page = await open(t, choosing('1440'), { wait: SHOWN })
  const before = await said(page)
  const list = page.getByLabel('År', { exact: true })
  const chosen = () => list.evaluate((list) => list.selectedOptions[0].text)
  await list.focus()
  const place = (await list.boundingBox()).y
  await list.selectOption({ label: '2023' })
  await becomes(() => query(page), `${choosing('1440')}&year=2023`)
  await becomes(() => focused(page), 'year')
  assert.equal(await chosen(), '2023')
  assert.ok(Math.abs((await list.boundingBox()).y - place) < 2, 'it stands where it was')

  const after = page.getByRole('link', { name: 'Nästa år' })
  await after.press('Enter')
  await becomes(() => query(page), `${choosing('1440')}&year=2024`)
  await becomes(() => focused(page), 'year-after')
  assert.equal(await chosen(), '2024')
  assert.equal(await after.getAttribute('aria-disabled'), 'true', 'there is no later one')
  await after.press('Enter')
  assert.equal(query(page), `${choosing('1440')}&year=2024`)
  await page.goBack()
  await becomes(chosen, '2023')
  assert.notDeepEqual(await said(page), before)
  assert.deepEqual(await chips(page), ['Ale'])
})

test('a line that goes and comes leaves what stands around it as it is', async (t) => {
  const page = await open(t, ASKED, { wait: SHOWN })
  const line = page.locator('main .note', { hasText: 'Det finns nyare värden' })
  const parts = 'main :is(section, figure, table, details, h2)'
  await line.waitFor()
  await page.locator(parts).evaluateAll((all) => { for (const part of all) part.stood = true })
  for (const [go, count] of [[() => page.locator('#year-before').click(), 0], [() => page.goBack(), 1]]) {
    await go()
    await becomes(() => line.count(), count)
    assert.deepEqual(await page.locator(parts).evaluateAll((all) => all.filter(({ stood }) => !stood).map(({ outerHTML }) => outerHTML.slice(0, 80))), [])
  }
})

describe('what another year costs', () => {
  test('the picture is painted first, and the table of all of them after it', async (t) => {
    const page = await open(t, ASKED, { wait: SHOWN })
    const [picture, table] = await page.evaluate(() => {
      let frames = 0
      const count = () => {
        frames += 1
        requestAnimationFrame(count)
      }
      count()
      const changed = (selector) => new Promise((tell) => {
        new MutationObserver(() => tell(frames)).observe(document.querySelector(selector), { childList: true, characterData: true, subtree: true })
      })
      const both = [changed('#all-municipalities'), changed('#values')]
      document.querySelector('#year-before').click()
      return Promise.all(both)
    })
    assert.ok(table >= picture + 2, `frames ${picture} and ${table}: one between them is painted`)
  })

  test('paper does not wait for the table', async (t) => {
    const page = await open(t, ASKED, { wait: SHOWN })
    const [before, after, heading] = await page.evaluate(async () => {
      const [heading, { caption }] = [document.querySelector('#spread'), document.querySelector('#values')]
      const before = caption.textContent
      const drawn = new Promise((tell) => new MutationObserver(tell).observe(heading, { childList: true, characterData: true, subtree: true }))
      document.querySelector('#year-before').click()
      await drawn
      dispatchEvent(new Event('beforeprint'))
      return [before, caption.textContent, heading.textContent]
    })
    const [year] = heading.match(/\d{4}/)
    assert.ok(!before.includes(year) && after.includes(year), `${after} stands below ${heading}`)
  })

  test('the browser looks again only at what has changed', async (t) => {
    const page = await open(t, ASKED, { wait: SHOWN })
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    const session = await page.context().browser().newBrowserCDPSession()
    const events = []
    session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
    const ended = new Promise((tell) => session.once('Tracing.tracingComplete', tell))
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } })
    const before = await page.locator('#values caption').innerText()
    await page.locator('#year-before').evaluate((choice) => choice.click())
    await page.locator('#values caption').filter({ hasNotText: before }).waitFor()
    await session.send('Tracing.end')
    await ended
    const styled = events.filter(({ name }) => name === 'UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0)
    assert.ok(Math.max(...styled) > 0 && Math.max(...styled) < elements / 4, `${styled} of ${elements}`)
  })
})

const copied = (page) => page.evaluate(() => navigator.clipboard.readText())

test('the address of what is shown is copied, and each address anew', async (t) => {
  const page = await open(t, ASKED, { wait: '#copy' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const button = page.locator('#copy')
  assert.equal(await button.innerText(), 'Kopiera länk')
  await button.press('Enter')
  await becomes(() => button.getAttribute('data-told'), 'Kopierat')
  assert.equal(await page.locator('#announcer').innerText(), 'Kopierat')
  assert.equal(await copied(page), page.url())
  assert.equal(await focused(page), 'copy')

  await page.locator('#year').selectOption({ label: '2024' })
  await button.click()
  await becomes(() => copied(page), page.url())
  assert.match(await copied(page), /year=2024$/)
})

for (const [name, broken] of [
  ['is refused', () => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
  ['is not there', () => { Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }) }],
]) {
  test(`a clipboard that ${name} is said, with where the address stands`, async (t) => {
    const page = await open(t, ASKED, { wait: '#copy', before: (page) => page.addInitScript(broken) })
    await page.locator('#copy').click()
    await becomes(() => page.locator('#copy').getAttribute('data-told'), 'Gick inte')
    assert.equal(await page.locator('#announcer').innerText(), 'Webbläsaren lät oss inte kopiera. Adressen står i adressfältet.')
    await page.locator('#year').selectOption({ label: '2024' })
    await becomes(() => query(page), `${ASKED}&year=2024`)
  })
}
