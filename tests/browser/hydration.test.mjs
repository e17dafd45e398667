// Knows that a page which stands before its program is taken over as it is: its nodes stay, and what a reader has done to it.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { dist, open } from './harness.mjs'
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
