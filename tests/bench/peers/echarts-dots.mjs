// Knows how Apache ECharts draws 290 dots of a year, with what its handbook says makes it small and quick.
import { ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { dots } from './data.mjs'
import { AREA, INK, page, swedenIn } from './page.mjs'

use([ScatterChart, GridComponent, MarkLineComponent, CanvasRenderer])

page((holder, data, chosen) => {
  const chart = init(holder)
  const series = ({ year, place }) => {
    const all = dots(data, year)
    const at = (dot) => [dot.column, dot.value]
    const sweden = swedenIn(data, year)
    return [
      {
        id: 'all',
        type: 'scatter',
        symbolSize: 8,
        silent: true,
        itemStyle: { color: AREA },
        data: all.map(at),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: INK },
          label: { formatter: 'Sverige' },
          data: sweden === null ? [] : [{ yAxis: sweden }],
        },
      },
      {
        id: 'chosen',
        type: 'scatter',
        symbolSize: 11,
        silent: true,
        itemStyle: { color: INK },
        label: { show: true, position: 'right', formatter: place.name },
        data: all.filter(({ code }) => code === place.code).map(at),
      },
    ]
  }
  chart.setOption({
    animation: false,
    grid: { left: 50, right: 90, top: 10, bottom: 20 },
    xAxis: { type: 'value', show: false, min: -1 },
    yAxis: { type: 'value', scale: true },
    series: series(chosen),
  })
  return (chosen) => chart.setOption({ series: series(chosen) })
})
