import type { PlayerStatus, Role } from '../auth/auth'
import type { IncidentState } from './rules-incidents'

export interface PlayerFile {
  id: string
  nickname: string
  email: string
  status: PlayerStatus
  /** The end of a time-out. */
  excludedUntil: Date | null
  language: string
  currency: string
  /** YYYY-MM-DD */
  dateOfBirth: string
  termsVersion: string
  termsAcceptedAt: Date
  createdAt: Date
  lastLoginAt: Date | null
  isTest: boolean
  /** A temporary password waits to be replaced. */
  mustChangePassword: boolean
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

export type { PlayerStatus, Role }
