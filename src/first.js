// Settles what has to be known before anything is painted: the theme, whether the page that stands there is the one
// that is asked for, and whether the font can wait. Has the browser fetch what only the program needs as soon as the
// page's head has come: until it is answered, the page itself has come. tools/finish_site.mjs puts it into the page,
// after src/watch.js.
(() => {
  const page = document.documentElement
  const query = new URLSearchParams(location.search)
  const theme = query.get('theme')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme

  const content = (name) => [...document.querySelectorAll('meta')].find((meta) => meta.name === name)?.content
  const lang = query.get('lang')
  const isSpoken = content(`messages-${lang}`) !== undefined

  // Some pages stand in a folder of their own, and have nothing for the program to do: src/view/static_only.rs.
  const [fontTemplate, ...otherTemplates] = document.querySelectorAll('template:not(.late)')
  const takeOut = ({ content }) => document.head.append(content)
  if (content('static-only') !== undefined) return takeOut(fontTemplate)
  const view = query.get('view')
  const folder = lang === 'sv-x-lattlast' ? easyToRead()
    : ['data', 'help', 'glossary'].includes(view) ? `${isSpoken && lang !== 'sv' ? `${lang}/` : ''}${view}/` : undefined
  if (folder !== undefined) {
    const shown = new URL(folder, new URL(content('app-root') ?? './', document.baseURI))
    if (theme) shown.search = `theme=${theme}`
    return location.replace(shown)
  }

  function easyToRead() {
    const code = query.get('municipality')
    if (view === null || view === 'overview') return `${lang}/`
    if (view === 'help') return `${lang}/help/`
    if (view === 'municipality' && /^\d{4}$/.test(code) && code !== '0000') return `${lang}/municipality/${code}/`
  }

  if (query.get('embed') === '1') page.dataset.embed = ''

  // By these attributes the style shows the controls that only the program can serve, and hides the page that stands
  // there while the program draws another, which the address asks for by its query.
  page.dataset.program = ''
  const isOther = 'embed' in page.dataset || [...query.keys()].some((name) => name !== 'theme')
  if (isOther) page.dataset.asked = ''
  // What stands there meanwhile is in the language that is asked for, if there is such a one, before it is painted.
  if (isOther && isSpoken && lang !== page.lang) {
    page.lang = watch.lang = lang
    showOther()
  }

  function showOther() {
    const all = [...document.querySelectorAll('.shell, .instead')]
    if (all.some((one) => one.lang === lang)) for (const one of all) one.hidden = one.lang !== lang
    else if (document.readyState === 'loading') requestAnimationFrame(showOther)
  }

  // Where the host is more milliseconds away, and the browser tells that, the font comes too late for the first picture,
  // and would share the line with the program: it is fetched once that is on, or won't be.
  const MAX_ROUND_TRIP = 100
  if (navigator.connection?.rtt > MAX_ROUND_TRIP) {
    page.dataset.far = ''
    const useFont = () => { delete page.dataset.far }
    new MutationObserver((_, changes) => {
      changes.disconnect()
      document.fonts.load('1em "Inkludering Sans"').then(useFont, useFont)
    }).observe(page, { attributes: true, attributeFilter: ['data-program'] })
  } else {
    takeOut(fontTemplate)
  }
  otherTemplates.forEach(takeOut)
})()
