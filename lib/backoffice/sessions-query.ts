// What a player's sessions and log-ins may be narrowed to. Pure.
import { codeOf, minuteMs, minuteOf } from './journal-query'

/** Games that were opened, log-ins, and tries to log in that failed. */
export const sessionLists = ['games', 'logins', 'failures'] as const
export type SessionList = (typeof sessionLists)[number]

/** As typed; empty texts ask for nothing. Minutes are YYYY-MM-DDTHH:MM in UTC, both ends belong to the search. */
export interface SessionQuery {
  /** "alive" or "ended"; of failed tries nothing. */
  state: string
  /** A whole game code; of games only. */
  game: string
  /** A whole address; of log-ins and tries. */
  address: string
  from: string
  to: string
}

export interface SessionSearch {
  isAlive?: boolean
  gameCode?: bigint
  address?: string
  from?: Date
  until?: Date
}

/** The search that a query means for a list; null when it can match nothing. What the list does not know is left out. */
export function readSessionQuery(list: SessionList, query: SessionQuery): SessionSearch | null {
  const search: SessionSearch = {}
  const { state, game, address } = query
  if (list !== 'failures' && (state === 'alive' || state === 'ended')) search.isAlive = state === 'alive'
  if (list === 'games' && game !== '') {
    const code = codeOf(game)
    if (code === null) return null
    search.gameCode = code
  }
  if (list !== 'games' && address !== '') search.address = address
  const [from, to] = [minuteOf(query.from), minuteOf(query.to)]
  if (from === null || to === null) return null
  if (from) search.from = from
  if (to) search.until = new Date(to.getTime() + minuteMs)
  return search
}
