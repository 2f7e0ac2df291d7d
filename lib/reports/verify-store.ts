import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { Money } from '../money/money'
import type { OperationKind } from '../wallet/types'
import { columns, measureNames, sums } from './measures-store'
import { testWallets } from './played-store'
import type { Measures, ReportRow } from './rules'

/** Of each kind: who sees that many knows enough. */
const partedMax = 100

export interface FoldedWallet {
  id: bigint
  currency: string
  /** How far its journal is folded. */
  folded: bigint
  /** How far its journal goes. */
  last: bigint
  sums: StoredSums[]
  open: { sequence: string; amount: string }[]
}

/** Sums as they are stored, exact text. */
export type StoredSums = { day: string; gameCode: string } & Record<keyof Measures, string>

/** Wallets after an id with what is folded of them, each as it stood at one moment. */
export async function listFolded(
  tx: Transaction,
  params: { after: bigint; limit: number },
): Promise<FoldedWallet[]> {
  return tx.$queryRaw<FoldedWallet[]>`
    select w.id, w.currency, coalesce(p.sequence, 0) as folded, w.sequence as last,
      (select coalesce(json_agg(json_build_object('day', x.day, 'gameCode', x.game_code::text, 'rounds', x.rounds::text,
          'stake', x.stake::text, 'stakeBonus', x.stake_bonus::text, 'win', x.win::text, 'winBonus', x.win_bonus::text,
          'freeWin', x.free_win::text, 'bonusGranted', x.bonus_granted::text, 'bonusVoided', x.bonus_voided::text,
          'bonusReleased', x.bonus_released::text)), '[]')
        from report_wallet_day x where x.wallet_id = w.id) as sums,
      (select coalesce(json_agg(json_build_object('sequence', r.sequence::text, 'amount', r.amount::text)), '[]')
        from report_open_round r where r.wallet_id = w.id) as open
    from wallet w left join report_position p on p.wallet_id = w.id
    where w.id > ${params.after} order by w.id limit ${params.limit}`
}

interface RawRow {
  sequence: bigint
  kind: OperationKind
  amount: string
  cash: string
  bonus: string
  roundId: bigint | null
  gameCode: bigint
  hasGrant: boolean
  createdAt: Date
  debitSequence: bigint | null
  debitAmount: string | null
  debitBonus: string | null
  debitGame: bigint | null
  debitAt: Date | null
}

/** Booked rows of a wallet between two sequences, in order, each with the debit it names. */
export async function listReportRows(
  tx: Transaction,
  params: { walletId: bigint; currency: string; after: bigint; upTo: bigint; limit: number },
): Promise<ReportRow[]> {
  const { walletId, currency, after, upTo, limit } = params
  const rows = await tx.$queryRaw<RawRow[]>`
    select o.sequence, o.kind, o.amount::text, o.cash_delta::text as cash, o.bonus_delta::text as bonus,
      o.round_id as "roundId", coalesce(o.game_code, s.game_code, 0) as "gameCode", o.grant_id is not null as "hasGrant",
      o.created_at as "createdAt", d.sequence as "debitSequence", d.amount::text as "debitAmount",
      d.bonus_delta::text as "debitBonus", coalesce(d.game_code, ds.game_code, 0) as "debitGame", d.created_at as "debitAt"
    from operation o left join game_session s on s.id = o.session_id
    left join operation d on d.wallet_id = o.wallet_id and d.sequence = o.debit_sequence
    left join game_session ds on ds.id = d.session_id
    where o.wallet_id = ${walletId} and o.sequence > ${after} and o.sequence <= ${upTo} and o.code = 0
    order by o.sequence limit ${limit}`
  const money = (text: string | null) => Money.of(text ?? '0', currency)
  return rows.map((row) => ({
    sequence: row.sequence,
    kind: row.kind,
    amount: money(row.amount),
    cashDelta: money(row.cash),
    bonusDelta: money(row.bonus),
    roundId: row.roundId,
    gameCode: row.gameCode,
    hasGrant: row.hasGrant,
    createdAt: row.createdAt,
    debit:
      row.debitSequence === null || row.debitAt === null
        ? null
        : {
            sequence: row.debitSequence,
            amount: money(row.debitAmount),
            bonusDelta: money(row.debitBonus),
            gameCode: row.debitGame ?? 0n,
            createdAt: row.debitAt,
          },
  }))
}

/** Sums that are not those of the rows they were made of. */
export interface Parted {
  day: string
  /** Null: all games together. */
  gameCode: bigint | null
  currency: string
  says: string
  counted: string
}

const values = (table: string) =>
  Prisma.raw(`array[${measureNames.map((name) => `coalesce(${table}.${name}, 0)::numeric`).join(', ')}]`)

/** Days that do not say what their wallets do, test players left out; squares are compared here too. */
export function listPartedDays(tx: Transaction): Promise<Parted[]> {
  return tx.$queryRaw`
    with counted as (
      select day, game_code, of_wallet, ${sums} from (
        select x.*, w.currency as of_wallet from report_wallet_day x join wallet w on w.id = x.wallet_id
        where x.wallet_id not in ${testWallets}) x group by 1, 2, 3
    )
    select day::text, game_code as "gameCode", currency, ${values('d')}::text as says, ${values('c')}::text as counted
    from report_day d full join counted as c (day, game_code, currency, ${columns}) using (day, game_code, currency)
    where ${values('d')} <> ${values('c')} order by 1, 2, 3 limit ${partedMax}`
}

/** Totals of a day, and games' months, that do not say what the days do. */
export async function listPartedTotals(tx: Transaction): Promise<Parted[]> {
  const totals = await tx.$queryRaw<Parted[]>`
    with counted as (select day, currency, ${sums} from report_day group by 1, 2)
    select day::text, null::bigint as "gameCode", currency, ${values('t')}::text as says, ${values('c')}::text as counted
    from report_total t full join counted as c (day, currency, ${columns}) using (day, currency)
    where ${values('t')} <> ${values('c')} order by 1, 3 limit ${partedMax}`
  const months = await tx.$queryRaw<Parted[]>`
    with counted as (select date_trunc('month', day)::date, game_code, currency, ${sums} from report_day group by 1, 2, 3)
    select month::text as day, game_code as "gameCode", currency, ${values('m')}::text as says, ${values('c')}::text as counted
    from report_month m full join counted as c (month, game_code, currency, ${columns}) using (month, game_code, currency)
    where ${values('m')} <> ${values('c')} order by 1, 2, 3 limit ${partedMax}`
  return [...totals, ...months]
}

/** Days whose numbers of players are not those of who played on them, with the day they had played last. */
export function listPartedPlayers(tx: Transaction): Promise<(Parted & { lastDay: string })[]> {
  return tx.$queryRaw`
    with counted as (
      select day, currency, last_day, count(*) as players from report_played
      where wallet_id not in ${testWallets} group by 1, 2, 3
    )
    select day::text, null::bigint as "gameCode", currency, last_day::text as "lastDay",
      coalesce(p.players, 0)::text as says, coalesce(c.players, 0)::text as counted
    from report_players p full join counted c using (day, currency, last_day)
    where coalesce(p.players, 0) <> coalesce(c.players, 0) order by 1, 3, 4 limit ${partedMax}`
}
