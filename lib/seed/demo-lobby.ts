// The lobby's month: what the desk said of games and studios, what players like, and what they looked for in vain.
import { changeGames, placeGame } from '../catalog/desk'
import type { Database } from '../db/client'
import { insertFavourite } from '../lobby/store'
import type { Deed } from './demo-office'
import { shuffled } from './demo-plan'
import { busyMoment, type Dice } from './random'
import { addMissedSearches, type SeededGame } from './seed-store'

const dayMs = 86_400_000
const favouritesMost = 500

/** Hides, features, tags and places some games, each with its row for the audit. */
export async function setDesk(
  db: Database,
  dice: Dice,
  { games, now }: { games: readonly SeededGame[]; now: number },
): Promise<Deed[]> {
  const deeds: Deed[] = []
  const codes = shuffled(dice, games).map(({ code }) => code)
  const some = (from: number, count: number) => codes.slice(from, from + count)
  const steps = [
    {
      action: 'game.hide',
      codes: some(0, 4),
      change: { isHidden: true },
      reason: 'licence of this market ended',
    },
    { action: 'game.feature', codes: some(4, 6), change: { isFeatured: true } },
    { action: 'game.tag', codes: some(8, 12), change: { addTag: 'winter' } },
    { action: 'game.tag', codes: some(18, 8), change: { addTag: 'classic' } },
  ]
  for (const { action, codes: chosen, change, reason } of steps) {
    const changed = await db.$transaction((tx) => changeGames(tx, chosen, change))
    const at = now - Math.round((1 + dice.next() * 25) * dayMs)
    for (const { code } of changed) {
      const after = 'addTag' in change ? { tags: change.addTag ?? '' } : { ...change }
      deeds.push({
        at,
        role: 'manager',
        action,
        subject: `game ${code}`,
        after,
        ...(reason ? { reason } : {}),
      })
    }
  }
  for (const code of some(4, 5)) {
    const placed = await db.$transaction((tx) => placeGame(tx, code, 'last'))
    if (!placed.ok) continue
    const at = now - Math.round(dice.next() * 20 * dayMs)
    deeds.push({
      at,
      role: 'manager',
      action: 'game.place',
      subject: `game ${code}`,
      after: { place: placed.after },
    })
  }
  return deeds
}

/** Each of these players likes a few games. */
export async function likeGames(
  db: Database,
  players: readonly { playerId: string; dice: Dice }[],
  { games, from, now }: { games: readonly SeededGame[]; from: number; now: number },
): Promise<void> {
  for (const { playerId, dice } of players) {
    for (const { code } of shuffled(dice, games).slice(0, dice.between(1, 5))) {
      const at = new Date(busyMoment(dice, from, now))
      await insertFavourite(db, { playerId, gameCode: code, at, most: favouritesMost })
    }
  }
}

const searches =
  'crash,aviator,poker,texas holdem,blackjack,baccarat,megaways,plinko,mines,bingo,book of the dead,sweet bonanza,' +
  'live dealer,keno,lightning roulette,dragon tiger,gates of olympus,big bass,покер,блэкджек,авиатор,кено,золото'

/** Searches that found nothing: a few very often, most once or twice. */
export async function missSearches(db: Database, dice: Dice, { from, now }: { from: number; now: number }) {
  const rows = searches.split(',').map((query) => {
    const [first, second] = [busyMoment(dice, from, now), busyMoment(dice, from, now)]
    const count = Math.max(1, Math.round(dice.next() ** 4 * 80))
    return {
      query,
      count,
      firstAt: new Date(Math.min(first, second)),
      lastAt: new Date(Math.max(first, second)),
    }
  })
  await addMissedSearches(db, rows)
}
