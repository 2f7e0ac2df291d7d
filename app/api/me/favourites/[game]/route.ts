import { isOwnPage } from '@/app/api/own-page'
import { currentPlayer } from '@/lib/auth/auth'
import { setFavourite } from '@/lib/lobby/lobby'

interface Context {
  params: Promise<{ game: string }>
}

const codeMax = 9_223_372_036_854_775_807n
const statuses = { done: 204, 'unknown-game': 404, 'too-many': 409 } as const
const noStore = { 'cache-control': 'no-store' }

/** Marks a game as the player's favourite. */
export const PUT = (request: Request, context: Context) => answer(request, context, true)

/** Takes the mark off. */
export const DELETE = (request: Request, context: Context) => answer(request, context, false)

async function answer(request: Request, { params }: Context, isWanted: boolean): Promise<Response> {
  const player = await currentPlayer()
  if (player === null) return refuse('logged-out', 401)
  if (!isOwnPage(request)) return refuse('foreign-page', 403)
  const { game } = await params
  if (!/^[1-9]\d{0,18}$/.test(game) || BigInt(game) > codeMax) return refuse('unknown-game', 404)
  const done = await setFavourite(player.id, BigInt(game), isWanted)
  if (done !== 'done') return refuse(done, statuses[done])
  return new Response(null, { status: statuses.done, headers: noStore })
}

function refuse(error: string, status: number): Response {
  return Response.json({ error }, { status, headers: noStore })
}
