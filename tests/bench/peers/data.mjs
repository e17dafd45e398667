// Knows what every peer draws: the values of one indicator, read from the same published files as the site's.

const root = document.querySelector('meta[name=data]').content
const json = async (path) => (await fetch(root + path)).json()
const NATION = '0000'

/** Fetches and gives { name, years, places, sweden }; a value that is not known is null. */
export async function read(indicator) {
  const [index, series] = await Promise.all([json('index.json'), json(`indicators/${indicator}.json`)])
  const unit = 10 ** series.decimals
  const values = new Map(series.rows.map((row) => [row.municipality, row.values.map((value) => (Number.isFinite(value) ? value / unit : null))]))
  return {
    name: index.indicators.find((of) => of.indicator === indicator).name.sv,
    years: series.periods.map(Number),
    places: index.municipalities.map(({ municipality, name }) => ({ code: municipality, name, values: values.get(municipality) })).filter(({ values }) => values),
    sweden: values.get(NATION),
  }
}

/** The dots of a year: those whose values are alike side by side, so that all can be seen. */
export function dots({ places, years }, year) {
  const at = years.indexOf(year)
  const known = places.filter(({ values }) => values[at] !== null).map((place) => ({ place, value: place.values[at] }))
  const all = known.map(({ value }) => value)
  const step = (Math.max(...all) - Math.min(...all)) / 48
  const taken = new Map()
  return known.map(({ place, value }) => {
    const row = Math.round(value / step)
    const column = taken.get(row) ?? 0
    taken.set(row, column + 1)
    return { code: place.code, name: place.name, column, value }
  })
}
