// What the calls page's address asks for, as a search. What cannot be read can match nothing either.
import 'server-only'
import { accountKey } from '../auth/auth'
import type { CallSearch } from '../calls/calls'
import type { Database } from '../db/client'
import { findPlayerIds } from './calls-store'

/** What may be searched for, as typed; empty texts ask for nothing. */
export interface CallQuery {
  /** A transaction id. */
  q: string
  /** An id or a nickname. */
  player: string
  game: string
  operation: string
  /** An error code, or "refused" for all but 0. */
  code: string
  status: string
  /** YYYY-MM-DDTHH:MM in UTC; both minutes belong to the search. */
  from: string
  to: string
  /** Milliseconds. */
  slower: string
}

const minuteMs = 60_000
const largestCode = 2n ** 63n - 1n

export type AskedCalls = Omit<CallSearch, 'limit' | 'direction' | 'after'>

/** The search that a query means; null when it can match nothing. */
export async function readCallQuery(db: Database, query: CallQuery): Promise<AskedCalls | null> {
  const { q, player, game, operation, code, status, from, to, slower } = query
  const search: AskedCalls = {}
  if (q !== '') search.transactionId = q
  if (player !== '') search.userIds = await playersOf(db, player)
  if (operation !== '') search.operation = operation
  if (game !== '') {
    if (!/^\d{1,19}$/.test(game) || BigInt(game) > largestCode) return null
    search.gameCode = BigInt(game)
  }
  if (code === 'refused') search.isRefused = true
  else if (code !== '') {
    if (!/^\d{1,3}$/.test(code)) return null
    search.code = Number(code)
  }
  if (status !== '') {
    if (!/^\d{3}$/.test(status)) return null
    search.status = Number(status)
  }
  if (slower !== '') {
    if (!/^\d{1,6}([.,]\d)?$/.test(slower)) return null
    search.slowerThanMs = Number(slower.replace(',', '.'))
  }
  return withTimes(search, from, to)
}

function withTimes(search: AskedCalls, from: string, to: string): AskedCalls | null {
  const [first, last] = [minuteOf(from), minuteOf(to)]
  if ((from !== '' && first === null) || (to !== '' && last === null)) return null
  if (first !== null) search.from = first
  if (last !== null) search.until = new Date(last.getTime() + minuteMs)
  return search
}

/** The call's own words count too: somebody may ask for a player who does not exist. */
async function playersOf(db: Database, typed: string): Promise<string[]> {
  const found = await findPlayerIds(db, { id: typed, nicknameKey: accountKey(typed) })
  return found.length > 0 ? found : [typed]
}

function minuteOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const minute = new Date(`${text}:00Z`)
  return Number.isNaN(minute.getTime()) ? null : minute
}
