// Knows how Chart.js draws 290 lines, with what its guide to performance says: parts alone, no points, no animation.
import { CategoryScale, Chart, LineController, LineElement, LinearScale, PointElement } from 'chart.js'
import { named } from './chartjs.mjs'
import { AREA, INK, page } from './page.mjs'

Chart.register(LineController, CategoryScale, LinearScale, LineElement, PointElement)

page((holder, data, chosen) => {
  const line = (name, values, more) => ({ label: name, data: values, pointRadius: 0, borderWidth: 1, ...more })
  const labels = {
    id: 'labels',
    afterDatasetsDraw({ ctx, scales, data }) {
      for (const { label, data: values } of data.datasets.slice(0, 2)) {
        const at = values.findLastIndex((value) => value !== null)
        named(ctx, label, scales.x.getPixelForValue(at) + 6, scales.y.getPixelForValue(values[at]))
      }
    },
  }
  const chart = new Chart(holder.appendChild(document.createElement('canvas')), {
    type: 'line',
    data: {
      labels: data.years,
      // What comes first is drawn on top.
      datasets: [
        line(chosen.place.name, chosen.place.values, { borderWidth: 3, borderColor: INK }),
        line('Sverige', data.sweden, { borderWidth: 3, borderColor: INK, borderDash: [6, 4] }),
        ...data.places.map(({ name, values }) => line(name, values, { borderColor: `${AREA}59` })),
      ],
    },
    options: { animation: false, events: [], maintainAspectRatio: false, layout: { padding: { right: 120 } }, scales: { y: {} } },
    plugins: [labels],
  })
  return ({ place }) => {
    chart.data.datasets[0].label = place.name
    chart.data.datasets[0].data = place.values
    chart.update()
  }
})
