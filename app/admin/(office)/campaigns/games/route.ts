import { findGamesForCampaign } from '@/lib/backoffice/backoffice'

/** Games that can play free rounds, for the form's search. */
export async function GET(request: Request): Promise<Response> {
  const found = await findGamesForCampaign(new URL(request.url).searchParams.get('q') ?? '')
  return Response.json({ games: found.map((game) => ({ ...game, code: String(game.code) })) })
}
