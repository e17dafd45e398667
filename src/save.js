// Knows how a file that the program has made comes to the reader: the program clicks on a link that holds the
// file's text, and says in what it is of which type, or how many times larger to paint it. Pictures get the
// rules of their charts here, which are fetched only for that. And how a text comes to the clipboard.
(() => {
  document.addEventListener('click', async ({ target }) => {
    if (!target.dataset?.save) return
    const { save: type, scale, saved, failed } = target.dataset
    const announcer = document.getElementById('announcer')
    target.remove()
    try {
      const text = type === 'image/svg+xml' ? await styled(target.textContent) : target.textContent
      const file = scale ? await painted(text, Number(scale)) : new Blob([text], { type })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = target.download
      link.click()
      announcer.textContent = saved
    } catch {
      announcer.textContent = failed
    }
  })

  /** Hands on nothing where the clipboard has the text, or else why not. Pages that came over plain http have none. */
  globalThis.copyText = async (text, then) => {
    then(await (navigator.clipboard?.writeText(text).catch(String) ?? 'none'))
  }

  const fontAddress = () => document.querySelector('link[as=font]').href

  /** A picture with the rules that its classes ask for, and the colour of its area: as src/chart/stand_alone.rs. */
  async function styled(svg) {
    const answer = await fetch(new URL('stand_alone.css', fontAddress()), { cache: 'no-cache' })
    if (!answer.ok) throw answer
    const classes = `alone ${/<g class="([^"]*)" transform/.exec(svg)[1]}`.split(' ')
    const asked = (await answer.text()).match(/^.+\n/gm).filter((rule) => classes.includes(/[\w-]+/.exec(rule)[0]))
    const area = asked.find((rule) => rule.includes('--area: '))
    const rules = asked.filter((rule) => rule !== area).join('').replaceAll('var(--area)', /#\w+/.exec(area))
    return svg.replace('<style>', () => `<style>${rules}`)
  }

  /** A picture as PNG, with the site's font put into it, as it may fetch none itself. */
  async function painted(svg, scale) {
    const own = await address(await (await fetch(fontAddress())).blob())
    const rule = `<style>@font-face { font-family: "Inkludering Sans"; font-weight: 400 700; src: url(${own}) }\n`
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([svg.replace('<style>', rule)], { type: 'image/svg+xml' }))
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    return new Promise((done, failed) => { canvas.toBlob((png) => png ? done(png) : failed()) })
  }

  function address(blob) {
    return new Promise((done, failed) => {
      const reader = new FileReader()
      reader.onload = () => done(reader.result)
      reader.onerror = failed
      reader.readAsDataURL(blob)
    })
  }
})()
