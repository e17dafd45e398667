// Knows how the browser program is started: theme and language before anything is painted, then glue, wasm
// and the words of the language; and what to say where it can't start, or has stopped.
(() => {
  const page = document.documentElement
  const query = new URLSearchParams(location.search)
  const theme = query.get('theme')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  const embed = query.get('embed') === '1'
  if (embed) page.dataset.embed = ''
  const lang = query.get('lang')
  if (lang && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang)) page.lang = lang

  const reasons = {
    old: ['webbläsaren saknar WebAssembly', 'this browser has no WebAssembly'],
    missing: ['programmet kunde inte hämtas. Ladda om sidan för att försöka igen', 'the program could not be fetched. Reload the page to try again'],
    stopped: ['programmet stannade. Ladda om sidan för att försöka igen', 'the program stopped. Reload the page to try again'],
  }

  let told = false
  function tell(reason) {
    if (told) return
    told = true
    const line = document.createElement('p')
    line.id = 'not-available'
    line.setAttribute('role', 'alert')
    const [sv, en] = reasons[reason]
    for (const [code, text] of [['sv', `Siffrorna och diagrammen kan inte visas: ${sv}. `], ['en', `The figures and charts can't be shown: ${en}.`]]) {
      const part = document.createElement('span')
      part.lang = code
      part.textContent = text
      line.append(part)
    }
    document.body.prepend(line)
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
    const words = new URL(content(`words-${page.lang}`) ?? content('words-sv'), root)
    let init, bytes, told
    try {
      // Both at once, and just as the preloads asked for them, so that nothing is fetched twice.
      [{ default: init }, bytes, told] = await Promise.all([import(glue), fetch(wasm), fetch(words)])
      for (const answer of [bytes, told]) if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
      page.dataset.words = await told.text()
    } catch (error) {
      tell('missing')
      throw error
    }
    try {
      await init({ module_or_path: bytes })
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
    try {
      window.requestResize?.()
    } catch {
      // Not every element that holds a page asks for its height.
    }
  }

  addEventListener('DOMContentLoaded', () => {
    if (embed && parent !== window) {
      new ResizeObserver(tellHeight).observe(page)
      // A frame out of sight isn't laid out until it is asked.
      new MutationObserver(tellHeight).observe(document.body, { childList: true, subtree: true })
    }
    start()
  })
})()
