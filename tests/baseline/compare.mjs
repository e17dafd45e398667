// Knows how two captures of a page differ: the share of pixels in each picture, and the lines of the tree.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PICTURES } from './capture.mjs'

const require = createRequire(new URL('../../.tools/baseline/', import.meta.url))
const { PNG } = require('pngjs')
const { createTwoFilesPatch } = require('diff')
const { default: pixelmatch } = await import(pathToFileURL(require.resolve('pixelmatch')))

/**
 * Compares the captures of a page in two folders, and writes pictures of what differs to a third.
 * Gives `{ pictures: [{ name, before, after, share }], tree, pdf }`: whether either has the picture, the share of its
 * pixels that differ, the trees' difference as a patch, and the PDFs' numbers of pages where they differ.
 */
export function compare(slug, before, after, differences) {
  const both = (suffix) => [before, after].map((folder) => `${folder}/${slug}.${suffix}`).map((path) => (existsSync(path) ? readFileSync(path) : undefined))
  const pictures = PICTURES.map((name) => {
    const [was, is] = both(`${name}.png`)
    const share = was && is ? differing(was, is, `${differences}/${slug}.${name}.png`) : Number(Boolean(was || is))
    return { name, before: Boolean(was), after: Boolean(is), share }
  })
  const [wasTree, isTree] = both('txt').map((bytes) => bytes?.toString() ?? '')
  const patch = wasTree === isTree ? '' : createTwoFilesPatch('before', 'after', wasTree, isTree, '', '', { context: 2 })
  const [wasPages, arePages] = both('pdf').map((bytes) => bytes?.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0)
  return { pictures, tree: patch, pdf: wasPages === arePages ? '' : `${wasPages} → ${arePages}` }
}

/** The share of pixels that differ, of a picture as large as both; what differs is painted to `path`. */
function differing(was, is, path) {
  if (was.equals(is)) return 0
  const [a, b] = [was, is].map((bytes) => PNG.sync.read(bytes))
  const width = Math.max(a.width, b.width)
  const height = Math.max(a.height, b.height)
  const out = new PNG({ width, height })
  const [left, right] = [a, b].map((picture) => within(picture, width, height))
  const count = pixelmatch(left.data, right.data, out.data, width, height, { threshold: 0.1 })
  if (count) writeFileSync(path, PNG.sync.write(out))
  return count / (width * height)
}

/** A picture at the top left of a larger one. */
function within(picture, width, height) {
  if (picture.width === width && picture.height === height) return picture
  const larger = new PNG({ width, height })
  PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0)
  return larger
}
