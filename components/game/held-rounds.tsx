import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { useMoment } from './use-moment'
import type { HeldRound } from './use-money'

interface HeldRoundsProps {
  rounds: HeldRound[]
  /** How many there are beyond these. */
  more: number
  /** The game that is open now. */
  game: string
}

/** Rounds that hold a stake, oldest first: which game, how much, since when. */
export function HeldRounds({ rounds, more, game }: HeldRoundsProps) {
  const translate = useTranslations('game.money')
  const moment = useMoment()
  return (
    <div className="rounded-md bg-raised p-3 text-sm">
      <h3 className="font-medium">{translate('rounds')}</h3>
      <p className="mt-0.5 text-muted text-xs">{translate('roundsText')}</p>
      <ul className="mt-2 divide-y divide-line">
        {rounds.map((round) => (
          <li key={round.key} className="flex items-baseline justify-between gap-3 py-1.5">
            <span className="min-w-0">
              <Game round={round} here={game} />
              <span className="block text-muted text-xs">
                {translate('since', { since: moment(round.since) })}
              </span>
            </span>
            <Amount value={round.stake} currency={round.currency} className="font-medium" />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1 text-muted text-xs">{translate('more', { count: more })}</p>}
    </div>
  )
}

function Game({ round, here }: { round: HeldRound; here: string }) {
  const translate = useTranslations('game.money')
  if (round.game === null) return translate('unknownGame')
  if (round.game === here) return translate('thisGame')
  const title = round.title ?? translate('unknownGame')
  // Another page of the same route: a plain link starts it afresh.
  return (
    <a href={`/play/${round.game}`} className="underline underline-offset-2">
      {title}
    </a>
  )
}
