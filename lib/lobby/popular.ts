// What is played most here. Asked of the database once in a few minutes, whoever looks; the old answer serves meanwhile.
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { log } from '../log'
import { readPopular } from './store'

const dayMs = 86_400_000
const sinceDays = 7
const sessionsMax = 20_000
const gamesMax = 100
const keptMs = 5 * 60_000

let kept: { codes: Promise<string[]>; until: number } | undefined

/** The codes of the games that most players staked in during the last week, the first first. Never throws. */
export function popularGames(): Promise<string[]> {
  const at = now().getTime()
  if (kept === undefined) {
    kept = { codes: askPopular().catch(() => forget([])), until: at + keptMs }
  } else if (at > kept.until) {
    const before = kept
    before.until = at + keptMs
    void askPopular().then(
      (codes) => {
        before.codes = Promise.resolve(codes)
      },
      (error) => log().error({ err: error }, 'popular games could not be read, the last ones stay'),
    )
  }
  return kept.codes
}

/** As it stands now, without what is kept. */
export async function askPopular(): Promise<string[]> {
  const since = new Date(now().getTime() - sinceDays * dayMs)
  return (await readPopular(database(), { since, sessionsMax, limit: gamesMax })).map(String)
}

function forget(codes: string[]): string[] {
  kept = undefined
  return codes
}
