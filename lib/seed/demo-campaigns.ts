// The month's free-round campaigns, by the room's own functions: over, running, stopped, waiting for their day, a draft;
// and what players made of their grants, by the protocol's own steps.
import { activateOffered, expireOffered, raiseProgress } from '../bonus/store'
import { insertBatch, insertItems, judgeItems, moveBatch } from '../campaigns/batch-store'
import { writeAudience } from '../campaigns/rules-audience'
import { findCampaign, insertCampaign, startCampaign, stopCampaign } from '../campaigns/store'
import type { CampaignTerms } from '../campaigns/types'
import { giveStep, undoStep, withdrawStep } from '../campaigns/work-store'
import type { Database } from '../db/client'
import { stakeOf, unitsOf, worth } from './demo-money'
import type { Deed } from './demo-office'
import type { Errand } from './demo-play'
import type { PastWallet } from './past-wallet'
import type { Dice } from './random'
import { addSession, type OfferedGrant, offeredGrants, type SeededGame } from './seed-store'

const dayMs = 86_400_000
const minuteMs = 60_000

interface Plan {
  name: string
  currency: string
  /** Days from now on: of its making, beginning and end. */
  made: number
  starts: number | null
  ends: number | null
  winTo: 'cash' | 'bonus'
  count: number
  /** When it was stopped, what was offered taken back. */
  stopped?: number
  isDraft?: boolean
  /** A list with slips, a part of it taken back. */
  isList?: boolean
}

const plans: readonly Plan[] = [
  { name: 'Welcome spins', currency: 'USD', made: -28, starts: -27, ends: -14, winTo: 'cash', count: 10 },
  { name: 'Weekend reload', currency: 'RUB', made: -21, starts: -20, ends: -6, winTo: 'bonus', count: 20 },
  { name: 'November spins', currency: 'USD', made: -10, starts: -9, ends: 6, winTo: 'bonus', count: 15 },
  {
    name: 'Dnipro days',
    currency: 'UAH',
    made: -12,
    starts: -11,
    ends: 10,
    winTo: 'cash',
    count: 15,
    stopped: -3,
  },
  {
    name: 'Steppe tour',
    currency: 'KZT',
    made: -6,
    starts: null,
    ends: null,
    winTo: 'cash',
    count: 10,
    isList: true,
  },
  { name: 'Black Friday', currency: 'USD', made: -2, starts: 4, ends: 8, winTo: 'cash', count: 25 },
  {
    name: 'Winter tournament',
    currency: 'EUR',
    made: -1,
    starts: 8,
    ends: 30,
    winTo: 'bonus',
    count: 20,
    isDraft: true,
  },
]

export interface CampaignWorld {
  db: Database
  wallet: PastWallet
  dice: Dice
  games: readonly SeededGame[]
  now: number
  /** Of the manager who makes them. */
  manager: string
}

export interface CampaignPlayer {
  playerId: string
  email: string
  walletId: bigint
  currency: string
  from: number
  until: number
  dice: Dice
}

/** Makes the campaigns and gives their rounds, before anybody plays. Returns what was done, and who got what. */
export async function giveCampaigns(world: CampaignWorld, players: readonly CampaignPlayer[]) {
  const deeds: Deed[] = []
  const given: { plan: Plan; id: bigint; grants: OfferedGrant[] }[] = []
  const { db, dice, now, manager } = world
  const games = world.games.filter(({ hasFreeRounds }) => hasFreeRounds)
  if (games.length === 0) return { deeds, given }
  for (const plan of plans) {
    const made = new Date(now + plan.made * dayMs - 5 * 3_600_000)
    const terms = termsOf(plan, dice.pick(games).code, now)
    const identity = `demo:${plan.name}`
    const { id } = (await insertCampaign(db, { terms, identity, by: manager, at: made })).campaign
    const deed = { role: 'manager', subject: `campaign:${id}` }
    deeds.push({ ...deed, at: made.getTime(), action: 'campaign.create', after: { name: plan.name } })
    if (plan.isDraft) continue
    const at = made.getTime() + 40 * minuteMs
    await startCampaign(db, { id, at: new Date(at) })
    deeds.push({ ...deed, at, action: 'campaign.start', reason: 'agreed in the weekly meeting' })
    const there = players.filter(({ from, currency }) => from < at && currency === plan.currency)
    const batch = await giveBatch(world, { id, plan, at: at + 10 * minuteMs, players: there })
    const after = { batch: batch.toString() }
    deeds.push({ ...deed, at: at + 10 * minuteMs, action: 'campaign.give', reason: plan.name, after })
    given.push({ plan, id, grants: await offeredGrants(db, id) })
  }
  return { deeds, given }
}

function termsOf(plan: Plan, game: bigint, now: number): CampaignTerms {
  const { name, currency, starts, ends, winTo, count } = plan
  const day = (days: number | null) => (days === null ? null : new Date(now + days * dayMs))
  const bonus = winTo === 'bonus' ? { wagering: 20, bonusDays: 14, maxWin: worth(100, currency) } : null
  return {
    ...{ name, currency, winTo, count, games: [game], startsAt: day(starts), endsAt: day(ends) },
    ...{ bet: 1, lines: 10, mpl: 1, cp: unitsOf(Math.max(1, stakeOf(1, currency) / 10), currency) },
    ...(bonus ?? { wagering: 0, bonusDays: null, maxWin: null }),
  }
}

async function giveBatch(
  { db, dice, manager }: CampaignWorld,
  { id, plan, at, players }: { id: bigint; plan: Plan; at: number; players: readonly CampaignPlayer[] },
): Promise<bigint> {
  const when = new Date(at)
  const named = { campaignId: id, identity: dice.hex(32), by: manager, at: when, reason: plan.name }
  const give = async (batchId: bigint) => {
    while (await db.$transaction((tx) => giveStep(tx, batchId, when)));
    return batchId
  }
  if (!plan.isList) {
    const anybody = { registeredFrom: '', seenFrom: '', seenTo: '', days: '', game: '', studio: '' }
    const typed = { ...anybody, registeredTo: when.toISOString().slice(0, 10), test: 'without', fresh: '' }
    const filter = writeAudience(typed, when)
    return give((await insertBatch(db, { ...named, kind: 'filter', state: 'gathering', filter })).batch.id)
  }
  const typed = [...players.map(({ email }) => email), 'nobody@mail.example', players[0]?.email ?? '']
  const list = {
    kind: 'csv' as const,
    state: 'granting' as const,
    fileName: 'steppe-tour.csv',
    rows: typed.length,
  }
  const { batch } = await insertBatch(db, { ...named, ...list })
  const lines = typed.map((text, place) => ({ position: place + 1, typed: text, key: text }))
  await insertItems(db, batch.id, lines)
  const campaign = await findCampaign(db, id)
  if (campaign === null) return batch.id
  await judgeItems(db, { batchId: batch.id, campaign, first: 1, last: lines.length, at: when })
  return give(batch.id)
}

type Given = Awaited<ReturnType<typeof giveCampaigns>>['given']

/** What players do with what they were given: most play it, some begin and leave it, some never look. */
export function grantErrands(world: CampaignWorld, given: Given, players: readonly CampaignPlayer[]) {
  const errands = new Map<string, Errand[]>()
  for (const { plan, grants } of given) {
    const from = Math.max(plan.starts ?? plan.made, plan.made) * dayMs + world.now
    const last = Math.min(plan.stopped ?? 0, plan.ends ?? 0) * dayMs + world.now - 3_600_000 * 3
    for (const grant of grants) {
      const player = players.find(({ playerId }) => playerId === grant.playerId)
      if (player === undefined || last <= from || player.dice.chance(0.45)) continue
      const at = from + player.dice.next() * (last - from)
      if (at >= player.until) continue
      const isWhole = player.dice.chance(0.85) || plan.ends === null
      const errand: Errand = {
        at,
        run: (when) => playGrant(world, player, { grant, last, isWhole, at: when }),
      }
      errands.set(player.playerId, [...(errands.get(player.playerId) ?? []), errand])
    }
  }
  return errands
}

/** Begins free rounds and plays them, whole or half; the wallet pays their end. Returns when it was over. */
async function playGrant(
  { db, wallet }: CampaignWorld,
  { playerId, walletId, currency, dice }: CampaignPlayer,
  { grant, last, isWhole, at }: { grant: OfferedGrant; last: number; isWhole: boolean; at: number },
): Promise<number> {
  const { id: grantId, gameCode, count } = grant
  if (at > last || !(await activateOffered(db, { id: grantId, at: new Date(at) }))) return at
  const end = at + count * 9_000 + minuteMs
  const tokenHash = dice.hex(64)
  await addSession(db, { playerId, walletId, gameCode, tokenHash, start: at, end }, dice.hex(64))
  const win = unitsOf(stakeOf(1, currency) * dice.pick([0, 4, 7, 9, 12, 16, 22, 45]), currency)
  if (!isWhole) {
    const played = dice.between(1, count - 1)
    await raiseProgress(db, { id: grantId, win: win.toString(), played })
    return end
  }
  await raiseProgress(db, { id: grantId, win: win.toString(), played: count })
  const call = { userId: playerId, tokenHash, currency, gameCode }
  await wallet.run({ kind: 'end', ...call, grantId, win }, end - 10_000)
  return end
}

/** Stops what was to be stopped, takes a part of the list back and lets expire what nobody began in time. */
export async function endCampaigns({ db, now, dice, manager }: CampaignWorld, given: Given): Promise<Deed[]> {
  const deeds: Deed[] = []
  for (const { plan, id } of given) {
    const deed = { role: 'manager', subject: `campaign:${id}` }
    if (plan.stopped !== undefined) {
      const at = now + plan.stopped * dayMs
      await stopCampaign(db, { id, at: new Date(at), withdraw: true })
      while (await db.$transaction((tx) => withdrawStep(tx, id, new Date(at))));
      deeds.push({
        ...deed,
        at,
        action: 'campaign.stop',
        reason: 'the game was changed',
        after: { withdraw: true },
      })
    }
    if (!plan.isList) continue
    // A second list by mistake: undone the same hour.
    const at = new Date(now - 2 * dayMs)
    const named = { campaignId: id, identity: dice.hex(32), by: manager, at, reason: 'second round' }
    const { batch } = await insertBatch(db, {
      ...named,
      kind: 'filter',
      state: 'gathering',
      filter: everybody(at),
    })
    while (await db.$transaction((tx) => giveStep(tx, batch.id, at)));
    await moveBatch(db, { id: batch.id, from: ['done'], to: 'undoing', undoneBy: manager, undoneAt: at })
    while (await db.$transaction((tx) => undoStep(tx, batch.id, at)));
    const after = { batch: batch.id.toString() }
    deeds.push({ ...deed, at: at.getTime(), action: 'campaign.give', reason: 'second round', after })
    const minutes = at.getTime() + 20 * minuteMs
    deeds.push({ ...deed, at: minutes, action: 'campaign.undo', reason: 'wrong filter', after })
  }
  while ((await expireOffered(db, { at: new Date(now), limit: 1_000 })) === 1_000);
  return deeds
}

function everybody(at: Date) {
  const nothing = { registeredFrom: '', seenFrom: '', seenTo: '', days: '', game: '', studio: '' }
  return writeAudience({ ...nothing, registeredTo: '', test: 'with', fresh: '' }, at)
}
