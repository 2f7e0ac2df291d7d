import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { isOwnPage } from '@/app/api/own-page'
import { currentPlayer } from '@/lib/auth/auth'
import { now } from '@/lib/clock'
import { openGame } from '@/lib/launch/launch'
import { safePlaySettings } from '@/lib/safer-play/safer-play'

const bodyLengthMax = 1_000
const bodySchema = z.object({ game: z.string().regex(/^\d{1,19}$/) })
const statuses = { 'unknown-game': 404, 'player-may-not-play': 403, 'unknown-currency': 409 } as const

/** Opens a game for the player: a new session, the address that carries its token, and what its page must honour. */
export async function POST(request: Request): Promise<Response> {
  const player = await currentPlayer()
  if (player === null) return refuse('logged-out', 401)
  if (!isOwnPage(request)) return refuse('foreign-page', 403)
  const body = bodySchema.safeParse(readJson((await request.text()).slice(0, bodyLengthMax)))
  if (!body.success) return refuse('unknown-game', 404)
  const opened = await openGame({
    playerId: player.id,
    gameCode: BigInt(body.data.game),
    language: await getLocale(),
  })
  if (opened.kind === 'refused') return refuse(opened.reason, statuses[opened.reason])
  const { realityCheckMinutes } = await safePlaySettings(player.id, now())
  const { url, currency, sessionId } = opened
  return Response.json(
    { url, currency, session: sessionId.toString(), realityCheckMinutes },
    { headers: { 'cache-control': 'no-store' } },
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refuse(error: string, status: number): Response {
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } })
}
