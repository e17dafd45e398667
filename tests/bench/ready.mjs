// Knows how long it takes on a poor line until a page answers to its reader, and what that time is made of.
import { emptyPage } from './drive.mjs'

/** What happens until then, in its order. */
export const STEPS = ['painted', 'asked', 'documents', 'program', 'ready']

const PAGES = {
  'the start page': '',
  'a municipality': 'municipality/0136/',
  'an indicator': 'indicator/gymnasieexamen-inom-4-ar/',
  'the road to 2032': 'progress/',
  'a comparison by its address': '?view=compare&compare=0136,0180&evidence=residents',
}

/** The times of each step on each page, in milliseconds from the address, in `runs` rounds. */
export async function measureReady(browser, address, slowed, runs, say) {
  const found = Object.keys(PAGES).map((name) => ({ name, steps: Object.fromEntries(STEPS.map((step) => [step, []])) }))
  for (let round = 0; round < runs; round++) {
    for (const { name, steps } of found) {
      say(`ready: ${name}`)
      const told = await open(browser, address + PAGES[name], slowed)
      for (const step of STEPS) steps[step].push(told[step])
    }
  }
  return found
}

async function open(browser, address, slowed) {
  const { context, page } = await emptyPage(browser, slowed, { width: 360, height: 640 })
  try {
    await page.addInitScript(() => {
      window.ready = new Promise((tell) => {
        new MutationObserver(() => {
          if (document.documentElement.dataset.program === 'on') tell(performance.now())
        }).observe(document, { attributes: true, attributeFilter: ['data-program'], subtree: true })
      })
    })
    await page.goto(address, { waitUntil: 'commit' })
    return await page.evaluate(async () => {
      const ready = await window.ready
      const files = performance.getEntriesByType('resource')
      const last = (pattern) => Math.max(0, ...files.filter(({ name, responseEnd }) => pattern.test(name) && responseEnd <= ready).map(({ responseEnd }) => responseEnd))
      return {
        painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        asked: Math.min(...files.filter(({ name }) => name.endsWith('_bg.wasm')).map(({ startTime }) => startTime)),
        documents: last(/\.json/),
        program: last(/\.wasm$/),
        ready,
      }
    })
  } finally {
    await context.close()
  }
}
