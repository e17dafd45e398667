// Knows how the browser program is started: glue, wasm and the messages of the language at once; and what has gone wrong
// where it can't start or has stopped, which src/watch.js tells.
(() => {
  const page = document.documentElement
  const asked = 'asked' in page.dataset
  const embed = 'embed' in page.dataset
  const content = (name) => document.querySelector(`meta[name="${name}"]`)?.content
  const root = new URL(content('app-root') ?? './', document.baseURI)

  /** Once the program runs, nothing stands in for it any more, and the place that the address names is found as it comes. */
  function follow() {
    // Browsers ask for it again when the address has changed.
    const icon = document.querySelector('[rel=icon]')
    icon.href = icon.href
    // Who goes on by themselves, or comes back, isn't led to the place that the address names.
    let sought = asked && location.hash && history.state?.scroll === undefined
    for (const kind of ['wheel', 'touchmove', 'pointerdown', 'keydown']) addEventListener(kind, () => { sought = false }, { passive: true })
    const changes = new MutationObserver(() => {
      if (page.dataset.program !== 'on') return
      watch.removeShells()
      if (sought && watch.reveal(true)) sought = document.querySelector('main .waiting')
      if (!sought) changes.disconnect()
    })
    changes.observe(page, { attributes: true, attributeFilter: ['data-program'], childList: true, subtree: true })
  }

  /** A file of the program, or why it isn't here. */
  async function come(address) {
    const asking = fetch(address)
    const answer = await asking.catch(() => undefined)
    if (!answer?.ok) throw await watch.reasonFor(asking)
    return answer
  }

  // So many bytes of the program are on their way still when what the page needs beside it is asked for.
  const LAST_BYTES = 120_000

  /**
   * Has what the page needs beside the program fetched while the last of it is on its way: it comes when the program has
   * begun and has enough to do. Asked for earlier, it would share the line with the program.
   */
  async function fetchRest(program, size) {
    const reader = program.clone().body.getReader()
    for (let left = size; left > LAST_BYTES;) {
      const { value, done } = await reader.read()
      left = done ? 0 : left - value.length
    }
    reader.cancel()
    for (const { content } of document.querySelectorAll('template.late')) document.head.append(content)
    if (asked) preloadChunk()
  }

  /** Has what draws the page that the address asks for fetched, which isn't the page that stands there. */
  function preloadChunk() {
    const view = new URLSearchParams(location.search).get('view')
    const drawing = [...document.querySelectorAll('meta[name^=views-]')].find((meta) => meta.content.split(' ').includes(view))
    if (!drawing) return
    for (const path of content(drawing.name.replace('views', 'chunk')).split(' ')) {
      const href = new URL(path, root)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', type: 'application/wasm', crossOrigin: '', href }))
    }
  }

  /** Why the program could not begin although it had come. */
  async function reasonOf(error, wasm) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof WebAssembly.LinkError) return 'stopped'
    const bytes = await come(wasm).then((answer) => answer.arrayBuffer()).catch(() => undefined)
    if (!bytes) return 'missing'
    const isProgram = new TextDecoder().decode(bytes.slice(0, 4)) === '\0asm'
    if (!isProgram) return 'broken'
    // What the browser understands and still doesn't start is forbidden there.
    return WebAssembly.validate(bytes) ? 'policy' : 'old'
  }

  const tellOfPanic = (error) => {
    if (error instanceof WebAssembly.RuntimeError) watch.tell('stopped')
  }

  async function start() {
    if (typeof WebAssembly !== 'object') return watch.tell('old')
    addEventListener('error', (event) => tellOfPanic(event.error))
    addEventListener('unhandledrejection', (event) => tellOfPanic(event.reason))

    const [glue, wasm] = content('app-assets').split(' ').map((path) => new URL(path, root))
    const messagesAddress = new URL(content(`messages-${watch.lang}`), root)
    follow()
    try {
      // All at once, and just as the preloads asked for them, so that nothing is fetched twice.
      const program = Promise.all([
        import(glue).catch(async (error) => { throw await watch.reasonFor(fetch(glue, { method: 'HEAD' }), error instanceof SyntaxError ? 'old' : 'missing') }),
        come(wasm).then((answer) => {
          fetchRest(answer, content('app-bytes')).catch(() => {})
          return answer
        }),
      ])
      const messages = come(messagesAddress).then((answer) => answer.text())
      program.then(() => { watch.waitsFor = 'late-texts' }, () => {})
      const [[{ default: init }, bytes], texts] = await Promise.all([program, messages])
      watch.waitsFor = 'late'
      page.dataset.messages = texts
      await init({ module_or_path: bytes }).catch(async (error) => { throw await reasonOf(error, wasm) })
      // Without messages the program has not begun, and says what came in their place.
      if (page.dataset.unusable) throw page.dataset.unusable
      watch.waitsFor = 'late-data'
    } catch (reason) {
      delete page.dataset.messages
      const isOurs = typeof reason === 'string'
      watch.tell(isOurs ? reason : 'stopped')
      if (!isOurs) throw reason
    }
  }

  const height = () => Math.ceil(page.getBoundingClientRect().height)
  let told

  /** On somebody else's page: tells it how high the figure is, or the card in its place, a number and nothing else. */
  function tellHeight() {
    // The element of src/embed.js names its frame where it has something better than a card.
    const shown = window.name === 'inkludering-diagram' ? '.embed figure' : ':root:not([data-program]) .instead, .embed:not(:has(.waiting))'
    if (!document.querySelector(shown)) return
    told = height()
    parent.postMessage(told, '*')
    // A page of our own shows how it will look there.
    if (frameElement) frameElement.style.height = `${told}px`
    measured(told)
  }

  /**
   * The platform measures a page in the width that its frame had at first, which may be another by now: the styles of
   * the page around came later, or the phone was turned. So the page has a size of its own just while it is measured.
   */
  function measured(height) {
    if (!window.requestResize) return
    Object.assign(page.style, { width: `${page.clientWidth}px`, height: `${height}px`, contain: 'strict' })
    try {
      window.requestResize()
    } catch {
      // Not every element that holds a page asks for its height.
    }
    Object.assign(page.style, { width: '', height: '', contain: '' })
  }

  function go() {
    if (embed && parent !== window) {
      new ResizeObserver(tellHeight).observe(page)
      // A frame out of sight isn't laid out until it is asked.
      new MutationObserver(tellHeight).observe(document.body, { childList: true, subtree: true })
      // The platform measures by itself when all has come, and in its own way.
      addEventListener('load', () => setTimeout(tellHeight))
      // Out of sight nothing is laid out by itself, also when the font has come and a text needs fewer lines.
      document.fonts.addEventListener('loadingdone', () => { if (height() !== told) tellHeight() })
      // A page whose script has come late asks once. Nothing else is heard.
      addEventListener('message', ({ data, source }) => { if (data === 'height' && source === parent) tellHeight() })
    }
    start()
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', go)
  else go()
})()
