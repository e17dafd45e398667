// Knows how a figure of Inkludering 2032 stands on somebody else's page: <inkludering-diagram src="…" label="…">
// makes one frame of it, which loads when the reader comes near, and every such frame becomes as high as what it
// holds. It needs nothing else, fetches and keeps nothing, and may lie on any server.
(() => {
  const NAME = 'inkludering-diagram'
  const [LEAST, MOST] = [100, 4000]
  const own = document.currentScript?.src ?? location.href

  /** What a frame of ours tells is its height in CSS pixels, a number. All else is for others. */
  addEventListener('message', ({ data, source, origin }) => {
    if (typeof data !== 'number' || !(data > 0)) return
    for (const frame of document.getElementsByTagName('iframe')) {
      if (frame.contentWindow !== source || !frame.src.startsWith(`${origin}/`) || !/[?&]embed=1(&|$)/.test(frame.src)) continue
      frame.style.boxSizing = 'content-box'
      frame.style.minHeight = 0
      frame.style.height = `${Math.min(Math.max(data, LEAST), MOST)}px`
      if (frame.parentNode.localName === NAME) arrived(frame)
    }
  })

  /** What stood there until now gives way to the figure. */
  function arrived(frame) {
    frame.style.visibility = ''
    for (const other of [...frame.parentNode.childNodes]) if (other !== frame) other.remove()
  }

  if (!customElements.get(NAME)) customElements.define(NAME, class extends HTMLElement {
    connectedCallback() {
      const src = new URL(this.getAttribute('src') ?? '', own)
      if (!src.protocol.startsWith('http') || this.querySelector('iframe')) return
      src.searchParams.set('embed', '1')
      const frame = document.createElement('iframe')
      frame.src = src.href
      frame.title = this.getAttribute('label') ?? ''
      frame.loading = 'lazy'
      this.style.display = 'block'
      frame.style = 'display: block; width: 100%; height: 1px; border: 0; visibility: hidden'
      this.append(frame)
    }
  })
})()
