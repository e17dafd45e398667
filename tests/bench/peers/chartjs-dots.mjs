// Knows how Chart.js draws 290 dots of a year, with what its guide to performance says: parts alone, nothing parsed again.
import { Chart, LinearScale, PointElement, ScatterController } from 'chart.js'
import { named } from './chartjs.mjs'
import { dots } from './data.mjs'
import { AREA, INK, page, swedenIn } from './page.mjs'

Chart.register(ScatterController, LinearScale, PointElement)

page((holder, data, chosen) => {
  const datasets = ({ year, place }) => {
    // It wants them in order where it isn't to parse them.
    const all = dots(data, year).map((dot) => ({ ...dot, x: dot.column, y: dot.value })).sort((a, b) => a.x - b.x)
    return {
      all: all.filter(({ code }) => code !== place.code),
      one: all.filter(({ code }) => code === place.code),
      sweden: swedenIn(data, year),
    }
  }
  const labels = {
    id: 'labels',
    afterDatasetsDraw({ ctx, chartArea, scales, data }) {
      for (const { x, y, name } of data.datasets[1].data) named(ctx, name, scales.x.getPixelForValue(x) + 10, scales.y.getPixelForValue(y))
      if (data.sweden === null) return
      const y = scales.y.getPixelForValue(data.sweden)
      ctx.strokeStyle = INK
      ctx.beginPath()
      ctx.moveTo(chartArea.left, y)
      ctx.lineTo(chartArea.right, y)
      ctx.stroke()
      named(ctx, 'Sverige', chartArea.right + 6, y)
    },
  }
  const first = datasets(chosen)
  const chart = new Chart(holder.appendChild(document.createElement('canvas')), {
    type: 'scatter',
    data: {
      sweden: first.sweden,
      datasets: [
        { data: first.all, pointRadius: 4, backgroundColor: AREA },
        { data: first.one, pointRadius: 5.5, backgroundColor: INK },
      ],
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { right: 90 } },
      scales: { x: { display: false, min: -1 }, y: {} },
    },
    plugins: [labels],
  })
  return (chosen) => {
    const next = datasets(chosen)
    chart.data.datasets[0].data = next.all
    chart.data.datasets[1].data = next.one
    chart.data.sweden = next.sweden
    chart.update()
  }
})
