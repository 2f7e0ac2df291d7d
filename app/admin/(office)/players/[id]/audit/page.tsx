import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { auditRows } from '@/components/admin/audit/audit-rows'
import { DataTable } from '@/components/admin/data-table/data-table'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { searchPlayerAudit } from '@/lib/backoffice/backoffice'
import { PlayerFrame } from '../player-frame'
import { readPlayerAuditQuery } from './player-audit-query'

type AuditPageProps = QueryProps & { params: Promise<{ id: string }> }

/** What was done to a player, without the mere readings. */
export default async function PlayerAuditPage({ params, searchParams }: AuditPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { sort, after, filters } = readPlayerAuditQuery(asked)
  return (
    <PlayerFrame id={id} tab="audit">
      {async () => {
        const [staff, { lines, next, actions }, translate, none] = await Promise.all([
          requireStaff('players.read'),
          searchPlayerAudit(id, filters, { after, direction: sort.direction }),
          getTranslations('audit'),
          getTranslations('admin'),
        ])
        const all = { value: '', label: translate('any') }
        return (
          <DataTable
            caption={translate('title')}
            {...(await auditRows(lines, { isOfOne: true }))}
            sort={sort}
            filters={[
              { kind: 'search', name: 'q', label: translate('words') },
              {
                kind: 'select',
                name: 'action',
                label: translate('action'),
                options: [all, ...actions.map((action) => ({ value: action, label: action }))],
              },
              { kind: 'date', name: 'from', label: translate('from') },
              { kind: 'date', name: 'to', label: translate('to') },
            ]}
            paging={{ kind: 'keyset', next }}
            {...(isAllowed(staff.role, 'audit.export')
              ? { csv: `/admin/players/${encodeURIComponent(id)}/audit/export` }
              : {})}
            empty={none('noAudit')}
            nothing="words"
          />
        )
      }}
    </PlayerFrame>
  )
}
