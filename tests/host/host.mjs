// Knows how somebody else's site answers: the invented municipality's pages from an origin of its own, with the
// content policy that its owner has set, and our site's address in their codes.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'

const FILES = { '/': 'text/html; charset=utf-8', '/host.css': 'text/css', '/gymnasieexamen-inom-4-ar_0000_2026-11-22.svg': 'image/svg+xml' }

/** A page with nothing but these codes. */
export const around = (codes) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Påhittsköping</title><link rel="stylesheet" href="host.css"></head><body><main><h1>Påhittsköping</h1><p><a id="before" href="#">Före</a></p>${codes}<p><a id="after" href="#">Efter</a></p></main></body></html>`

/**
 * Serves the municipality's page, or `page` in place of it, with `{site}` filled in, until the test `t` is over. Its
 * styles come `late` milliseconds after they are asked for. Gives its address.
 */
export async function host(t, site, { page, policy, late = 0 } = {}) {
  const server = createServer(async (request, response) => {
    const path = request.url.split('?')[0]
    if (!FILES[path]) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    if (path === '/host.css') await setTimeout(late)
    const file = path === '/' ? 'index.html' : path.slice(1)
    const body = path === '/' && page ? page : readFileSync(new URL(file, import.meta.url), 'utf8')
    response.writeHead(200, { 'content-type': FILES[path], ...(policy && path === '/' ? { 'content-security-policy': policy } : {}) })
    response.end(body.replaceAll('{site}', site))
  })
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready) })
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${server.address().port}/`
}

/** Where `site` stood before: everything there is sent on, until the test `t` is over. Gives the address. */
export async function moved(t, site) {
  const server = createServer((request, response) => response.writeHead(301, { location: new URL(request.url, site).href }).end())
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready) })
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://localhost:${server.address().port}${new URL(site).pathname}`
}
