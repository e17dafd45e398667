// Knows that a municipality's report and its questions are documents: tagged PDFs with headings, whole, with a
// numbered list of sources; and that the questions come as a file to fill in.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { becomes, json, open, release } from './harness.mjs'
import { PAGES } from './pages.mjs'

/** All of a PDF as text: its objects, and what its compressed streams hold. */
function insideOf(pdf) {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length
    const bytes = pdf.subarray(from, text.indexOf('endstream', from))
    try {
      return inflateSync(bytes).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}

/** What of the page is on paper, as text. */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('main').innerText()
  for (const control of ['button', 'header', 'footer', 'summary', '.actions']) {
    assert.equal(await page.locator(`${control}:visible:not(blockquote footer)`).count(), 0, control)
  }
  return text
}

const PHONE = { width: 360, height: 640 }

describe('on paper', { concurrency: 2 }, () => {
  for (const [name, query, last, contents] of [
    ['the report of Haninge', ...PAGES['a report'], ['Haninge kommun', 'Årsrapport om romsk inkludering', 'Ingen kommentar har lämnats.', 'Romskt råd eller särskilt samråd', 'Väntades 2020–2025, ingen uppgift', 'Gymnasieexamen inom 4 år', 'Mäts inte', 'Hur är arbetet politiskt förankrat?', 'https://www.kolada.se/']],
    ['the report of Ale, in English', '?view=report&municipality=1440&lang=en', '.sources li', ['Ale', 'Yearly report on Roma inclusion', 'No comment', 'no information', 'https://www.scb.se/be0101']],
    ['the questions to Helsingborg', '?view=questions&municipality=1283', '.question', ['Frågor till Helsingborg kommun', 'Skriv aldrig hur många romer', 'Romska rådets kommentar']],
  ]) {
    test(`${name} is a whole, tagged document`, async (t) => {
      const page = await open(t, `${query}${query.includes('lang') ? '' : '&lang=sv'}`, { wait: last })
      await page.waitForLoadState('networkidle')
      const headings = await page.locator('main :is(h1, h2)').allInnerTexts()
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
      const inside = insideOf(pdf)
      assert.match(inside, /\/StructTreeRoot/)
      assert.match(inside, /\/Marked true/)
      assert.match(inside, /\/S \/H1\b/)
      assert.ok(inside.match(/\/S \/H2\b/g).length >= 3)
      if (query.includes('report')) assert.match(inside, /\/S \/TH\b/)
      const pages = inside.match(/\/Type \/Page\b/g).length
      assert.ok(pages >= 3 && pages <= 14, `${pages} pages`)
      assert.match(inside, /\/MediaBox \[0 0 59[45]\.\d* 84[12]\.\d*\]/)
      const text = await onPaper(page)
      for (const said of [...contents, ...headings.map((heading) => heading.split('\n')[0])]) assert.ok(text.includes(said), said)
    })
  }
})

test('each number in brackets leads to its source, and each source is named by some', async (t) => {
  const [query, last] = PAGES['a report']
  const page = await open(t, query, { wait: last })
  const named = await page.locator('.cite').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  const listed = await page.locator('.sources > li').evaluateAll((all) => all.map((entry) => `#${entry.id}`))
  assert.deepEqual([...new Set(named)], listed, 'in the order in which they are named')
  const facts = json(`${release}work.json`).facts.filter(({ municipality }) => municipality === '0136')
  const titles = new Map(json(`${release}sources.json`).sources.map(({ source, title }) => [source, title]))
  const text = await page.locator('.sources').innerText()
  for (const { source } of facts) assert.ok(text.includes(titles.get(source)), source)
})

test('the report prints, and leads back', async (t) => {
  const [query, last] = PAGES['a report']
  const page = await open(t, query, { wait: last, before: (page) => page.addInitScript(() => { window.print = () => { window.printed = true } }) })
  await page.locator('#print').press('Enter')
  assert.equal(await page.evaluate(() => window.printed), true)
  await page.locator('.actions a').click()
  await becomes(() => page.locator('h1').innerText(), 'Haninge kommun')
})

test('the questions come as a file, as many as the municipality\'s page says', async (t) => {
  const page = await open(t, PAGES.Haninge[0], { wait: '.further a:has-text("saknas")' })
  const link = page.locator('.further a:has-text("saknas")')
  const [, count] = (await link.innerText()).match(/(\d+) saknas/)
  await link.click()
  await page.locator('.question').first().waitFor()
  // What was stated long ago is asked again, in a section of its own.
  const all = await page.locator('.question').count()
  const old = await page.locator('section[aria-labelledby="old"] .question').count()
  assert.equal(all - old, Number(count))
  const coming = page.waitForEvent('download')
  await page.locator('#take').press('Enter')
  const download = await coming
  assert.equal(download.suggestedFilename(), `fragor_0136_${json('data/current.json').release}.csv`)
  const text = readFileSync(await download.path(), 'utf8')
  assert.ok(text.startsWith('\ufeff'), 'a spreadsheet takes it for UTF-8')
  const rows = text.trimEnd().split('\r\n')
  assert.equal(rows.length, all + 1)
  assert.match(rows[1], /^"observations";"0136";"Haninge";/)
})

describe('what is printed is what was chosen last', { concurrency: 2 }, () => {
  test('also what lies far below the window', async (t) => {
    const page = await open(t, '?view=indicator&indicator=gymnasieexamen-inom-4-ar', { ...PHONE, wait: '#values' })
    // In the task after the choice, before a frame has been painted.
    const printed = await page.evaluate(async () => {
      const year = document.querySelector('#year-before')
      const [asked] = year.ariaLabel.match(/\d{4}/)
      year.click()
      await new Promise((next) => { setTimeout(next) })
      dispatchEvent(new Event('beforeprint'))
      return { asked, caption: document.querySelector('#values caption').textContent }
    })
    assert.match(printed.caption, new RegExp(printed.asked))
  })

  for (const [query, lang, said] of [
    ['?view=report&municipality=0136', 'sv', /var inte klar när den skrevs ut/],
    ['?view=report&municipality=0136&lang=en', 'en', /was not finished when it was printed/],
  ]) {
    for (const [name, held] of [['its program', /\.wasm$/], ['its data', /municipalities\/0136\.json$/]]) {
      test(`and a page that waits for ${name} says so, in ${lang}`, async (t) => {
        const page = await open(t, query, { wait: name === 'its data' ? '.waiting' : '.shell:visible', runs: name === 'its data', before: (page) => page.route(held, () => {}) })
        const lines = page.locator('.unfinished')
        assert.equal(await lines.and(page.locator(':visible')).count(), 0)
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        await page.emulateMedia({ media: 'print' })
        assert.equal(await lines.and(page.locator(':visible')).count(), 1)
        assert.match(await lines.and(page.locator(':visible')).innerText(), said)
        await page.evaluate(() => dispatchEvent(new Event('afterprint')))
        assert.equal(await lines.and(page.locator(':visible')).count(), 0)
      })
    }
  }

  test('the browser itself asks for that', async (t) => {
    const page = await open(t, '?view=report&municipality=0136', { wait: '.shell:visible', runs: false, before: (page) => page.route(/\.wasm$/, () => {}) })
    await page.evaluate(() => addEventListener('beforeprint', () => { window.said = document.querySelector('.unfinished:not([hidden])')?.lang }))
    await page.pdf()
    assert.equal(await page.evaluate(() => window.said), 'sv')
  })

  test('a whole page says nothing of the kind', async (t) => {
    const page = await open(t, 'municipality/0136/', { wait: '#residents' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    assert.equal(await page.locator('.unfinished').and(page.locator(':visible')).count(), 0)
  })
})
