// Pages and Next's files, as the server entry hands them on.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import next from 'next'
import { log } from '../log'
import { makeStamp, peerHeader, stampHeader } from '../peer'
import { openStatic } from '../static-files'
import { callerOf } from './caller'
import { deferScripts } from './later-scripts'

const distFolder = process.env.NEXT_DIST_DIR || '.next'
/** Staff sit before large screens, all day on the same scripts: theirs run as soon as they come. */
const office = /^\/admin(\/|\?|$)/

/** Starts Next. Its static files come from memory, its pages compressed and with scripts that wait for the first paint. */
export async function openPages(
  port: number,
  isDevelopment: boolean,
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const stamp = makeStamp()
  const app = next({ dev: isDevelopment, hostname: '127.0.0.1', port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const answerStatic = isDevelopment ? () => false : openStatic(join(distFolder, 'static'))
  const compress = compression() as Middleware
  return (request, response) => {
    if (answerStatic(request, response)) return
    stampPeer(request, stamp)
    compress(request, response, () => {
      if (!isDevelopment && !office.test(request.url ?? '')) deferScripts(response)
      handle(request, response).catch((error: unknown) => fail(response, error))
    })
  }
}
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** The peer's address for Next's side of the house; a caller's own copies never get through. */
function stampPeer(request: IncomingMessage, stamp: string): void {
  request.headers[peerHeader] = callerOf(request) ?? ''
  request.headers[stampHeader] = stamp
}

function fail(response: ServerResponse, error: unknown): void {
  log().error({ err: error }, 'page failed')
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
  response.end('Something went wrong.\n')
}
