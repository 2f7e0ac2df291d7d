import type { Echo } from '../integrator/messages'

/** What the wallet finds out about a call while it answers; the door hands over one to be filled in. */
export interface CallFacts {
  echo?: Echo
  gameCode?: bigint | null
  /** The protocol's error code of the answer. */
  code?: number
}

/** A call as the door hands it over, tokens and all: nothing of it is worked on before its answer is out. */
export interface CallRecord {
  at: Date
  method: string
  address: string | null
  status: number
  ms: number
  /** The body as it came, at most `bodyBytesKept` of it; null where none was read. */
  body: Buffer | null
  bodyBytes: number
  answer: string
  facts: CallFacts
}

/** A call as it is kept: no NUL, no token. */
export interface KeptCall {
  createdAt: Date
  method: string
  address: string | null
  status: number
  code: number | null
  ms: number
  operation: string | null
  userId: string | null
  transactionId: string | null
  gameCode: bigint | null
  currency: string | null
  request: string
  requestBytes: number
  answer: string
}

export interface StoredCall extends KeptCall {
  id: bigint
}

/** What may be searched for; everything that is given must be true of a call. */
export interface CallSearch {
  transactionId?: string
  /** Any of these players. */
  userIds?: readonly string[]
  gameCode?: bigint
  operation?: string
  code?: number
  /** Any code but 0. */
  isRefused?: boolean
  status?: number
  from?: Date
  /** Exclusive. */
  until?: Date
  slowerThanMs?: number
  direction?: 'asc' | 'desc'
  /** The id of the last row of the page before. */
  after?: bigint
  limit: number
}

/** How the door is doing. */
export interface CallFigures {
  /** Of the last hour, at most `callsMax` of them, the latest. */
  calls: number
  /** There were more than were counted. */
  isMore: boolean
  /** Answered with another code than 0, or without an envelope. */
  failed: number
  /** Null where there was no call. */
  p95Ms: number | null
}
