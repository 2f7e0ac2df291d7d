// The kit's words: a case is run, exchanges and checks are recorded, a verdict follows.
import type { Fields } from './json'
import type { Kit } from './kit'

/**
 * *must*: the protocol's document (except where a ruling departs from it). *ruled*: our rulings, where another operator
 * may have decided otherwise. *newer*: fields and operations that the integrator added after the document.
 */
export const levels = ['must', 'ruled', 'newer'] as const
export type Level = (typeof levels)[number]

export interface Case {
  id: string
  level: Level
  /** The ruling or section of docs/protocol.md that it proves, such as "R6" or "4". */
  proves: string
  /** One sentence that a wallet keeps or breaks. */
  sentence: string
  run(kit: Kit): Promise<void>
}

export interface Section {
  name: string
  title: string
  /** What the section is about, for the report and the guide. */
  about: string
  cases: readonly Case[]
}

/** One request and its answer. */
export interface Exchange {
  /** Such as "debit"; what it was sent as. */
  name: string
  method: string
  sentHeaders: Record<string, string>
  sentBody: string
  /** The fields of `data`, when the kit sent a whole call. */
  sent: Fields | null
  /** 0 when nothing came back. */
  status: number
  contentType: string
  body: string
  ms: number
  /** How many calls of the kit were under way when it was sent, itself included. */
  underWay: number
}

/** One expectation held against what came. */
export interface Check {
  what: string
  expected: string
  got: string
  ok: boolean
}

export type Verdict = 'passed' | 'failed' | 'not run'

export interface CaseResult {
  case: Omit<Case, 'run'>
  section: string
  verdict: Verdict
  /** Why it was not run, or what broke it apart from its checks. */
  reason: string | null
  checks: Check[]
  exchanges: Exchange[]
  ms: number
}

export interface RunResult {
  url: string
  startedAt: Date
  ms: number
  /** Auth of every player of the fixtures, before the first case. */
  preparation: Exchange[]
  results: CaseResult[]
  /** Every token of the run, to be masked wherever the result is shown. */
  tokens: ReadonlySet<string>
}

/** What a case needs and the fixtures or levers do not have: the case is not run. */
export class Missing extends Error {}

/** The case cannot go on: the answer has not what the next step needs. */
export class CannotGoOn extends Error {}

/** The kit cannot run at all; one line for the person at the keyboard. */
export class CannotRun extends Error {}
