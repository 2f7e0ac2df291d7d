import { csvResponse } from '@/app/csv-response'
import { exportAudit } from '@/lib/backoffice/backoffice'
import { auditCells, auditColumns } from '../../../../audit/audit-csv'
import { readPlayerAuditQuery } from '../player-audit-query'

/** What was done to a player, the page's search, as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readPlayerAuditQuery(Object.fromEntries(new URL(request.url).searchParams))
  const query = { ...filters, who: '', subject: (await params).id, readings: '' }
  return csvResponse('player-audit', auditColumns, await exportAudit(query), auditCells)
}
