import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { EnteredBy } from '@/components/admin/players/entered-by'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { historyOfPage, limitsOfPlayer, type PlayerFile, searchBreaks } from '@/lib/backoffice/backoffice'
import { now } from '@/lib/clock'
import type { ExclusionView } from '@/lib/safer-play/safer-play'
import { liftExclusion } from '../../actions'
import { breakFilters } from './history-filters'
import type { readBreaksQuery } from './history-query'
import { EnterBreak } from './protect'

interface BreaksCardProps {
  player: PlayerFile
  query: ReturnType<typeof readBreaksQuery>
}

/** Every time-out and self-exclusion: who entered it, how it came and why, and who lifted it. */
export async function BreaksCard({ player, query: { sort, page, filters } }: BreaksCardProps) {
  const [{ lines, total }, translate, columns] = await Promise.all([
    searchBreaks(player.id, filters, { sort, page }),
    getTranslations('players.limits'),
    getTranslations('players.limits.columns'),
  ])
  return (
    <Card
      title={translate('exclusions')}
      action={
        <span className="flex flex-wrap justify-end gap-2">
          <LiftDialog player={player} />
          <EnterBreak player={player} />
        </span>
      }
      className="min-w-0"
    >
      <DataTable
        name="breaks"
        caption={translate('exclusions')}
        columns={[
          { key: 'kind', label: columns('kind') },
          { key: 'from', label: columns('from'), isSortable: true },
          { key: 'until', label: columns('until'), isSortable: true },
          { key: 'who', label: columns('who'), className: 'min-w-56' },
          { key: 'lifted', label: columns('lifted'), className: 'min-w-40' },
        ]}
        rows={lines.map((one) => ({
          key: String(one.id),
          cells: {
            kind: (
              <>
                <span className="block whitespace-nowrap">{translate(`breaks.${one.kind}`)}</span>
                <BreakState exclusion={one} />
              </>
            ),
            from: <Moment at={one.startsAt} />,
            until: one.endsAt === null ? translate('forEver') : <Moment at={one.endsAt} />,
            who: <EnteredBy {...one} />,
            lifted: one.liftedAt !== null && (
              <Lifted by={one.liftedBy} at={one.liftedAt} reason={one.liftReason} />
            ),
          },
        }))}
        sort={sort}
        filters={await breakFilters()}
        paging={{ kind: 'offset', page, rowsOfPage: historyOfPage, total }}
        csv={`/admin/players/${encodeURIComponent(player.id)}/limits/breaks/export`}
        empty={translate('noExclusions')}
        nothing="words"
      />
    </Card>
  )
}

interface LiftedProps {
  by: string | null
  at: Date
  reason: string | null
}

function Lifted({ by, at, reason }: LiftedProps) {
  return (
    <>
      <Moment at={at} />
      <span className="block text-muted text-xs">{by}</span>
      {reason !== null && <span className="mt-0.5 block [overflow-wrap:anywhere]">{reason}</span>}
    </>
  )
}

async function BreakState({ exclusion }: { exclusion: ExclusionView }) {
  const translate = await getTranslations('players.limits.states')
  const { kind, endsAt, liftedAt } = exclusion
  const isOver = endsAt !== null && endsAt <= now()
  const state = liftedAt !== null ? 'lifted' : !isOver ? 'running' : kind === 'time-out' ? 'over' : 'waits'
  const tones = { lifted: 'neutral', over: 'neutral', running: 'warning', waits: 'felt' } as const
  return <Badge tone={tones[state]}>{translate(state)}</Badge>
}

/** Offered once the last exclusion is over, to whoever may; before its end nobody lifts it. */
async function LiftDialog({ player }: { player: PlayerFile }) {
  const [staff, { exclusion }, translate] = await Promise.all([
    requireStaff('players.read'),
    limitsOfPlayer(player.id),
    getTranslations('players.limits'),
  ])
  const isOver = exclusion?.at !== undefined && exclusion.at !== null && exclusion.at <= now()
  if (player.status !== 'excluded' || !isOver || !isAllowed(staff.role, 'players.exclusions')) return null
  const { id, nickname } = player
  return (
    <ReasonDialog
      words={translate('lift')}
      text={translate('liftText', { nickname })}
      action={liftExclusion}
      values={{ id, nickname }}
    />
  )
}
