// Settles what has to be known before anything is painted: the theme, whether the page that stands there is the one
// that is asked for, and whether its picture can wait for the font. Has the browser fetch what only the program needs
// when the page itself is there, so that nothing delays its picture. tools/finish_site.mjs puts it into the page.
(() => {
  const page = document.documentElement
  const query = new URLSearchParams(location.search)
  const theme = query.get('theme')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme

  // By these attributes the style shows the controls that only the program can serve, and hides the page that stands
  // there while the program draws another, which the address asks for by its query.
  page.dataset.program = ''
  const isOther = [...query.keys()].some((name) => name !== 'theme')
  if (isOther) page.dataset.asked = ''

  // Where src/start.js doesn't arrive, or the browser can't parse it, it can't tell of that itself.
  addEventListener('error', ({ target, filename }) => {
    if (page.dataset.program || !/\/start\b[^/]*$/.test(target.src || filename)) return
    if (!filename) page.dataset.stopped = 'missing'
    delete page.dataset.program
  }, true)

  const [fontTemplate, ...otherTemplates] = document.querySelectorAll('template')
  const takeOut = ({ content }) => document.head.append(content)
  const takeOutOthers = () => otherTemplates.forEach(takeOut)
  // From a host that is more milliseconds away, where the browser tells that, the font comes too late to be waited for,
  // and browsers would hold the picture back for it.
  const MAX_ROUND_TRIP = 100
  if (isOther || !(navigator.connection?.rtt > MAX_ROUND_TRIP)) takeOut(fontTemplate)
  else addEventListener('load', () => takeOut(fontTemplate))
  if (isOther) takeOutOthers()
  else addEventListener('DOMContentLoaded', takeOutOthers)
})()
