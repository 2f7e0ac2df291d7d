import { getTranslations } from 'next-intl/server'
import type { AuditLine } from '@/lib/backoffice/backoffice'
import type { DataColumn, DataRow } from '../data-table/types'
import { FactList } from '../fact-list'
import { Moment } from '../moment'
import { AuditChange } from './audit-change'
import { AuditSubject } from './audit-subject'

/**
 * Rows of the audit in the common table: who did what, when and why; before and after unfold. Where all are about one, as
 * on a player's page, the column that says so is left out.
 */
export async function auditRows(
  lines: readonly AuditLine[],
  { isOfOne = false } = {},
): Promise<{ columns: DataColumn[]; rows: DataRow[] }> {
  const translate = await getTranslations('audit')
  const columns: DataColumn[] = [
    {
      key: 'time',
      label: translate('time'),
      isSortable: true,
      className: 'max-lg:min-w-32 max-lg:[&_time]:whitespace-normal',
    },
    { key: 'who', label: translate('who'), className: 'max-w-36 truncate xl:max-w-64' },
    { key: 'action', label: translate('action') },
    ...(isOfOne ? [] : [{ key: 'subject', label: translate('subject') }]),
    { key: 'reason', label: translate('reason'), className: 'min-w-28 [overflow-wrap:anywhere]' },
    { key: 'address', label: translate('address'), hideBelow: 'xl' },
  ]
  const rows = lines.map((line) => ({
    key: String(line.id),
    cells: {
      time: <Moment at={line.createdAt} />,
      who: <span title={line.actor}>{line.actor}</span>,
      action: <span className="whitespace-nowrap font-medium">{line.action}</span>,
      subject: <AuditSubject {...line} />,
      reason: line.reason ?? '—',
      address: <span className="figures whitespace-nowrap text-muted">{line.address ?? '—'}</span>,
    },
    detail: (
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,1fr)_auto]">
        <AuditChange before={line.before} after={line.after} />
        <div className="max-w-md text-xs">
          <FactList
            facts={[
              [translate('subject'), line.subject],
              [translate('address'), line.address ?? '—'],
              [translate('id'), String(line.id)],
            ]}
          />
        </div>
      </div>
    ),
  }))
  return { columns, rows }
}
