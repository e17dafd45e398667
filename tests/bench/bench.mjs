// Knows how the speed of the site is measured, beside chart libraries that draw the same values in the same run:
// who is measured when, and what is written of it. `make bench` runs it; nothing here fails a build.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, versions } from './build.mjs'
import { FULL, launch, POOR, SLOW, visit, walk } from './drive.mjs'
import { host } from './serve.mjs'
import { cast, interactions, ours, peers, plain } from './subjects.mjs'
import { measureReady } from './ready.mjs'
import { doTasks } from './tasks.mjs'
import { summary, tell } from './tell.mjs'

/** What is measured of a step: wall clock, and the processor's time by what it was for. */
const PARTS = ['answer', 'work', 'script', 'style', 'layout']

const { values: asked } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    example: { type: 'string', default: 'target/example/example' },
    indicator: { type: 'string', default: 'gymnasieexamen-inom-4-ar' },
    runs: { type: 'string', default: '9' },
    redraws: { type: 'string', default: '18' },
    only: { type: 'string', default: 'start,ready,redraw,use,tasks' },
    out: { type: 'string', default: 'target/bench.json' },
  },
})
const runs = Number(asked.runs)
const redraws = Number(asked.redraws)
const wanted = asked.only.split(',')
if (!process.env.CHROME) throw new Error('CHROME must name a browser: make bench finds one.')
if (!existsSync(join(asked.dist, 'index.html'))) throw new Error(`${asked.dist}/ is no built site: make dist builds one.`)

// Copies, so that a build meanwhile changes nothing that is measured.
const place = fileURLToPath(new URL('../../target/bench/', import.meta.url))
rmSync(place, { recursive: true, force: true })
cpSync(asked.dist, join(place, 'ours'), { recursive: true })
const release = JSON.parse(readFileSync(join(place, 'ours/data/current.json'), 'utf8')).release
build(join(place, 'peers'), `../ours/data/published/${release}/`, asked.indicator)
const folders = { ours: join(place, 'ours'), peers: join(place, 'peers') }
const hasExample = existsSync(join(asked.example, 'index.json'))
if (hasExample) {
  folders.example = join(place, 'example')
  cpSync(folders.ours, folders.example, { recursive: true })
  cpSync(asked.example, join(folders.example, 'data/published/example'), { recursive: true })
  const site = join(folders.example, 'data/site.json')
  writeFileSync(site, JSON.stringify({ ...JSON.parse(readFileSync(site, 'utf8')), extra_datasets: ['example'] }))
}

const site = await host(folders)
const browser = await launch()
const began = Date.now()
const result = {
  began: new Date(began).toISOString(),
  chromium: browser.version(),
  processors: `${cpus().length} × ${cpus()[0].model}`,
  versions: versions(),
  release,
  runs,
  redraws,
  load: [loadavg()[0]],
  start: [],
  ready: [],
  redraw: [],
  use: [],
  tasks: [],
  failed: [],
}
const subjects = (() => {
  const of = cast(folders.ours, release, asked.indicator)
  return [...ours(of), ...peers(of), ...(existsSync(join(folders.ours, 'indicator', of.indicator)) ? [plain(of)] : [])]
})()

try {
  if (wanted.includes('start')) await measureStart()
  if (wanted.includes('ready')) result.ready = (await measureReady(browser, `${site.url}ours/`, POOR, runs, say)).map(summed)
  if (wanted.includes('redraw')) await measureRedraw()
  if (wanted.includes('use')) await measureUse()
  if (wanted.includes('tasks')) result.tasks = await doTasks(browser, `${site.url}ours/`)
} finally {
  await browser.close()
  await site.close()
}
result.load.push(loadavg()[0])
result.seconds = Math.round((Date.now() - began) / 1000)
mkdirSync(dirname(asked.out), { recursive: true })
writeFileSync(asked.out, JSON.stringify(result, null, 1))
console.log(tell(result))
console.log(`All figures: ${asked.out}`)

/** Each in turn, in another order each round, so that what else the machine does falls on all alike. */
function* rounds(list, count) {
  for (let round = 0; round < count; round++) {
    const turned = list.map((_, at) => list[(at + round) % list.length])
    for (const one of round % 2 ? turned.reverse() : turned) yield one
  }
}

/** From the address to the first painted picture, and the bytes sent until then. */
async function measureStart() {
  for (const { page, marks } of subjects) await visit(browser, site.url + page, marks, FULL)
  for (const [speed, slowed] of [['full', FULL], ['poor', POOR]]) {
    const found = new Map(subjects.map((subject) => [subject, { first: [], shifts: [], bytes: null }]))
    for (const subject of rounds(subjects, runs)) {
      say(`first picture, ${speed}: ${subject.name}, ${subject.shape}`)
      site.sent.length = 0
      const { first, shifts } = await visit(browser, site.url + subject.page, subject.marks, slowed)
      const of = found.get(subject)
      of.first.push(first)
      of.shifts.push(shifts.alone)
      of.bytes = weigh(site.sent)
    }
    for (const [{ name, shape }, { first, shifts, bytes }] of found) {
      result.start.push({ name, shape, speed, first: summary(first), shift: Math.max(...shifts), bytes })
    }
  }
}

/** What is told of a page: of each step how long it took until then. */
function summed({ name, steps }) {
  return { name, steps: Object.fromEntries(Object.entries(steps).map(([step, times]) => [step, summary(times)])) }
}

/** What was sent, by what it is: the program with its messages, the data, the font. */
function weigh(sent) {
  const kind = ({ path }) => (path.endsWith('.woff2') ? 'font' : path.includes('/data/') ? 'data' : 'program')
  const bytes = { program: 0, data: 0, font: 0 }
  for (const file of sent) bytes[kind(file)] += file.bytes
  return bytes
}

/** The same change in all: another year, another municipality that stands out. */
async function measureRedraw() {
  const cases = subjects.flatMap((subject) => Object.entries(subject.does).map(([does, steps]) => ({ ...subject, does, steps })))
  for (const [speed, slowed] of [['full', FULL], ['slow', SLOW]]) {
    await measured(cases, slowed, `redraw, ${speed}`, ({ name, shape, does }, found) => result.redraw.push({ name, shape, does, speed, ...found }))
  }
}

/** What a reader does on our pages, with the real values and with the invented country's. */
async function measureUse() {
  const datasets = [['real', release, folders.ours, '']]
  if (hasExample) datasets.push(['example', 'example', folders.example, '&data=example'])
  for (const [dataset, of, folder, more] of datasets) {
    const list = interactions(cast(folder, of, asked.indicator), more).map((one) => ({ ...one, name: one.does, page: dataset === 'real' ? one.page : one.page.replace('ours/', 'example/') }))
    for (const [speed, slowed] of [['full', FULL], ['slow', SLOW]]) {
      await measured(list, slowed, `${dataset}, ${speed}`, ({ does }, found) => result.use.push({ dataset, does, speed, ...found }))
    }
  }
}

/** Walks each case in three rounds, and tells what was found of it: its parts, and shifts. */
async function measured(cases, slowed, what, add) {
  const found = new Map(cases.map((one) => [one, { walked: [], shifts: [] }]))
  for (const one of rounds(cases, 3)) {
    say(`${what}: ${one.name}, ${one.does}`)
    const walking = (page, client) => walk(page, client, one, Math.ceil(redraws / 3))
    try {
      const { used, shifts } = await visit(browser, site.url + one.page, one.marks, slowed, walking)
      found.get(one).walked.push(...used)
      found.get(one).shifts.push(shifts.alone)
    } catch (error) {
      if (!browser.isConnected()) throw error
      result.failed.push(`${what}: ${one.name}, ${one.does}: ${error.message.split('\n')[0]}`)
    }
  }
  for (const [one, { walked, shifts }] of found) {
    if (!walked.length) continue
    const of = (part) => summary(walked.map((told) => told[part]))
    add(one, { ...Object.fromEntries(PARTS.map((part) => [part, of(part)])), shift: Math.max(...shifts) })
  }
}

function say(what) {
  if (process.stderr.isTTY) process.stderr.write(`\r${what.padEnd(79).slice(0, 79)}`)
}
