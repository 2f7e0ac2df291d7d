// Scripts wait for the first paint. Next puts its scripts into the head: on a quick line they come, and run, before
// anything is on the screen; on a slow one they share it with the style and the pictures. Here each of them becomes a
// word to the browser to fetch it once something has been painted.
import type { ServerResponse } from 'node:http'
import { waitForPaint } from './wait-for-paint'

const opening = '<script src="'
/** Longer than any tag of Next's. */
const tagMax = 2000
/** As React writes it. What says anything more, as the one for old browsers does, stays as it is. */
const tag = /<script src="(\/_next\/static\/[^"&]+)"((?: (?:async=""|nonce="[^"]+"|id="[^"]*"))+)><\/script>/g

/** Rewrites a page piece by piece; a piece may end anywhere. Text in, text out, in an encoding of one byte a letter. */
export function makeRewriter(): { push(text: string): string; end(): string } {
  let held = ''
  let isFirst = true
  const rewrite = (text: string) =>
    text.replace(tag, (whole, source: string, attributes: string) => {
      const nonce = / nonce="[^"]+"/.exec(attributes)?.[0]
      if (nonce === undefined) return whole
      const loader = isFirst ? `<script${nonce}>self.later=(${waitForPaint})()</script>` : ''
      isFirst = false
      return `${loader}<script${nonce}>later(${JSON.stringify(source)})</script>`
    })
  return {
    push(text) {
      const all = held + text
      const end = wholeUntil(all)
      held = all.slice(end)
      return rewrite(all.slice(0, end))
    },
    end: () => rewrite(held),
  }
}

/** Where a tag begins that the next piece may complete; the text's end where none does. */
function wholeUntil(text: string): number {
  const begun = text.lastIndexOf(opening)
  const isOpen = begun >= 0 && text.length - begun < tagMax && !text.includes('</script>', begun)
  if (isOpen) return begun
  const last = text.lastIndexOf('<')
  return last >= 0 && opening.startsWith(text.slice(last)) ? last : text.length
}

/** Rewrites what is written to the response from now on, if it is a whole page that has not said how long it is. */
export function deferScripts(response: ServerResponse): void {
  const write = response.write as Write
  const end = response.end as Write
  const rewriter = makeRewriter()
  let isPage: boolean | undefined
  const rewritten = (chunk: unknown, encoding: unknown): unknown => {
    isPage ??= isPageOf(response)
    if (!isPage || !(typeof chunk === 'string' || chunk instanceof Uint8Array)) return chunk
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : Buffer.from(chunk)
    return asBytes(rewriter.push(bytes.toString('latin1')))
  }
  Object.assign(response, {
    write: (chunk: unknown, ...rest: unknown[]) => write.call(response, rewritten(chunk, rest[0]), ...rest),
    end: (chunk?: unknown, ...rest: unknown[]) => {
      const last = rewritten(chunk, rest[0])
      if (!isPage) return end.call(response, chunk, ...rest)
      if (Buffer.isBuffer(last)) write.call(response, last)
      write.call(response, asBytes(rewriter.end()))
      return end.call(response, ...[chunk, ...rest].filter((done) => typeof done === 'function'))
    },
  })
}
type Write = (this: ServerResponse, ...args: unknown[]) => unknown

const asBytes = (text: string) => Buffer.from(text, 'latin1')

/** A page of trouble may be drawn by its scripts alone: there would be no paint to wait for. */
function isPageOf(response: ServerResponse): boolean {
  if (response.statusCode !== 200) return false
  const type = String(response.getHeader('content-type') ?? '')
  return type.startsWith('text/html') && !response.hasHeader('content-length')
}
