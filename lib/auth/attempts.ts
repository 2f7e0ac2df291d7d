// Slows guessing of players' passwords down (staff have a lock: staff-attempts.ts). Five failures in a quarter of an hour make an account wait; tries refused while waiting do
// not count, so the wait ends by itself. A stranger cannot lock a player out for ever: an address from which the
// account has logged in lately keeps a count of its own, and a letter to the mailbox makes any address such a one.
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { log } from '../log'
import {
  deleteAttempt,
  failuresOfAccount,
  failuresOfAddress,
  insertAttempt,
  isKnownAddress,
  lockAccount,
  markSucceeded,
} from './store'

export const failuresMax = 5
const failuresOfAddressMax = 50
const windowMs = 15 * 60_000
const knownForMs = 90 * 24 * 3600_000
/** What the address helper says where no server entry stamped the request. */
const noAddress = 'unknown'

export type Guarded<T> =
  | { ok: true; value: T }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'slow'; minutes: number }

interface Try {
  /** "player:" and what was typed, or the account's own key when there is one. */
  account: string
  address: string
}

/** Runs a check of credentials unless too many failed before; `null` from the check is a failure. */
export async function guardAttempt<T>(
  { account, address }: Try,
  check: () => Promise<T | null>,
): Promise<Guarded<T>> {
  const db = database()
  const at = now()
  // Written down before it is judged, one try of an account after the other: each sees all that came before it.
  const id = await db.$transaction(async (tx) => {
    await lockAccount(tx, account)
    return insertAttempt(tx, { account, address, succeeded: false, createdAt: at })
  })
  const freeAt = await whenFree({ account, address }, id, at)
  if (freeAt !== null) {
    await deleteAttempt(db, id)
    log().warn({ account, address }, 'log-in slowed down')
    return { ok: false, reason: 'slow', minutes: Math.max(1, Math.ceil((freeAt - at.getTime()) / 60_000)) }
  }
  const value = await check()
  if (value === null) return { ok: false, reason: 'wrong' }
  await markSucceeded(db, id)
  return { ok: true, value }
}

/** A proof by letter: this address may try again at once, whatever strangers did. */
export async function trustAddress({ account, address }: Try): Promise<void> {
  await insertAttempt(database(), { account, address, succeeded: true, createdAt: now() })
}

async function whenFree({ account, address }: Try, before: bigint, at: Date): Promise<number | null> {
  const db = database()
  const since = new Date(at.getTime() - windowMs)
  const knownSince = new Date(at.getTime() - knownForMs)
  const isKnown = address !== noAddress && (await isKnownAddress(db, { account, address, since: knownSince }))
  const mine = await failuresOfAccount(db, {
    account,
    address: isKnown ? address : null,
    before,
    since,
    limit: failuresMax,
  })
  const theirs =
    address === noAddress
      ? []
      : await failuresOfAddress(db, { address, before, since, limit: failuresOfAddressMax })
  const oldest = [mine[failuresMax - 1], theirs[failuresOfAddressMax - 1]].filter(
    (time) => time !== undefined,
  )
  return oldest.length === 0 ? null : Math.max(...oldest.map((time) => time.getTime())) + windowMs
}
