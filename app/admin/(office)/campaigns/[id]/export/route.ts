import { csvResponse } from '@/app/csv-response'
import { exportCampaignGrants } from '@/lib/backoffice/backoffice'
import { readGrantsQuery } from '../../campaigns-query'
import { grantCells, grantColumns } from '../../grant-csv'

/** The grants of the page's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { filters } = readGrantsQuery(Object.fromEntries(new URL(request.url).searchParams))
  const grants = await exportCampaignGrants(id, filters)
  if (grants === null) return new Response(null, { status: 404 })
  return csvResponse(`campaign-${id}-grants`, grantColumns, grants, grantCells)
}
