import { currentPlayer } from '@/lib/auth/auth'
import { gameTitles } from '@/lib/catalog/catalog'
import { Money } from '@/lib/money/money'
import { type Whereabouts, whereaboutsOf } from '@/lib/wallet/wallet'

const noStore = { 'cache-control': 'no-store' }
const roundsMax = 50

/** Where the player's money of one currency is: cash, bonus, and what open rounds hold. 401 once the log-in is over. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer()
  if (player === null) return Response.json({ error: 'logged-out' }, { status: 401, headers: noStore })
  const currency = new URL(request.url).searchParams.get('currency')?.slice(0, 16) || player.currency
  const found = await whereaboutsOf(player.id, currency)
  const rounds = found.rounds.slice(0, roundsMax)
  const codes = rounds.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set(codes)])
  return Response.json(
    {
      currency,
      cash: found.cash,
      bonus: found.bonus,
      held: found.held,
      total: found.total,
      activeBonus: found.activeBonus && toBonus(found.activeBonus),
      moreRounds: found.rounds.length - rounds.length,
      rounds: rounds.map((round) => ({
        key: `${round.walletId} ${round.since.getTime()} ${round.roundId ?? ''}`,
        game: round.gameCode === null ? null : String(round.gameCode),
        title: round.gameCode === null ? null : (titles.get(round.gameCode) ?? null),
        currency: round.currency,
        stake: round.cash.plus(round.bonus),
        since: round.since.getTime(),
      })),
    },
    { headers: noStore },
  )
}

function toBonus({ required, wagered, expiresAt, currency }: NonNullable<Whereabouts['activeBonus']>) {
  const done = required && Money.unbounded('100', currency).share(wagered.atMost(required), required)
  return {
    required,
    wagered,
    percent: done && Number.parseInt(done.toString(), 10),
    expiresAt: expiresAt?.getTime() ?? null,
  }
}
