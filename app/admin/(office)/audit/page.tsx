import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import type { QueryProps } from '@/app/query-props'
import { AuditChange } from '@/components/admin/audit/audit-change'
import { AuditSubject } from '@/components/admin/audit/audit-subject'
import { DataTable } from '@/components/admin/data-table/data-table'
import { DataTableSkeleton } from '@/components/admin/data-table/data-table-skeleton'
import type { DataFilter } from '@/components/admin/data-table/types'
import { FactList } from '@/components/admin/fact-list'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { auditFilters, searchAudit } from '@/lib/backoffice/backoffice'
import { readAuditQuery } from './audit-query'

export default async function AuditPage({ searchParams }: QueryProps) {
  const staff = await requireStaff('audit.read')
  const translate = await getTranslations('audit')
  return (
    <>
      <PageHead title={translate('title')} text={translate('text')} />
      <Suspense fallback={<DataTableSkeleton />}>
        <AuditRows
          query={readAuditQuery(await searchParams)}
          mayExport={isAllowed(staff.role, 'audit.export')}
        />
      </Suspense>
    </>
  )
}

interface AuditRowsProps {
  query: ReturnType<typeof readAuditQuery>
  mayExport: boolean
}

async function AuditRows({ query: { sort, after, filters }, mayExport }: AuditRowsProps) {
  const found = await searchAudit(filters, { after, direction: sort.direction })
  const translate = await getTranslations('audit')
  return (
    <DataTable
      caption={translate('title')}
      columns={[
        {
          key: 'time',
          label: translate('time'),
          isSortable: true,
          className: 'max-lg:min-w-32 max-lg:[&_time]:whitespace-normal',
        },
        { key: 'who', label: translate('who'), className: 'max-w-36 truncate xl:max-w-64' },
        { key: 'action', label: translate('action') },
        { key: 'subject', label: translate('subject') },
        { key: 'reason', label: translate('reason'), className: 'min-w-28 [overflow-wrap:anywhere]' },
        { key: 'address', label: translate('address'), hideBelow: 'xl' },
      ]}
      rows={found.lines.map((line) => ({
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
      }))}
      sort={sort}
      filters={await auditFilterBar()}
      paging={{ kind: 'keyset', next: found.next }}
      {...(mayExport ? { csv: '/admin/audit/export' } : {})}
      empty={translate('none')}
    />
  )
}

async function auditFilterBar(): Promise<DataFilter[]> {
  const { people, actions } = await auditFilters()
  const translate = await getTranslations('audit')
  const all = { value: '', label: translate('any') }
  return [
    { kind: 'search', name: 'q', label: translate('words') },
    {
      kind: 'select',
      name: 'who',
      label: translate('who'),
      options: [
        all,
        ...people.map(({ id, email }) => ({ value: id, label: email })),
        { value: 'command line', label: translate('commandLine') },
        { value: 'system', label: translate('system') },
        { value: 'unknown', label: translate('unknown') },
      ],
    },
    {
      kind: 'select',
      name: 'action',
      label: translate('action'),
      options: [all, ...actions.map((action) => ({ value: action, label: action }))],
    },
    { kind: 'text', name: 'subject', label: translate('subjectStart') },
    { kind: 'date', name: 'from', label: translate('from') },
    { kind: 'date', name: 'to', label: translate('to') },
    { kind: 'toggle', name: 'readings', label: translate('readings') },
  ]
}
