import { isGameReachable, playableGame } from '@/lib/catalog/catalog'

/** Whether the games' server answers with this game, for a game page whose frame stays silent. */
export async function GET(request: Request): Promise<Response> {
  const code = new URL(request.url).searchParams.get('game') ?? ''
  const game = /^[1-9]\d{0,17}$/.test(code) ? await playableGame(BigInt(code)) : null
  if (game === null) return Response.json({ error: 'unknown-game' }, { status: 404 })
  const isReachable = await isGameReachable(game.name)
  return Response.json({ isReachable }, { headers: { 'cache-control': 'no-store' } })
}
