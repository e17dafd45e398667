// Knows why a page has to do without its program, and tells it: at once where something fails, and after some seconds
// where something never comes. tools/finish_site.mjs puts it into the page, in words that old browsers know, so that it
// runs where nothing else does. Opens what a fragment leads to as well, which plain pages have too.
const watch = (() => {
  const page = document.documentElement
  // In milliseconds: the reader is told within ten seconds, and what tells it takes a moment itself.
  const LONG = 9_000
  const ownLang = page.lang

  /** The page stays as it stands, and its own line says what is missing, and why. */
  function tell(reason) {
    if (reason === 'gone' && loadAgain()) return
    page.dataset.stopped = reason
    if ('embed' in page.dataset) leadOut()
    else if ('asked' in page.dataset) page.lang = ownLang
    delete page.dataset.program
    removeShells()
    for (const span of document.querySelectorAll('.without span')) span.classList.toggle('told', span.classList.contains(reason))
  }

  /** On somebody else's page a card stands in the place of the figure, and leads to the figure's own page. */
  function leadOut() {
    for (const link of document.querySelectorAll('.instead a')) {
      const to = new URL(link.href)
      new URLSearchParams(location.search).forEach((value, name) => name === 'embed' || name === 'heading' || to.searchParams.set(name, value))
      link.href = to.href
    }
  }

  /** What stands in the place of a page that only the program draws is of no use any more; the card is in a frame. */
  function removeShells() {
    for (const shell of document.querySelectorAll('embed' in page.dataset ? '.shell' : '.shell, .instead')) shell.remove()
  }

  /** Asks once for the page that the host has now, as this one may be older than the files there. */
  function loadAgain() {
    const kept = history.state
    if (kept?.reloaded) return false
    try {
      history.replaceState(Object.assign({}, kept, { reloaded: true }), '')
    } catch {
      // Where that can't be remembered it might go on for ever.
      return false
    }
    location.reload()
    return true
  }

  // What a policy of the host refuses is told by an event of its own.
  let isRefused = false
  addEventListener('securitypolicyviolation', ({ effectiveDirective, disposition }) => {
    if (disposition !== 'report' && /^(default|script|connect)/.test(effectiveDirective)) isRefused = true
  }, true)

  /** Hands on why a file of the program isn't of use, by what the host has answered; `reason` where that says nothing. */
  function reasonFor(asking, reason) {
    // The event of a refusal may come after the failure.
    const later = new Promise((ready) => setTimeout(ready, 50))
    const unanswered = () => later.then(() => (isRefused ? 'policy' : 'missing'))
    return asking.then(({ ok, status, headers }) => {
      if (status === 404 || status === 410) return 'gone'
      if (!ok) return 'refused'
      if (isRefused) return 'policy'
      return /html/.test(headers.get('content-type')) ? 'broken' : reason
    }, unanswered)
  }

  // Where src/start.js doesn't arrive, or the browser can't read it, it can't tell of that itself.
  addEventListener('error', ({ target, filename, error }) => {
    const address = target.src || filename
    if (page.dataset.program || !/\/start\b[^/]*$/.test(address)) return
    const ownFault = error instanceof SyntaxError ? 'old' : 'stopped'
    reasonFor(fetch(address, { method: 'HEAD' }), filename ? ownFault : 'missing').then(tell)
  }, true)

  // How far src/start.js has come, and the language of the messages that it asks for.
  const own = { waitsFor: 'late', lang: ownLang, tell, loadAgain, reasonFor, reveal, removeShells }
  setTimeout(() => page.dataset.program === '' && tell(own.waitsFor), LONG)

  /**
   * Opens what holds the place that the address names, and goes there: also where browsers have been, if `isNew`.
   * Says whether there is such a place.
   */
  function reveal(isNew) {
    const target = location.hash && document.getElementById(location.hash.slice(1))
    if (!target) return false
    const shut = target.closest('details:not([open])')
    for (let around = shut; around; around = around.parentElement.closest('details')) around.open = true
    if (isNew || shut) target.scrollIntoView()
    return true
  }
  addEventListener('hashchange', () => reveal())

  addEventListener('DOMContentLoaded', () => {
    reveal()
    if (!('asked' in page.dataset)) removeShells()
    // What only the program can do says so to those who hear the page.
    if (page.dataset.program === '') for (const button of document.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
  })
  addEventListener('submit', (event) => page.dataset.program === 'on' || event.preventDefault())

  // Paper can't be waited for.
  addEventListener('beforeprint', () => {
    const waits = document.querySelector('[data-program=""][data-asked], main .waiting')
    const lines = [...document.querySelectorAll('.unfinished')]
    const spoken = lines.find(({ lang }) => lang === page.lang) ?? lines[0]
    for (const line of lines) line.hidden = !waits || line !== spoken
  })
  addEventListener('afterprint', () => {
    for (const line of document.querySelectorAll('.unfinished')) line.hidden = true
  })
  return own
})()
