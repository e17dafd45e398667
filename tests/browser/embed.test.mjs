// Knows how our figures stand on somebody else's page, from another origin: as high as what they hold, open to
// keyboard and reader, quiet toward the page around them, and the same program however many there are.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { serve } from '../../tools/serve.mjs'
import { around, host, moved } from '../host/host.mjs'
import { address, asked, barriers, becomes, dist, focused, json, keepingHost, lacking, open, release } from './harness.mjs'

const LINES = 'view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136&chart=lines&embed=1&heading=3'
const SCRIPT = '<script src="{site}embed.js" async></script>'
const frameOf = (query, also = '') => `<iframe src="{site}?${query.replaceAll('&', '&amp;')}" title="Diagram" height="640" ${also}></iframe>`
const element = (query, also = '') => `<inkludering-diagram src="{site}?${query.replaceAll('&', '&amp;')}" label="Gymnasiet" ${also}><p>Stod här förut</p></inkludering-diagram>`
// As in Firefox and Safari: a page can't say by itself how high its frame is to be.
const unsized = await lacking('--disable-blink-features=ResponsiveIframes')
const strict = (site) => `default-src 'none'; frame-src ${new URL(site).origin}; script-src ${new URL(site).origin}; style-src 'self'; img-src 'self'`

/** The municipality's page, or one with these codes, with all its frames drawn. */
async function onHost(t, { codes, site = address, policy, late, expected = [], frames = 1, ...options } = {}) {
  const at = await host(t, site, { page: codes && around(codes), policy, late })
  const left = /a request left the site: http:\/\/(127\.0\.0\.1|localhost)/
  const page = await open(t, '', { at, wait: 'h1', runs: false, expected: [left, ...expected], ...options })
  await drawn(page, frames)
  return page
}

const embeds = (page) => page.frames().filter((frame) => /embed=1|\/figure\//.test(frame.url()))

/** Comes near each frame, as those far off wait, until so many are drawn. */
async function drawn(page, count) {
  const all = async () => {
    const found = await Promise.all(embeds(page).map((frame) => frame.locator('.embed figure').count().catch(() => 0)))
    return found.filter(Boolean).length
  }
  const until = Date.now() + 20_000
  while (await all() < count && Date.now() < until) {
    await page.evaluate(() => window.scrollBy(0, innerHeight))
    await setTimeout(100)
  }
  assert.equal(await all(), count, 'frames that are drawn')
}

/** By how much each frame's height differs from that of what it holds, in whole pixels. */
const misfits = async (page) => Promise.all(embeds(page).map(async (frame) => {
  const element = await frame.frameElement()
  const [outer, inner] = [await element.evaluate((frame) => frame.clientHeight), await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))]
  return outer - inner
}))
const fits = (page, count = 1) => becomes(() => misfits(page), Array(count).fill(0))
const height = async (page) => (await (await embeds(page)[0].frameElement()).boundingBox()).height

test('the page of an invented municipality shows all the ways', async (t) => {
  const page = await onHost(t, { frames: 3 })
  await fits(page, 3)
  for (const link of await page.locator('inkludering-diagram > a').all()) assert.ok(await link.isHidden(), 'what stood there has given way')
  assert.ok(await page.locator('img').evaluate((image) => image.naturalWidth > 0))
  for (const frame of embeds(page)) {
    const title = await (await frame.frameElement()).getAttribute('title')
    assert.ok(title.length > 5, title)
    assert.equal(await frame.evaluate(() => document.documentElement.lang), 'sv')
    assert.equal(await frame.locator('h3').count(), 1)
    for (const said of ['.note', 'a[target=_blank]', 'table', 'svg[role=img]']) assert.ok(await frame.locator(said).count(), said)
    assert.equal(await frame.locator('nav, .skip, button').count(), 0)
  }
})

describe('under a strict content policy', () => {
  test('the height follows width, enlarged text and what is opened', async (t) => {
    const page = await onHost(t, { codes: frameOf(LINES) + SCRIPT, policy: strict(address) })
    await fits(page)
    const first = await height(page)
    await embeds(page)[0].locator('summary').click()
    await fits(page)
    assert.ok(await height(page) > first, 'with its table')
    await embeds(page)[0].locator('summary').click()
    await page.setViewportSize({ width: 320, height: 640 })
    await fits(page)
    const narrow = await height(page)
    await embeds(page)[0].evaluate(() => { document.documentElement.style.fontSize = '200%' })
    await fits(page)
    assert.ok(await height(page) > narrow * 1.2)
    await embeds(page)[0].evaluate(() => { document.documentElement.style.fontSize = '' })
    await becomes(() => height(page), narrow)
  })

  test('an element of its own does, whose frame is made by the script alone', async (t) => {
    const page = await onHost(t, { codes: element(LINES) + SCRIPT, policy: strict(address) })
    await fits(page)
    assert.ok(await page.getByText('Stod här förut').isHidden())
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Gymnasiet')
  })
})

describe('where the page around has no scripts', () => {
  const policy = "script-src 'none'"
  const code = '<iframe src="{site}?embed=1" title="Diagram" width="100%" height="640" style="border: 0; height: auto; min-height: 10rem; frame-sizing: content-height"></iframe>'
  for (const width of [340, 1280]) {
    test(`a frame is as high as what it holds, where the platform can, ${width} pixels wide`, async (t) => {
      const page = await onHost(t, { codes: code, policy, width })
      await fits(page)
      assert.ok(await height(page) > 300, 'with a figure')
      await page.setViewportSize({ width: 640, height: 800 })
      await fits(page)
    })
  }

  test('it is so too when the styles around it and the face in it are late', async (t) => {
    const face = (page) => page.route(/\.woff2$/, async (route) => {
      await setTimeout(1_500)
      await route.continue()
    })
    const page = await onHost(t, { codes: code, policy, late: 300, width: 340, before: face })
    await fits(page)
  })

  test('what stands inside of the element stays, and picture and table stand by themselves', async (t) => {
    const page = await onHost(t, { policy, frames: 1, expected: [/Content Security Policy/] })
    for (const name of ['Brobyggare, på Inkludering 2032', 'Linjen 2012–2032, på Inkludering 2032']) assert.ok(await page.getByRole('link', { name }).isVisible())
    assert.ok(await page.locator('img').evaluate((image) => image.naturalWidth > 0))
    assert.ok(await page.locator('table').isVisible())
    assert.equal(await page.locator('inkludering-diagram iframe').count(), 0)
  })
})

test('in a narrow column nothing moves sideways', async (t) => {
  for (const query of [LINES, 'embed=1', 'view=indicator&indicator=mediators_count&embed=1', 'view=compare&indicator=folkmangd&compare=0136,1440,0180&evidence=residents&embed=1']) {
    const page = await onHost(t, { codes: frameOf(query, 'width="280"') + SCRIPT, width: 320 })
    await fits(page)
    const [frame] = embeds(page)
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, query)
    await page.context().close()
  }
})

test('ten on a page fetch the program once', async (t) => {
  const site = await keepingHost(t, () => false)
  const ids = json(`${release}index.json`).indicators.filter(({ evidence, mark }) => evidence === 'residents' && mark === 'core').map(({ indicator }) => indicator)
  assert.ok(ids.length >= 9)
  const queries = ['embed=1', ...ids.slice(0, 9).map((id) => `view=indicator&indicator=${id}&chart=lines&embed=1`)]
  const codes = queries.map((query) => `<inkludering-diagram src="{site}?${query}" label="Diagram"><p>Förut</p></inkludering-diagram>`).join('')
  const page = await onHost(t, { codes: codes + SCRIPT, site, frames: 10 })
  await fits(page, 10)
  const count = (pattern) => asked.filter((path) => pattern.test(path)).length
  const modules = asked.filter((path) => path.endsWith('.wasm'))
  assert.deepEqual(modules, [...new Set(modules)])
  for (const file of [/_bg\.wasm$/, /^dashboard.*\.js$/, /\.woff2$/, /index\.json$/, /^locales\//, /embed\.js$/]) assert.equal(count(file), 1, String(file))
  const titles = await Promise.all(embeds(page).map((frame) => frame.locator('.embed h2').innerText()))
  assert.equal(new Set(titles).size, 10)
})

test('a frozen figure stays when a new release has come, and a living one changes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'inkludering-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(dist, folder, { recursive: true })
  const [old, next] = [json('data/current.json').release, '2027-11-22']
  cpSync(join(folder, release), join(folder, `data/published/${next}`), { recursive: true })
  writeFileSync(join(folder, 'data/current.json'), JSON.stringify({ release: next }))
  const index = join(folder, `data/published/${next}/index.json`)
  writeFileSync(index, readFileSync(index, 'utf8').replaceAll(old, next).replaceAll('"Gymnasieexamen inom 4 år"', '"Examen, som det heter nu"'))
  const site = await serve(folder, { prefix: '/ny/' })
  t.after(() => site.close())
  const query = 'view=indicator&indicator=gymnasieexamen-inom-4-ar&chart=lines&embed=1'
  const page = await onHost(t, { codes: frameOf(query) + frameOf(`${query}&data=${old}`) + SCRIPT, site: site.url, frames: 2 })
  const [living, frozen] = await Promise.all(embeds(page).map((frame) => frame.locator('.embed').innerText()))
  assert.ok(living.includes(next) && !living.includes(old), living)
  assert.ok(frozen.includes(old) && !frozen.includes(next), frozen)
  assert.ok(living.includes('som det heter nu') && !frozen.includes('som det heter nu'))
})

describe('where a page can not say how high its frame is to be', () => {
  const stands = (page) => page.getByText('Stod här förut').isVisible()
  const inColumn = (t, codes, frames = 1) => onHost(t, { codes, frames, browser: unsized, width: 500 })

  test('a script that comes seconds after the figure asks for its height', async (t) => {
    const page = await inColumn(t, frameOf(LINES))
    await setTimeout(1_000)
    assert.notDeepEqual(await misfits(page), [0])
    await page.addScriptTag({ url: `${address}embed.js` })
    await fits(page)
  })

  for (const [way, code] of [['a frame', frameOf], ['the element', element]]) {
    test(`a site that has moved has its figure, ${way}`, async (t) => {
      const old = await moved(t, address)
      const page = await inColumn(t, code(LINES).replace('{site}', old) + SCRIPT)
      await fits(page)
      assert.ok(await page.locator('iframe').isVisible())
    })
  }

  test('an element that is appended first and told after what to show follows it', async (t) => {
    const page = await inColumn(t, SCRIPT, 0)
    await page.evaluate(() => {
      const figure = document.createElement('inkludering-diagram')
      figure.innerHTML = '<p>Stod här förut</p>'
      document.querySelector('main').append(figure)
    })
    await setTimeout(300)
    assert.equal(await page.locator('iframe').count(), 0)
    assert.ok(await stands(page))
    const set = (values) => page.locator('inkludering-diagram').evaluate((figure, values) => {
      for (const [name, value] of Object.entries(values)) value === null ? figure.removeAttribute(name) : figure.setAttribute(name, value)
    }, values)
    await set({ src: `${address}?${LINES}`, label: 'Gymnasiet' })
    await drawn(page, 1)
    await fits(page)
    assert.ok(!await stands(page))
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Gymnasiet')

    const steps = await page.evaluate(() => history.length)
    await set({ src: `${address}?embed=1`, label: 'Linjen' })
    assert.ok(await page.locator('iframe').isVisible(), 'nothing jumps meanwhile')
    await page.frameLocator('iframe').locator('.embed h2').waitFor()
    await fits(page)
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Linjen')
    assert.equal(await page.evaluate(() => history.length), steps)

    await set({ src: 'https://[' })
    assert.ok(await stands(page))
    assert.equal(await page.locator('iframe').count(), 0)
    await set({ src: `${address}?${LINES}` })
    await drawn(page, 1)
    await fits(page)
    await set({ src: null })
    assert.ok(await stands(page))
  })

  test('children that are written again leave the figure', async (t) => {
    const page = await inColumn(t, element(LINES) + SCRIPT)
    await fits(page)
    await page.locator('inkludering-diagram').evaluate((figure) => { figure.innerHTML = '<p>Stod här förut</p><p>och mer</p>' })
    await setTimeout(200)
    await fits(page)
    assert.ok(await page.locator('iframe').isVisible())
    assert.ok(!await stands(page))
  })

  test('a figure is shown within another element, and where it is moved to', async (t) => {
    const page = await inColumn(t, `<div id="around"></div>${SCRIPT}`, 0)
    await page.evaluate((html) => { document.querySelector('#around').attachShadow({ mode: 'open' }).innerHTML = html }, element(LINES).replace('{site}', address))
    await drawn(page, 1)
    await fits(page)
    assert.ok(await page.locator('iframe').isVisible())
    await page.evaluate(() => document.querySelector('main').append(document.querySelector('#around').shadowRoot.firstChild))
    await drawn(page, 1)
    await fits(page)
  })

  test('a figure is there before the reader comes to it, so that nothing jumps', async (t) => {
    const far = await onHost(t, { browser: unsized, frames: 0, codes: `<svg height="4000"></svg>${element(LINES)}${SCRIPT}` })
    await setTimeout(500)
    assert.equal(await far.locator('iframe').count(), 0, 'far off nothing is fetched')
    await far.evaluate(() => window.scrollTo(0, 2000))
    await becomes(() => far.locator('iframe').count(), 1)
    await becomes(async () => await embeds(far)[0]?.locator('.embed figure').count(), 1)
    await fits(far)
    assert.ok(await far.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top > innerHeight), 'below the window still')
  })
})

describe('hostile messages', () => {
  test('from the page around do nothing to a figure', async (t) => {
    const page = await onHost(t, { codes: frameOf(LINES) + SCRIPT })
    const [frame] = embeds(page)
    const state = () => frame.evaluate(() => [document.documentElement.outerHTML, location.href, localStorage.length, document.cookie].join())
    await fits(page)
    const before = await state()
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')
      for (const message of [1, 1e9, 'reload', 'Height', ['height'], { height: true }, '<img src=x onerror=alert(1)>', null, { height: 5 }, { type: 'navigate', href: 'https://example.org' }, [], new ArrayBuffer(8)]) contentWindow.postMessage(message, '*')
    })
    await setTimeout(300)
    assert.equal(await state(), before)
  })

  test('a question for the height is answered to the page around, and to nobody else', async (t) => {
    const page = await onHost(t, { codes: frameOf(LINES) + SCRIPT })
    await fits(page)
    await page.evaluate(() => {
      window.heard = []
      addEventListener('message', ({ data }) => window.heard.push(data))
      document.querySelector('iframe').contentWindow.postMessage('height', '*')
    })
    const told = await embeds(page)[0].evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))
    await becomes(() => page.evaluate(() => window.heard), [told])
    await embeds(page)[0].evaluate(() => postMessage('height', '*'))
    await setTimeout(200)
    assert.deepEqual(await page.evaluate(() => window.heard), [told])
  })

  test('from a figure are a height within limits, or nothing', async (t) => {
    const page = await onHost(t, { codes: frameOf(LINES) + SCRIPT })
    await fits(page)
    const told = async (message, expected) => {
      await embeds(page)[0].evaluate((message) => parent.postMessage(message, '*'), message)
      // What does nothing would have been done by then.
      await setTimeout(100)
      await becomes(() => height(page), expected)
    }
    // Each with the frame's border.
    await told(700, 704)
    for (const message of [-1, 0, Number.NaN, '900', { height: 900 }, [900], null, 'javascript:alert(1)']) await told(message, 704)
    await told(1e9, 4004)
    await told(500, 504)
    await told(Number.POSITIVE_INFINITY, 4004)
    await told(1, 104)
  })

  test('from elsewhere are for others', async (t) => {
    const other = await host(t, address, { page: around('<p>Ett annat fönster</p>') })
    const codes = `${frameOf(LINES)}${SCRIPT}<iframe id="other" src="${other}" height="300"></iframe>`
    const page = await onHost(t, { codes, expected: [/a request left the site: http:\/\/127/], frames: 1 })
    await becomes(async () => (await misfits(page))[0], 0)
    const before = await height(page)
    const another = page.frames().find((frame) => frame.url().startsWith(other))
    // To the page around, and in the name of the page itself.
    await another.evaluate(() => parent.postMessage(999, '*'))
    await page.evaluate(() => postMessage(999, '*'))
    await setTimeout(200)
    assert.equal(await height(page), before)
    assert.equal((await page.locator('#other').boundingBox()).height, 304)
  })

  test('no address makes a frame run a script', async (t) => {
    const codes = ['javascript:window.broken=1', 'data:text/html,<script>parent.broken=1</script>', '', 'http://', 'https://['].map((src) => `<inkludering-diagram src="${src}"><p>Förut</p></inkludering-diagram>`).join('')
    const page = await onHost(t, { codes: codes + SCRIPT, frames: 0 })
    await setTimeout(500)
    assert.equal(await page.locator('iframe').count(), 0)
    for (const stood of await page.getByText('Förut').all()) assert.ok(await stood.isVisible())
    assert.equal(await page.evaluate(() => window.broken), undefined)
  })
})

test('a figure reads and keeps nothing on the device', async (t) => {
  const page = await onHost(t, { codes: frameOf(LINES), before: (page) => page.addInitScript(() => {
    window.touched = []
    for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
      const own = Storage.prototype[name]
      Storage.prototype[name] = function (...given) {
        window.touched.push(name)
        return own.apply(this, given)
      }
    }
  }) })
  const [frame] = embeds(page)
  assert.deepEqual(await frame.evaluate(() => window.touched), [])
  assert.deepEqual(await page.context().cookies(), [])
  assert.deepEqual(await frame.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]), [0, 0, 0])
})

for (const [lang, theme] of [['sv', 'light'], ['en', 'dark']]) {
  test(`no barrier in a figure in ${lang}, ${theme}, and the keyboard goes in and out`, async (t) => {
    const page = await onHost(t, { codes: frameOf(`${LINES}&lang=${lang}&theme=${theme}`) + SCRIPT, width: 360 })
    const [frame] = embeds(page)
    assert.equal(await frame.evaluate(() => document.documentElement.lang), lang)
    await frame.locator('details').evaluate((details) => { details.open = true })
    // The page around has the heading of the first level.
    assert.deepEqual((await barriers(frame)).filter((found) => !found.startsWith('page-has-heading-one')), [])
    await page.locator('#before').focus()
    const met = []
    while (met.length < 8 && met.at(-1) !== 'after') {
      await page.keyboard.press('Tab')
      const outer = await focused(page)
      met.push(outer === 'iframe' ? await focused(frame) : outer)
    }
    assert.deepEqual(met.filter((name) => name !== 'html' && name !== 'body'), ['read-0', 'summary', 'table', 'a', 'after'], 'the open table is moved by keys')
    await page.keyboard.press('Shift+Tab')
    assert.equal(await focused(frame), 'a')
  })
}

test('the codes of the page do what it says, and are copied as they stand', async (t) => {
  const made = await open(t, '?view=embed&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&chart=lines&lang=en&heading=4', { wait: '#statement' })
  await made.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const id of ['frame', 'plain', 'element', 'statement']) {
    await made.locator(`#copy-${id}`).click()
    const code = await made.locator(`#${id}`).textContent()
    await becomes(() => made.evaluate(() => navigator.clipboard.readText()), code)
  }
  const [frame, plain, element] = await Promise.all(['frame', 'plain', 'element'].map((id) => made.locator(`#${id}`).textContent()))
  const page = await onHost(t, { codes: (frame + plain + element).replaceAll(/src="[^"]*\.png"/g, 'src="gymnasieexamen-inom-4-ar_0000_2026-11-22.svg"'), frames: 2 })
  await fits(page, 2)
  for (const figure of embeds(page)) assert.match(await figure.locator('.embed').innerText(), /diploma within 4 years(.|\n)*Haninge, Ale and Sweden/)
  assert.equal(await page.locator('h4').count(), 1)
  assert.ok(await page.locator('table tbody tr').count() > 5)
  assert.deepEqual(await barriers(page, 'main > table'), [])
})

test('what is chosen to embed is what is seen, at the width of a phone and of a desk', async (t) => {
  const page = await open(t, '?view=embed', { wait: '#statement' })
  await page.locator('#measures').click()
  await page.locator('[id="gymnasieexamen-inom-4-ar"]').click()
  await page.locator('#chart-2').click()
  await page.locator('#heading-1').click()
  await page.locator('#data-1').click()
  const { release: current } = json('data/current.json')
  const expected = `${address}figure/?view=indicator&indicator=gymnasieexamen-inom-4-ar&chart=lines&heading=3&data=${current}`
  await becomes(() => page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.src)), [expected, expected])
  await drawn(page, 2)
  await fits(page, 2)
  assert.deepEqual(await page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.contentWindow.innerWidth >= 736)), [false, true])
  const codes = await page.locator('#frame').textContent()
  assert.ok(codes.includes(expected.replaceAll('&', '&amp;')), codes)
})

test('a figure of several indicators is of those chosen, and says so where it can\'t be', async (t) => {
  const page = await open(t, '?view=embed', { wait: '#statement' })
  const shown = (query) => becomes(() => page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.src)), Array(query ? 2 : 0).fill(`${address}figure/?${query}`))
  const choose = (name) => page.getByRole('link', { name, exact: true }).click()
  await choose('Vad en kommun gör, område för område')
  await shown('')
  await page.getByText('Välj den kommun som diagrammet ska visa.').waitFor()
  await page.locator('#find').fill('hanin')
  await page.keyboard.press('Enter')
  await shown('view=matrix&compare=0136')
  await choose('Vad som mäts och inte mäts')
  await shown('view=progress')
})

test('small multiples are of those chosen, of whom there are several', async (t) => {
  const page = await open(t, '?view=embed&indicator=folkmangd&chart=multiples&compare=0136', { wait: '#statement' })
  const shown = (query) => becomes(() => page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.src)), Array(2).fill(`${address}figure/?${query}`))
  await shown('view=indicator&indicator=folkmangd&compare=0136&chart=multiples')
  await page.locator('#find').fill('borå')
  await page.keyboard.press('Enter')
  await shown('view=compare&indicator=folkmangd&compare=0136,1490&evidence=residents&chart=multiples')
  assert.equal(await page.getByText('visar inte de valda').count(), 0)
})

test('the work of a municipality is chosen by its name, and stands alone', async (t) => {
  const made = await open(t, '?view=embed', { wait: '#statement' })
  await made.locator('#find').fill('hanin')
  await made.keyboard.press('Enter')
  await becomes(() => made.locator('iframe').evaluateAll((all) => all.map((frame) => frame.src)), Array(2).fill(`${address}figure/?view=municipality&municipality=0136`))
  const page = await onHost(t, { codes: await made.locator('#frame').textContent(), width: 360 })
  await fits(page)
  const [frame] = embeds(page)
  assert.equal(await frame.locator('.embed h2').innerText(), 'Så arbetar Haninge')
  await frame.locator('summary').click()
  assert.ok(await frame.locator('tbody tr').count() > 5)
  assert.match(await frame.locator('.embed').innerText(), /Källa: [^]*20\d\d/)
  assert.deepEqual((await barriers(frame)).filter((found) => !found.startsWith('page-has-heading-one')), [])
  await made.getByRole('link', { name: 'Linjen 2012–2032' }).click()
  await made.getByText('visar inte de valda kommunerna').waitFor()
})

test('the menu of a figure leads to it', async (t) => {
  const page = await open(t, '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136', { wait: '#values' })
  const menu = page.locator('section[aria-labelledby=over-time] .tools')
  await menu.getByRole('link', { name: 'Bädda in' }).click()
  await page.locator('#statement').waitFor()
  assert.equal(new URL(page.url()).search, '?view=embed&indicator=gymnasieexamen-inom-4-ar&compare=0136&chart=lines')
  await drawn(page, 2)
  assert.match(await embeds(page)[0].locator('.embed h2').innerText(), /^I Haninge fick /, 'it names whom it shows')
})

describe('no figure shows a source by its code', { concurrency: 2 }, () => {
  const ids = json(`${release}sources.json`).sources.map(({ source }) => source)
  const coded = (said) => ids.filter((id) => said.includes(id))
  for (const query of ['?embed=1', '?view=indicator&indicator=mediators_count&embed=1', '?view=embed']) {
    test(query, async (t) => {
      let come
      const held = new Promise((resolve) => { come = resolve })
      const page = await open(t, query, {
        wait: '.waiting', answers: { [`${release}sources.json`]: (route) => held.then(() => route.continue()) },
        before: (page) => page.addInitScript(() => {
          window.said = []
          new MutationObserver(() => { if (document.documentElement.dataset.program === 'on') window.said.push(document.querySelector('main').textContent) }).observe(document, { childList: true, subtree: true })
        }),
      })
      await setTimeout(300)
      come()
      await page.locator(query.includes('embed=1') ? '.embed .note' : '#statement').first().waitFor()
      await becomes(() => page.locator('.waiting').count(), 0)
      assert.deepEqual(coded((await page.evaluate(() => window.said)).join()), [])
      assert.match(await page.locator('main').textContent(), /Källa: /)
    })
  }

  test('nor where the sources can not be had', async (t) => {
    const page = await open(t, '?view=indicator&indicator=mediators_count&embed=1', { wait: '.failed', answers: { [`${release}sources.json`]: { status: 404 } }, expected: [/Failed to load/] })
    assert.deepEqual(coded(await page.locator('main').textContent()), [])
    assert.ok(await page.locator('.embed figure').isVisible())
  })
})
