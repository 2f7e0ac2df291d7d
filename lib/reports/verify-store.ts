import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'
import type { OperationKind } from '../wallet/types'
import type { Measures, ReportRow } from './rules'

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

/** Days whose sums are not those of their wallets, test players left out; squares are compared here too. */
export function listParted(
  tx: Transaction,
): Promise<{ day: string; gameCode: bigint; currency: string; says: string; wallets: string }[]> {
  return tx.$queryRaw`
    with wallets as (
      select x.day, x.game_code, w.currency, sum(x.rounds) as rounds, sum(x.stake) as stake, sum(x.stake_bonus) as stake_bonus,
        sum(x.stake_squares) as stake_squares, sum(x.win) as win, sum(x.win_bonus) as win_bonus,
        sum(x.win_squares) as win_squares, sum(x.free_win) as free_win, sum(x.bonus_granted) as bonus_granted,
        sum(x.bonus_voided) as bonus_voided, sum(x.bonus_released) as bonus_released
      from report_wallet_day x join wallet w on w.id = x.wallet_id join player p on p.id = w.player_id
      where not p.is_test group by 1, 2, 3
    ), both_sides as (
      select coalesce(d.day, w.day) as day, coalesce(d.game_code, w.game_code) as game_code,
        coalesce(d.currency, w.currency) as currency,
        array[coalesce(d.rounds, 0)::numeric, coalesce(d.stake, 0), coalesce(d.stake_bonus, 0), coalesce(d.stake_squares, 0),
          coalesce(d.win, 0), coalesce(d.win_bonus, 0), coalesce(d.win_squares, 0), coalesce(d.free_win, 0),
          coalesce(d.bonus_granted, 0), coalesce(d.bonus_voided, 0), coalesce(d.bonus_released, 0)] as says,
        array[coalesce(w.rounds, 0), coalesce(w.stake, 0), coalesce(w.stake_bonus, 0), coalesce(w.stake_squares, 0),
          coalesce(w.win, 0), coalesce(w.win_bonus, 0), coalesce(w.win_squares, 0), coalesce(w.free_win, 0),
          coalesce(w.bonus_granted, 0), coalesce(w.bonus_voided, 0), coalesce(w.bonus_released, 0)] as wallets
      from report_day d full join wallets w on w.day = d.day and w.game_code = d.game_code and w.currency = d.currency
    )
    select day::text, game_code as "gameCode", currency, says::text, wallets::text from both_sides
    where says <> wallets order by 1, 2, 3 limit 100`
}
