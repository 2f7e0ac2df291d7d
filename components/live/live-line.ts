// The page's end of the stream: opens it, notices when it is dead, and comes back.
import { liveAddress } from './live-state'

/** The server says something every 15 s; silence for longer than this means a dead line. */
const silenceMs = 40_000
const checkMs = 5_000
/** Refused: no room, or no stream here at all. Asked again after a while, not by all pages at once. */
const [refusedMsMin, refusedMsMax] = [20_000, 40_000]

export interface LiveLineEvents {
  onOpen(): void
  /** The line is down; it comes back by itself. */
  onDown(): void
  onState(data: unknown): void
  onStale(): void
  /** The server's last word: nothing is opened again. */
  onEnd(data: unknown): void
}

/** Keeps a stream open until the function it returns is called. */
export function openLiveLine(session: string | null, events: LiveLineEvents): () => void {
  let source: EventSource | null = null
  let heardAt = 0
  let again: ReturnType<typeof setTimeout> | undefined

  const hang = () => {
    clearTimeout(again)
    source?.close()
    source = null
  }
  const dial = () => {
    hang()
    heardAt = Date.now()
    const opened = new EventSource(liveAddress(session))
    source = opened
    const on = (name: string, act: (data: unknown) => void) =>
      opened.addEventListener(name, (event) => {
        heardAt = Date.now()
        act(event instanceof MessageEvent ? JSON.parse(event.data) : null)
      })
    opened.onopen = () => {
      heardAt = Date.now()
      events.onOpen()
    }
    opened.onerror = () => {
      events.onDown()
      if (opened.readyState !== EventSource.CLOSED) return
      again = setTimeout(dial, refusedMsMin + Math.random() * (refusedMsMax - refusedMsMin))
    }
    on('state', events.onState)
    on('stale', events.onStale)
    on('beat', () => {})
    on('end', (data) => {
      clearInterval(watch)
      hang()
      events.onEnd(data)
    })
  }
  const watch = setInterval(() => {
    if (source?.readyState !== EventSource.OPEN || Date.now() - heardAt < silenceMs) return
    events.onDown()
    dial()
  }, checkMs)
  dial()
  return () => {
    clearInterval(watch)
    hang()
  }
}
