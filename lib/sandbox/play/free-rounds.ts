import { formatAmount, parseAmount, type Units } from '../engine/amount'
import type { FreeRoundsGrant } from '../wallet/wallet-messages'
import type { Problem } from './purse'
import { problemOf, type WalletPurse } from './wallet-purse'

/** Free rounds that the operator gave: stakes cost nothing, wins are paid together at the end. */
export type FreeRounds = {
  id: string
  /** Rounds still to play. */
  left: number
  played: number
  win: Units
  lines: number
  lineBet: Units
  multiplier: bigint
  isActive: boolean
}

/** Progress survives a reload of the game: the operator keeps offering a grant until its end is told. */
const progressOf = new Map<string, { played: number; win: Units }>()
const progressMax = 5000

/** Asks the operator for free rounds; null when there are none or the game cannot play them. */
export async function findFreeRounds(purse: WalletPurse, userId: string): Promise<FreeRounds | null> {
  const result = await purse.callWallet('do-get-features-user-ingame', {})
  if (!result.decided || result.answer.error_code !== 0) return null
  const grant = result.answer.free_rounds
  return grant === undefined ? null : readGrant(grant, userId)
}

/** `bet` coins of the value `cp` lie on each of `lines` lines; `mpl` multiplies what they win. */
function readGrant(grant: FreeRoundsGrant, userId: string): FreeRounds | null {
  const coin = parseAmount(grant.cp)
  if (coin === null || coin === 0n) return null
  const progress = progressOf.get(progressKey(userId, grant.id))
  const left = grant.count - (progress?.played ?? 0)
  if (left <= 0) return null
  return {
    id: grant.id,
    left,
    played: progress?.played ?? 0,
    win: progress?.win ?? 0n,
    lines: grant.lines,
    lineBet: coin * BigInt(grant.bet),
    multiplier: BigInt(Math.max(1, grant.mpl ?? 1)),
    isActive: false,
  }
}

/** Tells the operator that the player begins; a problem when it refuses. */
export async function activateFreeRounds(purse: WalletPurse, rounds: FreeRounds): Promise<Problem | null> {
  const result = await purse.callWallet('do-activate-features-user-ingame', {
    free_rounds: { id: idOf(rounds) },
  })
  if (!result.decided) return { key: 'walletAway', detail: result.reason }
  if (result.answer.error_code !== 0) return problemOf(result.answer)
  rounds.isActive = true
  return null
}

/** Books one played round, and the end after the last one. */
export async function recordFreeRound(
  purse: WalletPurse,
  rounds: FreeRounds,
  userId: string,
  roundWin: Units,
): Promise<Problem | null> {
  rounds.left--
  rounds.played++
  rounds.win += roundWin
  remember(progressKey(userId, rounds.id), { played: rounds.played, win: rounds.win })
  const update = await purse.callUntilDecided('do-update-features-user-ingame', {
    free_rounds: {
      id: idOf(rounds),
      win: formatAmount(rounds.win),
      round_win: formatAmount(roundWin),
      count: rounds.left,
      played: rounds.played,
    },
  })
  if (rounds.left > 0) return update.decided ? null : { key: 'winOnItsWay', detail: update.reason }
  const end = await purse.callUntilDecided('do-end-features-user-ingame', {
    free_rounds: { id: idOf(rounds), win: formatAmount(rounds.win) },
  })
  if (!end.decided) return { key: 'winOnItsWay', detail: end.reason }
  return end.answer.error_code === 0 ? null : { key: 'winRefused', detail: problemOf(end.answer).detail }
}

function remember(key: string, progress: { played: number; win: Units }): void {
  const oldest = progressOf.keys().next().value
  if (progressOf.size >= progressMax && oldest !== undefined) progressOf.delete(oldest)
  progressOf.set(key, progress)
}

function progressKey(userId: string, id: string): string {
  return `${id}:${userId}`
}

/** Grant ids are numbers in the protocol; one that is not a number goes back as it came. */
function idOf(rounds: FreeRounds): bigint | string {
  return /^\d{1,19}$/.test(rounds.id) ? BigInt(rounds.id) : rounds.id
}
