export type PlayerStatus = 'active' | 'blocked' | 'excluded' | 'closed'

/** The player behind a request, as every page may know them. */
export interface CurrentPlayer {
  id: string
  nickname: string
  email: string
  language: string
  /** The currency a new game session uses. */
  currency: string
  createdAt: Date
  /** The SHA-256 of this very log-in's token: the key of its row. */
  sessionHash: string
  /** When this very log-in was. */
  sessionSince: Date
}

/** Why a request has no player; with `new-password` they have to replace a temporary one first. */
export type NoPlayer = 'none' | 'expired' | 'timed-out' | 'new-password' | Exclude<PlayerStatus, 'active'>

export const roles = ['owner', 'manager', 'support', 'finance', 'read-only'] as const
export type Role = (typeof roles)[number]

/** The member of staff behind a request. */
export interface CurrentStaff {
  id: string
  email: string
  role: Role
  sessionHash: string
}

/**
 * How far a log-in has come: a second factor is to be enrolled, or shown; a temporary password is to be replaced;
 * or everything is done.
 */
export type StaffStage = 'enrol' | 'verify' | 'new-password' | 'ready'

/** Somebody who has shown a password, and perhaps nothing else yet. */
export interface StaffAtDoor extends CurrentStaff {
  stage: StaffStage
}
