// A statement's form, and how anybody checks it: every row's hash is computed anew and must lead to the next. Pure and
// without imports of ours, so that the same lines run in the reader's browser; docs/journal.md says the format.

export const statementFormat = 'croupier-statement-1'

/** A row as it is hashed. All values are text, as docs/journal.md writes them; amounts have five decimals. */
export interface OpenRow {
  sequence: string
  kind: string
  identity: string
  fingerprint: string
  code: string
  reason: string | null
  amount: string
  cash_delta: string
  bonus_delta: string
  cash_after: string
  bonus_after: string
  round_id: string | null
  turn_id: string | null
  game_code: string | null
  session_id: string | null
  grant_id: string | null
  bonus_sequence: string | null
  debit_sequence: string | null
  /** Unix milliseconds. */
  created_at: string
  hash: string
}

/** A row whose words are not the player's to read; what it did to the money and its hash are. */
export type SealedRow = Pick<
  OpenRow,
  'sequence' | 'cash_delta' | 'bonus_delta' | 'cash_after' | 'bonus_after' | 'hash'
> & { sealed: true }

export type StatementRow = OpenRow | SealedRow

/** A place in the chain: the row with that sequence, its hash and the balances after it. */
export interface Head {
  sequence: string
  hash: string
  cash: string
  bonus: string
}

export interface Statement {
  format: string
  wallet: string
  currency: string
  /** Moments of ISO 8601; the statement has the rows from `from` until before `until`. */
  from: string
  until: string
  /** The row before the first; sequence 0 with 64 zeros where the statement has the wallet's first row. */
  opening: Head
  rows: StatementRow[]
  /** The last row, or the opening again where there are no rows. */
  closing: Head
}

/** What can be wrong with a row or with the end. */
export type Fault = 'sequence' | 'balance' | 'hash' | 'closing'

export interface Finding {
  fault: Fault
  /** Of the row; of the closing head for `closing`. */
  sequence: string
  expected: string
  found: string
}

/** Rows next to each other with the same verdict. */
export interface Stretch {
  from: string
  to: string
  verdict: 'good' | 'sealed' | 'broken'
  rows: number
}

export interface Verdict {
  isGood: boolean
  rows: number
  sealed: number
  /** In the order of the rows; the first is where the trouble began. */
  findings: Finding[]
  stretches: Stretch[]
}

const findingsMax = 100

/** The exact text that is hashed for a row after the row whose hash is `previous`. */
export function hashedText(row: OpenRow, wallet: string, previous: string): string {
  return JSON.stringify([
    'croupier-journal-1',
    previous,
    wallet,
    row.sequence,
    row.kind,
    row.identity,
    row.fingerprint,
    row.code,
    row.reason,
    row.amount,
    row.cash_delta,
    row.bonus_delta,
    row.cash_after,
    row.bonus_after,
    row.round_id,
    row.turn_id,
    row.game_code,
    row.session_id,
    row.grant_id,
    row.bonus_sequence,
    row.debit_sequence,
    '1',
    row.created_at,
  ])
}

/** An amount in hundred-thousandths, exactly. Throws on anything but up to five decimals. */
export function unitsOf(amount: string): bigint {
  const match = /^(-?)(\d{1,20})(?:\.(\d{1,5}))?$/.exec(amount)
  if (match === null) throw new Error(`"${amount}" is not an amount`)
  const units = BigInt(`${match[2]}${(match[3] ?? '').padEnd(5, '0')}`)
  return match[1] === '-' ? -units : units
}

export function amountOf(units: bigint): string {
  const text = (units < 0n ? -units : units).toString().padStart(6, '0')
  return `${units < 0n ? '-' : ''}${text.slice(0, -5)}.${text.slice(-5)}`
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Checks a whole statement: sequences without a gap, balances that follow from the ones before, hashes that follow from
 * the row and the hash before, and an end that is the last row. After a broken row it goes on from what the row says,
 * so that one wrong row is one finding. `onProgress` hears of every so many rows.
 */
export async function verifyStatement(
  statement: Statement,
  onProgress: (rows: number) => void | Promise<void> = () => {},
): Promise<Verdict> {
  const { opening, closing, rows, wallet } = statement
  const verdict: Verdict = { isGood: true, rows: rows.length, sealed: 0, findings: [], stretches: [] }
  let before = opening
  for (const [index, row] of rows.entries()) {
    const findings = [...placeFindings(row, before), ...(await hashFindings(row, wallet, before.hash))]
    note(verdict, row, findings)
    before = { sequence: row.sequence, hash: row.hash, cash: row.cash_after, bonus: row.bonus_after }
    if (index % 250 === 249) await onProgress(index + 1)
  }
  const found = shortHead(before)
  const expected = shortHead(closing)
  if (found !== expected) {
    verdict.isGood = false
    verdict.findings.push({ fault: 'closing', sequence: closing.sequence, expected, found })
  }
  return verdict
}

const shortHead = ({ sequence, hash, cash, bonus }: Head) => [sequence, hash, cash, bonus].join(' · ')

function placeFindings(row: StatementRow, before: Head): Finding[] {
  const findings: Finding[] = []
  const { sequence } = row
  const next = (BigInt(before.sequence) + 1n).toString()
  if (sequence !== next) findings.push({ fault: 'sequence', sequence, expected: next, found: sequence })
  const cash = amountOf(unitsOf(before.cash) + unitsOf(row.cash_delta))
  const bonus = amountOf(unitsOf(before.bonus) + unitsOf(row.bonus_delta))
  if (cash !== row.cash_after || bonus !== row.bonus_after) {
    const found = `${row.cash_after} + ${row.bonus_after}`
    findings.push({ fault: 'balance', sequence, expected: `${cash} + ${bonus}`, found })
  }
  return findings
}

async function hashFindings(row: StatementRow, wallet: string, previous: string): Promise<Finding[]> {
  if ('sealed' in row) return []
  const hash = await sha256(hashedText(row, wallet, previous))
  if (hash === row.hash) return []
  return [{ fault: 'hash', sequence: row.sequence, expected: hash, found: row.hash }]
}

function note(verdict: Verdict, row: StatementRow, findings: Finding[]): void {
  const isSealed = 'sealed' in row
  if (isSealed) verdict.sealed += 1
  if (findings.length > 0) verdict.isGood = false
  if (verdict.findings.length < findingsMax) verdict.findings.push(...findings)
  const kind = findings.length > 0 ? 'broken' : isSealed ? 'sealed' : 'good'
  const last = verdict.stretches.at(-1)
  if (last?.verdict === kind) {
    last.to = row.sequence
    last.rows += 1
  } else verdict.stretches.push({ from: row.sequence, to: row.sequence, verdict: kind, rows: 1 })
}
