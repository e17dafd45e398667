// Knows how a mark gets its name on a canvas of Chart.js, which has no labels of its own.
import { INK } from './page.mjs'

export function named(ctx, name, x, y) {
  ctx.fillStyle = INK
  ctx.font = '600 14px sans-serif'
  ctx.textBaseline = 'middle'
  ctx.fillText(name, x, y)
}
