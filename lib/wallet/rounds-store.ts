// Rounds of a player. A round is named by its last stake, or by a win that has none; its other rows are found by keys.
import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import {
  asJournalRow,
  journalColumns,
  rangesTable,
  type StoredJournalRow,
  type WalletRange,
} from './ranges-store'
import type { JournalRow, LineType } from './rules-rounds'

/** More rows than any honest round has: a round id that is used over and over must not fill the memory. */
const rowsOfRoundMax = 500

/** The stakes of `o`'s round: those that share its round id, wallet and game. */
const sameRound = Prisma.sql`x.wallet_id::text || ':' || x.round_id::text = o.wallet_id::text || ':' || o.round_id::text
  and x.kind = 'debit' and x.code = 0 and x.round_id is not null
  and (x.game_code is null or o.game_code is null or x.game_code = o.game_code)`
const isLastStake = Prisma.sql`(o.kind = 'debit' and o.code = 0
  and not exists (select 1 from operation x where ${sameRound} and x.sequence > o.sequence))`
const isFree = Prisma.sql`(o.code = 0 and o.grant_id is not null and o.kind in ('credit', 'end'))`
const isHead = Prisma.sql`(${isLastStake} or (o.code = 0 and (o.kind = 'end'
  or (o.kind = 'credit' and o.debit_sequence is null))))`
/** Nothing has come after the last stake. Where earlier stakes may still stand, the rows themselves decide. */
const mayBeOpen = Prisma.sql`(${isLastStake}
  and not exists (select 1 from operation c where c.wallet_id = o.wallet_id and c.debit_sequence = o.sequence
    and c.kind = 'credit' and c.code = 0 and c.debit_sequence is not null)
  and (o.round_id is not null or not exists (select 1 from operation b where b.kind = 'rollback'
    and b.identity = o.identity and b.code = 0)))`
const isMoney = Prisma.sql`(o.code = 0 and o.kind in ('deposit', 'withdrawal', 'adjustment'))`
const isBonus = Prisma.sql`(o.code = 0 and o.kind in ('bonus-grant', 'bonus-release', 'bonus-void'))`
const isStatus = Prisma.sql`(o.code = 0 and o.kind = 'status')`

/** What each type of line is named by. */
const conditions: Record<LineType, Prisma.Sql> = {
  all: Prisma.sql`(${isHead} or ${isMoney} or ${isBonus} or ${isStatus})`,
  rounds: isHead,
  open: mayBeOpen,
  free: Prisma.sql`(${isHead} and ${isFree})`,
  money: isMoney,
  bonuses: isBonus,
  refused: Prisma.sql`o.code <> 0`,
}

/** Which stakes of a wallet may still wait for their result: those named here, and whatever came after row `upto`. */
export interface WaitingStakes {
  walletId: bigint
  upto: bigint
  stakes: bigint[]
}

/** Of a range `r` the last stakes of the rounds that `waiting` names, instead of all its rows. */
function rowsThatWait(waiting: WaitingStakes[]): Prisma.Sql {
  const json = JSON.stringify(
    waiting.map(({ walletId, upto, stakes }) => ({
      wallet: String(walletId),
      upto: String(upto),
      stakes: stakes.map(String),
    })),
  )
  return Prisma.sql`(select l.* from operation l where l.wallet_id = r."walletId" and l.sequence in (
    select coalesce((select max(x.sequence) from operation x where ${sameRound}), o.sequence)
    from jsonb_to_recordset(${json}::jsonb) as k(wallet bigint, upto bigint, stakes bigint[])
    cross join lateral (
      select c.* from operation c where c.wallet_id = k.wallet and c.sequence = any(k.stakes)
      union all
      select c.* from operation c where c.wallet_id = k.wallet and c.sequence > k.upto and c.kind = 'debit' and c.code = 0) o
    where k.wallet = r."walletId"))`
}

/** The rows that name lines, up to `limit` of each range, newest or oldest first. */
export async function searchHeads(
  db: Transaction,
  ranges: WalletRange[],
  params: {
    type: LineType
    /** For open ones: where to look, so that a long journal need not be read. */
    waiting?: WaitingStakes[]
    gameCode?: bigint
    /** Leaves out what hid itself from its caller: it may be a stranger's call (T5). */
    onlyShown: boolean
    direction: 'asc' | 'desc'
    limit: number
  },
): Promise<JournalRow[]> {
  if (ranges.length === 0) return []
  const way = params.direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`
  const wanted = [conditions[params.type]]
  if (params.gameCode !== undefined) wanted.push(Prisma.sql`o.game_code = ${params.gameCode}`)
  if (params.onlyShown) wanted.push(Prisma.sql`o.is_open`)
  const { waiting } = params
  const rowsOfRange = waiting === undefined ? Prisma.sql`operation` : rowsThatWait(waiting)
  const rows = await db.$queryRaw<StoredJournalRow[]>`
    select ${journalColumns}
    from ${rangesTable(ranges)} join wallet w on w.id = r."walletId"
    cross join lateral (select * from ${rowsOfRange} o where o.wallet_id = r."walletId" and o.sequence >= r."from"
      and o.sequence < r.until and ${Prisma.join(wanted, ' and ')}
      order by o.sequence ${way} limit ${params.limit}) o
    order by o.wallet_id, o.sequence ${way}`
  return rows.map(asJournalRow)
}

/** All booked rows of the rounds that `heads` name, each with the place of its head in the list. */
export async function listRoundRows(
  db: Transaction,
  heads: JournalRow[],
): Promise<{ place: number; row: JournalRow }[]> {
  if (heads.length === 0) return []
  const keys = JSON.stringify(
    heads.map(({ walletId, sequence }, place) => ({
      place,
      wallet: String(walletId),
      sequence: String(sequence),
    })),
  )
  const rows = await db.$queryRaw<(StoredJournalRow & { place: number })[]>`
    with heads as materialized (
      select k.place, o.* from jsonb_to_recordset(${keys}::jsonb) as k(place int, wallet bigint, sequence bigint)
      join operation o on o.wallet_id = k.wallet and o.sequence = k.sequence
    ), first as materialized (
      select * from heads
      union all
      select o.place, x.* from heads o cross join lateral (select * from operation x where ${sameRound}
        and x.sequence <> o.sequence order by x.sequence desc limit ${rowsOfRoundMax}) x where o.kind = 'debit'
    ), members as (
      select * from first
      union all
      select f.place, c.* from first f cross join lateral (select * from operation c where c.wallet_id = f.wallet_id
        and c.debit_sequence = f.sequence and c.kind = 'credit' and c.code = 0 and c.debit_sequence is not null
        limit ${rowsOfRoundMax}) c where f.kind = 'debit'
      union all
      select f.place, b.* from first f join operation b on b.kind = 'rollback' and b.identity = f.identity and b.code = 0
        and b.wallet_id = f.wallet_id where f.kind = 'debit'
    )
    select o.place, ${journalColumns} from members o join wallet w on w.id = o.wallet_id`
  return rows.map(({ place, ...row }) => ({ place, row: asJournalRow(row) }))
}

/** Codes of the games that a player has opened, latest first. */
export async function listPlayedGames(
  db: Transaction,
  { playerId, limit }: { playerId: string; limit: number },
): Promise<bigint[]> {
  const rows = await db.gameSession.groupBy({
    by: ['gameCode'],
    where: { playerId },
    _max: { id: true },
    orderBy: { _max: { id: 'desc' } },
    take: limit,
  })
  return rows.map(({ gameCode }) => gameCode)
}
