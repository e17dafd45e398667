// Knows what an answer on progress lets its reader do, on the invented country: choose a method and a base year by
// keyboard, read every component, see each municipality's answer; and that only a site that lists it shows it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { serve } from '../../tools/serve.mjs'
import { barriers, becomes, dist, focused, open, query } from './harness.mjs'

const folder = mkdtempSync(join(tmpdir(), 'inkludering-'))
const root = fileURLToPath(new URL('../../', import.meta.url))
cpSync(dist, folder, { recursive: true })
execFileSync('cargo', ['run', '--quiet', '--bin', 'inkludering', '--', 'example', '--out', join(folder, 'data/published')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const config = join(folder, 'data/site.json')
writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), extra_datasets: ['example'] }))
const site = await serve(folder, { prefix: '/a/' })
after(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

const ON = { at: site.url, width: 360, height: 640 }
const INDICATOR = '?view=indicator&indicator=exempel-arbete&data=example'

test('the method and the base year are chosen by keyboard, kept in the address, and change the answer', async (t) => {
  const page = await open(t, INDICATOR, { ...ON, wait: '#method-linear' })
  const answer = () => page.locator('.answer .verdict').textContent()
  assert.equal(await answer(), 'För långsamt')
  assert.match(await page.locator('#progress ~ details dl').textContent(), /Behövs per år.*−2,0000.*Faktisk delad med behövd.*0,6667/s)
  await page.locator('#method-statcan').focus()
  await page.keyboard.press('Enter')
  await becomes(answer, 'Går inte att bedöma: sammansatt tillväxt kommer aldrig till noll')
  await becomes(() => focused(page), 'method-statcan')
  assert.match(query(page), /method=statcan/)
  await page.locator('#method-linear').focus()
  await page.keyboard.press('Enter')
  await page.locator('#base-2020').focus()
  await page.keyboard.press('Enter')
  await becomes(() => page.locator('#base-2020').getAttribute('aria-current'), 'true')
  assert.match(query(page), /base=2020/)
  await page.goBack()
  await becomes(() => page.locator('#base-2014').getAttribute('aria-current'), 'true')
})

test('each municipality has its answer, a group what it says together', async (t) => {
  const page = await open(t, `${INDICATOR}&peers=programme:pilot`, { ...ON, width: 1280, wait: '#values' })
  const rows = page.locator('#values tbody tr')
  assert.ok(await rows.count() < 20)
  await rows.first().getByRole('link').click()
  await becomes(async () => /municipality=\d{4}/.test(query(page)), true)
  assert.match(await page.locator('h1').textContent(), /EXEMPELDATA/)
})

test('the finder\'s button leads to the answer of a municipality', async (t) => {
  const page = await open(t, INDICATOR, { ...ON, wait: '#find' })
  await page.locator('#find').pressSequentially('a')
  await page.getByRole('option').first().waitFor()
  await page.getByRole('button', { name: 'Visa' }).click()
  await becomes(async () => /municipality=\d{4}/.test(query(page)), true)
})

describe('no barrier where something can be assessed', { concurrency: 2 }, () => {
  for (const [name, at, wait] of [['an indicator', INDICATOR, '#values'], ['the road', '?view=progress&data=example', '#by-measure'], ['a municipality', '?view=municipality&municipality=3201&data=example', '#residents ~ article']]) {
    for (const also of ['', '&lang=en&theme=dark']) {
      test(`${name} ${also}`, async (t) => {
        const page = await open(t, at + also, { ...ON, wait })
        await page.waitForLoadState('networkidle')
        assert.deepEqual(await barriers(page), [])
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
      })
    }
  }
})

test('a site that does not list the invented country shows its own data, and says so', async (t) => {
  const page = await open(t, '?data=example', { wait: '#known' })
  assert.equal(await page.getByText('EXEMPELDATA').count(), 0)
  await page.getByText('data=example').waitFor()
})
