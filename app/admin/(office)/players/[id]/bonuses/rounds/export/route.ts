import { csvResponse } from '@/app/csv-response'
import { exportPlayerGrants } from '@/lib/backoffice/backoffice'
import { grantCells, grantColumns } from '../../../../../campaigns/grant-csv'
import { readRoundsQuery } from '../../bonuses-query'

/** The free rounds of the table's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readRoundsQuery(Object.fromEntries(new URL(request.url).searchParams))
  const grants = await exportPlayerGrants((await params).id, filters)
  return csvResponse('player-grants', ['campaign', ...grantColumns], grants, (grant) => [
    grant.campaignName ?? '',
    ...grantCells(grant),
  ])
}
