import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'

/** What the house owes in one currency, exact text. */
export interface Liability {
  currency: string
  cash: string
  bonus: string
  players: bigint
  openStakes: string
  openRounds: bigint
}

const isTest = Prisma.sql`(select id from player where is_test)`

/** All money that players hold now, by currency. */
export function readLiability(db: Transaction): Promise<Liability[]> {
  return db.$queryRaw<Liability[]>`
    with held as (
      select currency, sum(cash) as cash, sum(bonus) as bonus, count(*) filter (where cash > 0 or bonus > 0) as players
      from wallet where player_id not in ${isTest} group by currency
    ), open as (
      select r.currency, sum(r.amount) as stakes, count(*) as rounds
      from report_open_round r join wallet w on w.id = r.wallet_id where w.player_id not in ${isTest} group by r.currency
    )
    select k.code as currency, h.cash::numeric(40,5)::text as cash, h.bonus::numeric(40,5)::text as bonus, h.players,
      coalesce(o.stakes, 0)::numeric(40,5)::text as "openStakes", coalesce(o.rounds, 0) as "openRounds"
    from held h join currency k on k.code = h.currency left join open o on o.currency = h.currency
    order by k.position, k.code`
}

/** Where a page of rows ended. */
export interface RowCursor {
  at: Date
  walletId: bigint
  sequence: bigint
}

export interface OpenRound {
  walletId: bigint
  sequence: bigint
  createdAt: Date
  amount: string
  currency: string
  playerId: string
  nickname: string
  gameCode: bigint
  gameTitle: string | null
  roundId: bigint | null
  transactionId: string
}

export interface OpenRoundSearch {
  /** Younger ones may still be under way. */
  before: Date
  currency: string
  /** An id or the key of a nickname; empty: everybody's. */
  player: string
  direction: 'asc' | 'desc'
  after: RowCursor | null
  limit: number
}

/** Stakes that neither a credit nor a rollback has settled. */
export function listOpenRounds(db: Transaction, search: OpenRoundSearch): Promise<OpenRound[]> {
  const { before, currency, player, direction, after, limit } = search
  return db.$queryRaw<OpenRound[]>`
    select r.wallet_id as "walletId", r.sequence, r.created_at as "createdAt", r.amount::numeric(40,5)::text as amount,
      r.currency, p.id as "playerId", p.nickname, r.game_code as "gameCode", g.title as "gameTitle",
      r.round_id as "roundId", o.identity as "transactionId"
    from report_open_round r join wallet w on w.id = r.wallet_id join player p on p.id = w.player_id
    join operation o on o.wallet_id = r.wallet_id and o.sequence = r.sequence left join game g on g.code = r.game_code
    where not p.is_test and r.created_at < ${before}::timestamptz and (${currency} = '' or r.currency = ${currency})
      and (${player} = '' or p.id = ${player} or p.nickname_key = ${player}) ${beyond('r', after, direction)}
    order by ${timeOrder('r', direction)} limit ${limit}`
}

/** Of each of a player's wallets, up to which row it is folded and which stakes were open there. One moment's reading. */
export async function listOpenStakes(
  db: Transaction,
  playerId: string,
): Promise<{ walletId: bigint; upto: bigint; stakes: bigint[] }[]> {
  const rows = await db.$queryRaw<{ walletId: bigint; upto: bigint; stakes: string[] }[]>`
    select w.id as "walletId", coalesce(p.sequence, 0) as upto,
      array(select r.sequence::text from report_open_round r where r.wallet_id = w.id) as stakes
    from wallet w left join report_position p on p.wallet_id = w.id where w.player_id = ${playerId}`
  return rows.map((row) => ({ ...row, stakes: row.stakes.map(BigInt) }))
}

/** How many there are of each currency, and what they hold. */
export function sumOpenRounds(
  db: Transaction,
  before: Date,
): Promise<{ currency: string; rounds: bigint; amount: string }[]> {
  return db.$queryRaw`
    select r.currency, count(*) as rounds, sum(r.amount)::numeric(40,5)::text as amount
    from report_open_round r join wallet w on w.id = r.wallet_id join currency k on k.code = r.currency
    where w.player_id not in ${isTest} and r.created_at < ${before}::timestamptz
    group by r.currency, k.position order by k.position`
}

export function beyond(table: 'r' | 'l', after: RowCursor | null, direction: 'asc' | 'desc'): Prisma.Sql {
  if (after === null) return Prisma.empty
  const row = Prisma.raw(`and (${table}.created_at, ${table}.wallet_id, ${table}.sequence)`)
  const way = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`
  return Prisma.sql`${row} ${way} (${after.at}::timestamptz, ${after.walletId}::bigint, ${after.sequence}::bigint)`
}

export function timeOrder(table: 'r' | 'l', direction: 'asc' | 'desc'): Prisma.Sql {
  const columns = ['created_at', 'wallet_id', 'sequence']
  return Prisma.raw(columns.map((column) => `${table}.${column} ${direction}`).join(', '))
}
