import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/admin/moment'
import { LimitName, LimitValue } from '@/components/admin/players/limit-parts'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Cell, Table } from '@/components/ui/table'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { limitHistoryOfPlayer, limitsOfPlayer, type PlayerFile } from '@/lib/backoffice/backoffice'
import { now } from '@/lib/clock'
import type { ExclusionView, LimitChangeView } from '@/lib/safer-play/safer-play'
import { liftExclusion } from '../../actions'
import { LimitsCard } from '../limits-card'
import { PlayerFrame } from '../player-frame'
import { EnterBreak, EnterLimit } from './protect'

/** What a player has bound themself to, now and ever since: limits, time-outs and self-exclusions. */
export default async function PlayerLimitsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <PlayerFrame id={id} tab="limits">
      {async (player) => {
        const { changes, exclusions } = await limitHistoryOfPlayer(id)
        return (
          <div className="grid items-start gap-5 md:grid-cols-2">
            <LimitsCard player={player} action={<EnterLimit player={player} />} />
            <ExclusionsCard player={player} exclusions={exclusions} />
            <ChangesCard changes={changes} />
          </div>
        )
      }}
    </PlayerFrame>
  )
}

async function ExclusionsCard({
  player,
  exclusions,
}: {
  player: PlayerFile
  exclusions: readonly ExclusionView[]
}) {
  const translate = await getTranslations('players.limits')
  const head = (['kind', 'from', 'until', 'who'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
  }))
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
      {exclusions.length === 0 ? (
        <p className="text-muted">{translate('noExclusions')}</p>
      ) : (
        <Table caption={translate('exclusions')} head={head}>
          {exclusions.map((one) => (
            <tr key={String(one.id)}>
              <Cell>
                {translate(`breaks.${one.kind}`)}
                <BreakState exclusion={one} />
              </Cell>
              <Cell>
                <Moment at={one.startsAt} />
              </Cell>
              <Cell>{one.endsAt === null ? translate('forEver') : <Moment at={one.endsAt} />}</Cell>
              <Cell>
                {one.actor === 'player' ? translate('player') : one.actor}
                {one.liftedAt !== null && (
                  <span className="block text-muted text-xs">
                    {translate('liftedBy', { who: one.liftedBy ?? '' })} <Moment at={one.liftedAt} />
                  </span>
                )}
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  )
}

async function BreakState({ exclusion }: { exclusion: ExclusionView }) {
  const translate = await getTranslations('players.limits.states')
  const { kind, endsAt, liftedAt } = exclusion
  const isOver = endsAt !== null && endsAt <= now()
  const state = liftedAt !== null ? 'lifted' : !isOver ? 'running' : kind === 'time-out' ? 'over' : 'waits'
  const tones = { lifted: 'neutral', over: 'neutral', running: 'warning', waits: 'felt' } as const
  return (
    <span className="mt-1 block">
      <Badge tone={tones[state]}>{translate(state)}</Badge>
    </span>
  )
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

const changeTones: Record<LimitChangeView['state'], BadgeTone> = {
  waiting: 'warning',
  applied: 'success',
  cancelled: 'neutral',
  expired: 'neutral',
}

async function ChangesCard({ changes }: { changes: readonly LimitChangeView[] }) {
  const translate = await getTranslations('players.limits')
  const head = (['asked', 'limit', 'before', 'after', 'state', 'decided'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
    isNumber: key === 'before' || key === 'after',
  }))
  return (
    <Card title={translate('changes')} className="min-w-0 md:col-span-2">
      {changes.length === 0 ? (
        <p className="text-muted">{translate('noChanges')}</p>
      ) : (
        <Table caption={translate('changes')} head={head}>
          {changes.map(({ id, kind, hours, currency, before, after, state, askedAt, decidedAt }) => (
            <tr key={String(id)}>
              <Cell>
                <Moment at={askedAt} />
              </Cell>
              <Cell>
                <LimitName kind={kind} hours={hours} currency={currency} />
              </Cell>
              <Cell isNumber>
                <LimitValue value={before?.toString() ?? null} currency={currency} />
              </Cell>
              <Cell isNumber>
                <LimitValue value={after?.toString() ?? null} currency={currency} />
              </Cell>
              <Cell>
                <Badge tone={changeTones[state]}>{translate(`states.${state}`)}</Badge>
              </Cell>
              <Cell>{decidedAt === null ? '—' : <Moment at={decidedAt} />}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  )
}
