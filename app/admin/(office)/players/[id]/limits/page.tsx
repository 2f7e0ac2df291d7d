import type { QueryProps } from '@/app/query-props'
import { LimitsCard } from '../limits-card'
import { PlayerFrame } from '../player-frame'
import { BreaksCard } from './breaks-card'
import { ChangesCard } from './changes-card'
import { readBreaksQuery, readChangesQuery } from './history-query'
import { EnterLimit } from './protect'

type LimitsPageProps = QueryProps & { params: Promise<{ id: string }> }

/** What a player has bound themself to, now and ever since: limits, time-outs and self-exclusions. */
export default async function PlayerLimitsPage({ params, searchParams }: LimitsPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  return (
    <PlayerFrame id={id} tab="limits">
      {(player) => (
        <div className="flex flex-col gap-5">
          <LimitsCard player={player} action={<EnterLimit player={player} />} />
          <BreaksCard player={player} query={readBreaksQuery(asked, 'breaks')} />
          <ChangesCard player={player} query={readChangesQuery(asked, 'changes')} />
        </div>
      )}
    </PlayerFrame>
  )
}
