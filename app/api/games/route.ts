import { lobby } from '@/lib/catalog/catalog'
import { packGames } from '@/lib/catalog/packed'

/** The whole catalogue, packed, for instant search. Its address carries the catalogue's version, so it may be kept. */
export async function GET(): Promise<Response> {
  const found = await lobby()
  if (found === null) return Response.json({ error: 'no-games' }, { status: 404 })
  return Response.json(packGames(found.games), {
    headers: { 'cache-control': 'public, max-age=3600' },
  })
}
