// Knows that a page which stands before its program is taken over as it is: its nodes stay, and what a reader has done to it.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { becomes, dist, open } from './harness.mjs'
import { keepNodes } from './hydrated.mjs'

/** Every page of the site that a program takes over, by its folder. */
const folders = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((file) => file.name === 'index.html')
  .map((file) => join(file.parentPath, '/').slice(join(dist, '/').length))
  .filter((folder) => !/(^|\/)(data|help|glossary|sv-x-lattlast|figure)\//.test(folder))
  .sort()
// All of them by `make test-hydration`; else one of each kind, and every thirtieth of the rest.
const kinds = new Set()
const isNewKind = (folder) => {
  const kind = folder.replace(/[^/]+\/$/, '').replace(/^en\//, '') || folder
  return !kinds.has(kind) && kinds.add(kind)
}
const some = process.env.ALL_PAGES ? folders : folders.filter((folder, at) => isNewKind(folder) || at % 60 === 0)

describe('a page is the same once its program runs', { concurrency: 2 }, () => {
  for (const folder of some) {
    test(`/${folder}`, async (t) => {
      const page = await open(t, folder, { before: (page) => page.addInitScript(keepNodes), wait: 'h1' })
      // What only the program knows is shown a frame later.
      await page.waitForTimeout(100)
      const { nodes, faults } = await page.evaluate(() => window.changed())
      assert.deepEqual(faults, [])
      assert.ok(nodes > 20, `${nodes} nodes`)
    })
  }
})

describe('a page that somebody has changed becomes the same page', { concurrency: 2 }, () => {
  const path = 'indicator/gymnasieexamen-inom-4-ar/'
  const inPage = (change) => (page) => page.addInitScript(`addEventListener('DOMContentLoaded', ${change})`)
  const inHtml = (change) => (page) => page.route((url) => url.pathname.endsWith(path), async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  })
  for (const [name, before] of [
    ['by a browser that translates', inPage(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const all = []
      while (texts.nextNode()) all.push(texts.currentNode)
      for (const text of all.filter((text) => text.data.trim())) {
        const font = document.createElement('font')
        text.replaceWith(font)
        font.append(text)
      }
    })],
    ['by a host that leaves out comments', inHtml((html) => html.replaceAll(/<!--.*?-->|<!>/gs, ''))],
    ['by another build', inHtml((html) => html.replace(/(name="app-build" content=")/, '$1other'))],
    ['by an extension', inPage(() => document.querySelector('main > *').prepend(Object.assign(document.createElement('div'), { textContent: 'extension' })))],
  ]) {
    test(name, async (t) => {
      const page = await open(t, path, { before, wait: 'h1' })
      const textOf = (page) => page.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true)
        for (const own of copy.querySelectorAll('.plain, #readout')) own.remove()
        return copy.textContent.replaceAll(/\s+/g, ' ')
      })
      const isAsAfresh = async () => {
        const fresh = await open(t, new URL(page.url()).search || path, { wait: 'main .part' })
        await fresh.locator('main .waiting').first().waitFor({ state: 'detached' })
        const wanted = await textOf(fresh)
        await becomes(() => textOf(page), wanted)
      }
      assert.equal(await page.locator('h1').count(), 1)
      await page.locator('#year-before').click()
      await isAsAfresh()
      await page.locator('th a').first().click()
      await isAsAfresh()
      await page.goBack()
      await isAsAfresh()
    })
  }
})
