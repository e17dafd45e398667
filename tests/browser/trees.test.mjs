// Knows what those who hear a page meet at each kind of chart and control: role, name and value, stored in `trees/` to be
// reviewed as a difference. With ACCEPT=1 in the environment they are stored as they are.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { open } from './harness.mjs'

const folder = fileURLToPath(new URL('trees/', import.meta.url))
const MEASURE = '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136'
const RESIDENTS = '?view=compare&compare=0136,0180&evidence=residents'
const opened = (summary) => (page) => page.locator(summary).first().click()

/** Each with its page, what of it is looked at, and what is done before. */
const KINDS = {
  'dots-of-all': [MEASURE, 'figure >> nth=0'],
  course: [MEASURE, 'figure >> nth=1'],
  rows: [RESIDENTS, 'article.row figure >> nth=0'],
  panels: [`${RESIDENTS}&chart=multiples`, 'article.row figure >> nth=0'],
  stated: ['?view=indicator&indicator=mediators_count', 'figure >> nth=0'],
  timeline: ['?view=timeline', 'figure >> nth=0'],
  generation: ['', 'figure >> nth=0'],
  map: ['?view=map', '.mapped'],
  finder: ['', '.finder', async (page) => {
    await page.locator('#find').pressSequentially('gö')
    await page.keyboard.press('ArrowDown')
    await page.locator('[role=option][aria-selected=true]').waitFor()
  }],
  chips: [RESIDENTS, '.chips'],
  year: [MEASURE, '.years'],
  choices: [RESIDENTS, '.choices >> nth=0'],
  'head-of-a-table': [MEASURE, '#values thead'],
  'filter-of-a-table': [MEASURE, ':has(> .field):has(#values-filter)'],
  tools: [MEASURE, 'figure .tools >> nth=0', opened('figure .take summary')],
  source: ['municipality/0136/', '#source-panel', opened('button.source')],
  memo: [MEASURE, '#source-panel', opened('#memo')],
  theme: ['', '.themes', opened('.themes summary')],
  'head-of-the-overview': ['?view=matrix', '#matrix thead'],
}

for (const [name, [path, part, before]] of Object.entries(KINDS)) {
  test(`what is heard of ${name}`, async (t) => {
    const page = await open(t, path, { wait: 'main :is(h1, figure)' })
    await before?.(page)
    const of = page.locator(part).first()
    await of.locator(':scope *').first().waitFor({ state: 'attached' })
    const values = await of.locator('[aria-valuetext]').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => `${one.getAttribute('aria-valuetext')}\n`))
    const heard = `${await of.ariaSnapshot()}\n${values.map((value) => `value: ${value}`).join('')}`
    const file = `${folder}${name}.txt`
    if (process.env.ACCEPT) writeFileSync(file, heard)
    assert.equal(heard, readFileSync(file, 'utf8'))
  })
}
