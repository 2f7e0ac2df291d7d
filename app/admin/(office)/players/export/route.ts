import { csvResponse } from '@/app/csv-response'
import { exportPlayers } from '@/lib/backoffice/backoffice'
import { readPlayersQuery } from '../players-query'

const columns = [
  'id',
  'nickname',
  'email',
  'status',
  'test',
  'currency',
  'registered',
  'last_login',
  'balances',
]

/** The players of the page's search as CSV, oldest first. Balances are cash and bonus of each wallet. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readPlayersQuery(Object.fromEntries(new URL(request.url).searchParams))
  const players = await exportPlayers(filters)
  return csvResponse('players', columns, players, (player) => [
    player.id,
    player.nickname,
    player.email,
    player.status,
    player.isTest ? 'yes' : 'no',
    player.currency,
    player.createdAt.toISOString(),
    player.lastLoginAt?.toISOString() ?? '',
    player.wallets.map(({ currency, cash, bonus }) => `${currency} ${cash} ${bonus}`).join('; '),
  ])
}
