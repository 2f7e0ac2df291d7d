// A year's campaigns of free rounds, each given to a part of the players, who play them to the end or do not.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Money } from '../money/money'
import { dayMs, days } from './large-size'
import { copyInto, copyLine, takeIds } from './large-tables'
import type { GrowingWallet, Step } from './large-wallets'
import type { Dice } from './random'

export const grantColumns =
  'id, player_id, currency, game_code, state, count, bet, lines, mpl, cp, played, win, created_at, expires_at, ' +
  'activated_at, ended_at, campaign_id, batch_id'

const campaignDays = 20
const rounds = 15
const grantsOfCampaign = 4_000

export interface LargeCampaign {
  id: bigint
  batchId: bigint
  game: bigint
  currency: string
  from: number
  until: number
  nextGrant: bigint
  lastGrant: bigint
  players: Set<string>
}

/** Campaigns spread over the year, running where they are not over. */
export async function startCampaigns(
  client: pg.Client,
  dice: Dice,
  { games, begin, count }: { games: readonly bigint[]; begin: number; count: number },
): Promise<LargeCampaign[]> {
  const size = Math.max(1, Math.floor(count))
  const [id, batchId] = [await takeIds(client, 'campaign', size), await takeIds(client, 'grant_batch', size)]
  const firstGrant = await takeIds(client, 'free_round_grant', size * grantsOfCampaign)
  const campaigns = Array.from({ length: size }, (_, place): LargeCampaign => {
    const from = begin + Math.floor((place / size) * (days - 5)) * dayMs
    const nextGrant = firstGrant + BigInt(place * grantsOfCampaign)
    return {
      id: id + BigInt(place),
      batchId: batchId + BigInt(place),
      game: games[Math.floor(dice.next() ** 2 * games.length)] ?? 1000n,
      currency: place % 3 === 2 ? 'EUR' : 'USD',
      from,
      until: from + campaignDays * dayMs,
      nextGrant,
      lastGrant: nextGrant + BigInt(grantsOfCampaign) - 1n,
      players: new Set(),
    }
  })
  const lines = campaigns.map(({ id: own, game, currency, from, until }, place) => {
    const [start, end] = [new Date(from).toISOString(), new Date(until).toISOString()]
    const terms = [`{${game}}`, currency, rounds, 1, 10, 1, '0.01', 'cash']
    return copyLine([own, `Week ${place + 1}`, 'running', ...terms, start, end, 'seed-anna', start, start])
  })
  const columns =
    'id, name, state, games, currency, count, bet, lines, mpl, cp, win_to, starts_at, ends_at, created_by, created_at, started_at'
  await copyInto(client, 'campaign', columns, lines)
  const batches = campaigns.map(({ id: own, batchId: batch, from }) => {
    const at = new Date(from).toISOString()
    return copyLine([batch, own, randomUUID(), 'filter', 'done', 'seed-anna', at, at, at])
  })
  const ofBatch = 'id, campaign_id, identity, kind, state, created_by, created_at, confirmed_at, finished_at'
  await copyInto(client, 'grant_batch', ofBatch, batches)
  return campaigns
}

function grantLine(
  campaign: LargeCampaign,
  { id, playerId, state, win, at }: { id: bigint; playerId: string; state: string; win: string; at: number },
): string {
  const { game, currency, from, until, id: campaignId, batchId } = campaign
  const iso = (time: number) => new Date(time).toISOString()
  const hasBegun = state === 'active' || state === 'ended'
  const isOver = state !== 'active' && state !== 'offered'
  const played = state === 'ended' ? rounds : state === 'active' ? Math.ceil(rounds / 2) : 0
  const terms = [rounds, 1, 10, 1, '0.01', played, win]
  const times = [iso(from), iso(until), hasBegun ? iso(at - 60_000) : null, isOver ? iso(at) : null]
  return copyLine([id, playerId, currency, game, state, ...terms, ...times, campaignId, batchId])
}

/** Free rounds that a session ends with, of a campaign that runs then; null where there are none. */
export function endOf(
  campaigns: readonly LargeCampaign[],
  wallet: GrowingWallet,
  dice: Dice,
  { gameCode, sessionId, at }: { gameCode: bigint; sessionId: bigint; at: number },
): { step: Step; line: string } | null {
  if (!dice.chance(0.15)) return null
  const { playerId, currency } = wallet
  const open = campaigns.filter((one) => one.currency === currency && one.from <= at && at < one.until)
  const campaign = open.find(
    ({ players, nextGrant, lastGrant }) => !players.has(playerId) && nextGrant < lastGrant,
  )
  if (campaign === undefined) return null
  campaign.players.add(playerId)
  const id = campaign.nextGrant
  campaign.nextGrant += 1n
  const cash = Money.of(dice.pick(['0.00', '0.40', '1.20', '2.50', '6.00']), currency)
  const round = { gameCode, sessionId, turnId: null, roundId: null }
  const step = { kind: 'end' as const, cash, reason: null, round, debitSequence: null, grantId: id, at }
  const line = grantLine(campaign, { id, playerId, state: 'ended', win: cash.toString(), at })
  return { step: { ...step, identity: id.toString() }, line }
}

/** Whoever was given rounds and never ended them. */
export async function endCampaigns(
  client: pg.Client,
  dice: Dice,
  campaigns: readonly LargeCampaign[],
  wallets: readonly GrowingWallet[],
): Promise<void> {
  const now = Date.now()
  for (const campaign of campaigns) {
    const lines: string[] = []
    const wanted = Math.min(grantsOfCampaign / 2, wallets.length / 4)
    while (lines.length < wanted && campaign.nextGrant < campaign.lastGrant) {
      const { playerId, currency } = dice.pick(wallets)
      const id = campaign.nextGrant
      campaign.nextGrant += 1n
      if (currency !== campaign.currency || campaign.players.has(playerId)) continue
      campaign.players.add(playerId)
      const state = campaign.until > now ? dice.pick(['offered', 'offered', 'active']) : 'expired'
      lines.push(grantLine(campaign, { id, playerId, state, win: '0', at: Math.min(campaign.until, now) }))
    }
    await copyInto(client, 'free_round_grant', grantColumns, lines)
  }
  await client.query(
    `update grant_batch b set rows = g.count, handled = g.count, granted = g.count
     from (select batch_id, count(*) from free_round_grant where batch_id >= $1 group by 1) g where g.batch_id = b.id`,
    [campaigns[0]?.batchId.toString() ?? '0'],
  )
}
