// Knows how any static host answers: a folder of files under a path, with right types; here on loopback only.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** Serves `folder` under the path `prefix`; `asked` sees each path asked for. Gives { url, close }. */
export function serve(folder, { port = 0, prefix = '/', asked = () => {} } = {}) {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const answer = (status, headers) => response.writeHead(status, { 'cache-control': 'no-cache', ...headers })
    const path = pathOf(request.url)
    asked(path)
    if (!['GET', 'HEAD'].includes(request.method)) return answer(405, { allow: 'GET, HEAD' }).end()
    const place = path.startsWith(prefix) ? join(root, path.slice(prefix.length)) : ''
    const file = place.endsWith(sep) || place === root ? join(place, 'index.html') : place
    const found = file.startsWith(root + sep) ? look(file) : undefined
    if (found?.isDirectory()) return answer(301, { location: `${encodeURI(path)}/` }).end()
    if (!found?.isFile()) return answer(404).end()
    answer(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-length': found.size })
    if (request.method === 'HEAD') return response.end()
    createReadStream(file).on('error', () => response.destroy()).pipe(response)
  })
  return new Promise((ready, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => ready({
      url: `http://127.0.0.1:${server.address().port}${prefix}`,
      close: () => new Promise((closed) => {
        server.close(closed)
        server.closeAllConnections()
      }),
    }))
  })
}

/** The path of an address as words, or nothing that any folder has where it isn't one. */
function pathOf(address) {
  try {
    return decodeURIComponent(address.split('?')[0])
  } catch {
    return ''
  }
}

function look(file) {
  try {
    return statSync(file)
  } catch {
    return undefined
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'dist', port = '8080'] = process.argv.slice(2)
  try {
    const { url } = await serve(folder, { port: Number(port) })
    console.log(`Serving ${folder}/ at ${url} until Ctrl-C.`)
  } catch (error) {
    const why = error.code === 'EADDRINUSE' ? `another program has it; make serve PORT=${Number(port) + 1} takes the next` : error.message
    console.error(`Port ${port} can't be used: ${why}.`)
    process.exitCode = 1
  }
}
