import { csvResponse } from '@/app/csv-response'
import { exportBonuses } from '@/lib/backoffice/backoffice'
import { readBonusesQuery } from '../bonuses-query'

const columns = [
  'currency',
  'bonus',
  'origin',
  'given',
  'state',
  'held',
  'wagered',
  'required',
  'released',
  'max_bet',
  'max_win',
  'expires',
  'ended',
]

/** The bonuses of the table's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readBonusesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const bonuses = await exportBonuses((await params).id, filters)
  return csvResponse('bonuses', columns, bonuses, (bonus) => [
    bonus.currency,
    String(bonus.sequence),
    bonus.origin,
    bonus.createdAt.toISOString(),
    bonus.state,
    bonus.held.toString(),
    bonus.wagered.toString(),
    bonus.required?.toString() ?? '',
    bonus.released.toString(),
    bonus.maxBet?.toString() ?? '',
    bonus.maxWin?.toString() ?? '',
    bonus.expiresAt?.toISOString() ?? '',
    bonus.endedAt?.toISOString() ?? '',
  ])
}
