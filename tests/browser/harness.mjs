// Knows how a test meets the release site: in a real browser, in a sub-folder, and with an eye on everything
// that must not happen there: an error, a breach of the content policy, a request to another host.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { serve } from '../../tools/serve.mjs'

const root = new URL('../../', import.meta.url)
const require = createRequire(new URL('.tools/node/', root))
const { chromium } = require('playwright-core')
const axe = require('axe-core')

export const dist = fileURLToPath(new URL('dist/', root))
if (!existsSync(dist)) throw new Error('There is no dist/: make dist builds it.')
if (!process.env.CHROME) throw new Error('CHROME must name a browser: make test finds one.')

/** A file of the site as JSON, and the folder of the release that the site shows. */
export const json = (path) => JSON.parse(readFileSync(join(dist, path), 'utf8'))
export const release = `data/published/${json('data/current.json').release}/`

/** The paths asked for since the page was opened, without the folder that the site stands in. */
export const asked = []
const prefix = '/en/djup/mapp/'
const site = await serve(dist, { prefix, onRequest: (path) => asked.push(path.replace(prefix, '')) })
/** Where the site stands for this test file. */
export const address = site.url
const launch = (...flags) => chromium.launch({
  executablePath: process.env.CHROME,
  // Letters as wide as the font says, as on a phone: not rounded to whole pixels.
  args: ['--font-render-hinting=none', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...flags],
})
const common = await launch()
/** A browser that lacks what Chromium has: `flags` turn it off. Closed when the file's tests are over. */
export async function lacking(...flags) {
  const browser = await launch(...flags)
  after(() => browser.close())
  return browser
}
after(async () => {
  await common.close()
  await site.close()
})

/** The site on a host that lets browsers keep each file for ten minutes; those that `lacks` says it doesn't have now. */
export async function keepingHost(t, lacks) {
  const host = createServer(async (request, response) => {
    const found = await fetch(new URL(request.url, site.url))
    const status = lacks(request.url) ? 404 : found.status
    response.writeHead(status, { 'content-type': found.headers.get('content-type'), 'cache-control': 'max-age=600' })
    response.end(status === 200 ? Buffer.from(await found.arrayBuffer()) : undefined)
  })
  await new Promise((ready) => { host.listen(0, '127.0.0.1', ready) })
  t.after(() => {
    host.close()
    host.closeAllConnections()
  })
  return `http://127.0.0.1:${host.address().port}${prefix}`
}

/**
 * Opens the site for the test `t`, with `query` such as '?lang=en', and closes it with the test.
 * The test fails if the page had a problem that no pattern in `expected` matches.
 * `width` and `height` are the window's, `theme` what the reader's system prefers, `lang` its language;
 * `browser` is another than the common one; `scripts` may be turned off; `until` is when the page counts as opened; `runs` says whether the program is to. `touch` gives a phone's hand in place of a mouse, `density` its pixels to one of CSS, and `forced` the reader's own colours.
 * `answers` gives files other contents: { 'data/current.json': { status: 404 } } or { body: '…' }, or a
 * function that gets playwright's route. `before` gets the page before the site is asked for, at the address `at`.
 * The page is given when the program does, if it is to, and the element `wait` is there: the table of municipalities
 * comes last on the start page.
 */
export async function open(t, query = '', { width = 1280, height = 800, theme = 'light', lang = 'sv', touch = false, density = 1, forced = false, expected = [], answers = {}, before = () => {}, at = site.url, wait = '#known', until = 'load', runs = true, scripts = true, browser = common } = {}) {
  asked.length = 0
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: theme, locale: lang, reducedMotion: 'reduce', hasTouch: touch, deviceScaleFactor: density, forcedColors: forced ? 'active' : 'none', javaScriptEnabled: scripts,
  })
  context.setDefaultTimeout(15_000)
  const problems = []
  const found = (problem) => expected.some((pattern) => pattern.test(problem)) || problems.push(problem)
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(at)) found(`a request left the site: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') found(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => found(`exception: ${error.error().message}`))
  context.on('dialog', (dialog) => {
    found(`a dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  for (const [path, answer] of Object.entries(answers)) {
    const give = typeof answer === 'function' ? answer : (route) => route.fulfill(answer)
    await context.route((url) => url.href.split('?')[0] === at + path, give)
  }
  t.after(async () => {
    await context.close()
    assert.deepEqual(problems, [], 'the page had problems')
  })

  const page = await context.newPage()
  await before(page)
  await page.goto(at + query, { waitUntil: until })
  if (runs && scripts) await page.locator('[data-program=on]').waitFor()
  await page.locator(wait).first().waitFor()
  return page
}

/**
 * Waits until the page's program runs, and that of each figure that it shows in a frame. Not for an idle network: a frame
 * that is replaced while it loads never lets it be.
 */
export async function settled(page) {
  const frames = page.frames().filter((frame) => frame.url().startsWith('http'))
  for (const frame of frames) await frame.locator('[data-program=on]').waitFor()
}

/** The query of the page's address. */
export const query = (page) => new URL(page.url()).search

/** What has the focus: its id, or its element's name. */
export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.localName)

/** Presses Tab until what has the focus has that id. */
export async function tabTo(page, id) {
  const met = []
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    met.push(await focused(page))
    if (met.at(-1) === id) return
  }
  assert.fail(`Tab does not come to #${id}: ${met.join(' ')}`)
}

/** Waits until the promise that `get` makes gives `expected`, and says what it gave instead if it never does. */
export async function becomes(get, expected) {
  const until = Date.now() + 5_000
  let given = await get()
  while (!isDeepStrictEqual(given, expected) && Date.now() < until) {
    await setTimeout(50)
    given = await get()
  }
  assert.deepEqual(given, expected)
}

/**
 * What has the focus: its name, its place in the page's order, and whether the reader sees it: with an outline,
 * within the window, and not all of it behind something else. Null where nothing has it.
 */
export const seen = (page) => page.evaluate(() => {
  if (document.activeElement === document.body) return null
  // A slider over pictures isn't seen: its outline is around them.
  const element = document.activeElement.closest('.read') ?? document.activeElement
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const onTop = ({ left, top, right, bottom }) => [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]].some(([x, y]) => {
    const found = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top))
    return found && (element.contains(found) || found.contains(element))
  })
  return {
    name: `${element.localName} ${element.id || element.textContent.trim().slice(0, 30)}`,
    order: [...document.querySelectorAll('*')].indexOf(element),
    outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    inSight: [...element.getClientRects()].some(onTop),
  }
})

/** What axe-core finds wrong in the page as it stands, or in a part of it, a line each. */
export async function barriers(page, part) {
  await page.evaluate(axe.source)
  // What stands in frames is looked at by itself.
  const options = { iframes: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
  const { violations } = await page.evaluate(([part, options]) => window.axe.run(part ?? document, options), [part, options])
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))
}
