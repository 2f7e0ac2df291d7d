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

/**
 * What pgbench calls: a plain debit as one stored function, one call a transaction. It finds the session and the player,
 * looks for an earlier row of this id, takes the stake if the wallet holds it and writes a row into a table with the
 * journal's own columns, checks and keys. No rounds, limits, grants, bonuses, hash chain or guards; no HTTP.
 */
export const plainDebitSql = `
  create table bench_wallet (id bigint primary key, cash numeric not null, sequence bigint not null) with (fillfactor = 70);
  insert into bench_wallet select id, 1000000, 0 from wallet where player_id like 'bench-%';
  create table bench_session (n int primary key, id bigint not null);
  insert into bench_session select row_number() over (order by id), id from game_session;
  create table bench_operation (like operation including defaults including constraints including indexes);
  create function bench_debit(number int, tx text) returns numeric language plpgsql as $$
  declare
    s game_session; p player; w bench_wallet;
  begin
    select g.* into s from game_session g join bench_session b on b.id = g.id where b.n = number;
    select * into p from player where id = s.player_id;
    if p.status <> 'active' or s.ended_at is not null then return null; end if;
    perform 1 from bench_operation where kind = 'debit' and identity = tx;
    if found then return null; end if;
    update bench_wallet set cash = cash - 0.10, sequence = sequence + 1 where id = s.wallet_id and cash >= 0.10 returning * into w;
    if not found then return null; end if;
    insert into bench_operation (wallet_id, sequence, kind, identity, fingerprint, code, amount, cash_delta, bonus_delta,
      cash_after, bonus_after, turn_id, game_code, session_id, created_at, hash)
    values (w.id, w.sequence, 'debit', tx, '[]', 0, 0.10, -0.10, 0, w.cash, 0, 1, 702, s.id, now(), repeat('0', 64));
    return w.cash;
  end $$;`
