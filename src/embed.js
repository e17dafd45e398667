// Puts a figure of Inkludering 2032 on somebody else's page: <inkludering-diagram src="…" label="…"> becomes a frame
// that loads when the reader comes near, and every such frame becomes as high as its content. This script needs no
// other, fetches and stores nothing, and may be served from anywhere.
(() => {
  const NAME = 'inkludering-diagram'
  // In CSS pixels: a wrong height may neither hide a figure nor fill the page.
  const [MIN_HEIGHT, MAX_HEIGHT] = [100, 4000]
  const scriptAddress = document.currentScript?.src ?? location.href

  /** A frame of ours sends its height in CSS pixels, a number. Other messages are for other scripts. */
  addEventListener('message', ({ data, source, origin }) => {
    if (typeof data !== 'number' || !(data > 0)) return
    for (const frame of document.getElementsByTagName('iframe')) {
      if (frame.contentWindow !== source || !frame.src.startsWith(`${origin}/`) || !/[?&]embed=1(&|$)/.test(frame.src)) continue
      frame.style.boxSizing = 'content-box'
      frame.style.minHeight = 0
      frame.style.height = `${Math.min(Math.max(data, MIN_HEIGHT), MAX_HEIGHT)}px`
      if (frame.parentNode.localName === NAME) removeFallback(frame)
    }
  })

  /** Removes what the page's author put into the element for readers without scripts, and shows the figure. */
  function removeFallback(frame) {
    frame.style.visibility = ''
    for (const other of [...frame.parentNode.childNodes]) if (other !== frame) other.remove()
  }

  if (!customElements.get(NAME)) customElements.define(NAME, class extends HTMLElement {
    connectedCallback() {
      const src = new URL(this.getAttribute('src') ?? '', scriptAddress)
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
