// Knows how Apache ECharts draws 290 lines, with what its handbook says makes it small and quick.
import { LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { AREA, INK, page } from './page.mjs'

use([LineChart, GridComponent, CanvasRenderer])

page((holder, data, chosen) => {
  const chart = init(holder)
  const line = (id, values, lineStyle) => ({
    id, type: 'line', data: values, showSymbol: false, silent: true, emphasis: { disabled: true }, lineStyle,
  })
  const named = (id, name, values, color, type) => ({
    ...line(id, values, { width: 3, color, type }), z: 3, endLabel: { show: true, formatter: name, color },
  })
  const highlighted = ({ place }) => named('chosen', place.name, place.values, INK, 'solid')
  chart.setOption({
    animation: false,
    grid: { left: 50, right: 120, top: 10, bottom: 30 },
    xAxis: { type: 'category', boundaryGap: false, data: data.years },
    yAxis: { type: 'value', scale: true },
    series: [
      ...data.places.map(({ code, values }) => line(code, values, { width: 1, color: AREA, opacity: 0.35 })),
      named('sweden', 'Sverige', data.sweden, INK, 'dashed'),
      highlighted(chosen),
    ],
  })
  return (chosen) => chart.setOption({ series: [highlighted(chosen)] })
})
