/** What the load mode tells. The control page imports these types, so they must not need anything from Node. */

export type Percentiles = { p50: number; p95: number; p99: number; max: number }

export type LoadSecond = Percentiles & {
  /** Seconds since the start. */
  second: number
  calls: number
  refused: number
  undecided: number
}

export type LoadTotals = Percentiles & {
  operation: string
  calls: number
  done: number
  /** How often each error code other than 0 came. */
  refused: Record<string, number>
  undecided: number
}

export type LoadMix = { lose: number; win: number; cancel: number }

export type LoadView = {
  state: 'idle' | 'opening' | 'running' | 'checking' | 'done'
  players: number
  rate: number
  seconds: number
  mix: LoadMix
  elapsed: number
  rounds: number
  /** Rounds that the rate asked for while every player was busy. */
  missed: number
  /** Players whose session did not open, with the first reason. */
  notOpened: number
  why: string
  /** The last seconds, oldest first. */
  timeline: LoadSecond[]
  totals: LoadTotals[]
  /** After the end: for how many players the wallet has exactly what we booked. */
  books: { agree: number; differ: number; unknown: number } | null
}
