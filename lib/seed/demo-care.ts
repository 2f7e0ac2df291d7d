// Safer play and care in the month: limits and wishes for looser ones, time-outs, exclusions, blocks, notes, and what
// staff did about incidents.
import { changeIncident } from '../backoffice/incidents-store'
import type { Database } from '../db/client'
import { Money } from '../money/money'
import { dueOf, endOfExclusion, endOfTimeOut } from '../safer-play/rules'
import { decideChange, insertChange, insertExclusion, writeLimit } from '../safer-play/store'
import type { LimitKey } from '../safer-play/types'
import { storeStatus } from '../wallet/commit-store'
import type { PlayerStatus } from '../wallet/types'
import { worth } from './demo-money'
import type { Deed } from './demo-office'
import type { Errand } from './demo-play'
import type { PastWallet } from './past-wallet'
import type { Dice } from './random'
import { addIncidentNotes, addNotes, listIncidents } from './seed-store'

const dayMs = 86_400_000
const hourMs = 3_600_000

export interface CarePlayer {
  playerId: string
  walletId: bigint
  currency: string
  dice: Dice
}

export interface CareWorld {
  db: Database
  wallet: PastWallet
  deeds: Deed[]
}

/** A limit as it is set; later a looser one is asked for, and stands, waits or was forgotten. */
export async function setLimits(
  { db, deeds }: CareWorld,
  { playerId, currency, dice }: CarePlayer,
  { place, from, now }: { place: number; from: number; now: number },
): Promise<void> {
  const money = (kind: 'deposit' | 'loss' | 'stake', hours: 24 | 168 | 720, dollars: number) =>
    ({ key: { kind, currency, hours }, amount: worth(dollars, currency) }) as const
  const time = { key: { kind: 'time', currency: '', hours: 24 }, amount: Money.of('180', '') } as const
  const wanted = [
    money('deposit', 168, dice.pick([50, 200, 1_000])),
    money('loss', 720, dice.pick([50, 200, 1_000])),
    ...(place % 3 === 0 ? [time] : []),
    ...(place % 3 === 1 ? [money('stake', 24, dice.pick([10, 25, 100]))] : []),
  ]
  const at = new Date(from + dice.next() * (now - 4 * dayMs - from))
  for (const { key, amount } of wanted) {
    await insertChange(db, playerId, {
      ...key,
      before: null,
      after: amount,
      state: 'applied',
      askedAt: at,
      dueAt: at,
    })
    await writeLimit(db, playerId, key, amount)
    const name = limitName(key)
    const change = {
      before: { limit: name, amount: null },
      after: { limit: name, amount: amount.toString() },
    }
    deeds.push({ at: at.getTime(), role: 'player', action: 'player.limit', subject: playerId, ...change })
  }
  const first = wanted[0]
  if (place % 2 === 0 && first !== undefined) {
    const askedAt = new Date(now - dice.between(2, 60) * hourMs)
    const looser = {
      ...first.key,
      before: first.amount,
      after: place % 4 === 0 ? first.amount.times(3) : null,
    }
    const id = await insertChange(db, playerId, {
      ...looser,
      state: 'waiting',
      askedAt,
      dueAt: dueOf(askedAt),
    })
    if (place % 8 === 6) await decideChange(db, id, 'cancelled', new Date(askedAt.getTime() + hourMs))
  }
}

const limitName = ({ kind, hours, currency }: LimitKey) => `${kind} ${hours} h${currency && ` ${currency}`}`

/** A time-out of a few days: it is over, or still holds. */
export function timeOutErrand(world: CareWorld, player: CarePlayer, at: number, hours: number): Errand {
  return {
    at,
    run: async (when) => {
      const until = endOfTimeOut(hours, new Date(when))
      const { playerId } = player
      await bookStatus(world, player, { status: 'active', reason: `time-out of ${hours} hours`, at: when })
      await storeStatus(world.db, { playerId, status: null, until, at: new Date(when) })
      const exclusion = { playerId, kind: 'time-out' as const, startsAt: new Date(when), endsAt: until }
      await insertExclusion(world.db, exclusion)
      const after = { until: until.toISOString() }
      world.deeds.push({ at: when, role: 'player', action: 'player.time-out', subject: playerId, after })
      return Math.min(until.getTime(), Date.now() - 2 * hourMs)
    },
  }
}

export type Leaving = 'blocked' | 'excluded' | 'closed'

const reasons: Record<Leaving, string> = {
  blocked: 'several accounts with one card',
  excluded: 'self-exclusion for 6 months',
  closed: 'asked to close the account',
}
const actions: Record<Leaving, string> = {
  blocked: 'player.block',
  excluded: 'player.exclude',
  closed: 'player.close',
}

/** The end of a player's play here, with its journal row. */
export function leavingErrand(world: CareWorld, player: CarePlayer, at: number, status: Leaving): Errand {
  return {
    at,
    run: async (when) => {
      const { playerId } = player
      const [reason, action] = [reasons[status], actions[status]]
      await bookStatus(world, player, { status, reason, at: when })
      await storeStatus(world.db, { playerId, status, until: null, at: new Date(when) })
      const role = { blocked: 'support', excluded: 'player', closed: 'manager' }[status]
      if (status === 'excluded') {
        const startsAt = new Date(when)
        const endsAt = endOfExclusion(6, startsAt)
        await insertExclusion(world.db, {
          playerId,
          kind: 'self-exclusion',
          startsAt,
          endsAt,
        })
        const after = { until: endsAt?.toISOString() ?? 'for ever' }
        world.deeds.push({ at: when, role, action, subject: playerId, after })
        return when
      }
      const change = { before: { status: 'active' }, after: { status } }
      world.deeds.push({ at: when, role, action, subject: playerId, reason, ...change })
      return when
    },
  }
}

async function bookStatus(
  { wallet }: CareWorld,
  { walletId, currency, dice }: CarePlayer,
  { status, reason, at }: { status: PlayerStatus; reason: string; at: number },
): Promise<void> {
  const identity = `${dice.hex(32)}:${walletId}`
  await wallet.run({ kind: 'status', walletId, currency, identity, status, reason }, at)
}

const words = [
  'Called: could not find the free rounds. Showed where they are.',
  'Documents checked, everything in order.',
  'Asks for faster withdrawals. Explained the two working days.',
  'Prefers to be written to in the evening.',
  'Says a round was not paid. The journal shows it was, sent the statement.',
  'High stakes for a new account: watch the deposits.',
  'Wants a lower deposit limit; explained how to set it.',
] as const

/** Notes about some players by several people, spread over the month. */
export async function writeNotes(
  { db, deeds }: CareWorld,
  players: readonly CarePlayer[],
  { now, staff, days }: { now: number; staff: Readonly<Record<string, string>>; days: number },
): Promise<void> {
  const notes = players.flatMap(({ playerId, dice }) =>
    Array.from({ length: dice.between(1, 3) }, () => {
      const at = now - Math.round(dice.next() * days * dayMs)
      const role = dice.pick(['support', 'support', 'manager', 'finance'])
      deeds.push({ at, role, action: 'player.note', subject: playerId })
      return { playerId, author: staff[role] ?? role, text: dice.pick(words), createdAt: new Date(at) }
    }),
  )
  await addNotes(
    db,
    notes.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
  )
}

const ways = ['open', 'working', 'resolved', 'dismissed', 'resolved'] as const

/** What staff did about the month's incidents: every other state, with what they said. */
export async function workIncidents(
  { db, deeds }: CareWorld,
  dice: Dice,
  { now, staff }: { now: number; staff: Readonly<Record<string, string>> },
): Promise<void> {
  for (const [place, { id, lastAt }] of (await listIncidents(db)).entries()) {
    const state = ways[place % ways.length] ?? 'open'
    if (state === 'open' && place % 2 === 0) continue
    const role = dice.pick(['support', 'finance', 'manager'])
    const staffId = staff[role] ?? role
    const room = Math.max(60_000, now - lastAt.getTime())
    const at = (share: number) => lastAt.getTime() + Math.round(room * share * 0.1)
    const say = async (deed: 'comment' | typeof state, share: number, text: string) => {
      const when = at(share)
      await addIncidentNotes(db, [{ incidentId: id, staffId, deed, text, createdAt: new Date(when) }])
      const facts = deed === 'comment' ? { after: { text } } : { reason: text, after: { state: deed } }
      deeds.push({ at: when, role, action: `incident.${deed}`, subject: `incident ${id}`, ...facts })
    }
    await say('comment', 1, 'Asked the integrator for their log of this call.')
    if (state === 'open') continue
    await say('working', 2, 'taken up')
    if (state === 'resolved') await say(state, 6, 'their retry after a time-out; the journal is right')
    if (state === 'dismissed') await say(state, 6, 'a test of the integrator, announced')
    await changeIncident(db, id, { state, assignee: staffId })
  }
}
