// Knows that the page stays in its place and whole: while it loads, on narrow screens, enlarged, with text spaced,
// with colours forced, without motion, and on paper.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { becomes, json, open, release, settled } from './harness.mjs'
import { PAGES } from './pages.mjs'

const MOST_SHIFT = 0.02

/** Slows the network down to a poor phone's, lets `late` come last of all, and notes each shift of the layout. */
const slowly = (late) => async (page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 60, downloadThroughput: 500_000, uploadThroughput: 100_000 })
  if (late) await page.route(late, (route) => setTimeout(1_500).then(() => route.continue()))
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.shifts.push({ value, what: sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80)) })
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const PHONE = { width: 360, height: 640 }
const WIDE = { width: 1280, height: 800 }
const { start, Haninge: haninge, 'an indicator of all residents': indicator, 'the road to 2032': road } = PAGES

describe('while loading', { concurrency: 2 }, () => {
  for (const [name, [query, last], size, late, place = 'h1'] of [
    ['a phone', start, PHONE],
    ['a wide screen', start, WIDE],
    ['a phone where the font comes late', start, PHONE, /\.woff2/],
    ['a phone where the facts of the work come late, and the reader is at what is known', start, PHONE, /work\.json/, '#know'],
    ['a wide screen where they do, and the reader is at the municipalities', start, WIDE, /work\.json/, '#municipalities'],
    ['a phone that shows a municipality', haninge, PHONE],
    ['a phone that shows a municipality whose work comes last', haninge, PHONE, /work\.json/],
    ['a wide screen that shows a municipality whose own values come last', haninge, WIDE, /municipalities\/0136\.json/],
    ['a phone that shows an indicator', indicator, PHONE],
    ['a wide screen that shows an indicator whose values come last', indicator, WIDE, /indicators\//],
    ['a phone that shows the road to 2032', road, PHONE],
  ]) {
    test(`nothing jumps on ${name}`, async (t) => {
      const page = await open(t, query, { ...size, before: slowly(late), wait: 'h1' })
      await page.locator(place).evaluate((element) => element.scrollIntoView())
      await page.locator(last).first().waitFor()
      await page.waitForLoadState('networkidle')
      const shifts = await page.evaluate(() => window.shifts)
      const sum = shifts.reduce((sum, { value }) => sum + value, 0)
      assert.ok(sum <= MOST_SHIFT, `${sum}: ${JSON.stringify(shifts)}`)
    })
  }
})

for (const width of [1120, 1440]) for (const remembered of ['', '0136']) {
  test(`what the start page is asked by stands beside its picture at ${width} px${remembered && ', the remembered municipality too'}`, async (t) => {
    const page = await open(t, start[0], {
      width,
      wait: start[1],
      before: (page) => page.addInitScript((code) => { if (code) localStorage.setItem('inkludering2032.municipality', code) }, remembered),
    })
    const box = (selector) => page.locator(selector).first().boundingBox()
    const picture = await box('section[aria-labelledby="generation"]')
    for (const selector of ['#find', 'main p > a[href*="view=compare"]', ...remembered ? ['.remembered a'] : []]) {
      const { x, y, width, height } = await box(selector)
      assert.ok(x + width <= picture.x && y + height < picture.y + picture.height, `${selector} at ${[x, y]}, the picture at ${Object.values(picture)}`)
    }
  })
}

describe('a late font', { concurrency: 2 }, () => {
  /** Height and place of what stands in lines; rows out of sight have none yet. */
  const blocks = (page) => page.evaluate(() => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dd, dt, summary)')]
    .filter((element) => element.checkVisibility() && !element.closest('.places, .known, #values'))
    .map((element) => element.getBoundingClientRect().height))
  const face = (page) => page.evaluate(() => {
    const own = document.createElement('canvas').getContext('2d')
    own.font = '400 100px "Inkludering Sans", serif'
    return own.measureText('Inkludering').width
  })
  const WITHOUT_PROGRAM = { wait: 'h1', until: 'commit', runs: false, density: 2 }

  for (const path of ['', 'municipality/0136/', 'en/about/', 'area/education/']) {
    for (const width of [360, 1280]) {
      test(`takes its place on the same page, /${path} at ${width}`, async (t) => {
        let come
        const held = new Promise((resolve) => { come = resolve })
        const page = await open(t, path, { ...WITHOUT_PROGRAM, width, before: async (page) => {
          await page.route(/\.wasm$/, () => {})
          await page.route(/\.woff2$/, (route) => held.then(() => route.continue()))
        } })
        await setTimeout(500)
        const [before, other] = [await blocks(page), await face(page)]
        come()
        await page.evaluate(() => document.fonts.load('16px "Inkludering Sans"'))
        await setTimeout(300)
        const after = await blocks(page)
        assert.notEqual(await face(page), other, 'the font is used')
        // Here and there a word goes to the next line, as no two fonts are as wide letter by letter.
        const moved = after.filter((height, at) => Math.abs(height - before[at]) > 1)
        assert.ok(moved.length <= 0.03 * after.length, `${moved.length} of ${after.length}`)
      })
    }
  }
})

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** What stands out of the window, or holds more than it shows, but for `but`. Wide tables scroll in a region of their own. */
const clipped = (page, but = '.skip') => page.evaluate((but) => [...document.querySelectorAll('body *')]
  .filter((element) => element.getClientRects().length && !element.matches('.as-table') && !element.closest(`.scroll, .as-table table, .hidden, .evidence thead, .skip, ${but}`))
  .filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    const hides = getComputedStyle(element).overflow !== 'visible' && !element.matches('svg, input, .panel')
    return left < -0.5 || right > innerWidth + 0.5 || (hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
  })
  .map((element) => element.outerHTML.slice(0, 120)), but)

/** The text spacing of WCAG 1.4.12; a sheet of the CSSOM is no inline style. */
const spaced = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
  document.adoptedStyleSheets = [sheet]
})
/** Text in drawings was placed for its own spacing; all that it says, the page says too. */
const DRAWN = 'svg'
const openAll = (page) => page.locator('details').evaluateAll((all) => { for (const details of all) details.open = true })

describe('on narrow screens, enlarged and spaced', { concurrency: 2 }, () => {
  for (const [name, [query, last]] of Object.entries(PAGES)) {
    test(`${name} is whole`, async (t) => {
      const page = await open(t, name === 'start' ? '?show=all' : query, { ...PHONE, width: 320, wait: last })
      await settled(page)
      await openAll(page)
      const whole = async (how, but) => assert.deepEqual({ sideways: await sideways(page), clipped: await clipped(page, but) }, { sideways: 0, clipped: [] }, how)
      // 256 px high is a window of 1280 × 1024 at 400 %; the styles change at 736.
      for (const [width, height] of [[320, 640], [320, 256], [480, 640], [735, 640], [736, 640], [900, 640], [1100, 640]]) {
        await page.setViewportSize({ width, height })
        await whole(`${width}×${height}`)
      }
      await spaced(page)
      for (const width of [1100, 736, 320]) {
        await page.setViewportSize({ width, height: 640 })
        await whole(`${width} px, spaced`, DRAWN)
      }
      await page.locator('#lang-en').click()
      await becomes(() => page.evaluate(() => document.documentElement.lang), 'en')
      await openAll(page)
      await whole('spaced, in English', DRAWN)
      if (!(await page.locator('#find').count())) return
      await page.locator('#find').fill('upplands')
      await page.locator('#find-list').getByRole('option').first().waitFor()
      await whole('with the list of the finder', DRAWN)
    })
  }
})

describe('at a desk', { concurrency: 2 }, () => {
  const DESK = { width: 1440, height: 900 }
  const [query, last] = haninge

  test('a municipality is under 4 000 px high, with its menu beside it all the way', async (t) => {
    const page = await open(t, query, { ...DESK, wait: last })
    await page.locator('#answers ~ dl').waitFor()
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    assert.ok(height < 4000, `${height} px`)
    assert.deepEqual({ sideways: await sideways(page), clipped: await clipped(page) }, { sideways: 0, clipped: [] })
    await page.locator('#not-known').evaluate((heading) => heading.scrollIntoView())
    const { y } = await page.locator('.sections').boundingBox()
    assert.ok(y >= 0 && y < 100, `the menu stands at ${y}`)
    assert.equal(await page.locator('.cards > .card').count(), 7, 'a card for each area and what goes across them')
    const tops = await page.locator('#residents ~ article').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
    assert.equal(tops.filter((top) => top === tops[0]).length, 3, 'three panels across')
  })

  test('everything that was stated is one press away, found by the browser and on paper', async (t) => {
    const page = await open(t, query, { ...DESK, wait: last })
    const facts = json(`${release}work.json`).facts.filter(({ municipality }) => municipality === '0136')
    const all = page.locator('#all-facts')
    // What it took part in stands there too, with lines of its own.
    assert.ok(await all.locator('dd').count() >= facts.length - 6, `${facts.length} facts`)
    assert.equal(await all.locator('dd').first().isVisible(), false)
    await page.locator('#show-facts').press('Enter')
    assert.equal(await all.locator('dd').first().isVisible(), true)
  })

  test('nothing stays where the window is low', async (t) => {
    const page = await open(t, query, { width: 1440, height: 480, wait: last })
    const staying = await page.evaluate(() => [...document.querySelectorAll('main *')]
      .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position)).map((element) => element.outerHTML.slice(0, 80)))
    assert.deepEqual(staying, [])
  })

  test('what is known of all areas is seen within two windows of the start', async (t) => {
    const page = await open(t, '', DESK)
    const bottom = await page.locator('.evidence').evaluate((table) => table.getBoundingClientRect().bottom + scrollY)
    assert.ok(bottom <= 2 * DESK.height, `${bottom} px`)
  })
})

test('forced colours leave every mark, line and choice to be seen', async (t) => {
  const page = await open(t, '', { forced: true })
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const colours = (selector, property) => page.locator(selector).evaluateAll(
    (elements, property) => elements.filter((element) => element.getClientRects().length).map((element) => getComputedStyle(element)[property]), property)
  for (const [selector, property] of [
    ['.mark', 'backgroundColor'],
    ['.trend path.sweden', 'stroke'],
    ['.trend path.half', 'stroke'],
    ['.generation .way', 'stroke'],
    ['.generation circle', 'stroke'],
    ['.generation .band rect', 'stroke'],
    ['.chart text', 'fill'],
    ['#known td', 'color'],
  ]) {
    const found = await colours(selector, property)
    assert.ok(found.length, selector)
    for (const colour of found) assert.ok(colour !== ground && !/^(none|rgba\(.*, 0\))$/.test(colour), `${selector}: ${property} ${colour}`)
  }
  for (const colour of await colours(':is(button, a, summary, label, p, h1, h2, th, td)', 'color')) assert.notEqual(colour, ground, 'text on the reader\'s ground')
  await page.locator('#find').fill('s')
  await page.keyboard.press('ArrowDown')
  const [chosen] = await colours('[role=option][aria-selected=true]', 'outlineStyle')
  assert.equal(chosen, 'solid')
})

for (const name of ['Haninge', 'an area', 'an indicator of all residents', 'an indicator of the work', 'an outcome', 'the road to 2032', 'the timeline']) {
  test(`forced colours are the only ones in the drawings of ${name}`, async (t) => {
    const [query, last] = PAGES[name]
    const page = await open(t, query, { forced: true, wait: last })
    await page.waitForLoadState('networkidle')
    const own = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      const known = ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'LinkText'].map((name) => {
        probe.style.color = name
        return getComputedStyle(probe).color
      })
      probe.remove()
      const shapes = [...document.querySelectorAll('svg :is(path, circle, rect, text)')].filter((shape) => shape.getClientRects().length)
      return {
        shapes: shapes.length,
        other: [...new Set(shapes.flatMap((shape) => {
          const { fill, stroke } = getComputedStyle(shape)
          return [fill, stroke].filter((colour) => colour !== 'none' && !known.includes(colour)).map((colour) => `${colour}: ${shape.outerHTML.slice(0, 60)}`)
        }))],
      }
    })
    assert.ok(own.shapes > 3)
    assert.deepEqual(own.other.slice(0, 10), [])
  })
}

test('nothing moves by itself where the reader wants less motion', async (t) => {
  const page = await open(t)
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto')
  await page.locator('#theme').click()
  await page.locator('#find').fill('s')
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
})

/** The width of A4 between ordinary margins. */
const PAPER = { width: 718, height: 1000 }
for (const [name, contents] of [
  ['start', ['.answer', '.evidence', '#known']],
  ['Haninge', ['#work ~ .more dl', '#residents ~ article', '#not-known ~ ul']],
  ['an indicator of all residents', ['#all-municipalities', '#values', '.chips']],
  ['an outcome', ['#points ~ div figure', '#points ~ ul']],
]) {
  test(`on paper ${name} is whole, black on white, and without what only a screen can do`, async (t) => {
    const [query, last] = PAGES[name]
    const page = await open(t, `?${query.slice(1)}&theme=dark`, { ...PAPER, wait: last })
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    for (const control of ['.skip', 'nav', '.finder', '.controls', 'summary', 'button', 'input']) {
      assert.equal(await page.locator(`${control}:visible`).count(), 0, control)
    }
    for (const content of ['h1', ...contents, '.footer']) assert.ok(await page.locator(content).first().isVisible(), content)
    assert.equal(await sideways(page), 0)
    assert.deepEqual(await clipped(page), [])
    const light = await page.locator(':is(h1, p, th, td, li, dd, a, .note, .chart text):visible').evaluateAll((elements) => elements.filter((element) => {
      const style = getComputedStyle(element)
      const [red, green, blue] = (element.closest('svg') ? style.fill : style.color).match(/[\d.]+/g).map(Number)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 120
    }).map((element) => element.outerHTML.slice(0, 80)))
    assert.deepEqual(light, [])
  })
}
