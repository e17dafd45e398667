// Knows what is measured: our pages and the peers', where each is found, and what a reader does there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PEERS, SHAPES } from './build.mjs'

/** A few municipalities may lack a value; with so many marks the picture is there. */
const LEAST = 280
const MARKS = {
  echarts: { dots: { calls: 'arc', least: LEAST }, lines: { calls: 'moveTo', least: LEAST } },
  plot: { dots: { selector: '#chart circle', least: LEAST }, lines: { selector: '#chart path', least: LEAST } },
  chartjs: { dots: { calls: 'arc', least: LEAST }, lines: { calls: 'moveTo', least: LEAST } },
}

/** The indicator, another one, years and municipalities of a release. */
export function cast(dist, release, wanted) {
  const index = JSON.parse(readFileSync(join(dist, 'data/published', release, 'index.json'), 'utf8'))
  const core = index.indicators.filter(({ evidence, mark }) => evidence === 'residents' && mark === 'core')
  const indicator = core.find((of) => of.indicator === wanted) ?? core[0]
  const other = core.find((of) => of !== indicator)
  const names = index.municipalities.map(({ municipality }) => municipality)
  const places = ['0136', '1440', '0180', '1480', '1280', '2580'].every((code) => names.includes(code))
    ? ['0136', '1440', '0180', '1480', '1280', '2580']
    : names.slice(0, 6)
  return { indicator: indicator.indicator, other: other.indicator, years: indicator.periods.slice(0, -1), places }
}

/** A step of a reader: a click on what the selector finds, a click on a link to an address, or a key. */
const press = (selector) => ({ event: 'click', selector })
const go = (address) => ({ event: 'click', address })
const key = (name) => ({ event: 'keydown', key: name })
const typed = ['s', 'Backspace', 'a', 'Backspace'].map(key)

/** What stands for the peers' picture on our page, and what the reader can do with it as with theirs. */
export function ours({ indicator, years, places }) {
  const at = `?view=indicator&indicator=${indicator}`
  const start = `${at}&compare=${places[0]}`
  const highlight = places.map((place) => go(`${at}&compare=${place}`))
  return [
    { name: 'ours', shape: 'dots', page: `ours/${start}`, marks: { moves: '.distribution .dots', least: LEAST }, does: { year: years.map((year) => go(`${start}&year=${year}`)), place: highlight } },
    { name: 'ours', shape: 'lines', page: `ours/${start}`, marks: { selector: '.trend path.chosen', least: 1 }, does: { place: highlight } },
  ]
}

/** The same picture on the page that stands there before the program, in the shape that is seen; there is nothing to redraw on it. */
export function plain({ indicator }) {
  return { name: 'plain', shape: 'dots', page: `ours/indicator/${indicator}/`, marks: { moves: '.wide .distribution .dots', least: LEAST }, does: {} }
}

export function peers({ years, places }) {
  const year = years.map((of) => press(`#year-${of}`))
  return Object.keys(PEERS).flatMap((name) => SHAPES.map((shape) => {
    const place = places.map((_, at) => press(`#place button:nth-child(${at + 1})`))
    const does = shape === 'dots' ? { year, place } : { place }
    return { name, shape, page: `peers/${name}-${shape}.html`, marks: MARKS[name][shape], does }
  }))
}

/** What a reader does on our pages: each with the page, what shows that it is there, and the steps, gone round. */
export function interactions({ indicator, other, years, places }, more) {
  const at = (query) => `?${query}${more}`
  const one = at(`view=indicator&indicator=${indicator}&compare=${places[0]}`)
  const two = at(`view=indicator&indicator=${other}&compare=${places[0]}`)
  const beside = (list) => at(`view=compare&compare=${list.join(',')}&evidence=residents`)
  const sorts = ['county', 'latest', 'name'].map((by) => press(`#sort-${by}`))
  const place = (code) => at(`view=municipality&municipality=${code}`)
  const dots = { moves: '.distribution .dots', least: LEAST }
  return [
    { does: 'indicator: another year', page: one, marks: dots, steps: years.map((year) => go(`${one}&year=${year}`)) },
    { does: 'indicator: another municipality', page: one, marks: dots, steps: places.map((code) => go(at(`view=indicator&indicator=${indicator}&compare=${code}`))) },
    { does: 'another indicator', page: one, marks: dots, steps: [go(two), go(one)] },
    { does: 'indicator: its table sorted', page: one, marks: dots, steps: [press('#sort-3'), press('#sort-0')] },
    { does: 'indicator: along the dots', page: one, marks: dots, focus: '#read-0', steps: [key('ArrowRight')] },
    { does: 'indicator: table narrowed', page: one, marks: dots, focus: '#values-filter', steps: typed },
    { does: 'finder: a letter', page: one, marks: dots, focus: '#find', steps: typed },
    { does: 'compare: one more', page: beside(places.slice(0, 2)), marks: { selector: 'article.row', least: 3 }, steps: [go(beside(places.slice(0, 3))), go(beside(places.slice(0, 4))), go(beside(places.slice(0, 2)))] },
    { does: 'compare: sorted by difference', page: beside(places.slice(0, 2)), marks: { selector: 'article.row', least: 3 }, steps: [press('#order-4'), press('#order-0')] },
    { does: 'all 290 municipalities: sorted', page: at('show=all'), marks: { selector: '#known tbody tr', least: LEAST }, steps: sorts },
    { does: 'all 290 municipalities: narrowed', page: at('show=all'), marks: { selector: '#known tbody tr', least: LEAST }, focus: '#known-filter', steps: typed },
    { does: 'a municipality opened', page: place(places[0]), marks: { selector: 'article', least: 3 }, steps: [go(place(places[1])), go(place(places[0]))] },
    { does: 'back to the start', page: at(''), marks: { selector: '#known tbody tr', least: 3 }, steps: [go(at('view=about')), go(at(''))] },
  ].map((of) => ({ ...of, page: `ours/${of.page}` }))
}
