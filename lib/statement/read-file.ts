// A statement's file, read as strictly as it is checked. Runs in the browser.
import { z } from 'zod'
import { type Statement, statementFormat } from './rules'

const digits = z.string().regex(/^\d{1,19}$/)
const id = z.string().regex(/^-?\d{1,19}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const amount = z.string().regex(/^-?\d{1,20}\.\d{5}$/)
const head = z.object({ sequence: digits, hash, cash: amount, bonus: amount })
const money = {
  sequence: digits,
  cash_delta: amount,
  bonus_delta: amount,
  cash_after: amount,
  bonus_after: amount,
  hash,
}
const sealed = z.object({ ...money, sealed: z.literal(true) })
const open = z.object({
  ...money,
  kind: z.string(),
  identity: z.string(),
  fingerprint: z.string(),
  code: z.string(),
  reason: z.string().nullable(),
  amount,
  round_id: id.nullable(),
  turn_id: id.nullable(),
  game_code: id.nullable(),
  session_id: id.nullable(),
  grant_id: id.nullable(),
  bonus_sequence: digits.nullable(),
  debit_sequence: digits.nullable(),
  created_at: z.string().regex(/^\d{1,16}$/),
})
const schema = z.object({
  format: z.literal(statementFormat),
  wallet: digits,
  currency: z.string(),
  from: z.string(),
  until: z.string(),
  opening: head,
  rows: z.array(z.union([sealed, open])),
  closing: head,
})

export type ReadResult = { ok: true; statement: Statement } | { ok: false; where: string }

/** A statement from a file's text; where it is none, the place that told. */
export function readStatement(text: string): ReadResult {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { ok: false, where: 'JSON' }
  }
  const result = schema.safeParse(parsed)
  if (result.success) return { ok: true, statement: result.data }
  return { ok: false, where: result.error.issues[0]?.path.join('.') || 'format' }
}
