import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { EnteredBy } from '@/components/admin/players/entered-by'
import { LimitName, LimitValue } from '@/components/admin/players/limit-parts'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { historyOfPage, type PlayerFile, searchLimitChanges } from '@/lib/backoffice/backoffice'
import type { LimitChangeView } from '@/lib/safer-play/safer-play'
import { changeFilters } from './history-filters'
import type { readChangesQuery } from './history-query'

const tones: Record<LimitChangeView['state'], BadgeTone> = {
  waiting: 'warning',
  applied: 'success',
  cancelled: 'neutral',
  expired: 'neutral',
}

interface ChangesCardProps {
  player: PlayerFile
  query: ReturnType<typeof readChangesQuery>
}

/** Every change of a limit: what was asked for, by whom and why, and what became of it. */
export async function ChangesCard({ player, query: { sort, page, filters } }: ChangesCardProps) {
  const [{ lines, total }, translate, columns] = await Promise.all([
    searchLimitChanges(player.id, filters, { sort, page }),
    getTranslations('players.limits'),
    getTranslations('players.limits.columns'),
  ])
  return (
    <Card title={translate('changes')} className="min-w-0">
      <DataTable
        name="changes"
        caption={translate('changes')}
        columns={[
          { key: 'asked', label: columns('asked'), isSortable: true },
          { key: 'limit', label: columns('limit'), className: 'min-w-36' },
          { key: 'before', label: columns('before'), isNumber: true },
          { key: 'after', label: columns('after'), isNumber: true },
          { key: 'state', label: columns('state') },
          { key: 'decided', label: columns('decided'), isSortable: true },
          { key: 'who', label: columns('who'), className: 'min-w-44' },
        ]}
        rows={lines.map((change) => ({
          key: String(change.id),
          cells: {
            asked: <Moment at={change.askedAt} />,
            limit: <LimitName kind={change.kind} hours={change.hours} currency={change.currency} />,
            before: <LimitValue value={change.before?.toString() ?? null} currency={change.currency} />,
            after: <LimitValue value={change.after?.toString() ?? null} currency={change.currency} />,
            state: <Badge tone={tones[change.state]}>{translate(`states.${change.state}`)}</Badge>,
            decided: change.decidedAt === null ? '—' : <Moment at={change.decidedAt} />,
            who: <EnteredBy {...change} />,
          },
        }))}
        sort={sort}
        filters={await changeFilters()}
        paging={{ kind: 'offset', page, rowsOfPage: historyOfPage, total }}
        csv={`/admin/players/${encodeURIComponent(player.id)}/limits/changes/export`}
        empty={translate('noChanges')}
        nothing="words"
      />
    </Card>
  )
}
