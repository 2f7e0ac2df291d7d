import { exportAlterations } from '@/lib/backoffice/backoffice'
import { reportCsv } from '../../report-csv'
import { readAlterationsQuery } from '../../report-query'

/** Alterations as CSV, oldest first; before and after are JSON. */
export function GET(request: Request): Promise<Response> {
  return reportCsv(request, {
    name: 'alterations',
    columns: [
      'id',
      'time',
      'kind',
      'action',
      'subject',
      'subject_name',
      'who',
      'authorised_by',
      'reason',
      'before',
      'after',
    ],
    read: (params) => exportAlterations(readAlterationsQuery(params).filters),
    cellsOf: (line) => [
      String(line.id),
      line.createdAt.toISOString(),
      line.kind,
      line.action,
      line.subject,
      line.subjectName ?? '',
      line.who,
      line.authorisedBy ?? '',
      line.reason ?? '',
      line.before === null ? '' : JSON.stringify(line.before),
      line.after === null ? '' : JSON.stringify(line.after),
    ],
  })
}
