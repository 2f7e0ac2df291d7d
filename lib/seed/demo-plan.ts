// Who plays what and when, before anybody does: players of different habit in the rhythm of days and weeks, and what
// each round will pay.
import { stakeOf } from './demo-money'
import { dealResults, type PlayedRound } from './demo-results'
import { busyMoment, type Dice } from './random'
import type { SeededGame } from './seed-store'

export interface PlannedRound extends PlayedRound {
  /** After the round before it. */
  afterMs: number
  /** Most have a result; a few are refunded, and of a few the result has not come yet. */
  fate: 'settled' | 'refunded' | 'open'
}

export interface PlannedSession {
  start: number
  game: SeededGame
  rounds: PlannedRound[]
}

export interface Habit {
  sessions: readonly [number, number]
  rounds: readonly [number, number]
  levels: readonly [number, number]
}

/** One evening only, now and then, weekly, nearly every day, and high. */
const habits = [
  [{ sessions: [1, 1], rounds: [5, 20], levels: [0, 2] }, 10],
  [{ sessions: [2, 6], rounds: [4, 16], levels: [0, 2] }, 48],
  [{ sessions: [6, 12], rounds: [6, 20], levels: [1, 3] }, 30],
  [{ sessions: [14, 24], rounds: [10, 30], levels: [2, 4] }, 9],
  [{ sessions: [5, 10], rounds: [10, 30], levels: [5, 6] }, 3],
] as const satisfies readonly (readonly [Habit, number])[]

export interface PlanOfPlayer {
  currency: string
  /** The reports leave them out: what they win is dealt apart. */
  isTest: boolean
  /** Their limits may end a session early: what it would have paid must not be missing elsewhere. */
  hasLimits: boolean
  from: number
  until: number
}

const popularGames = 90
const hourMs = 3_600_000
const openRounds = 9

/** The sessions of each of these players, in the order of time. `pace` says how much they play. */
export function planMonth(
  dice: Dice,
  players: readonly PlanOfPlayer[],
  { games, pace, now }: { games: readonly SeededGame[]; pace: number; now: number },
): PlannedSession[][] {
  const popular = shuffled(dice, games).slice(0, popularGames)
  const plans = players.map((player) => planPlayer(dice, player, { games, popular, pace }))
  leaveSomeOpen(dice, plans.flat(), now)
  const dealt = new Map<string, PlannedRound[]>()
  for (const [place, sessions] of plans.entries()) {
    for (const { game, rounds, start } of sessions) {
      const apart = players[place]?.hasLimits ? `${place} ${start}` : ''
      const key = `${game.code} ${players[place]?.currency} ${players[place]?.isTest} ${apart}`
      const settled = rounds.filter(({ fate }) => fate === 'settled')
      dealt.set(key, [...(dealt.get(key) ?? []), ...settled])
    }
  }
  for (const rounds of dealt.values()) dealResults(dice, rounds)
  return plans
}

function planPlayer(
  dice: Dice,
  { currency, from, until }: PlanOfPlayer,
  { games, popular, pace }: { games: readonly SeededGame[]; popular: readonly SeededGame[]; pace: number },
): PlannedSession[] {
  const { sessions, rounds, levels } = dice.weighted<Habit>(habits)
  const level = dice.between(...levels)
  const favourites = Array.from({ length: dice.between(1, 4) }, () => skewed(dice, popular))
  const count = Math.max(1, Math.round(dice.between(...sessions) * pace))
  return Array.from({ length: count }, () => busyMoment(dice, from + hourMs / 2, until))
    .toSorted((a, b) => a - b)
    .map((start) => {
      const game = dice.chance(0.6)
        ? dice.pick(favourites)
        : dice.chance(0.9)
          ? skewed(dice, popular)
          : dice.pick(games)
      const stake = stakeOf(level + dice.pick([-1, 0, 0, 0, 1]), currency)
      return { start, game, rounds: planRounds(dice, stake, dice.between(...rounds)) }
    })
}

function planRounds(dice: Dice, stake: number, count: number): PlannedRound[] {
  return Array.from({ length: count }, () => ({
    stake,
    paid: 0,
    afterMs: dice.between(4_000, 14_000),
    fate: dice.chance(0.003) ? 'refunded' : 'settled',
  }))
}

/** The last rounds of some sessions of this day: what a broken connection leaves behind. */
function leaveSomeOpen(dice: Dice, sessions: readonly PlannedSession[], now: number): void {
  const late = sessions.filter(({ start }) => start > now - 30 * hourMs && start < now - 3 * hourMs)
  for (const { rounds } of shuffled(dice, late).slice(0, openRounds)) {
    const last = rounds.at(-1)
    if (last !== undefined) last.fate = 'open'
  }
}

/** A few games are everybody's favourites. */
function skewed(dice: Dice, games: readonly SeededGame[]): SeededGame {
  return games[Math.floor(dice.next() ** 2.2 * games.length)] ?? dice.pick(games)
}

export function shuffled<Item>(dice: Dice, list: readonly Item[]): Item[] {
  return list
    .map((item) => [dice.next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}
