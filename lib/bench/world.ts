import 'server-only'
// A database to measure on: players with money and living sessions, and a journal of any length behind them.
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type pg from 'pg'
import { Money } from '../money/money'
import { emptyHead, type SealedRow, sealRows } from '../wallet/journal'
import type { NewRow } from '../wallet/types'

const rowsPerWallet = 1000
const rowsPerInsert = 5000

const zero = Money.zero('USD')

function bookedRow(kind: 'deposit' | 'debit', identity: string, cash: Money): NewRow {
  return {
    kind,
    identity,
    fingerprint: '[]',
    code: 0,
    reason: 'bench',
    amount: cash.absolute(),
    cashDelta: cash,
    bonusDelta: zero,
    roundId: null,
    turnId: null,
    gameCode: 702n,
    sessionId: null,
    grantId: null,
    bonusSequence: null,
    debitSequence: null,
    isOpen: true,
  }
}

/** Makes `count` players with a million each and a session; writes "user_id game_token" lines to `file`. */
export async function makePlayers(client: pg.Client, count: number, file: string): Promise<void> {
  await client.query(`insert into currency (code) values ('USD') on conflict do nothing`)
  const lines: string[] = []
  for (let index = 0; index < count; index += 1) {
    const player = `bench-${randomBytes(8).toString('hex')}`
    const token = randomBytes(32).toString('hex')
    const walletId = await makeWallet(client, player)
    await fillWallet(client, walletId, [bookedRow('deposit', `${player}:start`, Money.of('1000000', 'USD'))])
    await client.query(
      `insert into game_session (player_id, wallet_id, game_code, auth_token_hash, game_token_hash, created_at, redeemed_at, last_seen_at)
       values ($1, $2, 702, $3, $4, now(), now(), now())`,
      [player, walletId, sha256(`auth${token}`), sha256(token)],
    )
    lines.push(`${player} ${token}`)
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/** Fills the journal up to `rows` with other wallets' honest history. */
export async function makeHistory(client: pg.Client, rows: number): Promise<void> {
  for (let made = 0; made < rows; made += rowsPerWallet) {
    const player = `history-${randomBytes(8).toString('hex')}`
    const walletId = await makeWallet(client, player)
    const count = Math.min(rowsPerWallet, rows - made)
    const history = Array.from({ length: count }, (_, index) => {
      const amount = index === 0 ? Money.of('1000', 'USD') : Money.of('-0.10', 'USD')
      return bookedRow(index === 0 ? 'deposit' : 'debit', `${player}:${index}`, amount)
    })
    await fillWallet(client, walletId, history)
  }
  await client.query('vacuum analyze operation')
}

async function makeWallet(client: pg.Client, player: string): Promise<bigint> {
  await client.query(
    `insert into player (id, nickname, nickname_key, email, email_key, password_hash, date_of_birth, currency, terms_version, terms_accepted_at)
     values ($1, left($1, 32), left($1, 32), $1, $1, '-', '1990-01-01', 'USD', 'bench', now())`,
    [player],
  )
  const { rows } = await client.query<{ id: string }>(
    `insert into wallet (player_id, currency) values ($1, 'USD') returning id`,
    [player],
  )
  return BigInt(rows[0]?.id ?? 0)
}

async function fillWallet(client: pg.Client, walletId: bigint, rows: NewRow[]): Promise<void> {
  const wallet = {
    id: walletId,
    playerId: '',
    currency: 'USD',
    cash: zero,
    bonus: zero,
    sequence: 0n,
    head: emptyHead,
  }
  const sealed = sealRows(wallet, rows, new Date())
  for (let start = 0; start < sealed.length; start += rowsPerInsert) {
    await insertRows(client, sealed.slice(start, start + rowsPerInsert))
  }
  const last = sealed.at(-1)
  if (!last) return
  await client.query('update wallet set cash = $2, sequence = $3, head = $4 where id = $1', [
    walletId.toString(),
    last.cashAfter.toString(),
    last.sequence.toString(),
    last.hash,
  ])
}

async function insertRows(client: pg.Client, rows: SealedRow[]): Promise<void> {
  await client.query(
    `insert into operation (wallet_id, sequence, kind, identity, fingerprint, code, reason, amount, cash_delta,
       bonus_delta, cash_after, bonus_after, game_code, created_at, hash)
     select $1, s, k, i, '[]', 0, 'bench', a, d, 0, c, 0, 702, $2, h
     from unnest($3::bigint[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[], $9::text[])
       as x(s, k, i, a, d, c, h)`,
    [
      rows[0]?.walletId.toString(),
      rows[0]?.createdAt,
      rows.map((row) => row.sequence.toString()),
      rows.map((row) => row.kind),
      rows.map((row) => row.identity),
      rows.map((row) => row.amount.toString()),
      rows.map((row) => row.cashDelta.toString()),
      rows.map((row) => row.cashAfter.toString()),
      rows.map((row) => row.hash),
    ],
  )
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The plain stored function that pgbench calls: one debit, its row, no rules. The measure of the database alone. */
export const plainDebitSql = `
  create table if not exists bench_wallet (id int primary key, balance numeric not null) with (fillfactor = 70);
  create table if not exists bench_debit (id bigint generated always as identity primary key, tx text unique not null,
    wallet int not null, amount numeric not null, after numeric not null, at timestamptz not null default now());
  create or replace function bench_debit(w int, tx text) returns numeric language plpgsql as $$
  declare after numeric;
  begin
    update bench_wallet set balance = balance - 0.10 where id = w and balance >= 0.10 returning balance into after;
    if after is null then return null; end if;
    insert into bench_debit (tx, wallet, amount, after) values (bench_debit.tx, w, 0.10, after);
    return after;
  end $$;
  insert into bench_wallet select i, 1000000 from generate_series(1, 1000) i on conflict do nothing;`
