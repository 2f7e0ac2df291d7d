// What a year leaves on the office's desk: staff, money orders, campaigns with their grants, incidents, notes, audit.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Money } from '../money/money'
import { copyInto, copyLine, takeIds } from './large-tables'
import type { GrowingWallet, Step } from './large-wallets'
import type { Dice } from './random'

export const orderColumns =
  'id, player_id, currency, kind, cash, bonus, reason_code, note, state, needs_second, asked_by, asked_at, expires_at, ' +
  'authorised_by, authorised_at, closed_by, closed_at, closed_reason, booked_at, wallet_id, sequence, cash_before, ' +
  'cash_after, bonus_before, bonus_after'
export const grantColumns =
  'id, player_id, currency, game_code, state, count, bet, lines, mpl, cp, played, win, created_at, expires_at, ' +
  'activated_at, ended_at, campaign_id, batch_id'

const dayMs = 86_400_000
const days = 365
const rowsAtOnce = 20_000
const campaignDays = 20
const rounds = 15
const people = ['anna', 'ben', 'carla', 'dimitri', 'eva', 'farid', 'greta', 'henrik']

/** Staff who have left: what they did stays under their names. */
export async function addPeople(client: pg.Client): Promise<string[]> {
  const ids = people.map((name) => `seed-${name}`)
  for (const [place, id] of ids.entries()) {
    const email = `${people[place]}@seed.example`
    await client.query(
      `insert into staff (id, email, email_key, password_hash, role, is_active) values ($1, $2, $2, '-', $3, false)
       on conflict do nothing`,
      [id, email, place % 2 === 0 ? 'support' : 'finance'],
    )
  }
  return ids
}

/** A deposit that staff ask for and book alone; its line for COPY, to be sent once the journal has its row. */
export function orderOf(dice: Dice, wallet: GrowingWallet, amount: Money, at: number) {
  const id = randomUUID()
  const note = `ticket ${dice.between(1000, 99_999)}`
  const [by, when] = [`seed-${dice.pick(people)}`, new Date(at).toISOString()]
  const { playerId, currency, cash } = wallet
  const asked = [
    id,
    playerId,
    currency,
    'deposit',
    amount.toString(),
    '0',
    'payment-received',
    note,
    'booked',
    false,
  ]
  const booked = [
    when,
    wallet.id,
    wallet.sequence + 1n,
    cash.toString(),
    cash.plus(amount).toString(),
    '0',
    '0',
  ]
  const answered = [by, when, new Date(at + 7 * dayMs).toISOString(), by, when, null, null, null]
  return { id, reason: `payment-received: ${note}`, line: copyLine([...asked, ...answered, ...booked]) }
}

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

const grantsOfCampaign = 4_000

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

interface Desk {
  dice: Dice
  wallets: readonly GrowingWallet[]
  people: readonly string[]
  audits: number
}

/** Everything that follows from no movement of money, in proportion to the audit. */
export async function addDesk(client: pg.Client, desk: Desk): Promise<void> {
  const { audits } = desk
  await copyRows(
    client,
    'audit',
    'created_at, actor, action, subject, reason, address',
    audits,
    auditLine(desk),
  )
  await copyRows(client, 'player_note', 'player_id, author, text, created_at', audits / 2, noteLine(desk))
  await copyRows(client, 'money_order', orderColumns, audits / 10, openOrderLine(desk))
  const ofIncident = 'kind, subject, player_id, detail, count, first_at, last_at, state, assignee'
  await copyRows(client, 'incident', ofIncident, audits / 5, incidentLine(desk))
  await copyRows(
    client,
    'missed_search',
    'query, count, first_at, last_at',
    Math.min(2_000, audits / 50),
    missedLine(desk),
  )
}

async function copyRows(
  client: pg.Client,
  table: string,
  columns: string,
  count: number,
  line: (at: string, place: number) => string,
): Promise<void> {
  const total = Math.floor(count)
  const begin = Date.now() - days * dayMs
  for (let start = 0; start < total; start += rowsAtOnce) {
    const size = Math.min(rowsAtOnce, total - start)
    const lines = Array.from({ length: size }, (_, place) => {
      const at = new Date(begin + Math.floor(((start + place) / total) * days * dayMs)).toISOString()
      return line(at, start + place)
    })
    await copyInto(client, table, columns, lines)
  }
}

const deeds = [
  'player.read',
  'player.read',
  'players.read',
  'calls.read',
  'player.block',
  'player.unblock',
  'balance.adjust',
  'bonus.grant',
  'player.note',
]

function auditLine({ dice, wallets, people: actors }: Desk) {
  return (at: string) => {
    const action = dice.pick(deeds)
    const reason = action.endsWith('.read') ? null : `ticket ${dice.between(1000, 99_999)}`
    return copyLine([at, dice.pick(actors), action, dice.pick(wallets).playerId, reason, '198.51.100.7'])
  }
}

function noteLine({ dice, wallets, people: authors }: Desk) {
  return (at: string) => {
    const text = `Called about ticket ${dice.between(1000, 99_999)}; will call again.`
    return copyLine([dice.pick(wallets).playerId, dice.pick(authors), text, at])
  }
}

/** Requests of which nothing was booked; those of the last days wait. */
function openOrderLine({ dice, wallets, people: askers }: Desk) {
  return (at: string) => {
    const { playerId, currency } = dice.pick(wallets)
    const [first, second] = [dice.pick(askers), `${dice.pick(askers)}-2`]
    const expires = new Date(Date.parse(at) + 7 * dayMs)
    const state = expires.getTime() > Date.now() ? 'waiting' : dice.pick(['rejected', 'withdrawn', 'expired'])
    const closer = { waiting: null, rejected: second, withdrawn: first, expired: 'system' }[state] ?? null
    const closed = closer === null ? [null, null, null] : [closer, at, 'not agreed']
    const money = [`${dice.between(600, 5_000)}.00`, '0', 'goodwill', `ticket ${dice.between(1000, 99_999)}`]
    const asked = [randomUUID(), playerId, currency, 'adjustment', ...money, state, true, first, at]
    const unbooked = [null, null, null, null, null, null, null]
    return copyLine([...asked, expires.toISOString(), null, null, ...closed, ...unbooked])
  }
}

function incidentLine({ dice, wallets, people: workers }: Desk) {
  return (at: string) => {
    const isRecent = Date.now() - Date.parse(at) < 20 * dayMs
    const state = isRecent ? dice.pick(['open', 'working', 'resolved']) : dice.pick(['resolved', 'dismissed'])
    const kind = dice.pick(['conflict', 'unknown-rollback', 'rollback-after-credit', 'free-round-win-capped'])
    const assignee = state === 'open' ? null : dice.pick(workers)
    const facts = [dice.hex(32), dice.pick(wallets).playerId, '{"operation": "debit"}', dice.between(1, 4)]
    return copyLine([kind, ...facts, at, at, state, assignee])
  }
}

function missedLine({ dice }: Desk) {
  return (at: string, place: number) => copyLine([`a game ${place}`, dice.between(1, 90), at, at])
}
