// Hostile HTTP: requests written byte by byte, and which answers each may get.
import { connect } from 'node:net'
import type { Chance } from './fuzz-random'
import { requestMsMax, type Target } from './fuzz-target'

export interface HostileRequest {
  category: string
  parts: Buffer[]
  /** Status codes that may come; 0 = the connection may close without one. */
  allowed: number[]
  /** What our side does after the last part. */
  then: 'wait' | 'half-close' | 'cut'
}

/** Refusals of node's own HTTP parser, before any code of ours. */
const byParser = [0, 400, 408, 413, 417, 431]

/** A request with a body that is valid JSON and names nobody. */
export function hostileRequest(chance: Chance, url: URL): HostileRequest {
  const body =
    '{"api":"do-get-features-user-ingame","data":{"user_id":"nobody","user_game_token":"x","currency":"USD"}}'
  const target = url.pathname
  const write = (method: string, headers: string[], text = body) =>
    Buffer.from(
      [`${method} ${target} HTTP/1.1`, `Host: ${url.host}`, 'Connection: close', ...headers, '', text].join(
        '\r\n',
      ),
    )
  const length = `Content-Length: ${body.length}`
  const one = (
    category: string,
    bytes: Buffer,
    allowed: number[],
    then: HostileRequest['then'] = 'wait',
  ) => ({
    category: `HTTP ${category}`,
    parts: [bytes],
    allowed,
    then,
  })
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
  const cases: (() => HostileRequest)[] = [
    () =>
      one(
        'method',
        write(chance.pick(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND']), [length]),
        [405],
      ),
    () => one('unknown method', write(chance.pick(['BREW', 'post', 'P OST', '']), [length]), byParser),
    () =>
      one(
        'content type',
        write('POST', [
          length,
          `Content-Type: ${chance.pick(['text/plain', 'image/png', 'a/b;c=', 'application/x-www-form-urlencoded', ';', 'multipart/form-data; boundary=x'])}`,
        ]),
        [200],
      ),
    () =>
      one(
        'encoding',
        write('POST', [length, `Content-Encoding: ${chance.pick(['gzip', 'br', 'deflate'])}`]),
        [200, 415],
      ),
    () => one('chunked', write('POST', ['Transfer-Encoding: chunked'], chunked), [200]),
    () =>
      one(
        'broken chunks',
        write(
          'POST',
          ['Transfer-Encoding: chunked'],
          chance.pick(['zz\r\nabc', '-1\r\n', 'fffffffffffffffff\r\n', '5\r\nab\r\n0\r\n\r\n']),
        ),
        byParser,
        'half-close',
      ),
    () => one('both lengths', write('POST', [length, 'Transfer-Encoding: chunked'], chunked), byParser),
    () => one('two lengths', write('POST', [length, `Content-Length: ${body.length + 1}`]), byParser),
    () =>
      one(
        'strange length',
        write('POST', [`Content-Length: ${chance.pick(['-1', 'abc', '99999999999999999999', '1e3', ' '])}`]),
        byParser,
        'half-close',
      ),
    () =>
      one('length too short', write('POST', [`Content-Length: ${chance.below(body.length)}`]), [
        200,
        ...byParser,
      ]),
    () => one('length too long, cut', write('POST', [`Content-Length: ${body.length + 10}`]), [0], 'cut'),
    () =>
      one(
        'length too long, ended',
        write('POST', [`Content-Length: ${body.length + 10}`]),
        byParser,
        'half-close',
      ),
    () => one('huge length', write('POST', ['Content-Length: 4000000000']), byParser, 'cut'),
    () =>
      one(
        'many headers',
        write('POST', [length, ...Array.from({ length: 200 }, (_, n) => `X-Flood-${n}: ${'y'.repeat(30)}`)]),
        [200, ...byParser],
      ),
    () =>
      one(
        'large headers',
        write('POST', [length, `X-Flood: ${'y'.repeat(chance.pick([8000, 17_000, 64_000]))}`]),
        [200, ...byParser],
      ),
    () =>
      one(
        'bad header',
        write('POST', [length, chance.pick(['no colon', 'X: a\u0000b', ': nothing', 'X : y', 'X: \u0001'])]),
        byParser,
      ),
    () =>
      one(
        'forwarded',
        write('POST', [length, 'X-Forwarded-For: 10.0.0.1', `X-Wallet-Secret: ${'z'.repeat(99)}`]),
        [200, 403],
      ),
    () =>
      one('expectation', write('POST', [length, `Expect: ${chance.pick(['100-continue', 'magic'])}`]), [
        100,
        200,
        ...byParser,
      ]),
    () =>
      one(
        'garbage',
        Buffer.from(
          chance.pick([
            '\u0016\u0003\u0001\u0002',
            'hello\r\n\r\n',
            '\r\n\r\n\r\nGET',
            'POST / HTTP/9.9\r\n\r\n',
          ]),
        ),
        byParser,
        'half-close',
      ),
    () => ({ ...one('slow body', write('POST', [length]), [200]), parts: halves(write('POST', [length])) }),
  ]
  return chance.pick(cases)()
}

const halves = (bytes: Buffer) => [bytes.subarray(0, bytes.length - 20), bytes.subarray(bytes.length - 20)]

/** Sends it and reads the first status line: 0 when the connection closed without one. Rejects when neither comes. */
export function sendRaw({ url }: Target, { parts, then }: HostileRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(Number(url.port || 80), url.hostname)
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error(`no answer within ${requestMsMax} ms`))
    }, requestMsMax)
    socket.setEncoding('latin1').on('data', (text) => {
      heard += text
    })
    // A reset is an answer too: the server has closed what it would not read.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0))
    })
    socket.on('connect', () => void writeParts())
    const writeParts = async () => {
      for (const [number, part] of parts.entries()) {
        if (number > 0) await new Promise((tick) => setTimeout(tick, 20))
        await new Promise<void>((written) => socket.write(part, () => written()))
      }
      if (then === 'half-close') socket.end()
      if (then === 'cut') socket.destroy()
    }
  })
}
