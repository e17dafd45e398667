// Hands a file that the program has made to the reader, and a text to the clipboard, and paints pictures. A picture gets
// the style rules of its chart here, which are fetched only for that.
(() => {
  function save(file, name) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = name
    link.click()
  }

  /**
   * Gives the reader a file of this text, or, where `scale` isn't 0, a picture painted so many times as large. Calls `then`
   * with nothing when that is done, or else with why not.
   */
  globalThis.saveText = async (text, type, scale, name, then) => {
    try {
      const whole = type === 'image/svg+xml' ? await addRules(text) : text
      save(scale ? await paintPng(whole, scale) : new Blob([whole], { type }), name)
    } catch (why) {
      return then(String(why))
    }
    then()
  }

  /** Gives the reader a file of these bytes. */
  globalThis.saveBytes = (bytes, type, name) => save(new Blob([bytes], { type }), name)

  /** Paints each picture twice as large, and calls `then` with their bytes, or with nothing where one can't be painted. */
  globalThis.paintPictures = async (pictures, then) => {
    const painted = []
    try {
      for (const svg of pictures) painted.push(new Uint8Array(await (await paintPng(await addRules(svg), 2)).arrayBuffer()))
    } catch {
      return then()
    }
    then(painted)
  }

  /** Calls `then` with nothing when the text is copied, or else with why not. Pages over plain http have no clipboard. */
  globalThis.copyText = async (text, then) => {
    then(await (navigator.clipboard?.writeText(text).catch(String) ?? 'none'))
  }

  /** Shows a word over a button for some seconds; the button and what is around it stay as they are. */
  const showing = new WeakMap()
  globalThis.showAt = (button, word) => {
    if (!button) return
    clearTimeout(showing.get(button))
    button.dataset.told = word
    showing.set(button, setTimeout(() => { delete button.dataset.told }, 5000))
  }

  const findFontAddress = () => document.querySelector('link[as=font]').href

  /** Adds the rules that the picture's classes ask for, and the colour of its area, as src/chart/stand_alone.rs does. */
  async function addRules(svg) {
    const answer = await fetch(new URL('stand_alone.css', findFontAddress()), { cache: 'no-cache' })
    if (!answer.ok) throw answer
    const classes = `alone ${/<g class="([^"]*)" transform/.exec(svg)[1]}`.split(' ')
    const wanted = (await answer.text()).match(/^.+\n/gm).filter((rule) => classes.includes(/[\w-]+/.exec(rule)[0]))
    const area = wanted.find((rule) => rule.includes('--area: '))
    const rules = wanted.filter((rule) => rule !== area).join('').replaceAll('var(--area)', /#\w+/.exec(area))
    return svg.replace('<style>', () => `<style>${rules}`)
  }

  /** Paints the picture as PNG, with the site's font in it, as an image may fetch nothing itself. */
  async function paintPng(svg, scale) {
    const font = await readAsDataUrl(await (await fetch(findFontAddress())).blob())
    const rule = `<style>@font-face { font-family: "Inkludering Sans"; font-weight: 400 700; src: url(${font}) }\n`
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([svg.replace('<style>', rule)], { type: 'image/svg+xml' }))
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    return new Promise((resolve, reject) => { canvas.toBlob((png) => png ? resolve(png) : reject()) })
  }

  function readAsDataUrl(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result)
      reader.onerror = reject
      reader.readAsDataURL(blob)
    })
  }
})()
