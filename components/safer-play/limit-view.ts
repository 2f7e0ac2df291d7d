// A limit as the page shows it: amounts as exact text, minutes of play as whole numbers.
import type { LimitHours, LimitKind } from '@/lib/safer-play/rules'

export interface ShownLimit {
  kind: LimitKind
  hours: LimitHours
  /** "" for time of play. */
  currency: string
  /** Exact text, or null: no limit. */
  amount: string | null
  used: string
  /** Of the amount, 0–100 and whole; 100 where it is used up. */
  percent: number
}

export interface ShownWaiting {
  id: string
  kind: LimitKind
  hours: LimitHours
  currency: string
  before: string | null
  after: string | null
  dueAt: Date
  lapsesAt: Date
  mayConfirm: boolean
}
