import type { PlayerStatus, Role } from '../auth/auth'
import type { Money } from '../money/money'
import type { IncidentState } from './rules-incidents'

export interface PlayerLine {
  id: string
  nickname: string
  email: string
  status: string
  createdAt: Date
  lastLoginAt: Date | null
}

export interface PlayerPage {
  players: PlayerLine[]
  /** Hand it back for the next page; null on the last. */
  next: string | null
}

export interface GameSessionView {
  id: bigint
  gameCode: bigint
  currency: string
  createdAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
}

export interface PlayerFile extends PlayerLine {
  status: PlayerStatus
  language: string
  currency: string
  /** YYYY-MM-DD */
  dateOfBirth: string
  termsVersion: string
}

export interface AuditLine {
  id: bigint
  createdAt: Date
  /** The e-mail where a member of staff did it. */
  actor: string
  action: string
  subject: string
  /** The e-mail where it is about a member of staff. */
  subjectName?: string | null
  reason: string | null
  before: unknown
  after: unknown
  address: string | null
}

export interface IncidentLine {
  id: bigint
  kind: string
  subject: string
  playerId: string | null
  detail: unknown
  count: number
  firstAt: Date
  lastAt: Date
  state: IncidentState
}

export interface Adjustment {
  playerId: string
  currency: string
  cash: Money
  bonus: Money
  reason: string
  /** Of the form: sent twice, it is booked once. */
  identity: string
}

export type { PlayerStatus, Role }
