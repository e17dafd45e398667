// Serves a folder of files as any static host does, with the right content types; on this machine only.
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

/** Serves `folder` under the path `prefix`, and calls `onRequest` with the path of each request. Returns { url, close }. */
export function serve(folder, { port = 0, prefix = '/', onRequest = () => {} } = {}) {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const answer = (status, headers) => response.writeHead(status, { 'cache-control': 'no-cache', ...headers })
    const path = parsePath(request.url)
    onRequest(path)
    if (!['GET', 'HEAD'].includes(request.method)) return answer(405, { allow: 'GET, HEAD' }).end()
    const target = path.startsWith(prefix) ? join(root, path.slice(prefix.length)) : ''
    const file = target.endsWith(sep) || target === root ? join(target, 'index.html') : target
    const stat = file.startsWith(root + sep) ? readStat(file) : undefined
    if (stat?.isDirectory()) return answer(301, { location: `${encodeURI(path)}/` }).end()
    if (!stat?.isFile()) return answer(404).end()
    answer(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-length': stat.size })
    if (request.method === 'HEAD') return response.end()
    createReadStream(file).on('error', () => response.destroy()).pipe(response)
  })
  return new Promise((resolveServer, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolveServer({
      url: `http://127.0.0.1:${server.address().port}${prefix}`,
      close: () => new Promise((resolveClosed) => {
        server.close(resolveClosed)
        server.closeAllConnections()
      }),
    }))
  })
}

/** The decoded path of an address. Empty, which no folder has, where its escapes are broken. */
function parsePath(address) {
  try {
    return decodeURIComponent(address.split('?')[0])
  } catch {
    return ''
  }
}

function readStat(file) {
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
