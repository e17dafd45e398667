// Knows that markup in data or in the address never becomes markup: it stands on the page as text.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { json, open, release } from './harness.mjs'

const HOSTILE = [
  '<img src=x onerror="window.broken=1">',
  '<svg onload=window.broken=1>',
  '"><script>window.broken=1</script>',
  '\' autofocus onfocus=window.broken=1 x=\'',
  '</title></style><style>main{display:none}</style>',
  '<a href="javascript:window.broken=1">javascript:window.broken=1</a>',
  '&lt;b&gt;&amp;',
]
/** What the form of a document binds: ids, dates, words of a fixed choice, numbers. */
const BOUND = new Set(['format', 'release', 'date', 'languages', 'areas', 'indicator', 'municipality', 'county', 'skr_group', 'kind', 'members',
  'stage', 'evidence', 'scope', 'unit', 'direction', 'mark', 'periods', 'period', 'area', 'basis', 'population', 'reference', 'breakdown',
  'collection', 'state', 'status', 'role', 'counts', 'cohort', 'goal', 'source', 'dating', 'theme', 'question', 'published', 'read', 'similar', 'answered'])
const ADDRESSES = new Set(['url', 'key_figure_url', 'contact', 'address'])

/** The document with all its free texts made hostile, each of them another way in turn. */
function made(hostile, value, field = '') {
  if (Array.isArray(value)) return value.map((one) => made(hostile, one, field))
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, BOUND.has(name) ? one : made(hostile, one, name)]))
  }
  if (typeof value !== 'string') return value
  if (ADDRESSES.has(field)) return 'javascript:window.broken=1'
  if (field === 'value' && /^(yes|no|-?[\d.]+)$/.test(value)) return value
  return `${hostile()}${value.match(/\{\w*\}/g)?.join(' ') ?? ''}`
}

async function hostileSite(t, query, wait) {
  let turn = 0
  const hostile = () => HOSTILE[turn++ % HOSTILE.length]
  const answer = (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname).split('/mapp/')[1]
    return route.fulfill({ json: made(hostile, json(path)) })
  }
  const site = { publisher: { sv: HOSTILE[0], en: HOSTILE[0] }, reviewed_by: [HOSTILE[1]], contact: 'javascript:window.broken=1' }
  return open(t, query, { wait, before: async (page) => {
    await page.route(new RegExp(`/${release}`), answer)
    await page.route(/data\/site\.json/, (route) => route.fulfill({ json: site }))
  } })
}

/** Everything on the page that text could have become. */
const grown = (page) => page.evaluate(() => {
  const found = [...document.querySelectorAll('body :is(script, style, img, iframe, object, embed, base, form[action^="java"], foreignObject, [srcdoc], [style])')]
    .map((element) => element.outerHTML)
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'autofocus') found.push(`${name}=${value}`)
      if (/^(xlink:href|href|src|action|formaction)$/.test(name) && !/^(https?:\/\/|mailto:|#|\.\/)/.test(value)) found.push(`${name}=${value}`)
    }
  }
  if (window.broken) found.push('a text was run')
  return found
})
/** The texts of the page, also those that are drawn, but not those that it says are wrong. */
const texts = (page) => page.evaluate(() => {
  const body = document.body.cloneNode(true)
  for (const notice of body.querySelectorAll('.notice')) notice.remove()
  return { all: body.textContent, drawn: [...body.querySelectorAll('svg')].map((svg) => svg.textContent).join() }
})

describe('hostile data', { concurrency: 2 }, () => {
  for (const [query, wait] of [
    ['?show=all', '#known'],
    ['?lang=en&show=all&sort=county', '#known'],
    ['?view=municipality&municipality=1480', 'h1'],
    ['?view=municipality&municipality=0000&lang=en', 'h1'],
    ['?view=area&area=education', 'h1'],
    ['?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136', '#values'],
    ['?view=municipality&municipality=0136&lang=en', '#answers ~ dl'],
    ['?view=about', 'h1'],
  ]) {
    test(`hostile data are text on ${query}`, async (t) => {
      const page = await hostileSite(t, query, wait)
      await page.waitForLoadState('networkidle')
      if (wait === '#known') {
        await page.locator('#find').fill('img')
        await page.getByRole('option').first().waitFor()
      }
      for (const details of await page.locator('details').all()) await details.evaluate((details) => { details.open = true })
      assert.deepEqual(await grown(page), [])
      const { all, drawn } = await texts(page)
      for (const text of HOSTILE) assert.ok(all.includes(text), `${text} stands on the page`)
      if (wait === '#known') assert.match(drawn, /<\w/)
    })
  }
})

for (const query of ['?view=indicator&indicator=gymnasieexamen-inom-4-ar&chart=spread', '?view=indicator&indicator=mediators_count', '?view=area&area=education']) {
  test(`hostile data are text in a figure to embed and in its codes: ${query}`, async (t) => {
    const page = await hostileSite(t, `${query}&embed=1`, '.embed figure')
    assert.deepEqual(await grown(page), [])
    const made = await hostileSite(t, query.replace(/view=\w+/, 'view=embed'), '#statement')
    assert.deepEqual((await grown(made)).filter((found) => !found.startsWith('<iframe ')), [])
    // Somebody else's page, without our policy.
    const theirs = await made.context().newPage()
    for (const id of ['frame', 'plain', 'element']) {
      const code = await made.locator(`#${id}`).textContent()
      const other = await theirs.evaluate((code) => {
        const read = new DOMParser().parseFromString(code, 'text/html')
        const found = [...read.querySelectorAll('svg, object, embed, base, form, [srcdoc], script:not([src$="/embed.js"])')].map((element) => element.outerHTML)
        for (const element of read.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) if (name.startsWith('on') || /^javascript:/i.test(value)) found.push(`${name}=${value}`)
        }
        return [found, read.querySelectorAll('iframe').length, read.querySelectorAll('img').length]
      }, code)
      assert.deepEqual(other, [[], Number(id === 'frame'), Number(id !== 'frame')], code)
    }
  })
}

test('a hostile source is text', async (t) => {
  const page = await hostileSite(t, '?view=municipality&municipality=0136', 'button.source')
  await page.locator('button.source').first().click()
  const panel = page.getByRole('dialog')
  await panel.locator('p').first().waitFor()
  assert.deepEqual(await grown(page), [])
  const said = await panel.innerText()
  assert.ok(HOSTILE.some((text) => said.includes(text)), said)
})

test('a hostile address is text', async (t) => {
  const said = HOSTILE.map((text) => `view=${text}`)
  const page = await open(t, `?${HOSTILE.map((text) => `view=${encodeURIComponent(text)}&${encodeURIComponent(text)}=x`).join('&')}&lang=${encodeURIComponent('"><img src=x>')}`)
  assert.deepEqual(await grown(page), [])
  const notices = await page.locator('.notice').allInnerTexts()
  for (const value of said) assert.ok(notices.some((notice) => notice.includes(value)), value)
})
