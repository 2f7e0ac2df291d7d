import 'server-only'
import type { BetView, BonusCardView, RoundsCardView } from '@/components/bonuses/views'
import { roundsOf } from '@/lib/bonus/bonus'
import { percentDone } from '@/lib/bonus/rules'
import { gameTitles } from '@/lib/catalog/catalog'
import type { Money } from '@/lib/money/money'
import { type BonusView, balancesOf, type CountedBet, givenOf } from '@/lib/wallet/wallet'

const text = (amount: Money | null) => (amount === null ? null : amount.toString())

/** Bonuses as the page shows them; `key` names one in an address. */
export async function readBonuses(playerId: string, all: BonusView[]): Promise<BonusCardView[]> {
  const [given, balances] = await Promise.all([givenOf(all), balancesOf(playerId)])
  return all.map((bonus) => {
    const { required, wagered } = bonus
    const left = required?.minus(wagered)
    const wallet = balances.find(({ currency }) => currency === bonus.currency)
    return {
      key: `${bonus.currency}-${bonus.sequence}`,
      currency: bonus.currency,
      sequence: bonus.sequence.toString(),
      state: bonus.state,
      given: text(given.get(`${bonus.walletId}:${bonus.sequence}`) ?? null),
      held: bonus.held.toString(),
      cash: wallet?.cash.toString() ?? '0',
      wagered: wagered.toString(),
      required: text(required),
      left: left === undefined || left.isNegative() ? null : left.toString(),
      percent: percentDone(bonus),
      released: bonus.released.isZero() ? null : bonus.released.toString(),
      maxBet: text(bonus.maxBet),
      maxWin: text(bonus.maxWin),
      createdAt: bonus.createdAt,
      expiresAt: bonus.expiresAt,
      endedAt: bonus.endedAt,
    }
  })
}

export async function readRounds(playerId: string): Promise<RoundsCardView[]> {
  const rounds = await roundsOf(playerId)
  const titles = await gameTitles([...new Set(rounds.map(({ gameCode }) => gameCode))])
  return rounds.map((grant) => ({
    id: grant.id.toString(),
    game: grant.gameCode.toString(),
    title: titles.get(grant.gameCode) ?? null,
    currency: grant.currency,
    state: grant.state,
    count: grant.count,
    played: grant.played,
    win: grant.win.toString(),
    winTo: grant.winTo,
    wagering: grant.wagering,
    maxWin: text(grant.maxWin),
    createdAt: grant.createdAt,
    expiresAt: grant.expiresAt,
    endedAt: grant.endedAt,
  }))
}

export async function showBets(bets: CountedBet[]): Promise<BetView[]> {
  const codes = bets.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set(codes)])
  return bets.map((bet) => ({
    key: bet.sequence.toString(),
    isRefund: bet.kind === 'rollback',
    game:
      bet.gameCode === null ? null : { code: String(bet.gameCode), title: titles.get(bet.gameCode) ?? null },
    stake: bet.stake.toString(),
    weight: bet.weight,
    counted: bet.counted.toString(),
    why: bet.why,
    at: bet.at.toISOString(),
  }))
}
