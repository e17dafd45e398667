// Knows which parts of the program a page fetches, and what a reader meets where one of them doesn't come.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { asked, becomes, dist, open, release } from './harness.mjs'

const chunk = (name) => readdirSync(dist).find((file) => file.endsWith(`_${name}.wasm`))
const [MUNICIPALITY, MEASURE, COMPARISON, FURTHER] = ['municipality', 'measure', 'comparison', 'further'].map(chunk)
const expected = [/Failed to (load|fetch)|WebAssembly|CompileError|magic word/]
const fetched = () => [...new Set(asked)].filter((path) => [MUNICIPALITY, MEASURE, COMPARISON, FURTHER].includes(path)).sort()

describe('a page fetches its own chunk and no other', () => {
  for (const [path, chunks] of [
    ['', []],
    ['area/education/', [FURTHER]],
    ['?view=map', [COMPARISON]],
    ['?view=municipalities', []],
    ['municipality/0136/', [MUNICIPALITY]],
    ['?view=report&municipality=0136', [MUNICIPALITY]],
    ['indicator/gymnasieexamen-inom-4-ar/', [MEASURE]],
    ['?view=compare&compare=0136', [COMPARISON]],
    ['progress/', [FURTHER]],
    ['matrix/', [MUNICIPALITY]],
    ['?view=embed&evidence=work', [FURTHER]],
    ['?view=embed&chart=map', [COMPARISON, FURTHER]],
    ['?view=indicator&indicator=mediators_count&embed=1', [MEASURE]],
  ]) {
    test(path || 'start', async (t) => {
      await open(t, path, { wait: 'main :is(h1, figure)' })
      assert.deepEqual(fetched(), chunks.toSorted())
    })
  }

  test('and going on to another page fetches that one, once', async (t) => {
    const page = await open(t)
    await page.locator('#known a[href*="municipality"]').first().click()
    await page.locator('#residents').waitFor()
    await page.goBack()
    await page.locator('#known').waitFor()
    await page.goForward()
    await page.locator('#residents').waitFor()
    assert.deepEqual(fetched(), [MUNICIPALITY])
    assert.equal(asked.filter((path) => path === MUNICIPALITY).length, 1)
  })
})

describe('what shares the line with the program', () => {
  const program = readdirSync(dist).find((file) => file.endsWith('_bg.wasm'))
  const last = [`${release}work.json`, `${release}sources.json`, MUNICIPALITY]
  const FONT = 'font/inkludering-sans.woff2'

  /** A municipality's page whose program waits until `goOn` is called. */
  async function waiting(t, options) {
    let goOn
    const held = new Promise((resolve) => { goOn = resolve })
    const answer = async (route) => {
      await held
      await route.continue()
    }
    const page = await open(t, 'municipality/0136/', { runs: false, wait: 'h1', answers: { [program]: answer }, ...options })
    await becomes(() => asked.includes(`${release}index.json`), true)
    return { page, goOn }
  }

  test('what is needed last is asked for once, when most of the program is here', async (t) => {
    const { page, goOn } = await waiting(t, { until: 'commit' })
    await page.locator('footer').waitFor()
    assert.deepEqual(asked.filter((path) => last.includes(path)), [])
    goOn()
    await page.locator('[data-program=on]').waitFor()
    assert.deepEqual(asked.filter((path) => last.includes(path)).toSorted(), last.toSorted())
  })

  for (const [rtt, isFetched] of [[20, true], [300, false]]) {
    test(`the font ${isFetched ? 'comes first' : 'waits'} where the host is ${rtt} ms away`, async (t) => {
      const { page, goOn } = await waiting(t, {
        until: 'commit',
        before: (page) => page.addInitScript((rtt) => Object.defineProperty(navigator, 'connection', { value: { rtt } }), rtt),
      })
      await page.locator('footer').waitFor()
      assert.equal(asked.includes(FONT), isFetched)
      goOn()
      await page.locator('[data-program=on]').waitFor()
      await becomes(() => page.evaluate(() => document.fonts.check('1em "Inkludering Sans"') && !('far' in document.documentElement.dataset)), true)
      assert.equal(asked.filter((path) => path === FONT).length, 1)
    })
  }
})

describe('where a chunk does not come', () => {
  for (const [how, broken] of [
    ['as it is not there', { status: 404 }],
    ['but a page does', { body: '<!doctype html>', contentType: 'text/html' }],
    ['as nothing answers', (route) => route.abort()],
  ]) {
    test(`a page that stood there keeps what it showed, ${how}`, async (t) => {
      const page = await open(t, 'municipality/0136/', { expected, wait: '.try-again', answers: { [MUNICIPALITY]: broken } })
      assert.equal(await page.locator('h1').count(), 1)
      assert.ok(await page.locator('#residents').isVisible())
      assert.match(await page.locator('.failed').innerText(), /kunde inte hämtas/)
    })

    test(`another page says so, and comes when it is tried again, ${how}`, async (t) => {
      let mended = false
      const answer = (route) => (mended ? route.continue() : typeof broken === 'function' ? broken(route) : route.fulfill(broken))
      const page = await open(t, '', { expected, answers: { [FURTHER]: answer } })
      await page.locator('.menu a[href*="progress"]').click()
      await page.locator('.try-again').waitFor()
      assert.equal(await page.locator('h1').count(), 1)
      mended = true
      await page.locator('.try-again').click()
      await page.locator('#points, #road, main section').first().waitFor()
      await becomes(() => page.locator('.try-again').count(), 0)
    })
  }

  test('as the site has been built anew, the page is loaded again, once, and then shown', async (t) => {
    let times = 0
    const page = await open(t, '', { expected, answers: { [FURTHER]: (route) => (times++ ? route.continue() : route.fulfill({ status: 404 })) } })
    await page.locator('.menu a[href*="progress"]').click()
    await becomes(() => times, 2)
    await page.locator('[data-program=on] main section').first().waitFor()
    await becomes(() => page.locator('.try-again, .failed').count(), 0)
    assert.match(page.url(), /progress/)
  })

  test('and hangs, the page before stays, and after five seconds it is said', async (t) => {
    const page = await open(t, '', { answers: { [FURTHER]: () => {} }, before: (page) => page.clock.install() })
    await page.locator('.menu a[href*="progress"]').click()
    await page.waitForTimeout(300)
    assert.ok(await page.locator('#known').isVisible())
    await page.clock.fastForward(5_500)
    await page.locator('.waiting').waitFor()
  })
})
