// What a year leaves on the office's desk: staff, money orders, incidents, notes, audit.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Money } from '../money/money'
import { dayMs, days, rowsAtOnce } from './large-size'
import { copyInto, copyLine } from './large-tables'
import type { GrowingWallet } from './large-wallets'
import type { Dice } from './random'

export const orderColumns =
  'id, player_id, currency, kind, cash, bonus, reason_code, note, state, needs_second, asked_by, asked_at, expires_at, ' +
  'authorised_by, authorised_at, closed_by, closed_at, closed_reason, booked_at, wallet_id, sequence, cash_before, ' +
  'cash_after, bonus_before, bonus_after'

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
