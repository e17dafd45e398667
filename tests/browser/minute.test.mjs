// Knows the visitor's minute on a small phone: from the start to the municipality, to one thing that it says it
// does, to where that comes from, and back; by touch, and by keyboard alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { becomes, focused, open, query, seen } from './harness.mjs'

const PHONE = { width: 360, height: 640 }
const START = 'Likvärdiga möjligheter för romer 2032 – hur går det?'

const byTouch = (page) => ({
  press: (locator) => locator.tap(),
  choose: async (field, typed) => {
    await field.tap()
    await page.keyboard.type(typed)
    await page.getByRole('option').first().tap()
  },
})

const byKeyboard = (page) => {
  const tabTo = async (locator) => {
    const wanted = await locator.elementHandle()
    for (let steps = 0; steps < 150; steps++) {
      await page.keyboard.press('Tab')
      const stop = await seen(page)
      assert.ok(stop?.outlined && stop.inSight, `the focus can't be seen: ${JSON.stringify(stop)}`)
      if (await wanted.evaluate((element) => element === document.activeElement)) return
    }
    assert.fail(`Tab does not come to ${locator}`)
  }
  return {
    press: async (locator) => {
      await tabTo(locator)
      await page.keyboard.press('Enter')
    },
    choose: async (field, typed) => {
      await tabTo(field)
      await page.keyboard.type(typed)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  }
}

for (const [name, touch, by] of [['touch', true, byTouch], ['keyboard alone', false, byKeyboard]]) {
  test(`the visitor's minute by ${name}`, async (t) => {
    const page = await open(t, '', { ...PHONE, touch })
    const hand = by(page)
    const heading = () => page.locator('h1').innerText()
    const arrivesAt = async (title) => {
      await becomes(heading, title)
      await becomes(() => focused(page), 'h1')
      assert.equal(await page.evaluate(() => scrollY), 0, 'from the top')
    }

    /** Back and forward lead to the place that was left, where `left` stands. */
    const isBackAt = async (title, left) => {
      await becomes(heading, title)
      await becomes(() => left.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }), true)
    }

    const finder = page.getByRole('combobox', { name: 'Hitta din kommun' })
    await hand.choose(finder, 'haning')
    await arrivesAt('Haninge kommun')

    const fact = page.locator('.opening').getByRole('link', { name: 'Romskt råd eller särskilt samråd med romer' })
    await hand.press(fact)
    await becomes(() => query(page), '?view=indicator&indicator=consultation_exists')
    await becomes(() => focused(page), 'h1')
    const stated = await heading()
    assert.match(stated, /: uppgifter från \d+ kommuner$/)

    const opener = page.getByRole('button', { name: /^Källa: Haninge kommun ?: Haninge, Ja/ })
    await hand.press(opener)
    const panel = page.getByRole('dialog')
    await becomes(() => focused(page), 'source-heading')
    await panel.getByRole('link').waitFor()
    assert.match(await panel.innerText(), /Haninge kommun/)
    const { y, height } = await panel.boundingBox()
    assert.ok(y >= 0 && y + height <= PHONE.height, 'the panel stands in the window')
    await hand.press(panel.getByRole('button', { name: 'Stäng' }))
    await panel.waitFor({ state: 'detached' })
    assert.ok(await opener.evaluate((button) => button === document.activeElement), 'the reader is where they were')
    assert.ok((await seen(page)).inSight)

    await page.goBack()
    await isBackAt('Haninge kommun', fact)
    await page.goForward()
    await isBackAt(stated, opener)
    await page.goBack()
    await isBackAt('Haninge kommun', fact)
    await page.goBack()
    await isBackAt(START, finder)
  })
}
