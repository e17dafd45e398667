// Knows what has to be settled before anything is painted: the theme, whether the page that stands there is the one
// that is asked for, and whether its picture can wait for the font. And has what only the program needs fetched when
// the page itself is there, so that nothing delays its picture. It stands in the page itself.
(() => {
  const page = document.documentElement
  const query = new URLSearchParams(location.search)
  const theme = query.get('theme')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme

  // The style shows what only the program can do, and for a page that the address alone asks for nothing until
  // the program draws it, as another stands there.
  page.dataset.program = ''
  const asked = [...query.keys()].some((name) => name !== 'theme')
  if (asked) page.dataset.asked = ''

  // Where src/start.js does not come, or is not understood, nobody else tells of it.
  addEventListener('error', ({ target, filename }) => {
    if (page.dataset.program || !/\/start\b[^/]*$/.test(target.src || filename)) return
    if (!filename) page.dataset.stopped = 'missing'
    delete page.dataset.program
  }, true)

  const [fontTemplate, ...others] = document.querySelectorAll('template')
  const put = ({ content }) => document.head.append(content)
  const putOthers = () => others.forEach(put)
  // Milliseconds to the host and back, where the browser tells them. From further away the font comes too late anyway,
  // and browsers would hold the picture back for it.
  const FAR = 100
  if (asked || !(navigator.connection?.rtt > FAR)) put(fontTemplate)
  else addEventListener('load', () => put(fontTemplate))
  if (asked) putOthers()
  else addEventListener('DOMContentLoaded', putOthers)
})()
