// Many open pages, as far as the server can tell: streams that are read, and when each was told what.
import { get } from 'node:http'

export interface LivePages {
  /** How many streams were opened. */
  opened: number
  /** Streams that ended or were refused so far. */
  lost(): number
  /** Events heard so far. */
  heard(): number
  /** Resolves when this page is told something that contains `words`, with the moment it was. */
  hears(page: number, words: string): Promise<number>
  close(): void
}

const openedAtOnce = 50

interface Waiting {
  words: string
  found: (at: number) => void
}

/** Opens a stream for each page and waits until every one has been told its first state. */
export async function openPages(url: string, wanted: { path: string; cookie: string }[]): Promise<LivePages> {
  let lost = 0
  let heard = 0
  const waiting = new Map<number, Waiting>()
  const requests: { destroy(): void }[] = []

  const open = ({ path, cookie }: { path: string; cookie: string }, page: number) =>
    new Promise<void>((resolve, reject) => {
      const request = get(`${url}${path}`, { agent: false, headers: { accept: 'text/event-stream', cookie } })
      requests.push(request)
      request.on('error', reject)
      request.on('response', (response) => {
        if (response.statusCode !== 200) reject(new Error(`a stream was refused: ${response.statusCode}`))
        response.setEncoding('utf8')
        response.on('close', () => {
          lost += 1
        })
        response.on('data', (text: string) => {
          if (!text.includes('event: state')) return
          heard += 1
          resolve()
          const asked = waiting.get(page)
          if (asked === undefined || !text.includes(asked.words)) return
          waiting.delete(page)
          asked.found(performance.now())
        })
      })
    })

  for (let start = 0; start < wanted.length; start += openedAtOnce)
    await Promise.all(
      wanted.slice(start, start + openedAtOnce).map((page, index) => open(page, start + index)),
    )
  return {
    opened: wanted.length,
    lost: () => lost,
    heard: () => heard,
    hears: (page, words) => new Promise((found) => waiting.set(page, { words, found })),
    close: () => {
      for (const request of requests) request.destroy()
    },
  }
}
