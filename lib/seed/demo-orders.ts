// Money that staff moved in the month: orders as the room writes them, booked by the wallet under their own id.
import type { Database } from '../db/client'
import { insertOrder, markBooked, updateOrder } from '../money-orders/store'
import { tellOrder } from '../money-orders/tell-order'
import type { MoneyOrder, WantedOrder } from '../money-orders/types'
import { unitsOf, worth } from './demo-money'
import type { Deed } from './demo-office'
import type { Errand } from './demo-play'
import type { PastWallet } from './past-wallet'
import type { Dice } from './random'

const dayMs = 86_400_000
const hourMs = 3_600_000
const waitingMs = 7 * dayMs

export interface OrderPlayer {
  playerId: string
  walletId: bigint
  currency: string
  dice: Dice
}

export interface OrderWorld {
  db: Database
  wallet: PastWallet
  now: number
  /** Ids of staff by their role. */
  staff: Readonly<Record<string, string>>
  deeds: Deed[]
}

const wishes = [
  ['deposit', 40, 'payment-received', 'bank transfer arrived, the form had failed'],
  ['deposit', 150, 'payment-received', 'cheque cleared'],
  ['adjustment', 10, 'goodwill', 'the game froze twice in an evening'],
  ['adjustment', 25, 'game-fault', 'studio confirmed a broken feature, ticket 4711'],
  ['adjustment', -15, 'correction', 'deposit was credited twice'],
  ['withdrawal', -30, 'player-request', 'paid out by hand, card expired'],
  ['deposit', 1_200, 'payment-received', 'large bank transfer, proof in ticket 4802'],
  ['adjustment', 900, 'promotion', 'prize of the October tournament'],
] as const

function wanted({ playerId, currency, dice }: OrderPlayer, place: number): WantedOrder {
  const [kind, dollars, reasonCode, note] = wishes[place % wishes.length] ?? wishes[0]
  const size = worth(Math.abs(dollars), currency)
  const cash = dollars < 0 ? size.negated() : size
  return { id: dice.hex(32), playerId, kind, cash, bonus: unitsOf(0, currency), reasonCode, note }
}

const isLarge = (place: number) => Math.abs(wishes[place % wishes.length]?.[1] ?? 0) >= 500

function tell(
  world: OrderWorld,
  order: MoneyOrder,
  action: string,
  at: number,
  role: string,
  reason: string,
) {
  const { before, after } = tellOrder(order)
  const stood = Object.keys(before).length === 0 ? {} : { before }
  world.deeds.push({ at, role, action, subject: order.playerId, reason, after, ...stood })
}

/** An order that is booked, or refused by the wallet: a large one after a second person's yes. */
export function bookedErrand(world: OrderWorld, player: OrderPlayer, place: number, at: number): Errand {
  return { at, run: (when) => bookOne(world, player, { place, at: when }) }
}

async function bookOne(
  world: OrderWorld,
  player: OrderPlayer,
  { place, at }: { place: number; at: number },
): Promise<number> {
  const { db, wallet, staff } = world
  const order = wanted(player, place)
  const second = isLarge(place)
  const asked = await ask(world, order, { at, second })
  const done = second ? at + 2 * hourMs : at
  if (second) {
    const [authorisedAt, by] = [new Date(done), staff.owner ?? 'owner']
    const yes = { state: 'authorised' as const, authorisedBy: by, authorisedAt, authorisedNote: 'proof seen' }
    const approved = await updateOrder(db, order.id, yes)
    tell(world, approved, 'money.approved', done, 'owner', 'proof seen')
  }
  const { walletId, currency } = player
  const { cash, bonus, kind } = order
  const reason = `${order.reasonCode}: ${order.note}`
  const command = { kind, identity: order.id, walletId, currency, cash, bonus, reason }
  const outcome = await wallet.run(command, done)
  if (outcome.code === 0) {
    tell(world, await markBooked(db, asked), `money.${kind}`, done, second ? 'owner' : 'finance', order.note)
    return done
  }
  const closing = { closedBy: 'system', closedAt: new Date(done), closedReason: outcome.refusal ?? 'refused' }
  const refused = await updateOrder(db, order.id, { state: 'refused', ...closing })
  tell(world, refused, 'money.refused', done, 'finance', order.note)
  return done
}

async function ask(
  world: OrderWorld,
  order: WantedOrder,
  { at, second }: { at: number; second: boolean },
): Promise<MoneyOrder> {
  const asked = await insertOrder(world.db, {
    ...order,
    state: second ? 'waiting' : 'authorised',
    needsSecond: second,
    askedBy: world.staff.finance ?? 'finance',
    askedAt: new Date(at),
    expiresAt: new Date(at + waitingMs),
  })
  tell(world, asked, 'money.asked', at, 'finance', order.note)
  return asked
}

const endings = ['waiting', 'waiting', 'rejected', 'expired', 'withdrawn', 'waiting'] as const

/** Requests of which nothing was booked: some wait for a second person, some were answered with no, some by nobody. */
export async function leaveOpen(world: OrderWorld, players: readonly OrderPlayer[]): Promise<void> {
  for (const [place, player] of players.entries()) {
    const ending = endings[place % endings.length] ?? 'waiting'
    const { dice } = player
    const days = ending === 'waiting' ? dice.next() * 3 : 9 + dice.next() * 15
    const at = Math.round(world.now - days * dayMs - hourMs)
    const order = wanted(player, 6 + (place % 2))
    await ask(world, order, { at, second: true })
    if (ending === 'waiting') continue
    const closes = {
      rejected: {
        by: world.staff.manager ?? 'manager',
        role: 'manager',
        after: 3 * hourMs,
        why: 'no proof of payment',
      },
      withdrawn: {
        by: world.staff.finance ?? 'finance',
        role: 'finance',
        after: hourMs,
        why: 'wrong player',
      },
      expired: { by: 'system', role: 'system', after: waitingMs, why: 'nobody answered in time' },
    }[ending]
    const closedAt = new Date(at + closes.after)
    const closing = { state: ending, closedBy: closes.by, closedAt, closedReason: closes.why }
    const closed = await updateOrder(world.db, order.id, closing)
    tell(world, closed, `money.${ending}`, closedAt.getTime(), closes.role, closes.why)
  }
}
