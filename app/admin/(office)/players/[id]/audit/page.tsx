import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuditTable } from '@/components/admin/audit/audit-table'
import { Pagination } from '@/components/ui/pagination'
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
        const [{ lines, next }, translate] = await Promise.all([
          auditOfPlayer(id, from),
          getTranslations('admin.audit'),
        ])
        return (
          <>
            {lines.length > 0 ? (
              <AuditTable lines={lines} />
            ) : (
              <p className="text-muted">{translate('none')}</p>
            )}
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
