import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuditTable } from '@/components/admin/audit-table'
import { NotAllowed } from '@/components/admin/not-allowed'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { auditOf } from '@/lib/backoffice/backoffice'

export default async function AuditPage({ searchParams }: QueryProps) {
  const staff = await requireStaff('players.read')
  if (!isAllowed(staff.role, 'audit.read')) return <NotAllowed role={staff.role} />
  const { before } = await searchParams
  const cursor = typeof before === 'string' && /^\d{1,18}$/.test(before) ? BigInt(before) : undefined
  const { lines, next } = await auditOf(cursor)
  const translate = await getTranslations('admin')
  return (
    <>
      <h1 className="sr-only">{translate('nav.audit')}</h1>
      <Card title={translate('nav.audit')}>
        {lines.length > 0 ? <AuditTable lines={lines} /> : <EmptyState title={translate('audit.none')} />}
        <Pagination
          previous={cursor === undefined ? null : '/admin/audit'}
          next={next === null ? null : `/admin/audit?before=${next}`}
        />
      </Card>
    </>
  )
}
