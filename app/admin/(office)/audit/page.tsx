import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import type { QueryProps } from '@/app/query-props'
import { auditRows } from '@/components/admin/audit/audit-rows'
import { DataTable } from '@/components/admin/data-table/data-table'
import { DataTableSkeleton } from '@/components/admin/data-table/data-table-skeleton'
import type { DataFilter } from '@/components/admin/data-table/types'
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
      {...(await auditRows(found.lines))}
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
