// Slows down what a visitor could do a thousand times: opening accounts, asking for letters. The counter is a row of
// the database, so that several processes count together and a restart forgets nothing. Guesses of passwords have
// counts of their own: attempts.ts.
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import { log } from '../log'
import { networkOf } from '../network'
import { countThrottled, deleteThrottledBefore } from './throttle-store'

const hourMs = 3600_000
/** Counters are all over by then. */
const keepMs = 24 * hourMs
const cleaningChance = 0.01

const deeds = {
  register: { max: 40, windowMs: hourMs },
  forgot: { max: 20, windowMs: hourMs },
  'email-change': { max: 5, windowMs: hourMs },
  'confirm-email': { max: 60, windowMs: hourMs },
} as const
export type ThrottledDeed = keyof typeof deeds

export type Throttled = { ok: true } | { ok: false; minutes: number }

/**
 * Counts a deed of an address's network; refused beyond the deed's maximum, with the minutes to wait. In demo mode everybody sits at one machine, so nobody is slowed down.
 */
export async function throttleAddress(deed: ThrottledDeed, address: string): Promise<Throttled> {
  const network = networkOf(address)
  if (network === null || env().isDemo) return { ok: true }
  return throttle(deed, network)
}

/** Counts a deed of a player. */
export function throttlePlayer(deed: ThrottledDeed, playerId: string): Promise<Throttled> {
  return throttle(deed, playerId)
}

async function throttle(deed: ThrottledDeed, who: string): Promise<Throttled> {
  const { max, windowMs } = deeds[deed]
  const at = now()
  const { count, since } = await countThrottled(database(), { key: `${deed}:${who}`, at, windowMs })
  if (Math.random() < cleaningChance) await clean(at)
  if (count <= max) return { ok: true }
  if (count === max + 1) log().warn({ deed, who }, 'a visitor is slowed down')
  const left = since.getTime() + windowMs - at.getTime()
  return { ok: false, minutes: Math.max(1, Math.ceil(left / 60_000)) }
}

async function clean(at: Date): Promise<void> {
  await deleteThrottledBefore(database(), new Date(at.getTime() - keepMs))
}
