// A lively month to explore, told from a seed: players, play, bonuses, staff. The money is booked by the wallet's own
// rules at the times of the story, which ends now; `ledger verify` finds nothing.
import { hashPassword } from '../auth/passwords'
import { seal } from '../auth/seal'
import { database } from '../db/client'
import { demoAccounts } from '../demo-accounts'
import { env } from '../env'
import { newPlayerId } from '../players/player-id'
import { termsVersion } from '../players/terms'
import { foldReports } from '../reports/reports'
import { expireBonuses } from '../wallet/wallet'
import { liveMonth, monthDays, type Settled, type Story } from './demo-month'
import { readings, seedCalls, seedDeeds, seedTeam, staffByRole } from './demo-office'
import { makePeople, type Person } from './demo-people'
import { openPastWallet } from './past-wallet'
import { busyMoment, Dice } from './random'
import { addLogins, addPlayers, countDeeds, playableGames, walletsOf } from './seed-store'

const dayMs = 86_400_000
const mark = 'demo.seed'

/** A reason not to seed that the person at the keyboard can mend. */
export class SeedError extends Error {}

export interface DemoOptions {
  seed: number
  players: number
  /** How much they play: 1 is some 60,000 operations for 300 players. */
  pace: number
  tell(line: string): void
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
  await seedTeam(db, { hashPassword, seal })
  const [wallet, dice, now, staff] = [openPastWallet(), new Dice(seed), Date.now(), await staffByRole(db)]
  const story = { db, wallet, games, dice, now, passwordHash, staff }
  // First of all: a story that breaks off must not be begun again on top of itself.
  await seedDeeds(db, story.dice, [
    { at: story.now - monthDays * dayMs, role: 'owner', action: mark, subject: 'demo', after: { seed } },
  ])
  const members = await settle(story, makePeople(story.dice, players), seed)
  tell(`${members.length} players, ${games.length} games`)
  const deeds = await liveMonth(story, members, { pace, tell })
  await expireBonuses()
  const from = story.now - monthDays * dayMs
  const playerIds = members.map(({ playerId }) => playerId)
  await seedDeeds(db, story.dice, [...deeds, ...readings(story.dice, playerIds, from, story.now)])
  const calls = await seedCalls(db, story.dice, env().OPERATOR_ID, story.now)
  await foldReports()
  tell(`${story.wallet.booked()} wallet operations, ${calls} wallet calls`)
  return { players: members.length, operations: story.wallet.booked(), calls }
}

/** The players with their empty wallets and their log-ins. */
async function settle(
  { db, dice, now, passwordHash }: Story,
  people: Person[],
  seed: number,
): Promise<Settled[]> {
  const begin = now - monthDays * dayMs
  const isTestPlace = (place: number) => place % 60 === 59
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
      isTest: isTestPlace(place),
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
    const from = joined[place] ?? begin
    const told = { email: person.email, from, isTest: isTestPlace(place) }
    return [{ playerId: id, walletId, currency, ...told, dice: own }]
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
