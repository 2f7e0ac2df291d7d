import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { gameRows } from './measures-store'
import { type Period, shiftDay } from './period'

/** From so many rounds on a game's own past is what it is measured by; before that its studio's average. */
export const roundsOfReference = 1000
/** No portal is older. */
const firstDay = '2000-01-01'
/** Fewer rounds say nothing. */
export const roundsOfDrift = 300

/** A game's return in one currency. Rates are win of 100 staked, as text with two decimals. */
export interface GameLine {
  gameCode: bigint
  title: string | null
  studio: string | null
  currency: string
  rounds: bigint
  stake: string
  win: string
  rtp: string | null
  rtpAllTime: string | null
  rtpStudio: string | null
  reference: string | null
  isOwnReference: boolean
  /** How far chance alone may carry it from its reference, up and down: three standard errors. */
  bound: string | null
  drift: string | null
  isDrifting: boolean
}

export const gameSorts = ['name', 'rounds', 'stake', 'rtp', 'drift'] as const
export type GameSort = (typeof gameSorts)[number]

const orders: Record<GameSort, Prisma.Sql> = {
  name: Prisma.sql`lower(coalesce(title, game_code::text))`,
  rounds: Prisma.sql`rounds`,
  stake: Prisma.sql`stake`,
  rtp: Prisma.sql`rtp`,
  drift: Prisma.sql`case when rounds >= ${roundsOfDrift} then abs(rtp - reference) / nullif(bound, 0) end`,
}

export interface GamesSearch extends Period {
  currency: string
  onlyDrifting: boolean
  sort: GameSort
  direction: 'asc' | 'desc'
  limit: number
  offset: number
}

/**
 * Each game's return beside its own past and its studio's. A round's result scatters widely; the standard error of the
 * mean is the root of (Σ win² − return² · Σ stake²) ÷ Σ stake, which takes results to be independent of stakes. A game
 * whose rare large wins have not come yet scatters too little: then it is its reference's scatter that counts.
 */
export async function listGameReturns(
  db: Transaction,
  search: GamesSearch,
): Promise<{ lines: GameLine[]; total: number }> {
  const { from, to, currency, onlyDrifting, sort, direction, limit, offset } = search
  const inside = Prisma.sql`filter (where is_inside)`
  const before = Prisma.sql`filter (where not is_inside)`
  const past = gameRows({ from: firstDay, to: shiftDay(from, -1) })
  const rows = await db.$queryRaw<(GameLine & { total: bigint })[]>`
    with sums as (
      select game_code, currency, sum(rounds) ${inside} as rounds, sum(stake) ${inside} as stake, sum(win) ${inside} as win,
        sum(stake_squares) ${inside} as ss, sum(win_squares) ${inside} as ww, sum(rounds) ${before} as past_rounds,
        sum(win) ${before} / nullif(sum(stake) ${before}, 0) as past, sum(stake_squares) ${before} as past_ss,
        sum(win_squares) ${before} as past_ww, sum(win) / nullif(sum(stake), 0) as ever
      from (select true as is_inside, x.* from (${gameRows({ from, to })}) x
        union all select false, x.* from (${past}) x) x
      where game_code <> 0 and (${currency} = '' or currency = ${currency})
      group by 1, 2
    ), rates as (
      select s.*, g.title, k.title as studio, win / nullif(stake, 0) as rtp,
        sum(win) over house / nullif(sum(stake) over house, 0) as studio_rtp, sum(ss) over house as studio_ss,
        sum(ww) over house as studio_ww, coalesce(past_rounds, 0) >= ${roundsOfReference} as is_own
      from sums s left join game g on g.code = s.game_code left join game_group k on k.id = g.group_id
      where rounds > 0 window house as (partition by g.group_id, s.currency)
    ), measured as (
      select *, 3 * sqrt(greatest(ww / nullif(ss, 0) - rtp * rtp, reference_ww / nullif(reference_ss, 0) - reference * reference, 0)
        * ss) / nullif(stake, 0) as bound
      from (select *, case when is_own then past else studio_rtp end as reference,
        case when is_own then past_ww else studio_ww end as reference_ww,
        case when is_own then past_ss else studio_ss end as reference_ss from rates) r
    ), judged as (
      select *, rounds >= ${roundsOfDrift} and abs(rtp - reference) > bound as is_drifting from measured
    )
    select game_code as "gameCode", title, studio, currency, rounds::bigint, stake::numeric(40,5)::text as stake,
      win::numeric(40,5)::text as win, round(rtp * 100, 2)::text as rtp, round(ever * 100, 2)::text as "rtpAllTime",
      round(studio_rtp * 100, 2)::text as "rtpStudio", round(reference * 100, 2)::text as reference,
      is_own as "isOwnReference", round(bound * 100, 2)::text as bound, round((rtp - reference) * 100, 2)::text as drift,
      coalesce(is_drifting, false) as "isDrifting", count(*) over () as total
    from judged join currency c on c.code = currency
    where not ${onlyDrifting} or is_drifting
    order by ${sort === 'stake' ? Prisma.sql`c.position,` : Prisma.empty} ${orders[sort]}
      ${direction === 'asc' ? Prisma.sql`asc nulls first` : Prisma.sql`desc nulls last`}, game_code, currency
    limit ${limit} offset ${offset}`
  return { lines: rows.map(({ total: _, ...line }) => line), total: Number(rows[0]?.total ?? 0) }
}
