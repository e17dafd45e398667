// Knows the page that shows a baseline: old beside new, with what differs most first.
import { PICTURES } from './capture.mjs'

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 100rem; padding-inline: 1rem; color-scheme: light dark }
table { border-collapse: collapse } td, th { padding: .1rem .6rem; text-align: right } :is(td, th):first-child { text-align: left }
.pair { display: grid; grid-template-columns: repeat(3, 1fr); gap: .5rem; align-items: start; margin-block: .5rem 1.5rem }
figure { margin: 0 } img { width: 100%; border: 1px solid gray; background: white } pre { overflow: auto; max-height: 30rem }
ins { text-decoration: none; background: light-dark(#d8f0d0, #244a1c) } del { text-decoration: none; background: light-dark(#f6d5d5, #5a2424) }`

/** The page as HTML, of `{ page, slug, compared }` each; `compared` is nothing where there is no second run yet. */
export function report(rows, { problems, told }) {
  const sorted = [...rows].sort((a, b) => weight(b.compared) - weight(a.compared))
  const differing = rows.filter(({ compared }) => weight(compared) > 0).length
  const isSecond = rows.some(({ compared }) => compared)
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Baseline</title><style>${STYLE}</style>
<h1>Baseline</h1>
<p>${escaped(told)} ${isSecond ? `${differing} of ${rows.length} pages differ.` : `${rows.length} pages, kept to be compared with.`}</p>
${problems.length ? `<h2>What could not be kept</h2><pre>${escaped(problems.join('\n'))}</pre>` : ''}
<table><thead><tr><th>page</th>${PICTURES.map((name) => `<th>${name}</th>`).join('')}<th>tree</th><th>pages of PDF</th></tr></thead>
<tbody>${sorted.map(summary).join('\n')}</tbody></table>
${sorted.map(section).join('\n')}
</html>
`
}

/** How much two captures differ: pixels count by their share, and a tree or document like a small part of a picture. */
function weight(compared) {
  if (!compared) return 0
  const shares = compared.pictures.reduce((sum, { share }) => sum + share, 0)
  return shares + (compared.tree ? 0.01 : 0) + (compared.pdf ? 0.0001 : 0)
}

const title = ({ name, language }) => `${name} (${language})`
const percent = (share) => (share ? `${(share * 100).toFixed(share < 0.001 ? 3 : 1)} %` : '')

function summary({ page, slug, compared }) {
  const shares = PICTURES.map((_, at) => `<td>${compared ? percent(compared.pictures[at].share) : ''}</td>`).join('')
  return `<tr><th scope="row"><a href="#${slug}">${escaped(title(page))}</a></th>${shares}<td>${compared?.tree ? 'differs' : ''}</td><td>${compared?.pdf ?? ''}</td></tr>`
}

function section({ page, slug, compared }) {
  const pdf = (folder) => `<a href="${folder}/${slug}.pdf">PDF ${folder}</a> · <a href="${folder}/${slug}.txt">tree ${folder}</a>`
  const links = [pdf('before'), ...(compared ? [pdf('after')] : [])].join(' · ')
  const pictures = PICTURES.map((name, at) => {
    const { before, after, share } = compared?.pictures[at] ?? { before: true, after: false, share: 0 }
    const shown = [['before', before], ['after', after], ['differences', before && after && share > 0]].filter(([, is]) => is)
    const figures = shown.map(([folder]) => `<figure><figcaption>${folder}</figcaption><a href="${folder}/${slug}.${name}.png"><img loading="lazy" src="${folder}/${slug}.${name}.png" alt="${escaped(title(page))}, ${name}, ${folder}"></a></figure>`)
    return `<details${share > 0 ? ' open' : ''}><summary>${name} ${percent(share)}</summary><div class="pair">${figures.join('')}</div></details>`
  })
  const tree = compared?.tree ? `<details open><summary>the accessibility tree</summary><pre>${marked(compared.tree)}</pre></details>` : ''
  return `<h2 id="${slug}">${escaped(title(page))}</h2><p>${escaped(page.address)} · ${links}</p>${tree}${pictures.join('')}`
}

function marked(patch) {
  const element = { '+': 'ins', '-': 'del' }
  return patch.split('\n').map((line) => (element[line[0]] ? `<${element[line[0]]}>${escaped(line)}</${element[line[0]]}>` : escaped(line))).join('\n')
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
