// Knows how the browser program is started: glue, wasm and the messages of the language at once; and why the page has
// to do without it, where it can't start or has stopped.
(() => {
  const page = document.documentElement
  const own = page.lang
  const asked = 'asked' in page.dataset
  const query = new URLSearchParams(location.search)
  const embed = query.get('embed') === '1'
  if (embed) page.dataset.embed = ''
  const lang = query.get('lang')
  if (lang && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang)) page.lang = lang

  // After so long the reader is told that the program waits for its data.
  const LONG = 10_000

  /**
   * The program draws the same page in the places of the one that stands there: what is open stays so, what was typed
   * stands there, and the focus and the links stay where they are. What it draws later at this address has such links too.
   */
  function follow(root) {
    const here = location.pathname + location.search
    const away = root.pathname !== location.pathname
    // Browsers ask for it again when the address has changed.
    const icon = document.querySelector('[rel=icon]')
    icon.href = icon.href
    const kinds = 'details, summary, input, a, button'
    let had
    let taken
    const see = () => { had = document.activeElement }
    addEventListener('focusin', see)
    addEventListener('focusout', () => setTimeout(see))
    new MutationObserver((records) => {
      for (const { target, removedNodes } of records) {
        if (away) for (const link of target.querySelectorAll('[href^="./"]')) link.href = new URL(link.getAttribute('href'), root)
        if (taken) continue
        const old = document.createElement('div')
        old.append(...removedNodes)
        const now = target.querySelectorAll(kinds)
        old.querySelectorAll(kinds).forEach((was, at) => {
          const is = now[at]
          if (was.open) is.open = true
          if (was === had) is.focus({ preventScroll: true })
          if (was.matches('input') && was.value !== was.defaultValue) {
            is.value = was.value
            is.dispatchEvent(new Event('input', { bubbles: true }))
          }
        })
      }
      taken = 'on' === page.dataset.program
      // The list of sources is that of the page that stood there.
      if (taken && (asked || here !== location.pathname + location.search)) for (const of of document.querySelectorAll('.plain')) of.remove()
    }).observe(page, { childList: true, subtree: true })
  }

  /** The page stays as it stands, and its own line says what is missing, and why. */
  function tell(reason) {
    page.dataset.stopped ??= reason
    if (asked) page.lang = own
    delete page.dataset.program
  }

  const tellOfPanic = (error) => {
    if (error instanceof WebAssembly.RuntimeError) tell('stopped')
  }

  async function start() {
    if (typeof WebAssembly !== 'object') return tell('old')
    addEventListener('error', (event) => tellOfPanic(event.error))
    addEventListener('unhandledrejection', (event) => tellOfPanic(event.reason))

    const content = (name) => document.querySelector(`meta[name="${name}"]`)?.content
    const root = new URL(content('app-root') ?? './', document.baseURI)
    const [glue, wasm] = content('app-assets').split(' ').map((path) => new URL(path, root))
    const messagesAddress = new URL(content(`messages-${page.lang}`) ?? content('messages-sv'), root)
    follow(root)
    let init, bytes, messages
    try {
      // Both at once, and just as the preloads asked for them, so that nothing is fetched twice.
      [{ default: init }, bytes, messages] = await Promise.all([import(glue), fetch(wasm), fetch(messagesAddress)])
      for (const answer of [bytes, messages]) if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
      page.dataset.messages = await messages.text()
    } catch (error) {
      tell(messages?.status === 404 ? 'gone' : 'missing')
      throw error
    }
    try {
      await init({ module_or_path: bytes })
      // Without messages the program has not begun, and says what came in their place.
      const { unusable } = page.dataset
      if (unusable) tell(unusable)
      setTimeout(() => page.dataset.program || tell('data'), LONG)
    } catch (error) {
      tell('stopped')
      throw error
    }
  }

  /** On somebody else's page: tells it how high the figure is, a number and nothing else, and listens to nothing. */
  function tellHeight() {
    if (!document.querySelector('.embed figure')) return
    const height = Math.ceil(page.getBoundingClientRect().height)
    parent.postMessage(height, '*')
    // A page of our own shows how it will look there.
    if (frameElement) frameElement.style.height = `${height}px`
    measured(height)
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
    }
    start()
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', go)
  else go()
})()
