// Knows how Observable Plot draws 290 lines; it is made to draw a picture anew for each change.
import { axisX, axisY, gridY, lineY, plot, selectLast, text } from '@observablehq/plot'
import { AREA, INK, page } from './page.mjs'

page((holder, data, chosen) => {
  const row = (name, values) => values.map((value, at) => ({ name, year: data.years[at], value }))
  const all = data.places.flatMap(({ name, values }) => row(name, values))
  const sweden = row('Sverige', data.sweden)
  const named = (rows) => text(rows, selectLast({
    x: 'year', y: 'value', text: 'name', textAnchor: 'start', dx: 6, filter: ({ value }) => value !== null,
  }))
  const draw = ({ place }) => {
    const one = row(place.name, place.values)
    holder.replaceChildren(plot({
      width: holder.clientWidth,
      height: holder.clientHeight,
      marginLeft: 50,
      marginRight: 120,
      marks: [
        gridY(),
        axisY({ label: null }),
        axisX({ label: null, tickFormat: 'd' }),
        lineY(all, { x: 'year', y: 'value', z: 'name', stroke: AREA, strokeWidth: 1, strokeOpacity: 0.35 }),
        lineY(sweden, { x: 'year', y: 'value', stroke: INK, strokeWidth: 3, strokeDasharray: '6 4' }),
        lineY(one, { x: 'year', y: 'value', stroke: INK, strokeWidth: 3 }),
        named(sweden),
        named(one),
      ],
    }))
  }
  draw(chosen)
  return draw
})
