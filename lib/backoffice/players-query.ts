// What the players' page's address asks for, as a search. What cannot be read can match nothing either.
import 'server-only'
import { accountKey } from '../auth/auth'

/** What may be searched for, as typed; empty texts ask for nothing. */
export interface PlayerQuery {
  /** The beginning of an id, a nickname or an e-mail; or a whole transaction id or game session's number. */
  q: string
  status: string
  currency: string
  /** Days of the registration and of the last log-in, YYYY-MM-DD in UTC; both ends belong to the search. */
  from: string
  to: string
  seenFrom: string
  seenTo: string
  /** "only" or "none". */
  test: string
}

export const playerSorts = ['created', 'seen', 'nickname'] as const
export type PlayerSort = (typeof playerSorts)[number]

export interface PlayerSearch {
  beginning?: string
  /** Players found by something else than their name: they match too. */
  ids?: string[]
  status?: string
  currency?: string
  from?: Date
  /** Exclusive. */
  until?: Date
  seenFrom?: Date
  seenUntil?: Date
  isTest?: boolean
}

const dayMs = 24 * 3600_000

/** The search that a query means; null when it can match nothing. */
export function readPlayerQuery(query: PlayerQuery): PlayerSearch | null {
  const search: PlayerSearch = {}
  const beginning = accountKey(query.q)
  if (beginning !== '') search.beginning = beginning
  if (query.status !== '') search.status = query.status
  if (query.currency !== '') search.currency = query.currency
  if (query.test === 'only') search.isTest = true
  if (query.test === 'none') search.isTest = false
  const days = [query.from, query.to, query.seenFrom, query.seenTo].map(dayOf)
  if (days.includes(null)) return null
  const [from, to, seenFrom, seenTo] = days
  if (from) search.from = from
  if (to) search.until = new Date(to.getTime() + dayMs)
  if (seenFrom) search.seenFrom = seenFrom
  if (seenTo) search.seenUntil = new Date(seenTo.getTime() + dayMs)
  return search
}

/** Undefined for an empty text, null for what is no day. */
function dayOf(text: string): Date | null | undefined {
  if (text === '') return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? null : day
}

const tokenShape = /[0-9a-f]{64}/i

/** The game token or auth token in a text, such as a launch address; it must stand in no address of ours, log or audit. */
export function tokenIn(text: string): string | null {
  return tokenShape.exec(text)?.[0].toLowerCase() ?? null
}

/** A text without the tokens in it. */
export function withoutTokens(text: string): string {
  return text.replace(new RegExp(tokenShape, 'gi'), '[token]')
}

/** A place in a sorted list: the sorted value and the id of the last row of the page before. */
export interface Place {
  value: string
  id: string
}

export function writePlace({ value, id }: Place): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

/** A cursor that is not ours reads as the beginning. */
export function readPlace(cursor: string | null): Place | null {
  if (cursor === null) return null
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(parsed) || parsed.length !== 2) return null
    const [value, id]: unknown[] = parsed
    return typeof value === 'string' && typeof id === 'string' ? { value, id } : null
  } catch {
    return null
  }
}
