// Knows how a file that the program has made comes to the reader: the program clicks on a link that holds the
// file's text, and says in what it is of which type, or how many times larger to paint it.
(() => {
  document.addEventListener('click', async ({ target }) => {
    if (!target.dataset?.save) return
    const { save: type, scale, saved, failed } = target.dataset
    const announcer = document.getElementById('announcer')
    target.remove()
    try {
      const file = scale ? await painted(target.textContent, Number(scale)) : new Blob([target.textContent], { type })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = target.download
      link.click()
      announcer.textContent = saved
    } catch {
      announcer.textContent = failed
    }
  })

  /** A picture as PNG, with the site's face put into it, as it may fetch none itself. */
  async function painted(svg, scale) {
    const face = await address(await (await fetch(document.querySelector('link[as=font]').href)).blob())
    const own = `<style>@font-face { font-family: "Inkludering Sans"; font-weight: 400 700; src: url(${face}) }\n`
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([svg.replace('<style>', own)], { type: 'image/svg+xml' }))
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
