// A statement of one wallet: what it held, every row, what it holds, with all that is needed to check the chain of
// hashes without us. Only the player's own wallet; whose it is was settled by the caller's requirePlayer().
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { Money } from '../money/money'
import { firstSequenceAt } from '../wallet/wallet'
import type { Period } from './period'
import { type Head, type StatementRow, statementFormat } from './rules'
import { findHead, findWallet, listRows, sumByKind, type WalletPlace } from './store'

export { monthsBefore, type Period, periodOf, textOfDay, yearBefore } from './period'

const rowsAtOnce = 1000

export interface StatementSummary {
  wallet: string
  currency: string
  period: Period
  opening: Head
  closing: Head
  rows: bigint
  /** What was booked, by kind, kinds without rows left out. */
  totals: { kind: string; rows: number; cash: Money; bonus: Money }[]
}

interface Range {
  place: WalletPlace
  from: bigint
  until: bigint
}

/** What stands at the head of a statement; null when the player has no such wallet. */
export async function statementOf(
  owner: { playerId: string; currency: string },
  period: Period,
): Promise<StatementSummary | null> {
  const range = await rangeOf(owner, period)
  if (range === null) return null
  const { place, from, until } = range
  const [opening, closing, sums] = await Promise.all([
    findHead(database(), place, from - 1n),
    findHead(database(), place, until - 1n),
    sumByKind(database(), place, range),
  ])
  const money = (amount: string) => Money.unbounded(amount, place.currency)
  return {
    wallet: place.walletId.toString(),
    currency: place.currency,
    period,
    opening,
    closing,
    rows: until - from,
    totals: sums.map((sum) => ({ ...sum, cash: money(sum.cash), bonus: money(sum.bonus) })),
  }
}

/** The newest rows of a statement, newest first. */
export async function newestRows(
  owner: { playerId: string; currency: string },
  period: Period,
  limit: number,
): Promise<StatementRow[]> {
  const range = await rangeOf(owner, period)
  if (range === null) return []
  const { place, from, until } = range
  return listRows(database(), place, { from, until, limit, direction: 'desc' })
}

/** The rows of a statement, oldest first, read in steps. Empty when the player has no such wallet. */
export async function* statementRows(
  owner: { playerId: string; currency: string },
  period: Period,
): AsyncIterable<StatementRow> {
  const range = await rangeOf(owner, period)
  if (range !== null) yield* rowsOf(range)
}

async function* rowsOf({ place, from, until }: Range): AsyncIterable<StatementRow> {
  for (let next = from; next < until; ) {
    const rows = await listRows(database(), place, { from: next, until, limit: rowsAtOnce })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    next = BigInt(last.sequence) + 1n
  }
}

/**
 * The whole statement as JSON text, in pieces: exactly what `readStatement` reads and `verifyStatement` checks. Null
 * when the player has no such wallet.
 */
export async function statementFile(
  owner: { playerId: string; currency: string },
  period: Period,
): Promise<AsyncIterable<string> | null> {
  const range = await rangeOf(owner, period)
  return range && pieces(range, period)
}

async function* pieces(range: Range, period: Period): AsyncIterable<string> {
  const { place, from, until } = range
  const opening = await findHead(database(), place, from - 1n)
  const head = {
    format: statementFormat,
    wallet: place.walletId.toString(),
    currency: place.currency,
    from: period.from.toISOString(),
    until: period.until.toISOString(),
    made_at: now().toISOString(),
    opening,
  }
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": [`
  let separator = '\n'
  for await (const row of rowsOf(range)) {
    yield `${separator}  ${JSON.stringify(row)}`
    separator = ',\n'
  }
  const closing = until > from ? await findHead(database(), place, until - 1n) : opening
  yield `\n ],\n "closing": ${JSON.stringify(closing)}\n}\n`
}

async function rangeOf(
  owner: { playerId: string; currency: string },
  { from, until }: Period,
): Promise<Range | null> {
  const place = await findWallet(database(), owner)
  if (place === null) return null
  const [first, end] = await Promise.all([
    firstSequenceAt(place, from),
    until > now() ? place.last + 1n : firstSequenceAt(place, until),
  ])
  const isEmpty = end < first
  return { place, from: first, until: isEmpty ? first : end }
}
