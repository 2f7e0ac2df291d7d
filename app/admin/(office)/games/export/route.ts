import { csvResponse } from '@/app/csv-response'
import { exportGames } from '@/lib/backoffice/backoffice'
import { readGamesQuery } from '../games-query'

const columns = [
  'code',
  'title',
  'launch_name',
  'studio',
  'in_feed',
  'hidden',
  'studio_hidden',
  'featured',
  'place',
  'tags',
  'new',
  'free_rounds',
  'desktop',
  'mobile',
  'pictures',
  'rounds_30_days',
  'first_seen',
  'left_feed',
]

/** The games of the page's search as CSV, in its order. */
export async function GET(request: Request): Promise<Response> {
  const { filters, sort } = readGamesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const yes = (is: boolean) => (is ? 'yes' : 'no')
  return csvResponse('games', columns, await exportGames(filters, sort), (game) => [
    String(game.code),
    game.title,
    game.name,
    game.studio,
    yes(game.inFeed),
    yes(game.isHidden),
    yes(game.isStudioHidden),
    yes(game.isFeatured),
    game.deskPosition === null ? '' : String(game.deskPosition),
    game.tags.join(' '),
    yes(game.isNew),
    yes(game.hasFreeRounds),
    yes(game.isDesktop),
    yes(game.isMobile),
    String(game.icons.length),
    String(game.rounds),
    game.firstSeenAt.toISOString(),
    game.leftFeedAt?.toISOString() ?? '',
  ])
}
