// A lively month to explore, told from a seed: players, play, bonuses, staff. The money is booked by the wallet's own
// rules at the times of the story, which ends now; `ledger verify` finds nothing.
import { hashPassword } from '../auth/passwords'
import { seal } from '../auth/seal'
import { type Database, database } from '../db/client'
import { demoAccounts } from '../demo-accounts'
import { env } from '../env'
import { newPlayerId } from '../players/player-id'
import { termsVersion } from '../players/terms'
import { expireBonuses } from '../wallet/wallet'
import { leave, type Member, seedBonuses, seedGrants, seedIncidents, seedLimits } from './demo-endings'
import { adjustSome, type Deed, readings, seedCalls, seedDeeds, seedTeam } from './demo-office'
import { makePeople, type Person } from './demo-people'
import { PlayerMonth } from './demo-play'
import { openPastWallet, type PastWallet } from './past-wallet'
import { busyMoment, Dice } from './random'
import {
  addLogins,
  addPlayers,
  addSession,
  countDeeds,
  endSessionsBefore,
  playableGames,
  type SeededGame,
  type SeededSession,
  walletsOf,
} from './seed-store'

const dayMs = 86_400_000
const monthDays = 31
/** What happens outside play is told in the story's last hour. */
const lastHourMs = 3_600_000
const sentAtOnce = 128
const stakesCents = [10, 20, 20, 50, 100, 200]
const mark = 'demo.seed'

/** A reason not to seed that the person at the keyboard can mend. */
export class SeedError extends Error {}

export interface DemoOptions {
  seed: number
  players: number
  /** How much they play: 1 is some 40,000 operations for 300 players. */
  pace: number
  tell(line: string): void
}

interface Story {
  db: Database
  wallet: PastWallet
  games: SeededGame[]
  dice: Dice
  now: number
  passwordHash: string
}

/** Tells the month. Throws `SeedError` when it was told already or there are no games to play. */
export async function seedDemoMonth({ seed, players, pace, tell }: DemoOptions) {
  const db = database()
  if ((await countDeeds(db, mark)) > 0) {
    throw new SeedError('The demo’s month is in this database already. Another one wants an empty DATA_DIR.')
  }
  const games = await playableGames(db)
  if (games.length === 0)
    throw new SeedError('There are no games: read the feed first (operator -- catalog refresh).')
  const passwordHash = await hashPassword(demoAccounts.player.password)
  const story = { db, wallet: openPastWallet(), games, dice: new Dice(seed), now: Date.now(), passwordHash }
  await seedTeam(db, { hashPassword, seal })
  // First of all: a story that breaks off must not be begun again on top of itself.
  await seedDeeds(db, story.dice, [
    { at: story.now - monthDays * dayMs, role: 'owner', action: mark, subject: 'demo', after: { seed } },
  ])
  const members = await settle(story, makePeople(story.dice, players), seed)
  tell(`${members.length} players, ${games.length} games`)
  await playAll(story, members, pace, tell)
  await endSessionsBefore(db, new Date(story.now - lastHourMs))
  const deeds = await endAll(story, members)
  await expireBonuses()
  await seedDeeds(db, story.dice, [
    ...deeds,
    ...readings(
      story.dice,
      members.map(({ playerId }) => playerId),
      story.now - monthDays * dayMs,
      story.now,
    ),
  ])
  const calls = await seedCalls(db, story.dice, env().OPERATOR_ID, story.now)
  tell(`${story.wallet.booked()} wallet operations, ${calls} wallet calls`)
  return { players: members.length, operations: story.wallet.booked(), calls }
}

interface Settled extends Member {
  person: Person
  from: number
}

/** The players with their empty wallets and their log-ins. */
async function settle(
  { db, dice, now, passwordHash }: Story,
  people: Person[],
  seed: number,
): Promise<Settled[]> {
  const begin = now - monthDays * dayMs
  const joined = people.map(() => (dice.chance(0.6) ? begin : busyMoment(dice, begin, now - 2 * dayMs)))
  const rows = people.map((person, place) => {
    const from = joined[place] ?? begin
    const createdAt = new Date(from === begin ? begin - dice.between(1, 200) * dayMs : from)
    return {
      id: newPlayerId(createdAt),
      nickname: person.nickname,
      nicknameKey: person.nickname.toLowerCase(),
      email: person.email,
      emailKey: person.email,
      passwordHash,
      dateOfBirth: new Date(person.dateOfBirth),
      language: person.language,
      currency: person.currency,
      termsVersion,
      termsAcceptedAt: createdAt,
      createdAt,
      lastLoginAt: new Date(busyMoment(dice, from, now)),
      isTest: place % 60 === 59,
    }
  })
  await addPlayers(db, rows)
  await addLogins(db, ...loginsOf(rows, dice, now))
  const wallets = await walletsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, currency }, place) => {
    const [person, walletId] = [people[place], wallets.get(id)]
    if (person === undefined || walletId === undefined) return []
    const own = new Dice(seed * 7919 + place)
    return [{ playerId: id, walletId, currency, person, from: joined[place] ?? begin, dice: own }]
  })
}

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
]

function loginsOf(
  rows: readonly { id: string; emailKey: string; createdAt: Date }[],
  dice: Dice,
  now: number,
) {
  const logins = []
  const attempts = []
  for (const { id, emailKey, createdAt } of rows) {
    const address = `203.0.113.${dice.between(1, 254)}`
    const count = dice.between(1, 6)
    for (let place = 0; place < count; place += 1) {
      const at = busyMoment(dice, Math.max(createdAt.getTime(), now - monthDays * dayMs), now - 60_000)
      const [moment, end] = [
        new Date(at),
        new Date(Math.min(at + dice.between(10, 240) * 60_000, now - 1_000)),
      ]
      const account = `player:${emailKey}`
      if (dice.chance(0.15)) {
        const failed = { account, address, succeeded: false }
        attempts.push({ ...failed, createdAt: new Date(at - 20_000) })
      }
      attempts.push({ account, address, succeeded: true, createdAt: moment })
      const seen = { createdAt: moment, lastSeenAt: end, expiresAt: new Date(at + 30 * dayMs) }
      const over = { endedAt: end, endReason: 'logged out' }
      logins.push({
        tokenHash: dice.hex(64),
        playerId: id,
        address,
        userAgent: dice.pick(browsers),
        ...seen,
        ...over,
      })
    }
  }
  return [logins, attempts] as const
}

/** Many players at once share the wallet's batches; each lives their own month in order. */
async function playAll(story: Story, members: readonly Settled[], pace: number, tell: DemoOptions['tell']) {
  const { wallet, games, db, now } = story
  const lives = members.map((member) => {
    const { dice } = member
    // Most play now and then, a few nearly every day.
    const sessions = Math.max(1, Math.round(pace * dice.next() ** 3 * 15))
    return { ...member, until: now - 2 * lastHourMs, sessions, stakeCents: dice.pick(stakesCents) }
  })
  // Whoever plays most begins first: at the end, a few alone would make small batches.
  const waiting = lives.toSorted((a, b) => a.sessions - b.sessions)
  let done = 0
  const world = {
    wallet,
    games: shuffled(games, story.dice),
    openSession: (session: SeededSession, authTokenHash: string) => addSession(db, session, authTokenHash),
  }
  const worker = async () => {
    for (let life = waiting.pop(); life !== undefined; life = waiting.pop()) {
      await new PlayerMonth(life, world).live()
      done += 1
      if (done % 50 === 0) tell(`${done} of ${members.length} players have played`)
    }
  }
  await Promise.all(Array.from({ length: sentAtOnce }, worker))
}

function shuffled<Item>(list: readonly Item[], dice: Dice): Item[] {
  return list
    .map((item) => [dice.next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}

/** What the last hour brings, to each group of players its own. */
async function endAll({ db, wallet, games, now }: Story, members: readonly Settled[]): Promise<Deed[]> {
  const group = (share: number, of: number) => members.filter((_, place) => place % of === share)
  const at = now - 40 * 60_000
  const deeds: Deed[] = []
  deeds.push(...(await adjustSome(wallet, new Dice(1), group(3, 25), at)))
  deeds.push(...(await seedBonuses(wallet, group(9, 14), now)))
  await seedLimits(db, group(5, 10), now)
  await seedGrants(db, wallet, group(7, 12), games, now)
  const [game] = games
  if (game) await seedIncidents(db, wallet, group(11, 60), game, now)
  for (const [status, of] of [
    ['blocked', 33],
    ['excluded', 41],
    ['closed', 57],
  ] as const) {
    for (const member of group(of - 1, of))
      deeds.push(await leave(db, wallet, member, status, now - 5 * 60_000))
  }
  return deeds
}
