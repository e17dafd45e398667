// Knows ten things that readers come for, each as the steps that it takes them from a page where they may begin, at a desk
// and on a phone. `make bench` counts the steps and the time; one that doesn't end where it should is told.
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const CONTACT = 'mailto:rattelser@example.org'

/** What a reader does, one step each: told apart from waiting and from looking, which are none. */
class Reader {
  steps = 0
  constructor(page) { this.page = page }

  async press(name, { role = 'link', within = this.page, exact = true } = {}) {
    this.steps += 1
    await within.getByRole(role, { name, exact }).first().click()
  }

  async pressButton(selector) {
    this.steps += 1
    await this.page.locator(selector).first().click()
  }

  async type(field, text) {
    this.steps += 1
    await field.fill(text)
  }

  async key(name) {
    this.steps += 1
    await this.page.keyboard.press(name)
  }

  heading = (text) => this.page.locator('h1', { hasText: text }).waitFor()

  /** From the start to Haninge's page. */
  async haninge() {
    await this.type(this.page.locator('#find'), 'haninge')
    await this.key('Enter')
    await this.heading('Haninge kommun')
  }
}

/** Each with where it begins, what is done, and what is found at its end. */
const TASKS = {
  "find my municipality's newest fact": ['', async (reader) => {
    await reader.haninge()
    return reader.page.locator('.opening .answer').textContent()
  }, /Haninge .*20\d\d/],
  'is it on its way': ['', async (reader) => {
    await reader.press('Vägen till 2032')
    await reader.heading('Är Sverige på väg?')
    return reader.page.locator('h1').textContent()
  }, /går .*att bedöma/],
  'whom to turn to': ['municipality/0136/', async (reader) => {
    await reader.press('Om du blir diskriminerad', { within: reader.page.locator('main') })
    await reader.heading('Om du blir diskriminerad')
    return reader.page.locator('.turn-to').first().textContent()
  }, /Diskrimineringsombudsmannen/],
  'compare eight on the work': ['municipality/0136/', async (reader) => {
    await reader.press('Jämför')
    for (const name of ['Göteborg', 'Malmö', 'Borås', 'Gävle', 'Luleå', 'Uppsala', 'Linköping']) {
      await reader.type(reader.page.locator('#find'), name)
      await reader.key('Enter')
      await reader.page.locator('.chips', { hasText: name }).waitFor()
    }
    return reader.page.locator('.asked').first().textContent()
  }, /Haninge.*Uppsala/s],
  'a picture into a memo': ['municipality/0136/', async (reader) => {
    await reader.pressButton('#memo')
    const download = reader.page.waitForEvent('download')
    await reader.pressButton('#memo-make')
    return (await download).suggestedFilename()
  }, /\.docx$/],
  'print the report': ['municipality/0136/', async (reader) => {
    await reader.page.evaluate(() => { window.print = () => { window.printed = document.querySelector('h1').textContent } })
    await reader.press('Skriv ut årsrapport')
    await reader.heading('Haninge')
    await reader.pressButton('#print')
    return reader.page.evaluate(() => window.printed)
  }, /Haninge/],
  'what must we tell': ['municipality/0136/', async (reader) => {
    await reader.press(/^Frågor/)
    await reader.heading(/Haninge/)
    return reader.page.locator('main').textContent()
  }, /\?/],
  'embed one figure dark': ['indicator/gymnasieexamen-inom-4-ar/', async (reader) => {
    await reader.press(/^Bädda in/, { within: reader.page.locator('figure').first() })
    await reader.heading(/Bädda in/)
    await reader.press('Mörkt', { within: reader.page.locator('main') })
    const code = reader.page.locator('pre', { hasText: 'theme=dark' }).first()
    await code.waitFor()
    return code.textContent()
  }, /figure\/\?.*theme=dark/],
  'find a measure': ['', async (reader) => {
    await reader.press('Områden')
    await reader.type(reader.page.locator('#measures-filter'), 'trongbodhet')
    await reader.page.locator('#measures-found', { hasText: /^\d/ }).waitFor()
    await reader.press(/^Trångboddhet/)
    await reader.heading(/trångbodd/i)
    return reader.page.locator('h1').textContent()
  }, /trångbodd/i],
  'correct a fact': ['indicator/gymnasieexamen-inom-4-ar/', async (reader) => {
    const link = reader.page.locator('figure').first().getByRole('link', { name: /^Rätta/ })
    await link.waitFor()
    reader.steps += 1
    return decodeURIComponent(await link.getAttribute('href'))
  }, /^mailto:.*gymnasieexamen/],
}

/** Does each at a desk and on a phone; tells its steps and its time in milliseconds, or why it didn't end where it should. */
export async function doTasks(browser, address) {
  const found = []
  for (const [where, viewport] of [['desk', DESK], ['phone', PHONE]]) {
    for (const [task, [begins, script, ends]] of Object.entries(TASKS)) {
      found.push({ task, where, ...await doTask(browser, address + begins, viewport, script, ends) })
    }
  }
  return found
}

async function doTask(browser, address, viewport, script, ends) {
  const context = await browser.newContext({ viewport, locale: 'sv', reducedMotion: 'reduce', acceptDownloads: true })
  context.setDefaultTimeout(15_000)
  try {
    const page = await context.newPage()
    // Readers are asked to tell what is wrong only where a site has a contact.
    await page.route('**/data/site.json', async (route) => {
      const site = await (await route.fetch()).json()
      await route.fulfill({ json: { ...site, contact: CONTACT } })
    })
    await page.goto(address)
    await page.locator('[data-program=on]').waitFor()
    const reader = new Reader(page)
    const began = performance.now()
    const said = await script(reader)
    const time = performance.now() - began
    if (!ends.test(said)) throw new Error(`found ${JSON.stringify(said.slice(0, 80))}, expected ${ends}`)
    return { steps: reader.steps, time }
  } catch (error) {
    return { failed: error.message.split('\n')[0] }
  } finally {
    await context.close()
  }
}
