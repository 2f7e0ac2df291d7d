import { csvResponse } from '@/app/csv-response'
import { exportCampaignGrants } from '@/lib/backoffice/backoffice'
import { readGrantsQuery } from '../../campaigns-query'

const columns = [
  'id',
  'player_id',
  'nickname',
  'game_code',
  'game',
  'state',
  'count',
  'played',
  'currency',
  'win',
  'paid',
  'batch',
  'given_at',
  'starts_at',
  'activated_at',
  'ended_at',
  'expires_at',
]

/** The grants of the page's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { filters } = readGrantsQuery(Object.fromEntries(new URL(request.url).searchParams))
  const grants = await exportCampaignGrants(id, filters)
  if (grants === null) return new Response(null, { status: 404 })
  return csvResponse(`campaign-${id}-grants`, columns, grants, (grant) => [
    String(grant.id),
    grant.playerId,
    grant.nickname,
    String(grant.gameCode),
    grant.gameTitle ?? '',
    grant.state,
    String(grant.count),
    String(grant.played),
    grant.currency,
    grant.win.toString(),
    grant.paid.toString(),
    grant.batchId === null ? '' : String(grant.batchId),
    grant.createdAt.toISOString(),
    grant.startsAt?.toISOString() ?? '',
    grant.activatedAt?.toISOString() ?? '',
    grant.endedAt?.toISOString() ?? '',
    grant.expiresAt?.toISOString() ?? '',
  ])
}
