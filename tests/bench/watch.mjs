// Knows when a picture has been drawn and painted, from within any page, in the same way for all of them.
// It is put into each page before the page's own scripts.

/**
 * `marks` is { selector, least } for elements, { moves, least } for a path that is moved to each of them, or
 * { calls, least } for a canvas: how often one of its methods has to be called.
 * Times are in milliseconds; a frame is painted when a message sent from its animation callback arrives,
 * which the browser lets through once style, layout and paint of that frame are done.
 */
export function watch(marks) {
  const calls = {}
  let changed = false
  for (const owner of [CanvasRenderingContext2D.prototype, Path2D.prototype]) {
    for (const name of ['arc', 'moveTo', 'lineTo']) {
      const own = owner[name]
      owner[name] = function counted(...given) {
        calls[name] = (calls[name] ?? 0) + 1
        changed = true
        return own.apply(this, given)
      }
    }
  }
  const after = (run) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = run
    port2.postMessage(0)
  }
  const frame = (painted) => requestAnimationFrame(() => {
    const began = performance.now()
    after(() => painted(began, performance.now()))
  })

  const count = () => {
    if (marks.selector) return document.querySelectorAll(marks.selector).length
    if (marks.moves) return document.querySelector(marks.moves)?.getAttribute('d').match(/M/g).length ?? 0
    return calls[marks.calls] ?? 0
  }
  const drawn = () => count() >= marks.least
  const first = new Promise((tell) => {
    const look = () => frame((_, painted) => (drawn() ? tell(painted) : look()))
    look()
  })

  const shifts = { alone: 0, afterInput: 0 }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) shifts[hadRecentInput ? 'afterInput' : 'alone'] += value
  }).observe({ type: 'layout-shift', buffered: true })
  const presented = []
  new PerformanceObserver((list) => presented.push(...list.getEntries().map(({ name, duration }) => ({ name, duration }))))
    .observe({ type: 'event', durationThreshold: 16 })

  // What is only said to those who hear the page changes no picture, and after the first frame neither does what is
  // written below the window or into what is shut. Before, asking where it is would have it laid out once more.
  let painted = false
  const seen = ({ target }) => {
    const element = target.nodeType === 1 ? target : target.parentElement
    if (!element || element.closest('#announcer, head')) return false
    const first = element.firstElementChild ?? element
    return !painted || !(first.matches('details:not([open])') || first.getBoundingClientRect().top > innerHeight)
  }
  const observer = new MutationObserver((list) => { changed ||= list.some(seen) })
  addEventListener('DOMContentLoaded', () => {
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })

  /**
   * What the next event of that type brings about: { answer, work }. `answer` lasts from the event to the last
   * painted frame in which something that is seen was new, before all was still for `still` ms; `work` is the part of it in
   * which the page was busy, thus without the wait for the screen's next turn. Nothing new within two seconds: null.
   */
  const next = (type, still) => new Promise((tell) => {
    addEventListener(type, () => {
      const began = performance.now()
      let handled = 0
      let busy = 0
      let last = null
      changed = false
      painted = false
      after(() => { handled = performance.now() - began })
      const look = () => frame((start, end) => {
        busy += end - start
        if (changed) {
          changed = false
          painted = true
          last = { answer: end - began, work: handled + busy }
        }
        const waited = end - began - (last?.answer ?? 0)
        if (waited < (last ? still : 2000)) look()
        else tell(last)
      })
      look()
    }, { capture: true, once: true })
  })

  window.bench = { first, next, shifts, presented }
}
