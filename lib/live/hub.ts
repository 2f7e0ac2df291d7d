// All pages that watch, and the one query that serves them: every tick while anybody watches, never two at a time.
import type { AskedRow, ReadRow } from './store'
import type { LiveChange, LiveEnd, Watched } from './types'
import { Watcher } from './watcher'

/** What a page's connection must do. None of these may throw. */
export interface Listener {
  tell(change: LiveChange): void
  /** What is shown may be out of date: the database does not answer. */
  tellStale(): void
  /** The last word: close after it. */
  end(end: LiveEnd): void
  /** The server stops, or the page should come back later. */
  dismiss(): void
}

export interface HubOptions {
  everyMs: number
  /** A page that has just come is read for within this time. */
  firstMs: number
  streamsMax: number
  ofPlayerMax: number
  read(asked: AskedRow[], now: Date): Promise<{ rows: ReadRow[]; betsStopped: boolean }>
  now(): Date
  onCount(streams: number): void
  onFault(error: unknown): void
}

interface Entry {
  playerId: string
  watcher: Watcher
  listener: Listener
}

export class LiveHub {
  private readonly entries = new Set<Entry>()
  private readonly ofPlayer = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined
  private dueAt = Number.POSITIVE_INFINITY
  private isReading = false
  private isStale = false
  private isClosed = false

  constructor(private readonly options: HubOptions) {}

  get size(): number {
    return this.entries.size
  }

  /** Begins to watch; the function ends it. Null when there is no room, for this player or at all. */
  open(playerId: string, watched: Watched, listener: Listener): (() => void) | null {
    const { streamsMax, ofPlayerMax, firstMs } = this.options
    const own = this.ofPlayer.get(playerId) ?? 0
    if (this.isClosed || this.entries.size >= streamsMax || own >= ofPlayerMax) return null
    const entry = { playerId, watcher: new Watcher(watched), listener }
    this.entries.add(entry)
    this.ofPlayer.set(playerId, own + 1)
    this.options.onCount(this.entries.size)
    this.schedule(firstMs)
    return () => this.remove(entry)
  }

  /** Sends everybody away; nobody can come any more. */
  close(): void {
    this.isClosed = true
    for (const entry of [...this.entries]) {
      this.remove(entry)
      entry.listener.dismiss()
    }
  }

  private remove(entry: Entry): void {
    if (!this.entries.delete(entry)) return
    const left = (this.ofPlayer.get(entry.playerId) ?? 1) - 1
    if (left > 0) this.ofPlayer.set(entry.playerId, left)
    else this.ofPlayer.delete(entry.playerId)
    this.options.onCount(this.entries.size)
    if (this.entries.size > 0) return
    clearTimeout(this.timer)
    this.dueAt = Number.POSITIVE_INFINITY
  }

  private schedule(inMs: number): void {
    const dueAt = performance.now() + inMs
    if (this.isReading || dueAt >= this.dueAt) return
    clearTimeout(this.timer)
    this.dueAt = dueAt
    this.timer = setTimeout(() => void this.tick(), inMs)
  }

  private async tick(): Promise<void> {
    const began = performance.now()
    this.dueAt = Number.POSITIVE_INFINITY
    this.isReading = true
    const asked = [...this.entries]
    try {
      await this.readFor(asked)
      this.isStale = false
    } catch (error) {
      this.options.onFault(error)
      if (!this.isStale) for (const { listener } of this.entries) listener.tellStale()
      this.isStale = true
    }
    this.isReading = false
    if (this.entries.size === 0) return
    const known = new Set(asked)
    const hasNew = [...this.entries].some((entry) => !known.has(entry))
    const restMs = this.options.everyMs - (performance.now() - began)
    this.schedule(Math.max(this.options.firstMs, hasNew ? 0 : restMs))
  }

  private async readFor(asked: Entry[]): Promise<void> {
    const now = this.options.now()
    const wasStale = this.isStale
    const questions = asked.map(({ watcher }, n) => watcher.ask(n))
    const { rows, betsStopped } = await this.options.read(questions, now)
    for (const row of rows) {
      const entry = asked[row.n]
      if (entry === undefined || !this.entries.has(entry)) continue
      const news = entry.watcher.take(row, betsStopped, now.getTime())
      if (news.kind === 'change') entry.listener.tell(news.change)
      else if (news.kind === 'end') {
        this.remove(entry)
        entry.listener.end(news.end)
      } else if (wasStale) entry.listener.tell({ now: now.getTime() })
    }
  }
}
