import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { beyond, type RowCursor, timeOrder } from './holdings-store'

export interface LargeWin {
  walletId: bigint
  sequence: bigint
  createdAt: Date
  kind: 'win' | 'free-win'
  amount: string
  /** Null where it belongs to none. */
  stake: string | null
  /** Times its stake, two decimals. */
  multiple: string | null
  currency: string
  playerId: string
  nickname: string
  gameCode: bigint
  gameTitle: string | null
  transactionId: string
}

export interface LargeWinSearch {
  from: Date
  until: Date
  currency: string
  /** At least so much of its own currency; null: any that was kept. */
  amount: string | null
  /** At least so many times its stake. */
  multiple: string | null
  player: string
  direction: 'asc' | 'desc'
  after: RowCursor | null
  limit: number
}

/** Wins that were kept as large when they were folded: of their currency's large amount, or ten times their stake. */
export function listLargeWins(db: Transaction, search: LargeWinSearch): Promise<LargeWin[]> {
  const { from, until, currency, amount, multiple, player, direction, after, limit } = search
  return db.$queryRaw<LargeWin[]>`
    select l.wallet_id as "walletId", l.sequence, l.created_at as "createdAt", l.kind,
      l.amount::numeric(40,5)::text as amount, l.stake::numeric(40,5)::text as stake,
      round(l.amount / nullif(l.stake, 0), 2)::text as multiple, l.currency, p.id as "playerId", p.nickname,
      l.game_code as "gameCode", g.title as "gameTitle", o.identity as "transactionId"
    from report_large l join wallet w on w.id = l.wallet_id join player p on p.id = w.player_id
    join operation o on o.wallet_id = l.wallet_id and o.sequence = l.sequence left join game g on g.code = l.game_code
    where l.kind <> 'stake' and not p.is_test and l.created_at >= ${from}::timestamptz
      and l.created_at < ${until}::timestamptz and (${currency} = '' or l.currency = ${currency})
      and (${amount}::numeric is null or l.amount >= ${amount}::numeric)
      and (${multiple}::numeric is null or l.amount >= ${multiple}::numeric * l.stake)
      ${player === '' ? Prisma.empty : ofPlayer(player)} ${beyond('l', after, direction)}
    order by ${timeOrder('l', direction)} limit ${limit}`
}

/** By the wallets of whoever has this id or nickname: a player's rows are few, everybody's are not. */
function ofPlayer(player: string): Prisma.Sql {
  return Prisma.sql`and l.wallet_id = any(array(select x.id from wallet x join player y on y.id = x.player_id
    where y.id = ${player} union all select x.id from wallet x join player y on y.id = x.player_id
    where y.nickname_key = ${player}))`
}

/** From which amount on a stake or win is kept as large, by currency. */
export function listLargeAmounts(db: Transaction): Promise<{ currency: string; amount: string }[]> {
  return db.$queryRaw`
    select code as currency, large_amount::text as amount from currency where is_active order by position, code`
}
