// The stream that tells an open page what happens: server-sent events, answered before Next, whose pipeline costs more
// than all that is told. It shows a page its own player only: who that is, the log-in's row says, at every reading.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { playerOfCookies } from '../auth/player-of-cookies'
import { endOf, type Listener, type LiveEnd, watch } from '../live/live'
import { log } from '../log'
import { metrics } from '../metrics'

const path = '/api/me/live'
/** A page that hears nothing for longer than two of these knows that the line is dead. */
const beatMs = 15_000
const keepAliveMs = 30_000
/** Pages that lost their stream at the same moment come back spread over this time. */
const [retryMsMin, retryMsMax] = [500, 2_500]
const sessionPattern = /^[1-9]\d{0,17}$/

/** Whether a request asks for the stream; without `text/event-stream` it is Next's, which answers once. */
export function isLiveStream({ method, url = '', headers }: IncomingMessage): boolean {
  const isPath = url === path || url.startsWith(`${path}?`)
  return isPath && method === 'GET' && headers.accept?.includes('text/event-stream') === true
}

/** Opens a stream, or refuses with 503: then the page asks again and again instead. */
export async function serveLive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { player, login } = await playerOfCookies(request.headers.cookie)
    if (typeof player === 'string') return refuseWith(response, await endOf(login, player))
    if (response.destroyed) return
    const session = new URL(request.url ?? '', 'http://localhost').searchParams.get('session') ?? ''
    const stream = new Stream(request, response)
    const leave = watch(
      player.id,
      { login: player.sessionHash, session: sessionPattern.test(session) ? BigInt(session) : null },
      stream,
    )
    if (leave === null) {
      response.writeHead(503, { 'retry-after': '30', 'content-type': 'text/plain' })
      response.end('too many streams\n')
      return
    }
    stream.begin(leave)
  } catch (error) {
    log().error({ err: error }, 'a stream was not opened')
    if (!response.headersSent) response.writeHead(503, { 'content-type': 'text/plain' })
    response.end()
  }
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx would keep the events back until its buffer is full.
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
}

function refuseWith(response: ServerResponse, end: LiveEnd): void {
  response.writeHead(200, streamHeaders)
  response.end(eventOf('end', end))
}

function eventOf(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** One page's connection. */
class Stream implements Listener {
  private beat: NodeJS.Timeout | undefined

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
  ) {}

  begin(leave: () => void): void {
    const { request, response } = this
    // A device that has vanished says nothing: TCP asks.
    request.socket.setKeepAlive(true, keepAliveMs)
    response.on('close', () => {
      clearInterval(this.beat)
      leave()
    })
    response.writeHead(200, streamHeaders)
    const retryMs = Math.round(retryMsMin + Math.random() * (retryMsMax - retryMsMin))
    response.write(`retry: ${retryMs}\n\n`)
    this.beat = setInterval(() => this.write(eventOf('beat', {})), beatMs)
  }

  tell(change: unknown): void {
    this.write(eventOf('state', change))
  }

  tellStale(): void {
    this.write(eventOf('stale', {}))
  }

  end(end: LiveEnd): void {
    this.response.end(eventOf('end', end))
  }

  dismiss(): void {
    this.response.end()
  }

  /** What a reader does not take is not kept for it: it comes back and is told everything anew. */
  private write(text: string): void {
    const { response } = this
    if (response.writableEnded || response.destroyed) return
    if (response.writableNeedDrain) {
      metrics().liveDropped.inc()
      response.destroy()
      return
    }
    response.write(text)
  }
}
