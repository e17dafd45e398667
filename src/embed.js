// Puts a figure of Inkludering 2032 on somebody else's page: <inkludering-diagram src="…" label="…"> becomes a frame
// that loads when the reader comes near, and every such frame becomes as high as its content. This script needs no
// other, fetches and stores nothing, and may be served from anywhere.
(() => {
  const NAME = 'inkludering-diagram'
  // In CSS pixels: a wrong height may neither hide a figure nor fill the page.
  const [MIN_HEIGHT, MAX_HEIGHT] = [100, 4000]
  // How far from the window a figure is fetched, so that it has its height before the reader is there.
  const NEAR = '1500px'
  const scriptAddress = document.currentScript?.src ?? location.href
  const elements = new Set()

  /** The frames that the page's author wrote. A site that moves sends them elsewhere, so only what was asked for is known. */
  const writtenFrames = () => [...document.getElementsByTagName('iframe')].filter(({ src }) => /\/figure\/(\?|#|$)|[?&]embed=1(&|#|$)/.test(src))

  /** A frame of ours sends its height in CSS pixels, a number. Other messages, and other windows, are for other scripts. */
  addEventListener('message', ({ data, source }) => {
    if (typeof data !== 'number' || !(data > 0)) return
    const height = Math.min(Math.max(data, MIN_HEIGHT), MAX_HEIGHT)
    for (const element of elements) if (element.holds(source)) return element.show(height)
    for (const frame of writtenFrames()) if (frame.contentWindow === source) return fit(frame, height)
  })

  function fit({ style }, height) {
    style.boxSizing = 'content-box'
    style.minHeight = 0
    style.height = `${height}px`
  }

  // Where this script comes late they have told it already.
  for (const frame of writtenFrames()) frame.contentWindow?.postMessage('height', '*')

  /** The figure's address; none where there is no such address. */
  function figureAddress(src) {
    try {
      const address = new URL(src, scriptAddress)
      if (!src || !address.protocol.startsWith('http')) return
      if (!address.pathname.endsWith('/figure/')) address.searchParams.set('embed', '1')
      return address.href
    } catch {
      // What was written is no address.
    }
  }

  const nearing = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) target.load()
  }, { rootMargin: NEAR })

  if (!customElements.get(NAME)) customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = ['src', 'label']
    // Holds what the page's author put into the element, for readers without scripts and until the figure is there.
    #slot = document.createElement('slot')
    #frame
    #isNear = false

    constructor() {
      super()
      this.attachShadow({ mode: 'open' }).append(this.#slot)
    }

    connectedCallback() {
      this.style.display = 'block'
      elements.add(this)
      nearing.observe(this)
    }

    disconnectedCallback() {
      elements.delete(this)
      nearing.unobserve(this)
    }

    attributeChangedCallback() {
      if (this.#isNear) this.load()
    }

    /** Gives the frame its address, or another. */
    load() {
      this.#isNear = true
      const address = figureAddress(this.getAttribute('src'))
      const had = this.#frame
      if (!address) {
        had?.remove()
        this.#frame = undefined
        this.#slot.style.display = ''
        return
      }
      // A frame that goes elsewhere would be a step in the reader's history.
      if (had?.src !== address) {
        const frame = document.createElement('iframe')
        frame.style = had?.style.cssText ?? 'display: block; width: 100%; height: 1px; border: 0; visibility: hidden'
        // Where something else stands in the element, the frame need not show that it has no figure.
        if (this.childElementCount || this.textContent.trim()) frame.name = NAME
        frame.src = address
        this.#frame = frame
        had?.remove()
        this.shadowRoot.append(frame)
      }
      this.#frame.title = this.getAttribute('label') ?? 'Inkludering 2032'
    }

    holds(window) {
      return this.#frame?.contentWindow === window
    }

    /** Shows the figure in the place of what stood in the element. */
    show(height) {
      fit(this.#frame, height)
      this.#frame.style.visibility = ''
      this.#slot.style.display = 'none'
    }
  })
})()
