// Knows whether a page that stood there before its program is the same page afterwards: the same nodes with the same texts.

/** Runs in the page before anything else: keeps the nodes that stand there when the page has been read. */
export function keepNodes() {
  const KINDS = 'main :is(h1, h2, h3, h4, p, tr, th, td, li, dt, dd, details, summary, figure, figcaption, svg, input, blockquote), header a, footer a'
  // What only a page without its program has, and what leads to sources, which is another control in each.
  const isOwn = (node) => !node.closest('.plain, .without, .unfinished, .shell, .instead')
  const textOf = (node) => {
    const copy = node.cloneNode(true)
    for (const source of copy.querySelectorAll('.source, .cite, .plain')) source.remove()
    return copy.textContent.replaceAll(/\s+/g, ' ').trim()
  }
  document.addEventListener('DOMContentLoaded', () => {
    const nodes = [...document.querySelectorAll(KINDS)].filter(isOwn)
    const texts = nodes.map(textOf)
    const lives = (node) => node.isConnected || node.closest('.source')
    /** What became of the nodes: how many there were, and those that are gone or say something else. */
    window.changed = () => ({
      nodes: nodes.length,
      faults: nodes.flatMap((node, at) => {
        if (!lives(node)) return [`gone: ${node.localName} ${texts[at].slice(0, 80)}`]
        return textOf(node) === texts[at] ? [] : [`${texts[at].slice(0, 80)} -> ${textOf(node).slice(0, 80)}`]
      }).slice(0, 5),
    })
  })
}
