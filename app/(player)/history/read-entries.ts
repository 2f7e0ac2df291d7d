import 'server-only'
import type { HistoryEntry } from '@/components/history/entry'
import { gameTitles } from '@/lib/catalog/catalog'
import { historyOf } from '@/lib/wallet/wallet'

const entriesPerPage = 40
/** Refused rows are left out after reading: a page reads on, but not for ever. */
const readsMax = 5

type Operation = Awaited<ReturnType<typeof historyOf>>['operations'][number]

interface Wanted {
  playerId: string
  currency: string | null
  withRefused: boolean
  cursor: string | null
}

/** A page of the player's history as the page shows it, and where the next one begins. */
export async function readEntries(wanted: Wanted): Promise<{ entries: HistoryEntry[]; next: string | null }> {
  const operations: Operation[] = []
  let next = wanted.cursor
  for (let reads = 0; reads < readsMax; reads += 1) {
    const page = await historyOf(wanted.playerId, {
      ...(wanted.currency === null ? {} : { currency: wanted.currency }),
      ...(next === null ? {} : { cursor: next }),
      limit: entriesPerPage - operations.length,
    })
    operations.push(...page.operations.filter(({ code }) => wanted.withRefused || code === 0))
    next = page.next
    if (next === null || operations.length >= entriesPerPage) break
  }
  const codes = operations.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set(codes)])
  return { entries: operations.map((operation) => toEntry(operation, titles)), next }
}

function toEntry(operation: Operation, titles: Map<bigint, string>): HistoryEntry {
  const { walletId, sequence, kind, code, reason, currency, gameCode } = operation
  return {
    key: `${walletId} ${sequence}`,
    kind,
    refusal: code === 0 ? null : (reason ?? ''),
    currency,
    amount: operation.amount.toString(),
    cashDelta: operation.cashDelta.toString(),
    bonusDelta: operation.bonusDelta.toString(),
    cashAfter: operation.cashAfter.toString(),
    bonusAfter: operation.bonusAfter.toString(),
    game: gameCode === null ? null : { code: String(gameCode), title: titles.get(gameCode) ?? null },
    at: operation.createdAt.toISOString(),
  }
}
