import type { QueryProps } from '@/app/query-props'
import { walletsOfPlayer } from '@/lib/backoffice/backoffice'
import { PlayerFrame } from '../player-frame'
import { BonusCard } from './bonus-card'
import { readBonusesQuery, readRoundsQuery } from './bonuses-query'
import { FreeRoundsCard } from './free-rounds-card'

type BonusesPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function PlayerBonusesPage({ params, searchParams }: BonusesPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  return (
    <PlayerFrame id={id} tab="bonuses">
      {async () => {
        const currencies = (await walletsOfPlayer(id)).map(({ currency }) => currency)
        return (
          <div className="flex flex-col gap-5">
            <BonusCard playerId={id} currencies={currencies} query={readBonusesQuery(asked, 'bonuses')} />
            <FreeRoundsCard playerId={id} query={readRoundsQuery(asked, 'rounds')} />
          </div>
        )
      }}
    </PlayerFrame>
  )
}
