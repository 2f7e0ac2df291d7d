import { currentPlayer } from '@/lib/auth/auth'
import { balancesOf } from '@/lib/wallet/wallet'

const noStore = { headers: { 'cache-control': 'no-store' } }

/** The player's balances per currency, exact text with five decimals; 401 once the log-in is over. */
export async function GET(): Promise<Response> {
  const player = await currentPlayer()
  if (player === null) return Response.json({ error: 'logged-out' }, { status: 401, ...noStore })
  const balances = (await balancesOf(player.id)).map(({ currency, cash, bonus }) => ({
    currency,
    cash: cash.toString(),
    bonus: bonus.toString(),
  }))
  return Response.json({ balances, currency: player.currency }, noStore)
}
