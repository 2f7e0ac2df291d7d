// One page that watches: what it was told last, and what of a new reading is news to it.

import {
  addTo,
  type BalanceRow,
  changeOf,
  endOf,
  type MovedRow,
  type PlayerRow,
  type SessionRow,
  type Tally,
  timeOutOf,
  toBalances,
  toSession,
} from './rules'
import type { ReadRow } from './store'
import type { LiveBalance, LiveChange, LiveEnd, LiveState, Watched } from './types'

export type News = { kind: 'change'; change: LiveChange } | { kind: 'end'; end: LiveEnd } | { kind: 'none' }

const nothing: News = { kind: 'none' }

/** Keeps what one page knows. Texts that are as they were last time are not parsed again. */
export class Watcher {
  private texts: Pick<ReadRow, 'player' | 'balances' | 'session'> | null = null
  private player: PlayerRow | null = null
  private balances: LiveBalance[] = []
  private session: SessionRow | null = null
  private tally: Tally | null = null
  private told: LiveState | null = null

  constructor(private readonly watched: Watched) {}

  /** What the query has to know. */
  ask(n: number) {
    const { login, session } = this.watched
    return { n, login, session: session?.toString() ?? null, upTo: (this.tally?.upTo ?? 0n).toString() }
  }

  /** Takes a reading and says what is new. */
  take(row: ReadRow, betsStopped: boolean, now: number): News {
    const isSame = this.isSame(row)
    const hadTimeOut = this.told?.timedOutUntil ?? null
    const isOld = isSame && row.moved === null && this.told?.betsStopped === betsStopped
    if (isOld && (hadTimeOut === null || hadTimeOut > now)) return nothing
    if (!isSame) this.parse(row)
    const end = endOf(this.player, now)
    if (end !== null || this.player === null) return { kind: 'end', end: end ?? { why: 'none', until: null } }
    if (this.session !== null && row.moved !== null) {
      const moved: MovedRow = JSON.parse(row.moved)
      this.tally = addTo(this.tally, moved, this.session.currency)
    }
    const state = this.state(this.player, betsStopped, now)
    const change = changeOf(this.told, state)
    this.told = state
    return change === null ? nothing : { kind: 'change', change }
  }

  private isSame({ player, balances, session }: ReadRow): boolean {
    const { texts } = this
    return (
      texts !== null && texts.player === player && texts.balances === balances && texts.session === session
    )
  }

  private parse({ player, balances, session }: ReadRow): void {
    this.texts = { player, balances, session }
    this.player = player === null ? null : JSON.parse(player)
    const rows: BalanceRow[] = JSON.parse(balances ?? '[]')
    this.balances = toBalances(rows)
    this.session = session === null ? null : JSON.parse(session)
  }

  private state(player: PlayerRow, betsStopped: boolean, now: number): LiveState {
    const { session } = this
    // A session on a wallet that has never moved has read nothing yet.
    const none: MovedRow = { upTo: '0', stake: '0', win: '0', bet: null }
    return {
      now,
      currency: player.currency,
      balances: this.balances,
      betsStopped,
      timedOutUntil: timeOutOf(player, now),
      session: session && toSession(session, this.tally ?? addTo(null, none, session.currency)),
    }
  }
}
