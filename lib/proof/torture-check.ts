// The client's book against the portal's journal. What was acknowledged is there, once, as it was told.
import type pg from 'pg'
import type { Book, Entry } from './torture-book'
import { withClient } from './torture-client'
import type { TortureWallet } from './torture-world'
import { toText, toUnits } from './units'

interface Row {
  wallet: string
  kind: string
  identity: string
  code: number
  amount: string
  cash: string
  bonus: string
  bonusDelta: string
  at: string
}

/**
 * Adds a violation to the book for everything in which journal and book differ. A part that broke off has open calls,
 * which may be booked or not: then only what was acknowledged can be judged.
 */
export async function checkBook(
  book: Book,
  wallets: readonly TortureWallet[],
  { url, isComplete }: { url: string; isComplete: boolean },
): Promise<void> {
  await withClient(url, async (client) => {
    const ids = wallets.map(({ walletId }) => walletId.toString())
    const rows = await readRows(client, ids)
    checkEntries(book, rows)
    if (!isComplete) return
    checkCount(book, wallets, rows)
    const balances = await client.query<{ id: string; total: string }>(
      'select id::text, (cash + bonus)::text as total from wallet where id = any($1::bigint[])',
      [ids],
    )
    checkBalances(book, wallets, new Map(balances.rows.map(({ id, total }) => [id, toUnits(total)])))
  })
}

async function readRows(client: pg.Client, ids: string[]): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select wallet_id::text as wallet, kind, identity, code, amount::text, cash_after::text as cash,
      bonus_after::text as bonus, bonus_delta::text as "bonusDelta",
      round(extract(epoch from created_at) * 1000)::bigint::text as at
    from operation where wallet_id = any($1::bigint[])`,
    [ids],
  )
  return rows
}

function checkEntries(book: Book, rows: Row[]): void {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.identity}`
    found.set(key, [...(found.get(key) ?? []), row])
  }
  for (const entry of book.entries.values()) {
    const problem = entryProblem(entry, found.get(entry.key) ?? [])
    if (problem !== null) book.violate(`${entry.key}: ${problem}`)
  }
}

/** Every call is a row and every row is a call, but for the deposits that were there before. */
function checkCount(book: Book, wallets: readonly TortureWallet[], rows: Row[]): void {
  for (const { key, answers } of book.entries.values())
    if (answers.length === 0) book.violate(`${key}: never answered`)
  const expected = book.entries.size + wallets.reduce((sum, { startRows }) => sum + startRows, 0)
  if (rows.length !== expected)
    book.violate(`the journal has ${rows.length} rows, the client knows ${expected}`)
}

function entryProblem(entry: Entry, rows: Row[]): string | null {
  const [told] = entry.answers
  const [row] = rows
  if (told === undefined) return null
  if (row === undefined) return 'acknowledged, and the journal does not have it'
  if (rows.length > 1) return `booked ${rows.length} times`
  const isSame =
    row.wallet === entry.wallet.walletId.toString() &&
    row.code === told.code &&
    toText(toUnits(row.cash)) === told.balance &&
    toText(toUnits(row.bonus)) === told.bonusBalance &&
    row.at === told.timestamp &&
    toUnits(row.amount) === toUnits(amountOf(entry)) &&
    (told.bonusAmount === '' || sizeOf(row.bonusDelta) === told.bonusAmount)
  return isSame ? null : `told ${JSON.stringify(told)}, booked ${JSON.stringify(row)}`
}

const sizeOf = (text: string) => toText(toUnits(text.replace('-', '')))
const amountOf = ({ call }: Entry) => (call.kind === 'end' ? call.win : call.amount)

/** Start and all that was acknowledged, added up by the client alone, is what the wallet holds. */
function checkBalances(book: Book, wallets: readonly TortureWallet[], held: Map<string, bigint>): void {
  const sums = new Map(wallets.map(({ walletId, startUnits }) => [walletId.toString(), startUnits]))
  for (const entry of book.entries.values()) {
    const id = entry.wallet.walletId.toString()
    sums.set(id, (sums.get(id) ?? 0n) + movedBy(entry))
    if (entry.call.kind === 'rollback') checkPair(book, entry)
  }
  for (const [id, sum] of sums) {
    const holds = held.get(id)
    if (holds !== sum)
      book.violate(
        `wallet ${id} holds ${holds === undefined ? 'nothing' : toText(holds)}, by the answers ${toText(sum)}`,
      )
  }
}

function movedBy(entry: Entry): bigint {
  if (entry.answers[0]?.code !== 0) return 0n
  const units = toUnits(amountOf(entry))
  return entry.call.kind === 'debit' ? -units : units
}

/** R6: a debit and its rollback happened in one order, and both answers fit it. */
function checkPair(book: Book, rollback: Entry): void {
  if (rollback.call.kind !== 'rollback') return
  const debit = book.entries.get(`debit ${rollback.call.transactionId}`)?.answers[0]?.code ?? null
  const pair = `${debit} ${rollback.answers[0]?.code}`
  if (!['0 0', '3 7', '8 7', 'null 7'].includes(pair))
    book.violate(`${rollback.key}: debit and rollback say ${pair}`)
}
