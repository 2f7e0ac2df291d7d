// The month itself: what is prepared before anybody plays, all players' lives side by side, and the last hour.
import type { Database } from '../db/client'
import { endCampaigns, giveCampaigns, grantErrands } from './demo-campaigns'
import {
  type CareWorld,
  type Leaving,
  leavingErrand,
  setLimits,
  timeOutErrand,
  workIncidents,
  writeNotes,
} from './demo-care'
import { oddityErrand, seedBonuses, seedGrants } from './demo-endings'
import { likeGames, missSearches, setDesk } from './demo-lobby'
import type { Deed } from './demo-office'
import { bookedErrand, leaveOpen } from './demo-orders'
import { planMonth } from './demo-plan'
import { type Errand, PlayerMonth } from './demo-play'
import type { PastWallet } from './past-wallet'
import type { Dice } from './random'
import {
  addSession,
  endSessionsBefore,
  playableGames,
  type SeededGame,
  type SeededSession,
} from './seed-store'

export const monthDays = 31
const dayMs = 86_400_000
const hourMs = 3_600_000
const sentAtOnce = 128

export interface Story {
  db: Database
  wallet: PastWallet
  games: SeededGame[]
  dice: Dice
  now: number
  passwordHash: string
  /** Ids of staff by their role. */
  staff: Readonly<Record<string, string>>
}

export interface Settled {
  playerId: string
  walletId: bigint
  email: string
  currency: string
  isTest: boolean
  /** When their play begins. */
  from: number
  dice: Dice
}

const hasLimits = (place: number) => place % 10 === 5

interface Fate {
  until: number
  errand: Errand | null
}

/** Lives the month. Returns what staff and players did that the audit tells. */
export async function liveMonth(
  story: Story,
  members: readonly Settled[],
  { pace, tell }: { pace: number; tell(line: string): void },
): Promise<Deed[]> {
  const { db, wallet, dice, now, staff } = story
  const begin = now - monthDays * dayMs
  const group = (share: number, of: number) => members.filter((_, place) => place % of === share)
  const deeds = await setDesk(db, dice, story)
  const games = await playableGames(db)
  const care = { db, wallet, deeds }
  const fates = members.map((member, place) => fateOf(care, member, { place, now }))
  const players = members.map((member, place) => ({
    ...member,
    until: fates[place]?.until ?? now - 2 * hourMs,
    hasLimits: hasLimits(place),
  }))
  const campaigns = { db, wallet, dice, games, now, manager: staff.manager ?? 'manager' }
  const { deeds: begun, given } = await giveCampaigns(campaigns, players)
  deeds.push(...begun)
  for (const [place, member] of members.filter((_, place) => hasLimits(place)).entries())
    await setLimits(care, member, { place, from: member.from, now })

  const errands = grantErrands(campaigns, given, players)
  const send = (playerId: string, errand: Errand) =>
    errands.set(playerId, [...(errands.get(playerId) ?? []), errand])
  const orders = { db, wallet, now, staff, deeds }
  const moment = ({ from, until, dice: own }: (typeof players)[number]) =>
    from + hourMs + own.next() * (until - from - hourMs)
  for (const [place, player] of players.entries()) {
    const fate = fates[place]?.errand
    if (fate) send(player.playerId, fate)
    if (place % 8 === 2)
      send(player.playerId, bookedErrand(orders, player, Math.floor(place / 8), moment(player)))
    if (place % 16 !== 11) continue
    const oddity = { game: dice.pick(games), at: moment(player), place: Math.floor(place / 16) }
    send(player.playerId, oddityErrand(story, player, oddity))
  }
  const plans = planMonth(dice, players, { games, pace, now })
  const lives = players.map((player, place) => {
    return { ...player, sessions: plans[place] ?? [], errands: errands.get(player.playerId) ?? [] }
  })
  await playAll(story, lives, tell)

  await endSessionsBefore(db, new Date(now - hourMs))
  deeds.push(...(await endCampaigns(campaigns, given)))
  const stayed = (list: readonly Settled[]) =>
    list.filter((one) => (fates[members.indexOf(one)]?.errand ?? null) === null)
  deeds.push(...(await seedBonuses(wallet, stayed(group(2, 7)), now)))
  await seedGrants(db, wallet, stayed(group(7, 12)), games, now)
  await leaveOpen(orders, stayed(group(4, 24)))
  await writeNotes(care, group(1, 7), { now, staff, days: monthDays })
  await workIncidents(care, dice, { now, staff })
  await likeGames(db, group(0, 3), { games, from: begin, now })
  await missSearches(db, dice, { from: begin, now })
  return deeds
}

const leavings: readonly (readonly [Leaving, number])[] = [
  ['blocked', 33],
  ['excluded', 41],
  ['closed', 57],
]

/** How a player's month ends, or is interrupted: most just play on. */
function fateOf(care: CareWorld, member: Settled, { place, now }: { place: number; now: number }): Fate {
  const last = now - 2 * hourMs
  const late = (days: number) =>
    Math.max(member.from + 2 * hourMs, now - (1 + member.dice.next() * days) * dayMs)
  for (const [status, of] of leavings) {
    if (place % of !== of - 1) continue
    const at = late(14)
    return { until: at - hourMs, errand: leavingErrand(care, member, at, status) }
  }
  if (place % 25 !== 6) return { until: last, errand: null }
  const isOver = place % 2 === 0
  const at = isOver ? Math.max(member.from + 2 * hourMs, now - 12 * dayMs) : late(3)
  const errand = timeOutErrand(care, member, at, isOver ? 72 : 336)
  return isOver ? { until: last, errand } : { until: at - hourMs, errand }
}

type Lived = Settled & { until: number; sessions: ReturnType<typeof planMonth>[number]; errands: Errand[] }

/** Many players at once share the wallet's batches; each lives their own month in order. */
async function playAll(
  { db, wallet }: Story,
  lives: readonly Lived[],
  tell: (line: string) => void,
): Promise<void> {
  // Whoever plays most begins first: at the end, a few alone would make small batches.
  const rounds = ({ sessions }: Lived) => sessions.reduce((sum, { rounds: all }) => sum + all.length, 0)
  const waiting = lives.toSorted((a, b) => rounds(a) - rounds(b))
  const openSession = (session: SeededSession, authTokenHash: string) =>
    addSession(db, session, authTokenHash)
  let done = 0
  const worker = async () => {
    for (let life = waiting.pop(); life !== undefined; life = waiting.pop()) {
      await new PlayerMonth(life, { wallet, openSession }).live()
      done += 1
      if (done % 50 === 0) tell(`${done} of ${lives.length} players have played`)
    }
  }
  await Promise.all(Array.from({ length: sentAtOnce }, worker))
}
