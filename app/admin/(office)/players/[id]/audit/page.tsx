import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuditTable } from '@/components/admin/audit/audit-table'
import { Pagination } from '@/components/ui/pagination'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { auditOfPlayer } from '@/lib/backoffice/backoffice'
import { PlayerFrame } from '../player-frame'

type AuditPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function PlayerAuditPage({ params, searchParams }: AuditPageProps) {
  const [{ id }, { after }] = await Promise.all([params, searchParams])
  const from = typeof after === 'string' ? after : null
  const here = `/admin/players/${encodeURIComponent(id)}/audit`
  return (
    <PlayerFrame id={id} tab="audit">
      {async () => {
        const [staff, { lines, next }, translate] = await Promise.all([
          requireStaff('players.read'),
          auditOfPlayer(id, from),
          getTranslations('admin.audit'),
        ])
        return (
          <>
            {isAllowed(staff.role, 'audit.read') && lines.length > 0 && (
              <p className="mb-3 text-right">
                <Link
                  href={`/admin/audit?subject=${encodeURIComponent(id)}`}
                  className="text-accent-ink text-sm underline underline-offset-4"
                >
                  {translate('search')}
                </Link>
              </p>
            )}
            <AuditTable lines={lines} />
            <Pagination
              previous={from === null ? null : here}
              next={next === null ? null : `${here}?after=${next}`}
            />
          </>
        )
      }}
    </PlayerFrame>
  )
}
