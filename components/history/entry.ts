import type { OperationKind } from '@/lib/wallet/types'

/** A journal row as the history shows it: plain text, exact to the last digit. */
export interface HistoryEntry {
  key: string
  kind: OperationKind
  /** Null when booked, else the name of the refusal. */
  refusal: string | null
  currency: string
  /** What was asked for; of a refused bet it did not move. */
  amount: string
  cashDelta: string
  bonusDelta: string
  cashAfter: string
  bonusAfter: string
  /** The game's title, its code when we no longer know it, or null when no game had a part in it. */
  game: { code: string; title: string | null } | null
  at: string
}
