// Knows the main job: a reader asks how it goes, finds a municipality, in either language, and finds the way back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { becomes, focused, open, query, tabTo } from './harness.mjs'

const QUESTION = 'Likvärdiga möjligheter för romer 2032 – hur går det?'
const QUESTION_IN_ENGLISH = 'Equal opportunities for Roma in 2032 – how is it going?'
const PRODUCT = 'Inkludering 2032'

const finder = (page) => page.getByRole('combobox', { name: 'Hitta din kommun' })
const names = (page) => page.getByRole('option').locator('span:first-child').allInnerTexts()
const announced = (page) => page.locator('#announcer').innerText()
const inEnglish = (page) => page.evaluate(() => document.documentElement.lang).then((lang) => lang === 'en')
const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme)

test('question, answer and finder fill the first screen of a phone', async (t) => {
  const page = await open(t, '', { width: 360, height: 640 })
  assert.equal(await page.locator('h1').innerText(), QUESTION)
  assert.match(await page.locator('.answer').innerText(), /^Det går inte att säga i dag\./)
  assert.equal(await page.title(), `${QUESTION} – ${PRODUCT}`)
  for (const part of [page.locator('h1'), page.locator('.answer'), finder(page), page.getByRole('button', { name: 'Visa' })]) {
    const { x, y, width, height } = await part.boundingBox()
    assert.ok(x >= 0 && y >= 0 && x + width <= 360 && y + height <= 640, `${part} at ${x},${y} ${width}x${height}`)
  }
})

test('a municipality is found by keyboard alone, by name or code, and back leads to the start', async (t) => {
  const page = await open(t)
  for (const [typed, name, code] of [
    ['goteb', 'Göteborg', '1480'],
    ['Örebro', 'Örebro', '1880'],
    ['orebro', 'Örebro', '1880'],
    ['0136', 'Haninge', '0136'],
  ]) {
    await tabTo(page, 'find')
    await page.keyboard.type(typed)
    await becomes(() => names(page), [name])
    await page.keyboard.press('ArrowDown')
    assert.equal(await finder(page).getAttribute('aria-activedescendant'), await page.getByRole('option', { selected: true }).getAttribute('id'))
    await page.keyboard.press('Enter')
    await becomes(() => query(page), `?view=municipality&municipality=${code}`)
    await becomes(() => focused(page), 'h1')
    assert.match(await page.locator('h1').innerText(), new RegExp(name))
    assert.match(await page.title(), new RegExp(`^${name}.* – ${PRODUCT}$`))
    assert.match(await announced(page), new RegExp(`^Visar: ${name}`))
    await page.goBack()
    await becomes(() => page.locator('h1').innerText(), QUESTION)
    assert.equal(await page.title(), `${QUESTION} – ${PRODUCT}`)
  }
})

test('arrows go round in the list, Escape closes it, a tap chooses', async (t) => {
  const page = await open(t)
  await finder(page).pressSequentially('malm')
  await becomes(() => names(page), ['Malmö'])
  await finder(page).fill('ha')
  const [first, ...others] = await names(page)
  assert.ok(others.length > 2)
  const selected = () => names(page).then(async (all) => all[await page.getByRole('option').evaluateAll((list) => list.findIndex((option) => option.ariaSelected === 'true'))])
  await page.keyboard.press('ArrowUp')
  assert.equal(await selected(), others.at(-1))
  await page.keyboard.press('ArrowDown')
  assert.equal(await selected(), first)
  await page.keyboard.press('Escape')
  assert.equal(await finder(page).getAttribute('aria-expanded'), 'false')
  assert.deepEqual(await names(page), [])
  assert.equal(await finder(page).inputValue(), 'ha')

  await finder(page).fill('nowhere')
  await page.getByText('Ingen kommun heter så').waitFor()
  await page.keyboard.press('Enter')
  assert.equal(query(page), '')

  await finder(page).fill('ume')
  await page.getByRole('option', { name: 'Umeå' }).click()
  await becomes(() => query(page), '?view=municipality&municipality=2480')
})

test('a press on a name can be taken back before it is let go', async (t) => {
  const page = await open(t)
  await finder(page).fill('ume')
  const { x, y, width, height } = await page.getByRole('option', { name: 'Umeå' }).boundingBox()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  assert.deepEqual(await names(page), ['Umeå'], 'the list stays while it is pressed')
  await page.mouse.move(x + width / 2, y + height + 200)
  await page.mouse.up()
  assert.equal(query(page), '')
})

test('what is typed is kept while the rest of the data comes', async (t) => {
  let come
  const held = new Promise((resolve) => { come = resolve })
  const late = (route) => held.then(() => route.continue())
  const page = await open(t, '?lang=sv', { wait: '#find', before: (page) => page.route(/work\.json|site\.json/, late) })
  const details = page.locator('details:not(.themes)')
  await details.first().locator('summary').click()
  await finder(page).pressSequentially('goteb')
  await page.keyboard.press('ArrowDown')
  come()
  await page.locator('#known').waitFor()
  assert.equal(await focused(page), 'find')
  assert.deepEqual(await names(page), ['Göteborg'])
  assert.equal(await details.first().getAttribute('open'), '', 'what was opened is still open')
  await page.keyboard.press('Enter')
  await becomes(() => query(page), '?view=municipality&municipality=1480')
})

test('language and theme follow the links, and back and forward', async (t) => {
  const page = await open(t)
  assert.equal(await inEnglish(page), false)
  await page.getByRole('link', { name: 'English' }).click()
  await becomes(() => query(page), '?lang=en')
  await becomes(() => announced(page), `Now showing: ${QUESTION_IN_ENGLISH} – ${PRODUCT}`)
  assert.equal(await inEnglish(page), true)
  assert.equal(await page.locator('h1').innerText(), QUESTION_IN_ENGLISH)
  assert.equal(await page.title(), `${QUESTION_IN_ENGLISH} – ${PRODUCT}`)
  assert.equal(await focused(page), 'h1')

  await page.getByText('Appearance').click()
  await page.getByRole('link', { name: 'Dark' }).click()
  await becomes(() => query(page), '?lang=en&theme=dark')
  assert.equal(await theme(page), 'dark')

  await page.goBack()
  await becomes(() => theme(page), undefined)
  await page.goBack()
  await becomes(() => page.locator('h1').innerText(), QUESTION)
  assert.equal(await inEnglish(page), false)
  assert.equal(await page.title(), `${QUESTION} – ${PRODUCT}`)
  await page.goForward()
  await becomes(() => page.locator('h1').innerText(), QUESTION_IN_ENGLISH)
  assert.equal(await inEnglish(page), true)
  await page.reload()
  await page.getByRole('heading', { name: QUESTION_IN_ENGLISH }).waitFor()
})

test('an address with bad values says so and shows the page, and unknown names stay in the links', async (t) => {
  const page = await open(t, '?view=nonsense&sort=most&utm=a%20b&lang=en')
  assert.deepEqual(await page.locator('.notice').allInnerTexts(), ['view=nonsense', 'sort=most'].map(
    (value) => `The address holds a value that doesn't exist: ${value}. It was passed over.`,
  ))
  assert.equal(await page.locator('h1').innerText(), QUESTION_IN_ENGLISH)
  const links = await page.locator('a[href^="./"]:not([download], [href$="data/"], [href$="help/"], [href$="glossary/"], [hreflang="sv-x-lattlast"])').evaluateAll((links) => links.map((link) => link.search))
  assert.ok(links.length > 30)
  assert.deepEqual(links.filter((search) => new URLSearchParams(search).get('utm') !== 'a b'), [])
  await page.locator('#known').getByRole('link', { name: 'Haninge' }).click()
  await becomes(() => query(page), '?view=municipality&municipality=0136&lang=en&utm=a+b')
  await becomes(() => page.locator('.notice').count(), 0)
})
