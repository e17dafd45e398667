// Knows how the peers' pages are made: each bundled alone, shaken and minified, and packed as ours are served.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const here = fileURLToPath(new URL('./', import.meta.url))
const installed = join(root, '.tools/bench')
const { buildSync } = createRequire(join(root, '.tools/node/'))('esbuild')

export const PEERS = { echarts: 'ECharts', plot: 'Observable Plot', chartjs: 'Chart.js' }
export const SHAPES = ['dots', 'lines']

/** The exact version of each peer. */
export function versions() {
  const of = (name) => JSON.parse(readFileSync(join(installed, 'node_modules', name, 'package.json'), 'utf8')).version
  return { echarts: of('echarts'), plot: of('@observablehq/plot'), d3: of('d3'), chartjs: of('chart.js') }
}

/** Writes a folder with a page for each peer and shape into `to`; `data` is the release's address from there. */
export function build(to, data, indicator) {
  // A bundler looks for packages upward from the file that asks: the sources go where they are installed.
  const sources = join(installed, 'peers')
  rmSync(sources, { recursive: true, force: true })
  cpSync(join(here, 'peers'), sources, { recursive: true })
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  const html = readFileSync(join(here, 'peers/page.html'), 'utf8')
  for (const name of Object.keys(PEERS).flatMap((peer) => SHAPES.map((shape) => `${peer}-${shape}`))) {
    buildSync({
      entryPoints: [join(sources, `${name}.mjs`)],
      outfile: join(to, `${name}.js`),
      bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning',
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    const page = html.replaceAll('DATA', data).replaceAll('INDICATOR', indicator).replace('PAGE', name)
    writeFileSync(join(to, `${name}.html`), page)
  }
}
