// Knows one host for all that is measured: files packed with brotli once, kept, and counted as they are sent.
import { createServer } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'
import { serve } from '../../tools/serve.mjs'

const PACKED = /^(text\/|application\/(json|wasm)|image\/svg)/

/** Serves each folder under its name. Gives { url, sent, close }; `sent` is a list of { path, bytes }, emptied by who asks. */
export async function host(folders) {
  const sites = Object.fromEntries(await Promise.all(Object.entries(folders).map(async ([name, folder]) => [name, await serve(folder)])))
  const kept = new Map()
  const sent = []
  const get = async (name, path) => {
    const found = await fetch(sites[name].url + path)
    const type = found.headers.get('content-type') ?? 'text/plain'
    const bytes = Buffer.from(await found.arrayBuffer())
    const headers = { 'content-type': type, 'cache-control': 'no-cache' }
    if (!PACKED.test(type)) return { status: found.status, headers, body: bytes }
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    return { status: found.status, headers: { ...headers, 'content-encoding': 'br' }, body: brotliCompressSync(bytes, { params }) }
  }
  const server = createServer(async (request, response) => {
    const [, name, path] = request.url.split('?')[0].match(/^\/([^/]+)\/(.*)$/) ?? []
    if (!sites[name]) return response.writeHead(404).end()
    const key = `${name}/${path}`
    if (!kept.has(key)) kept.set(key, await get(name, path))
    const { status, headers, body } = kept.get(key)
    sent.push({ path: key, bytes: body.length })
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
  })
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready) })
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    sent,
    close: async () => {
      server.close()
      server.closeAllConnections()
      for (const site of Object.values(sites)) await site.close()
    },
  }
}
