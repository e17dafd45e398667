// Knows what a reader gets who asks for a memo: the figures that they chose, each with a picture that shows something.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { asked, barriers, becomes, focused, json, open, release } from './harness.mjs'

const HANINGE = '?view=municipality&municipality=0136'
const panel = (page) => page.getByRole('dialog')

/** A file of the document, which is a package of files. */
const fileOf = (path, name) => execFileSync('python3', ['-c', 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))', path, name], { maxBuffer: 1 << 26 })

/** How many colours a picture has. */
const colours = (page, png) => page.evaluate(async (address) => {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size
}, `data:image/png;base64,${png.toString('base64')}`)

for (const [lang, name, take] of [['sv', 'Underlag till PM (Word)', 'Ladda ner'], ['en', 'Memo (Word)', 'Download']]) {
  test(`two figures of a municipality become a document of two sections, ${lang}`, async (t) => {
    const page = await open(t, `${HANINGE}&lang=${lang}`, { wait: '#residents' })
    assert.deepEqual(asked.filter((path) => /_memo\.wasm/.test(path)), [], 'nobody fetches what they have not asked for')
    await page.getByRole('button', { name }).click()
    await panel(page).waitFor()
    await page.locator('#source-heading:focus').waitFor()
    const boxes = panel(page).getByRole('checkbox')
    const count = await boxes.count()
    assert.ok(count > 3, `${count} figures`)
    const titles = await panel(page).locator('label').allInnerTexts()
    for (let nth = 0; nth < count; nth++) {
      assert.ok(await boxes.nth(nth).isChecked(), 'all are chosen at first')
      if (nth !== 1 && nth !== count - 1) await boxes.nth(nth).uncheck()
    }
    const [download] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: take }).click()])
    assert.equal(download.suggestedFilename(), `inkludering-2032_0136_${json('data/current.json').release}.docx`)
    await page.locator('#memo-said', { hasText: download.suggestedFilename() }).waitFor()
    assert.match(await panel(page).getByRole('status').innerText(), /\.docx$/)
    const path = await download.path()
    const text = fileOf(path, 'word/document.xml').toString()
    const headings = [...text.matchAll(/w:val="Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">([^<]*)</g)].map(([, said]) => said)
    assert.deepEqual(headings.slice(0, -1), [titles[1].trim(), titles.at(-1).trim()])
    assert.equal(text.match(/<w:tbl>/g).length, 2)
    assert.match(text, new RegExp(`>${page.url().replaceAll('&', '&amp;').replaceAll(/[?.]/g, '\\$&')}<`))
    const pictures = [...text.matchAll(/r:embed="([^"]*)"/g)].map(([, id]) => fileOf(path, `word/media/${id}.png`))
    assert.equal(pictures.length, 2)
    for (const png of pictures) {
      assert.ok(png.readUInt32BE(16) > 700, 'twice as large as on a phone, or more')
      assert.ok(await colours(page, png) > 20)
    }
  })
}

test('the panel works by keyboard, has no barriers, and the same choice gives the same bytes', async (t) => {
  const page = await open(t, HANINGE, { wait: '#residents' })
  await page.locator('#memo').focus()
  await page.keyboard.press('Enter')
  await page.locator('#source-heading:focus').waitFor()
  assert.deepEqual(await barriers(page, '.panel'), [])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  assert.equal(await panel(page).getByRole('checkbox').first().isChecked(), false)
  await page.locator('#memo-make').focus()
  const bytes = []
  for (let times = 0; times < 2; times++) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    bytes.push(readFileSync(await download.path()))
    assert.equal(await focused(page), 'memo-make')
  }
  assert.ok(bytes[0].equals(bytes[1]))
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
  assert.equal(await focused(page), 'memo')
})

test('what can\'t be made is told of at the button, and may be tried again', async (t) => {
  const page = await open(t, HANINGE, { wait: '#residents', expected: [/_memo\.wasm/, /404/, /Failed to (load|fetch)/] })
  await page.route('**/*_memo.wasm', (route) => route.abort())
  await page.locator('#memo').click()
  await page.locator('#memo-make').click()
  const failed = 'Filen kunde inte skapas. Försök igen.'
  await page.locator('#memo-said', { hasText: failed }).waitFor()
  await panel(page).getByRole('status').filter({ hasText: failed }).waitFor()
  await page.unroute('**/*_memo.wasm')
  await Promise.all([page.waitForEvent('download'), page.locator('#memo-make').click()])
  await page.locator('#memo-said', { hasText: 'Sparad' }).waitFor()
  for (const box of await panel(page).getByRole('checkbox').all()) await box.uncheck()
  await page.locator('#memo-make').click()
  await page.locator('#memo-said', { hasText: 'Välj minst ett diagram' }).waitFor()
})

for (const [what, query, wait] of [
  ['an indicator', '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136', '#all-values'],
  ['an area', '?view=area&area=education', '#residents'],
  ['the work of two', '?view=compare&compare=0136,1440', '#work'],
  ['all residents of two', '?view=compare&compare=0136,1440&evidence=residents', 'figure'],
  ['Sweden', '?view=municipality&municipality=0000', '#outcome'],
]) {
  test(`a page has its figures to take along: ${what}`, async (t) => {
    const page = await open(t, query, { wait })
    await page.locator('#memo').click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#memo-make').click()])
    const text = fileOf(await download.path(), 'word/document.xml').toString()
    assert.equal(text.match(/<wp:docPr /g).length, await panel(page).getByRole('checkbox').count())
  })
}

test('without scripts no control stands there that does nothing', async (t) => {
  const page = await open(t, 'municipality/0136/', { scripts: false, wait: 'h1' })
  assert.equal(await page.locator('#memo').isVisible(), false)
})

test('who leaves a figure out leaves out that one, also when more come', async (t) => {
  let goOn
  const held = new Promise((resolve) => { goOn = resolve })
  const work = async (route) => {
    await held
    await route.continue()
  }
  const page = await open(t, HANINGE, { wait: '#memo', answers: { [`${release}work.json`]: work } })
  await page.locator('#memo').click()
  const first = panel(page).locator('label').first()
  const title = await first.innerText()
  await first.getByRole('checkbox').uncheck()
  const before = await panel(page).getByRole('checkbox').count()
  goOn()
  await becomes(() => panel(page).getByRole('checkbox').count(), before + 1)
  const left = await panel(page).locator('label:not(:has(:checked))').allInnerTexts()
  assert.deepEqual(left, [title])
})
