// What rounds pay. Chance alone would leave a month of one game anywhere between half and twice its stakes; so each
// game's results in a currency are dealt like cards: some win, most lose, all together return what the game promises.
import type { Dice } from './random'

export interface PlayedRound {
  /** In the currency's smallest units. */
  stake: number
  paid: number
}

/** How many times its stake a winning round pays, before all are brought to the game's return, and how often. */
const wins = [
  [0.5, 22],
  [1, 22],
  [2, 22],
  [3, 12],
  [5, 10],
  [10, 7],
  [25, 3.5],
  [60, 1],
  [150, 0.4],
  [400, 0.1],
] as const

/** Deals what these rounds of one game pay: 93.5 to 96.5 of a hundred staked, to about every fourth round. */
export function dealResults(dice: Dice, rounds: readonly PlayedRound[]): void {
  for (const round of rounds) round.paid = 0
  const staked = rounds.reduce((sum, { stake }) => sum + stake, 0)
  const budget = Math.round(staked * (0.935 + dice.next() * 0.03))
  const count = Math.max(1, Math.round(rounds.length * (0.22 + dice.next() * 0.1)))
  const winners = rounds
    .map((round) => ({ round, place: dice.next(), times: timesOf(dice, rounds.length) }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, count)
  const drawn = winners.reduce((sum, { round, times }) => sum + round.stake * times, 0)
  for (const { round, times } of winners) {
    // A win is so many line bets, a twentieth of the stake each.
    const step = Math.max(1, Math.floor(round.stake / 20))
    round.paid = Math.max(1, Math.round((round.stake * times * budget) / drawn / step)) * step
  }
  const largest = winners.toSorted((a, b) => b.round.paid - a.round.paid)[0]?.round
  const paid = rounds.reduce((sum, round) => sum + round.paid, 0)
  if (largest !== undefined) largest.paid = Math.max(1, largest.paid + budget - paid)
}

/** No win may be most of what a game pays all month. */
function timesOf(dice: Dice, rounds: number): number {
  return Math.min(dice.weighted(wins), Math.max(2, rounds * 0.3))
}
