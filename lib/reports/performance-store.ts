import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { columns, gameRows, sums } from './measures-store'
import type { Period } from './period'
import { testWallets } from './played-store'

export const groups = ['day', 'game', 'studio', 'currency'] as const
export type Group = (typeof groups)[number]

export const figureSorts = [
  'name',
  'stake',
  'win',
  'ggr',
  'bonusCost',
  'ngr',
  'rtp',
  'rounds',
  'players',
] as const
export type FigureSort = (typeof figureSorts)[number]

/**
 * Figures of one currency, exact text. GGR = stake − win; NGR = GGR − bonus cost; see
 * docs/decisions/10-reports-by-fold.md.
 */
export interface Figures {
  currency: string
  rounds: bigint
  players: bigint
  stake: string
  stakeBonus: string
  win: string
  winBonus: string
  freeWin: string
  bonusGranted: string
  bonusVoided: string
  bonusReleased: string
  ggr: string
  bonusCost: string
  ngr: string
  /** Win of 100 staked, two decimals; null where nothing was staked. */
  rtp: string | null
}

export interface PerformanceLine extends Figures {
  /** A day, a game's code (0: no game), a studio's number, or nothing. */
  key: string
  /** The game's or studio's title; null where the catalogue has none. */
  title: string | null
}

const keys = {
  day: Prisma.sql`x.day::text`,
  game: Prisma.sql`x.game_code::text`,
  studio: Prisma.sql`coalesce(g.group_id::text, '')`,
  currency: Prisma.sql`''`,
} as const
const titles = {
  day: Prisma.sql`null::text`,
  game: Prisma.sql`(select title from game where code = s.key::bigint)`,
  studio: Prisma.sql`(select title from game_group where id = nullif(s.key, '')::int)`,
  currency: Prisma.sql`null::text`,
} as const
const orders: Record<FigureSort, Prisma.Sql> = {
  name: Prisma.sql`lower(coalesce(title, key))`,
  stake: Prisma.sql`stake`,
  win: Prisma.sql`win`,
  ggr: Prisma.sql`stake - win`,
  bonusCost: Prisma.sql`bonus_granted + free_win - bonus_voided`,
  ngr: Prisma.sql`stake - win - bonus_granted - free_win + bonus_voided`,
  rtp: Prisma.sql`win / nullif(stake, 0)`,
  rounds: Prisma.sql`rounds`,
  players: Prisma.sql`players`,
}

/** How many played, of the lines in `shown`: players of a day are kept, those of a game are counted one by one. */
const playersOf: Record<Group, (period: Period) => Prisma.Sql> = {
  day: () => Prisma.sql`select day::text as key, currency, sum(players) as players from report_players
      where day in (select key::date from shown) group by day, currency`,
  currency: (period) => Prisma.sql`select '' as key, currency, sum(players) as players from report_players
      where ${inside(period)} and last_day < ${period.from}::date group by 2`,
  game: (period) =>
    countEach(Prisma.sql`select distinct game_code as key, currency, wallet_id from report_wallet_day
      where rounds > 0 and ${inside(period)} and (game_code, currency) in (select key::bigint, currency from shown)`),
  studio: (period) =>
    countEach(Prisma.sql`select distinct g.group_id as key, currency, wallet_id from report_wallet_day
      left join game g on g.code = game_code where rounds > 0 and ${inside(period)}`),
}
const inside = ({ from, to }: Period) => Prisma.sql`day between ${from}::date and ${to}::date`
const countEach = (wallets: Prisma.Sql) =>
  Prisma.sql`select coalesce(key::text, '') as key, currency, count(*) as players
      from (${wallets}) played where wallet_id not in ${testWallets} group by 1, 2`
const noPlayers = Prisma.sql`select key, currency, 0 as players from shown`

export interface PerformanceSearch extends Period {
  group: Group
  /** Empty: every currency, each in lines of its own. */
  currency: string
  sort: FigureSort
  direction: 'asc' | 'desc'
  limit: number
  offset: number
  /** For charts of many days: they show none, and get 0. */
  withoutPlayers?: boolean
}

/** Lines of the performance report and how many there are. Lines of one currency stand together but for sorts by name. */
export async function listPerformance(
  db: Transaction,
  search: PerformanceSearch,
): Promise<{ lines: PerformanceLine[]; total: number }> {
  const { group, currency, sort, direction, limit, offset } = search
  const isByGame = group === 'game' || group === 'studio'
  const rowsOfSums = isByGame
    ? gameRows(search)
    : Prisma.sql`select * from report_total where ${inside(search)}`
  const way = direction === 'asc' ? Prisma.sql`asc nulls first` : Prisma.sql`desc nulls last`
  const first = sort === 'name' ? Prisma.empty : Prisma.sql`position, currency,`
  const order = Prisma.sql`order by ${first} ${orders[sort]} ${way}, key, position, currency`
  const page = Prisma.sql`limit ${limit} offset ${offset}`
  // Players are counted of the lines that are shown, unless the lines stand by them.
  const isByPlayers = sort === 'players'
  const rows = await db.$queryRaw<(PerformanceLine & { total: bigint })[]>`
    with sums (key, currency, ${columns}) as (
      select ${keys[group]} as key, x.currency, ${sums}
      from (${rowsOfSums}) x ${group === 'studio' ? Prisma.sql`left join game g on g.code = x.game_code` : Prisma.empty}
      where ${currency} = '' or x.currency = ${currency}
      group by 1, 2
    ), named as (
      select s.*, ${titles[group]} as title, k.position, count(*) over () as total
      from sums s join currency k on k.code = s.currency
      where rounds <> 0 or stake <> 0 or win <> 0 or free_win <> 0 or bonus_granted <> 0 or bonus_voided <> 0
        or bonus_released <> 0
    ), shown as materialized (
      select * from named ${isByPlayers ? Prisma.empty : Prisma.sql`${order} ${page}`}
    ), players as materialized (
      ${search.withoutPlayers === true ? noPlayers : playersOf[group](search)}
    ), lines as (
      select s.*, coalesce(p.players, 0)::bigint as players
      from shown s left join players p on p.key = s.key and p.currency = s.currency
    )
    select key, title, currency, rounds::bigint, players, ${money('stake')}, ${money('stake_bonus', 'stakeBonus')},
      ${money('win')}, ${money('win_bonus', 'winBonus')}, ${money('free_win', 'freeWin')},
      ${money('bonus_granted', 'bonusGranted')}, ${money('bonus_voided', 'bonusVoided')},
      ${money('bonus_released', 'bonusReleased')}, ${money('stake - win', 'ggr')},
      ${money('bonus_granted + free_win - bonus_voided', 'bonusCost')},
      ${money('stake - win - bonus_granted - free_win + bonus_voided', 'ngr')},
      round(win * 100 / nullif(stake, 0), 2)::text as rtp, total
    from lines ${order} ${isByPlayers ? page : Prisma.empty}`
  return { lines: rows.map(({ total: _, ...line }) => line), total: Number(rows[0]?.total ?? 0) }
}

/** Five decimals as text: sums may be larger than any one amount. */
function money(expression: string, name = expression): Prisma.Sql {
  return Prisma.raw(`(${expression})::numeric(40,5)::text as "${name}"`)
}

/** Until when everything booked is in the figures; null before the first fold. */
export async function readCaughtUpAt(db: Transaction): Promise<Date | null> {
  return (await db.reportFold.findUnique({ where: { id: 1 } }))?.caughtUpAt ?? null
}

/** The operator's currencies, in order. */
export async function listCurrencies(db: Transaction): Promise<string[]> {
  const rows = await db.currency.findMany({ orderBy: [{ position: 'asc' }, { code: 'asc' }] })
  return rows.map(({ code }) => code)
}
