// Knows how a page is opened and used in Chromium as a reader would, with the network and the processor slowed or not.
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import { watch } from './watch.mjs'

const { chromium } = createRequire(new URL('../../.tools/node/', import.meta.url))('playwright-core')

/** A phone on a poor connection: 1.6 Mbit/s, 150 ms, a processor four times as slow. */
export const FULL = { network: null, cpu: 1 }
export const POOR = { network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }, cpu: 4 }
export const SLOW = { network: null, cpu: 4 }

const STILL = 150
const LONGEST = 60_000

export const launch = () => chromium.launch({
  executablePath: process.env.CHROME,
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})

/** A page with nothing kept from before, slowed. */
export async function emptyPage(browser, { network, cpu }, viewport = { width: 1280, height: 800 }) {
  const context = await browser.newContext({ viewport, locale: 'sv', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  if (network) await client.send('Network.emulateNetworkConditions', network)
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return { context, page, client }
}

/** Opens a page with nothing kept from before, has `use` do something with it when its picture is there, and closes it. */
export async function visit(browser, address, marks, slowed, use = () => {}) {
  const { context, page, client } = await emptyPage(browser, slowed)
  try {
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await client.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript(watch, marks)
    await page.goto(address, { waitUntil: 'commit' })
    const first = await Promise.race([page.evaluate(() => window.bench.first), setTimeout(LONGEST, null, { ref: false })])
    if (first === null) throw new Error(`${address}: no picture in ${LONGEST / 1000} s`)
    const used = await use(page, client)
    const shifts = await page.evaluate(() => window.bench.shifts)
    if (errors.length) throw new Error(`${address}: ${errors.join('; ')}`)
    return { first, used, shifts }
  } finally {
    await context.close()
  }
}

/** Goes the steps round until `count` of them were measured, the first few unmeasured: what these load is kept. */
export async function walk(page, client, { steps, focus }, count) {
  const measured = []
  const first = Math.min(steps.length, 3)
  await setTimeout(500)
  if (focus) await page.evaluate((selector) => document.querySelector(selector).focus(), focus)
  for (let at = 0; at < first + count; at++) {
    const step = steps[at % steps.length]
    const heard = step.key ? null : await place(page, step)
    const before = await spent(client)
    await page.evaluate(([type, still]) => { window.bench.told = window.bench.next(type, still) }, [step.event, STILL])
    if (step.key) await page.keyboard.press(step.key)
    else await click(client, heard)
    const told = await page.evaluate(() => window.bench.told)
    if (!told && at >= first) throw new Error(`nothing changed on the page after ${JSON.stringify(step)}`)
    const now = await spent(client)
    if (at >= first) measured.push({ ...told, ...Object.fromEntries(Object.keys(now).map((part) => [part, now[part] - before[part]])) })
    await setTimeout(50)
  }
  return measured
}

/** The processor's time that the page has taken so far, in milliseconds; whatever else the machine does is not in it. */
async function spent(client) {
  const { metrics } = await client.send('Performance.getMetrics')
  const of = (name) => 1000 * metrics.find((metric) => metric.name === name).value
  return { script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') }
}

/** Where to click: the middle of what is meant, of its first line where it has several, or of a link that is put on the page for it. */
function place(page, { selector, address }) {
  return page.evaluate(([selector, address]) => {
    let element = document.querySelector(selector ?? '#bench-link')
    if (address && !element) {
      element = document.body.appendChild(document.createElement('a'))
      element.id = 'bench-link'
      element.textContent = '→'
      element.style.cssText = 'position: fixed; right: 0; bottom: 0; padding: 9px; z-index: 99'
    }
    if (address) element.href = `./${address}`
    else element.scrollIntoView({ block: 'center', behavior: 'instant' })
    return new Promise((tell) => {
      setTimeout(() => {
        const [{ x, y, width, height }] = element.getClientRects()
        tell({ x: x + width / 2, y: y + height / 2 })
      }, 60)
    })
  }, [selector, address])
}

async function click(client, { x, y }) {
  const mouse = (type) => client.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  await mouse('mousePressed')
  await mouse('mouseReleased')
}
