import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { loginAddress } from './addresses'
import { GameNotice } from './game-notice'
import type { Notice } from './situation'
import { useMoment } from './use-moment'

interface GameNoticesProps {
  notice: Notice
  game: string
  /** The end of an exclusion or time-out. */
  until: number | null
  onAgain: () => void
}

/** Trying again helps against none of these. */
const final = new Set<Notice>(['blocked', 'excluded', 'closed', 'timed-out', 'player-may-not-play'])

/** The reason why there is no game, and the ways on. */
export function GameNotices({ notice, game, until, onAgain }: GameNoticesProps) {
  const translate = useTranslations('game')
  const moment = useMoment()
  const isLimited = until !== null && (notice === 'excluded' || notice === 'timed-out')
  const text = isLimited
    ? translate(`failures.${notice}.until`, { until: moment(until) })
    : translate(`failures.${notice}.text`)
  return (
    <GameNotice title={translate(`failures.${notice}.title`)} text={text}>
      <WayOn notice={notice} game={game} onAgain={onAgain} />
      <Link href="/" className={buttonClass('secondary')}>
        {translate('lobby')}
      </Link>
    </GameNotice>
  )
}

function WayOn({ notice, game, onAgain }: Omit<GameNoticesProps, 'until'>) {
  const translate = useTranslations('game')
  if (notice === 'logged-out') {
    return (
      <Link href={loginAddress(game)} className={buttonClass('primary')}>
        {translate('login')}
      </Link>
    )
  }
  if (notice === 'unknown-currency' || notice === 'player-may-not-play' || notice === 'timed-out') {
    return (
      <Link href={notice === 'timed-out' ? '/safer-play' : '/account'} className={buttonClass('primary')}>
        {translate(notice === 'timed-out' ? 'saferPlay' : 'account')}
      </Link>
    )
  }
  if (final.has(notice)) return null
  return (
    <Button onClick={onAgain}>
      {translate(notice === 'elsewhere' ? 'failures.elsewhere.action' : 'retry')}
    </Button>
  )
}
