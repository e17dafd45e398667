// Knows that what is typed into a finder is found by its button too, however that is pressed, on every page that has one.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { becomes, focused, open, query } from './harness.mjs'

const HANINGE = '?view=municipality&municipality=0136'

const press = {
  'a click': (page, button) => button.click(),
  'a tap': (page, button) => button.tap(),
  'Tab and Enter': async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  },
  'Tab and Space': async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
  },
}

describe('what is typed is found by', { concurrency: 2 }, () => {
  for (const [name, from, to] of [
    ['the start page', '', HANINGE],
    ['the municipalities', '?view=municipalities', HANINGE],
    ['the page of a municipality that there is not', '?view=municipality&municipality=2599', HANINGE],
    ['the comparison', '?view=compare', '?view=compare&compare=0136'],
    ['an indicator of all residents', '?view=indicator&indicator=trangboddhet-norm2', '?view=indicator&indicator=trangboddhet-norm2&compare=0136'],
    ['the making of a figure', '?view=embed&indicator=trangboddhet-norm2', '?view=embed&indicator=trangboddhet-norm2&compare=0136'],
  ]) {
    test(`a click, a tap, Tab and Enter, Tab and Space on ${name}`, async (t) => {
      const page = await open(t, from, { touch: true, wait: '#find' })
      for (const [how, pressed] of Object.entries(press)) {
        await page.locator('#find').pressSequentially('Haninge')
        await page.getByRole('option', { name: 'Haninge' }).waitFor()
        await pressed(page, page.getByRole('button', { name: /^(Visa|Lägg till)$/ }))
        await becomes(async () => [how, query(page)], [how, to])
        await page.goBack()
        await becomes(() => query(page), from)
        await page.locator('#find').waitFor()
      }
    })
  }
})

test('the option that the arrows have come to is meant, not the first', async (t) => {
  const page = await open(t)
  for (const pressed of Object.values(press).filter((_, at) => at !== 1)) {
    await page.locator('#find').pressSequentially('ha')
    await page.getByRole('option').nth(2).waitFor()
    const name = await page.getByRole('option').nth(2).locator('span').first().innerText()
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown')
    await pressed(page, page.getByRole('button', { name: /^(Visa|Lägg till)$/ }))
    await becomes(async () => (await page.locator('h1').innerText()).startsWith(name), true)
    await page.goBack()
    await page.locator('#known').waitFor()
  }
})

test('a list that was closed is no hindrance, and what nobody is called is said', async (t) => {
  const page = await open(t)
  await page.locator('#find').pressSequentially('Haninge')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^(Visa|Lägg till)$/ }).click()
  await becomes(() => query(page), HANINGE)
  await page.goBack()
  await page.locator('#find').pressSequentially('nowhere')
  await page.getByRole('button', { name: /^(Visa|Lägg till)$/ }).click()
  await page.getByText('Ingen kommun heter så').waitFor()
  assert.equal(query(page), '')
})

test('the list closes when the reader goes on past the button', async (t) => {
  const page = await open(t)
  await page.locator('#find').pressSequentially('ha')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), 'button')
  await page.keyboard.press('Tab')
  await becomes(() => page.getByRole('option').count(), 0)
  assert.equal(await page.locator('#find').getAttribute('aria-expanded'), 'false')
})
