import type { AuditLine } from '@/lib/backoffice/backoffice'

/** What a file says of a row of the audit. */
export const auditColumns = [
  'id',
  'time',
  'who',
  'action',
  'about',
  'name',
  'reason',
  'before',
  'after',
  'address',
] as const

export const auditCells = (line: AuditLine): string[] => [
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
]
