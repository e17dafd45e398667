// Knows how a published file is fetched: with a time limit, and more tries where that may help.
(() => {
  /** One try may take so long. */
  const LIMIT_MS = 20_000
  /** What to wait after each try but the last. */
  const PAUSES_MS = [400, 1_600]
  const NO_ANSWER = 0
  const TOO_SLOW = 1

  /** Hands on what src/load/browser.rs says. */
  globalThis.fetchFile = async (url, again, mostBytes, then) => {
    for (const pause of [...PAUSES_MS, 0]) {
      const came = await tried(url, again, mostBytes)
      const mayHelp = came === NO_ANSWER || came === TOO_SLOW || came === 429 || came >= 500
      if (!pause || !mayHelp) return then(came)
      await new Promise((on) => { setTimeout(on, pause) })
    }
  }

  async function tried(url, again, mostBytes) {
    const controller = new AbortController()
    const limit = setTimeout(() => controller.abort(), LIMIT_MS)
    try {
      const answer = await fetch(url, { cache: again ? 'no-cache' : 'default', signal: controller.signal })
      if (!answer.ok) return answer.status
      const announced = Number(answer.headers.get('content-length'))
      return announced > mostBytes ? -announced : new Uint8Array(await answer.arrayBuffer())
    } catch {
      return controller.signal.aborted ? TOO_SLOW : NO_ANSWER
    } finally {
      clearTimeout(limit)
    }
  }
})()
