// Knows how a page of a built site is kept: as pictures at three widths in light and dark and as on paper, as a PDF, and
// as its accessibility tree.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { serve } from '../../tools/serve.mjs'
import { slug } from './pages.mjs'
import { tree } from './tree.mjs'

const { chromium } = createRequire(new URL('../../.tools/node/', import.meta.url))('playwright-core')

export const WIDTHS = [360, 768, 1440]
const THEMES = ['light', 'dark']
/** A4 within its margins, in CSS pixels. */
const PAPER = 720
/** Chromium paints no higher picture; the tree has the rest. */
const HIGHEST = 16_000
/** The site's address, also on its pages, whatever port it has. */
const HOST = 'inkludering.example'
const PAGES_AT_ONCE = 2

/** The names of the pictures of a page. */
export const PICTURES = [...WIDTHS.flatMap((width) => THEMES.map((theme) => `${width}-${theme}`)), 'paper']

/** Keeps all `pages` of the site in `dist` in the folder `into`. Gives what went wrong on a page, a line each. */
export async function capture(dist, pages, into) {
  mkdirSync(into, { recursive: true })
  const site = await serve(dist)
  const browser = await chromium.launch({
    executablePath: process.env.CHROME,
    args: ['--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${new URL(site.url).port}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const problems = []
  const waiting = [...pages]
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const path = join(into, slug(page))
      try {
        // Chromium's process for a page may end while it paints a very tall one: each gets a second try.
        await keep(browser, page, path).catch(() => keep(browser, page, path))
      } catch (error) {
        problems.push(`${slug(page)}: ${error.message.split('\n')[0]}`)
      }
    }
  }
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work))
  await browser.close()
  await site.close()
  return problems
}

async function keep(browser, { language, address, isPlain }, path) {
  const context = await browser.newContext({ locale: language, reducedMotion: 'reduce', javaScriptEnabled: !isPlain, viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(`http://${HOST}/${address}`)
    if (!isPlain) await page.locator('[data-program=on]').waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(showAll)
    for (const frame of page.frames().slice(1)) {
      await frame.locator('[data-program=on]').waitFor()
      await frame.evaluate(showAll)
    }
    if (!isPlain) await quiet(page)
    writeFileSync(`${path}.txt`, await tree(page))
    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme })
        await photograph(page, width, `${path}.${width}-${theme}.png`)
      }
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await photograph(page, PAPER, `${path}.paper.png`)
    await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true, tagged: true })
  } finally {
    await context.close()
  }
}

async function photograph(page, width, path) {
  await page.setViewportSize({ width, height: 900 })
  // A frame tells its new height.
  if (page.frames().length > 1) await quiet(page)
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), HIGHEST)
  await page.screenshot({ path, fullPage: true, animations: 'disabled', clip: { x: 0, y: 0, width, height } })
}

/**
 * Has painted, in the page or a frame of it, what else depends on what is seen and on how fast it comes: rows far below,
 * frames, and the font, which a reader far away does without.
 */
async function showAll() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(({ cssText }) => cssText.replace(/font-display: *\w+/, 'font-display: block'))
  const style = new CSSStyleSheet()
  style.replaceSync(['* { content-visibility: visible !important }', ...faces].join('\n'))
  document.adoptedStyleSheets = [style]
  for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager'
  await Promise.allSettled([...document.fonts].map((face) => face.load()))
}

/** Waits until nothing in the page has changed for a while. */
const quiet = (page) => page.evaluate(() => new Promise((done) => {
  const WHILE = 300
  let timer = setTimeout(done, WHILE)
  new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(done, WHILE)
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
}))
