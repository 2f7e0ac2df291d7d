import { walletsOfPlayer } from '@/lib/backoffice/backoffice'
import { BonusCard } from '../bonus-card'
import { FreeRoundsCard } from '../free-rounds-card'
import { PlayerFrame } from '../player-frame'

export default async function PlayerBonusesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <PlayerFrame id={id} tab="bonuses">
      {async () => {
        const currencies = (await walletsOfPlayer(id)).map(({ currency }) => currency)
        return (
          <div className="flex flex-col gap-5">
            <BonusCard playerId={id} currencies={currencies} />
            <FreeRoundsCard playerId={id} />
          </div>
        )
      }}
    </PlayerFrame>
  )
}
