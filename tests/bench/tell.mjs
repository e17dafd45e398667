// Knows how what was measured is summed up and told: tables, ratios, and whether each promise is kept.
import { PEERS } from './build.mjs'
import { STEPS } from './ready.mjs'

/** Kept promises, in milliseconds, and for shifts as Chromium counts them. */
const FRAME = 16.7
const SLOWED = 100
const READY = 3_000
const SHIFT = 0.02
const SOONER = 2

const WIDTHS = [45, 22, 11, 11, 11]
const DOES = { year: 'another year', place: 'another municipality' }
const SHOWS = { dots: '290 dots', lines: '290 lines' }

/** The least, the middle and the most of some times, how many, and where the middle half of them lies. */
export function summary(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { n: sorted.length, min: sorted[0], median: at(0.5), max: sorted.at(-1), quarters: [at(0.25), at(0.75)] }
}

export function tell(result) {
  const { versions, load } = result
  return [
    `Chromium ${result.chromium}, ${result.processors}; load ${load.map((of) => of.toFixed(1)).join(' to ')}; ${result.seconds} s`,
    `Ours, release ${result.release}, against ECharts ${versions.echarts}, Observable Plot ${versions.plot} (d3 ${versions.d3}), Chart.js ${versions.chartjs}`,
    ...(busy(result) ? ['THE MACHINE WAS BUSY with other things: times are too long and spread; ratios say more.'] : []),
    'Times in ms: least, middle, most. Ratio: theirs for one of ours, so above 1 ours is smaller or sooner.',
    'Our page is the whole page of an indicator: both pictures in two shapes, a table of 290, a finder. A peer\'s is one picture.',
    'Ours does not draw 290 lines: beside "290 lines" stands our course over the years, a band for the middle half, Sweden and those chosen.',
    ...(result.start.length ? [...bytes(result), ...first(result, 'full'), ...first(result, 'poor')] : []),
    ...ready(result),
    ...(result.redraw.length ? [...redraw(result, 'full'), ...redraw(result, 'slow')] : []),
    ...['real', 'example'].flatMap((dataset) => [...use(result, dataset), ...causes(result, dataset)]),
    ...tasks(result),
    ...(result.failed.length ? ['', 'Could not be measured:', ...result.failed] : []),
  ].join('\n')
}

/** One processor is what the browser itself may take. */
const busy = ({ load, processors }) => Math.max(...load) > Math.max(1.5, parseInt(processors, 10))

function bytes({ start }) {
  const found = start.filter(({ speed }) => speed === 'full')
  return [
    '',
    row('Sent until the first picture, kB (brotli 11)', '', 'program', 'data', 'font', 'ratio of programs'),
    ...found.map(({ name, shape, bytes }) => {
      const own = found.find((of) => of.name === 'ours' && of.shape === shape).bytes
      const ratio = name === 'ours' ? '' : times(bytes.program / own.program)
      return row(called(name), SHOWS[shape], ...['program', 'data', 'font'].map((kind) => (bytes[kind] / 1000).toFixed(1)), ratio)
    }),
  ]
}

/** How much sooner the picture is there where it stands in the page. */
function before(found, speed) {
  const plain = found.find(({ name }) => name === 'plain')
  if (!plain) return []
  const peers = found.filter(({ name, shape }) => PEERS[name] && shape === plain.shape)
  const ratio = Math.min(...peers.map(({ time }) => time.median)) / plain.time.median
  const promised = speed === 'poor' ? ` (promised ${SOONER}: ${ratio >= SOONER ? 'kept' : 'NOT KEPT'})` : ''
  return [
    row(called('plain'), SHOWS[plain.shape], ...spread(plain.time)),
    row('  the quickest peer beside it', SHOWS[plain.shape], '', '', '', times(ratio) + promised),
  ]
}

function first({ start, runs }, speed) {
  const under = speed === 'full' ? 'nothing slowed' : '1.6 Mbit/s, 150 ms, processor slowed 4 times'
  const found = start.filter((of) => of.speed === speed).map((of) => ({ ...of, time: of.first }))
  return [
    '',
    `From the address to the first painted picture, ${under}, ${runs} runs each`,
    ...compared(found.filter(({ name }) => name !== 'plain')),
    ...before(found, speed),
    ...found.filter(({ name, shape }) => name === 'ours' && shape === 'dots').map(({ shift }) => row('Layout shift of ours', '', '', shift.toFixed(3), '', kept(shift, SHIFT))),
  ]
}

/** Until a page answers to its reader, the middle of each step. */
function ready({ ready, runs }) {
  if (!ready.length) return []
  const line = (name, cells, more = '') => name.padEnd(WIDTHS[0]) + cells.map((cell) => cell.padStart(WIDTHS[2])).join('') + more
  return [
    '',
    `From the address until the page answers, 1.6 Mbit/s, 150 ms, processor slowed 4 times, ${runs} runs each`,
    line('', STEPS),
    ...ready.map(({ name, steps }) => line(name, STEPS.map((step) => steps[step].median.toFixed(0)), `   ${kept(steps.ready.median, READY)}`)),
  ]
}

function redraw({ redraw }, speed) {
  const under = speed === 'full' ? 'nothing slowed' : 'processor slowed 4 times'
  const found = redraw.filter((of) => of.speed === speed)
  return ['year', 'place'].flatMap((does) => [
    '',
    `Redraw: ${DOES[does]}, ${under}: the work from the click until the picture is painted`,
    ...compared(found.filter((of) => of.does === does).map((of) => ({ ...of, time: of.work }))),
  ])
}

/** A line for each, with the ratio to ours, and one for the quickest peer of each shape. */
function compared(found) {
  return Object.keys(SHOWS).flatMap((shape) => {
    const same = found.filter((of) => of.shape === shape)
    if (!same.length) return []
    const own = same.find(({ name }) => name === 'ours')
    const quickest = same.filter((of) => of !== own).sort((a, b) => a.time.median - b.time.median)[0]
    const ratio = quickest.time.median / own.time.median
    return [
      ...same.map(({ name, time }) => row(called(name), SHOWS[shape], ...spread(time), name === 'ours' ? '' : times(time.median / own.time.median))),
      row(`  the quickest peer: ${called(quickest.name)}`, SHOWS[shape], '', '', '', times(ratio)),
    ]
  })
}

function use({ use }, dataset) {
  const named = dataset === 'real' ? '290 municipalities' : 'the invented country'
  return [['full', 'work', FRAME, 'a frame: work of at most 16.7'], ['slow', 'answer', SLOWED, 'processor slowed 4 times: painted within 100']].flatMap(([speed, time, most, said]) => {
    const found = use.filter((of) => of.dataset === dataset && of.speed === speed)
    if (!found.length) return []
    return [
      '',
      `What a reader does, ${named}; ${said}`,
      ...found.map((of) => row(of.does, '', ...spread(of[time]), kept(of[time].median, most) + (of.shift < SHIFT ? '' : `; layout shift ${of.shift.toFixed(3)} OVER`))),
    ]
  })
}

/** Where the work goes, in the processor's own time without painting, which a busy machine hardly makes longer. */
function causes({ use }, dataset) {
  const found = use.filter((of) => of.dataset === dataset && of.speed === 'full')
  if (!found.length) return []
  return [
    '',
    row("Processor's time, without painting, middle", '', 'script', 'style', 'layout', 'together'),
    ...found.map((of) => {
      const parts = ['script', 'style', 'layout'].map((part) => of[part].median)
      const all = parts.reduce((sum, part) => sum + part)
      return row(of.does, '', ...parts.map((part) => part.toFixed(1)), all.toFixed(1))
    }),
  ]
}

/** Ten things that readers come for. */
function tasks({ tasks }) {
  if (!tasks.length) return []
  return [
    '',
    row('What readers come for', '', 'steps', 'ms', ''),
    ...tasks.map(({ task, where, steps, time, failed }) => (failed ? `${task}, ${where}: NOT DONE: ${failed}` : row(task, where, String(steps), time.toFixed(0), ''))),
  ]
}

const called = (name) => ({ ours: 'Inkludering 2032', plain: 'its plain page', ...PEERS })[name]
const spread = ({ min, median, max }) => [min, median, max].map((time) => time.toFixed(1))
const times = (ratio) => `${ratio.toFixed(2)} ×`
const kept = (found, most) => (found <= most ? 'under' : `OVER (${(found / most).toFixed(1)} ×)`)

function row(name, what, ...cells) {
  const [first, second, ...rest] = WIDTHS
  return name.padEnd(first) + what.padEnd(second) + cells.map((cell, at) => (at < rest.length ? cell.padStart(rest[at]) : `   ${cell}`)).join('')
}
