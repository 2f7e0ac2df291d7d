import 'server-only'
// Grants as staff look at them: lists, one with its journal rows, and a campaign's figures.
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { Money } from '../money/money'
import type { OperationKind } from '../wallet/types'
import type { GrantState } from './types'

export interface GrantLine {
  id: bigint
  campaignId: bigint | null
  campaignName: string | null
  batchId: bigint | null
  playerId: string
  nickname: string
  gameCode: bigint
  gameTitle: string | null
  currency: string
  state: GrantState
  count: number
  played: number
  /** As the integrator has told it. */
  win: Money
  /** As the journal has booked it. */
  paid: Money
  createdAt: Date
  startsAt: Date | null
  activatedAt: Date | null
  endedAt: Date | null
  expiresAt: Date | null
}

export interface Grant extends GrantLine {
  bet: number
  lines: number
  mpl: number
  cp: Money
  winTo: 'cash' | 'bonus'
  maxWin: Money | null
  wagering: number
  bonusDays: number | null
  endReason: string | null
}

export interface GrantSearch {
  campaignId?: bigint
  playerId?: string
  gameCode?: bigint
  states?: readonly GrantState[]
  direction: 'asc' | 'desc'
  /** The id of the last row of the page before. */
  after?: bigint
  limit: number
}

interface GrantRow extends Omit<Grant, 'win' | 'paid' | 'cp' | 'maxWin'> {
  win: string
  paid: string
  cp: string
  maxWin: string | null
}

const paidOf = Prisma.sql`coalesce((select sum(o.cash_delta + o.bonus_delta) from operation o
  where o.grant_id = g.id and o.code = 0 and o.kind in ('credit', 'end')), 0)`
const columns = Prisma.sql`g.id, g.campaign_id as "campaignId", c.name as "campaignName", g.batch_id as "batchId",
  g.player_id as "playerId", p.nickname, g.game_code as "gameCode", e.title as "gameTitle", g.currency, g.state, g.count,
  g.played, g.win::text, ${paidOf}::text as paid, g.created_at as "createdAt", g.starts_at as "startsAt",
  g.activated_at as "activatedAt", g.ended_at as "endedAt", g.expires_at as "expiresAt", g.bet, g.lines, g.mpl,
  g.cp::text, g.win_to as "winTo", g.max_win::text as "maxWin", g.wagering, g.bonus_days as "bonusDays",
  g.end_reason as "endReason"`
const joins = Prisma.sql`join player p on p.id = g.player_id left join campaign c on c.id = g.campaign_id
  left join game e on e.code = g.game_code`

function toGrant(row: GrantRow): Grant {
  const money = (text: string) => Money.unbounded(text, row.currency)
  const { win, paid, cp, maxWin } = row
  return {
    ...row,
    win: money(win),
    paid: money(paid),
    cp: money(cp),
    maxWin: maxWin === null ? null : money(maxWin),
  }
}

/** A page of grants in the order of their ids. */
export async function searchGrants(tx: Transaction, search: GrantSearch): Promise<Grant[]> {
  const { campaignId, playerId, gameCode, states, direction, after, limit } = search
  const isAscending = direction === 'asc'
  const conditions = [Prisma.sql`true`]
  if (campaignId !== undefined) conditions.push(Prisma.sql`g.campaign_id = ${campaignId}`)
  if (playerId !== undefined) conditions.push(Prisma.sql`g.player_id = ${playerId}`)
  if (gameCode !== undefined) conditions.push(Prisma.sql`g.game_code = ${gameCode}`)
  if (states !== undefined) conditions.push(Prisma.sql`g.state = any(${[...states]}::text[])`)
  if (after !== undefined)
    conditions.push(isAscending ? Prisma.sql`g.id > ${after}` : Prisma.sql`g.id < ${after}`)
  const rows = await tx.$queryRaw<GrantRow[]>`
    select ${columns} from (select * from free_round_grant g where ${Prisma.join(conditions, ' and ')}
      order by g.id ${isAscending ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${limit}) g
    ${joins} order by g.id ${isAscending ? Prisma.sql`asc` : Prisma.sql`desc`}`
  return rows.map(toGrant)
}

export async function findGrant(tx: Transaction, id: bigint): Promise<Grant | null> {
  const rows = await tx.$queryRaw<GrantRow[]>`
    select ${columns} from free_round_grant g ${joins} where g.id = ${id}`
  return rows[0] === undefined ? null : toGrant(rows[0])
}

export interface GrantOperation {
  walletId: bigint
  sequence: bigint
  kind: OperationKind
  identity: string
  code: number
  reason: string | null
  amount: Money
  cashDelta: Money
  bonusDelta: Money
  cashAfter: Money
  bonusAfter: Money
  createdAt: Date
}

/** Journal rows that belong to a grant, oldest first. */
export async function listGrantOperations(
  tx: Transaction,
  { grantId, currency, limit }: { grantId: bigint; currency: string; limit: number },
): Promise<GrantOperation[]> {
  const rows = await tx.operation.findMany({
    where: { grantId },
    orderBy: [{ createdAt: 'asc' }, { sequence: 'asc' }],
    take: limit,
  })
  const money = (amount: { toFixed(): string }) => Money.of(amount.toFixed(), currency)
  return rows.map((row) => ({
    ...row,
    kind: row.kind as OperationKind,
    amount: money(row.amount),
    cashDelta: money(row.cashDelta),
    bonusDelta: money(row.bonusDelta),
    cashAfter: money(row.cashAfter),
    bonusAfter: money(row.bonusAfter),
  }))
}

/** How many grants of each state a campaign or a batch has. */
export async function countGrants(
  tx: Transaction,
  of: { campaignId: bigint } | { batchId: bigint },
): Promise<Partial<Record<GrantState, number>>> {
  const rows = await tx.freeRoundGrant.groupBy({ by: ['state'], where: of, _count: true })
  return Object.fromEntries(rows.map((row) => [row.state, row._count]))
}

export interface CampaignFigures {
  states: Partial<Record<GrantState, number>>
  grants: number
  players: number
  rounds: number
  /** What the journal has paid for it, to cash and as bonus money; test players apart. */
  cash: Money
  bonus: Money
  /** Of those test players who are in no report. */
  test: Money
}

interface FigureRow {
  campaign_id: bigint
  states: Record<string, number>
  players: bigint
  rounds: bigint | null
  cash: string
  bonus: string
  test: string
}

/** What campaigns have given and cost, by their ids. */
export async function readFigures(
  tx: Transaction,
  campaigns: readonly { id: bigint; currency: string }[],
): Promise<Map<bigint, CampaignFigures>> {
  const ids = campaigns.map(({ id }) => id)
  // A grant that has ended without a word of its progress was played whole: not every integrator tells it (F3).
  const rows = await tx.$queryRaw<FigureRow[]>`
    select c.id as campaign_id, s.states, s.players, s.rounds, m.cash::text, m.bonus::text, m.test::text
    from unnest(${ids}::bigint[]) as c(id)
    cross join lateral (select coalesce(json_object_agg(x.state, x.grants), '{}'::json) as states,
      sum(x.rounds)::bigint as rounds,
      (select count(distinct player_id) from free_round_grant g where g.campaign_id = c.id and g.state <> 'cancelled') as players
      from (select g.state, count(*) as grants,
          sum(case when g.state = 'ended' and g.played = 0 then g.count else g.played end) as rounds
        from free_round_grant g where g.campaign_id = c.id group by g.state) x) s
    cross join lateral (select coalesce(sum(o.cash) filter (where not p.is_test), 0) as cash,
        coalesce(sum(o.bonus) filter (where not p.is_test), 0) as bonus,
        coalesce(sum(o.cash + o.bonus) filter (where p.is_test), 0) as test
      from free_round_grant g join player p on p.id = g.player_id
      -- A look per grant: joined with the journal at large, the planner reads all grants' rows of all time.
      cross join lateral (select sum(cash_delta) as cash, sum(bonus_delta) as bonus from operation
        where grant_id = g.id and code = 0 and kind in ('credit', 'end')) o
      where g.campaign_id = c.id and g.state in ('active', 'ended')) m`
  const currencies = new Map(campaigns.map(({ id, currency }) => [id, currency]))
  return new Map(rows.map((row) => [row.campaign_id, toFigures(row, currencies.get(row.campaign_id) ?? '')]))
}

function toFigures(row: FigureRow, currency: string): CampaignFigures {
  const states: Partial<Record<GrantState, number>> = row.states
  return {
    states,
    grants: Object.values(states).reduce((sum, count) => sum + count, 0),
    players: Number(row.players),
    rounds: Number(row.rounds ?? 0n),
    cash: Money.unbounded(row.cash, currency),
    bonus: Money.unbounded(row.bonus, currency),
    test: Money.unbounded(row.test, currency),
  }
}
