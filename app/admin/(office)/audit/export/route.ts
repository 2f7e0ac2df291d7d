import { csvResponse } from '@/app/csv-response'
import { exportAudit } from '@/lib/backoffice/backoffice'
import { readAuditQuery } from '../audit-query'

const columns = ['id', 'time', 'who', 'action', 'about', 'name', 'reason', 'before', 'after', 'address']

/** The rows of the audit page's search as CSV, oldest first. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readAuditQuery(Object.fromEntries(new URL(request.url).searchParams))
  const lines = await exportAudit(filters)
  return csvResponse('audit', columns, lines, (line) => [
    String(line.id),
    line.createdAt.toISOString(),
    line.actor,
    line.action,
    line.subject,
    line.subjectName ?? '',
    line.reason ?? '',
    line.before === null ? '' : JSON.stringify(line.before),
    line.after === null ? '' : JSON.stringify(line.after),
    line.address ?? '',
  ])
}
