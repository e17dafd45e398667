// Knows how Observable Plot draws 290 dots of a year; it is made to draw a picture anew for each change.
import { axisY, dot, gridY, plot, ruleY, text } from '@observablehq/plot'
import { dots } from './data.mjs'
import { AREA, INK, page, swedenIn } from './page.mjs'

page((holder, data, chosen) => {
  const draw = ({ year, place }) => {
    const all = dots(data, year)
    const one = all.filter(({ code }) => code === place.code)
    const sweden = [swedenIn(data, year)].filter((value) => value !== null)
    holder.replaceChildren(plot({
      width: holder.clientWidth,
      height: holder.clientHeight,
      marginLeft: 50,
      marginRight: 90,
      x: { axis: null },
      marks: [
        gridY(),
        axisY({ label: null }),
        dot(all, { x: 'column', y: 'value', r: 4, fill: AREA }),
        ruleY(sweden, { stroke: INK }),
        text(sweden, { y: (value) => value, text: () => 'Sverige', frameAnchor: 'right', textAnchor: 'start', dx: 6 }),
        dot(one, { x: 'column', y: 'value', r: 5.5, fill: INK }),
        text(one, { x: 'column', y: 'value', text: 'name', textAnchor: 'start', dx: 10 }),
      ],
    }))
  }
  draw(chosen)
  return draw
})
