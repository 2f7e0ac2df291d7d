import { csvResponse } from '@/app/csv-response'
import { exportAudit } from '@/lib/backoffice/backoffice'
import { auditCells, auditColumns } from '../audit-csv'
import { readAuditQuery } from '../audit-query'

/** The rows of the audit page's search as CSV, oldest first. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readAuditQuery(Object.fromEntries(new URL(request.url).searchParams))
  return csvResponse('audit', auditColumns, await exportAudit(filters), auditCells)
}
