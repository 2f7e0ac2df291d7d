import { z } from 'zod'
import { formatAmount, parseAmount, type Units } from '../engine/amount'
import { chipsFor, lineBetsFor } from '../engine/bet-ladder'
import { type SlotOutcome, spinSlot } from '../engine/evaluate-slot'
import type { RandomSource } from '../engine/random'
import { drawPocket, isSpot, payRoulette } from '../engine/roulette'
import { slotMathsOf } from '../engine/slot-maths'
import { recordFreeRound } from './free-rounds'
import { viewFreeRounds } from './open-game'
import type { RouletteAnswer, SpinAnswer } from './play-answers'
import type { PlaySession } from './play-sessions'
import type { Problem } from './purse'

export const spinSchema = z.object({ session: z.string().max(64), lineBet: z.string().max(20) })
export const rouletteSchema = z.object({
  session: z.string().max(64),
  bets: z.record(z.string().max(10), z.string().max(20)).refine((bets) => Object.keys(bets).length <= 60),
})

/** What a developer wants to see; null leaves it to chance. */
export type Luck = 'win' | 'lose' | null

const drawsMax = 2000

/** Draws until the outcome is the wished one, or the draws are used up. */
function drawLucky<Outcome extends { total: Units }>(luck: Luck, draw: () => Outcome): Outcome {
  let outcome = draw()
  for (let draws = 1; luck !== null && outcome.total > 0n !== (luck === 'win') && draws < drawsMax; draws++) {
    outcome = draw()
  }
  return outcome
}

/** Plays one round of a slot: a free one when free rounds are running, else for the chosen bet. */
export async function playSlot(
  session: PlaySession,
  lineBetText: string,
  random: RandomSource,
  luck: Luck = null,
): Promise<SpinAnswer> {
  if (session.freeRounds?.isActive && session.walletPurse) return playFreeRound(session, random, luck)
  const lineBet = parseAmount(lineBetText)
  const { game, purse } = session
  if (lineBet === null || !lineBetsFor(session.currency, game.lines).bets.includes(lineBet)) {
    return refuse('not a bet of this game')
  }
  const stake = lineBet * BigInt(game.lines)
  const taken = await purse.takeStake(stake)
  if (!taken.ok) return { ok: false, problem: taken.problem, balance: purse.balance() }
  const balanceStaked = purse.balance()
  const outcome = drawLucky(luck, () => spinSlot(slotMathsOf(game.profile), game.lines, lineBet, random))
  const problem = await purse.payResult(taken.round, outcome.total)
  return { ...viewSpin(session, outcome, stake), balanceStaked, problem }
}

async function playFreeRound(session: PlaySession, random: RandomSource, luck: Luck): Promise<SpinAnswer> {
  const { freeRounds, walletPurse, game, purse } = session
  if (!freeRounds || !walletPurse) return refuse('no free rounds')
  const lines = Math.min(freeRounds.lines, 50)
  const outcome = drawLucky(luck, () =>
    spinSlot(slotMathsOf(game.profile), lines, freeRounds.lineBet, random),
  )
  outcome.total *= freeRounds.multiplier
  for (const win of outcome.wins) win.amount *= freeRounds.multiplier
  const balanceStaked = purse.balance()
  const problem = await recordFreeRound(walletPurse, freeRounds, session.userId, outcome.total)
  const answer = viewSpin(session, outcome, freeRounds.lineBet * BigInt(lines))
  if (freeRounds.left <= 0) session.freeRounds = null
  return { ...answer, balanceStaked, problem }
}

function viewSpin(session: PlaySession, outcome: SlotOutcome, stake: Units) {
  return {
    ok: true as const,
    balance: session.purse.balance(),
    stops: outcome.stops,
    wins: outcome.wins.map((win) => ({ ...win, amount: formatAmount(win.amount) })),
    total: formatAmount(outcome.total),
    timesBet: stake > 0n ? Number((outcome.total * 100n) / stake) / 100 : 0,
    freeRounds: viewFreeRounds(session.freeRounds),
  }
}

/** Plays one round of roulette: all chips are one stake, all winning spots one result. */
export async function playRoulette(
  session: PlaySession,
  betTexts: Record<string, string>,
  random: RandomSource,
  luck: Luck = null,
): Promise<RouletteAnswer> {
  const bets = new Map<string, Units>()
  for (const [spot, text] of Object.entries(betTexts)) {
    const amount = parseAmount(text)
    if (!isSpot(spot) || amount === null || amount === 0n) return refuse('not a bet of this table')
    bets.set(spot, amount)
  }
  const { chips, totalMax } = chipsFor(session.currency)
  const smallest = chips[0] ?? 1n
  const stake = [...bets.values()].reduce((sum, amount) => sum + amount, 0n)
  const isWhole = [...bets.values()].every((amount) => amount % smallest === 0n)
  if (bets.size === 0 || stake > totalMax || !isWhole) return refuse('not a bet of this table')
  const { purse } = session
  const taken = await purse.takeStake(stake)
  if (!taken.ok) return { ok: false, problem: taken.problem, balance: purse.balance() }
  const balanceStaked = purse.balance()
  const { pocket, ...paid } = drawLucky(luck, () => {
    const drawn = drawPocket(random)
    return { pocket: drawn, ...payRoulette(bets, drawn) }
  })
  const problem = await purse.payResult(taken.round, paid.total)
  return {
    ok: true,
    balanceStaked,
    balance: purse.balance(),
    total: formatAmount(paid.total),
    problem,
    pocket,
    winners: paid.winners.map((winner) => ({ ...winner, amount: formatAmount(winner.amount) })),
  }
}

function refuse(detail: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { key: 'notAccepted', detail } }
}
