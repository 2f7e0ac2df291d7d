import 'server-only'
// What open pages are told as it happens: balances, the game session and its net position, a block, a time-out, the end
// of a log-in. Whoever booked it, in this process or another: one query a tick reads for all pages that watch, and none
// is made while nobody does. A page is told what has changed, and never of another player's wallet.
import type { NoPlayer } from '../auth/auth'
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import { log } from '../log'
import { metrics } from '../metrics'
import { type Listener, LiveHub } from './hub'
import { readWatched } from './store'
import type { LiveEnd, LiveState, Watched } from './types'
import { Watcher } from './watcher'

export type { Listener } from './hub'
export type { LiveBalance, LiveChange, LiveEnd, LiveSession, LiveState } from './types'

/** With the query and the way to the page this stays below a second. */
const everyMs = 800
const firstMs = 40
const streamsMax = 5_000
const ofPlayerMax = 8

let hub: LiveHub | undefined

function liveHub(): LiveHub {
  hub ??= new LiveHub({
    everyMs,
    firstMs,
    streamsMax,
    ofPlayerMax,
    now,
    read: (asked, at) => read(asked, at),
    onCount: (streams) => metrics().liveStreams.set(streams),
    onFault: (error) => log().error({ err: error }, 'open pages could not be told of their balance'),
  })
  return hub
}

async function read(asked: Parameters<typeof readWatched>[1], at: Date) {
  const { SESSION_IDLE_MINUTES, SESSION_MAX_MINUTES } = env()
  const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
  const stop = metrics().liveReads.startTimer()
  try {
    const lifetimes = { aliveSince: ago(SESSION_IDLE_MINUTES), youngSince: ago(SESSION_MAX_MINUTES) }
    return await readWatched(database(), asked, { now: at, ...lifetimes })
  } finally {
    stop()
  }
}

/**
 * Tells `listener` of a log-in's player from now on, everything at first; the function returned ends it. Null when there
 * is no room: the page asks again and again instead.
 */
export function watch(playerId: string, watched: Watched, listener: Listener): (() => void) | null {
  return liveHub().open(playerId, watched, listener)
}

/** Sends all pages away, for a server that stops. */
export function dismissAll(): void {
  hub?.close()
}

/** Why a log-in that stands for nobody has nothing to be told; `known` is what its row alone says. */
export async function endOf(login: string | null, known: NoPlayer): Promise<LiveEnd> {
  const told = login === null ? null : await readOnce({ login, session: null })
  if (told !== null && 'why' in told) return told
  return { why: known === 'new-password' ? 'none' : known, until: null }
}

/** The same once, for a page that has no stream. */
export async function readOnce(watched: Watched): Promise<LiveState | LiveEnd> {
  const at = now()
  const watcher = new Watcher(watched)
  const { rows, betsStopped } = await read([watcher.ask(0)], at)
  const [row] = rows
  const news = row && watcher.take(row, betsStopped, at.getTime())
  if (news?.kind === 'end') return news.end
  if (news?.kind !== 'change') throw new Error('a first reading is always news')
  return news.change as LiveState
}
