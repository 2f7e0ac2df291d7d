// What was played of each game lately: one pass over a month of stakes and launches, the same for everybody who looks.
// It is kept for as long as it took a hundred times over: fresh where it is cheap, rare where it is not.
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { countLaunches, countRounds } from './games-store'

export const playDays = 30
const dayMs = 24 * 3600_000
const keptTimes = 100
const keptMsMin = 2_000
/** Older figures are waited for; younger ones are shown while they are counted anew. */
const shownMsMax = 3600_000

export interface GamePlay {
  rounds: number
  launches: number
  players: number
  /** Of each day (UTC, YYYY-MM-DD) in which it was played. */
  days: Map<string, number>
}
export type RecentPlay = ReadonlyMap<bigint, GamePlay>

let latest: { at: number; until: number; play: RecentPlay } | undefined
let underWay: Promise<RecentPlay> | undefined

/** The first moment of the days that are counted: today and those before it. */
export function playSince(): Date {
  return new Date(Math.floor(now().getTime() / dayMs) * dayMs - (playDays - 1) * dayMs)
}

export async function recentPlay(): Promise<RecentPlay> {
  const at = now().getTime()
  if (latest !== undefined && at < latest.until) return latest.play
  underWay ??= count().finally(() => {
    underWay = undefined
  })
  if (latest === undefined || at > latest.at + shownMsMax) return underWay
  // Nobody waits for this one; whoever asks after a failure tries again.
  underWay.catch(() => {})
  return latest.play
}

async function count(): Promise<RecentPlay> {
  const [db, since, started] = [database(), playSince(), Date.now()]
  const [rounds, launches] = await Promise.all([countRounds(db, since), countLaunches(db, since)])
  const play = new Map<bigint, GamePlay>()
  const of = (code: bigint) => {
    const known = play.get(code)
    if (known !== undefined) return known
    const made: GamePlay = { rounds: 0, launches: 0, players: 0, days: new Map() }
    play.set(code, made)
    return made
  }
  for (const row of rounds) {
    const game = of(row.code)
    game.rounds += row.rounds
    game.days.set(row.day, row.rounds)
  }
  for (const row of launches) Object.assign(of(row.code), { launches: row.launches, players: row.players })
  const ended = Date.now()
  latest = { at: ended, until: ended + Math.max(keptMsMin, keptTimes * (ended - started)), play }
  return play
}
