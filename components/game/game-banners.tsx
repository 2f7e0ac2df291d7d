'use client'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { loginAddress } from './addresses'
import { GameBanner } from './game-banner'
import { type Banner, bannerOf, type Seen } from './situation'
import { useMoment } from './use-moment'

interface GameBannersProps {
  seen: Seen
  game: string
  isGuest: boolean
  onAgain: () => void
}

const link = 'inline-flex min-h-6 items-center font-semibold underline underline-offset-2'

/** What the player must know right now, the most urgent only, with a way on. */
export function GameBanners({ seen, game, isGuest, onAgain }: GameBannersProps) {
  const translate = useTranslations('game')
  const [closed, setClosed] = useState<string | null>(null)
  const banner = bannerOf(seen)
  if (banner === null) return null
  switch (banner.kind) {
    case 'offline':
    case 'stale':
    case 'bets-stopped':
      return <GameBanner tone="warning">{translate(`banners.${banner.kind}`)}</GameBanner>
    case 'over':
      return (
        <GameBanner tone="danger">
          <span>{translate('banners.over')}</span>
          <Link href={loginAddress(game)} className={link}>
            {translate('login')}
          </Link>
        </GameBanner>
      )
    case 'session':
      return (
        <GameBanner tone="warning">
          <span>{translate(`banners.session.${banner.why}`)}</span>
          <button type="button" onClick={onAgain} className={link}>
            {translate('banners.session.action')}
          </button>
        </GameBanner>
      )
    case 'refusal':
      if (closed === banner.sequence) return null
      return (
        <GameBanner tone="warning">
          <RefusalText banner={banner} />
          <button
            type="button"
            onClick={() => setClosed(banner.sequence)}
            aria-label={translate('banners.close')}
            className="inline-flex size-6 items-center justify-center rounded-sm"
          >
            <X aria-hidden className="size-4" />
          </button>
        </GameBanner>
      )
    case 'demo':
      return (
        <GameBanner tone="felt">
          <span>
            <strong>{translate('demo')}.</strong> {translate('demoText')}
          </span>
          {/* Another page of the same route: a plain link starts it afresh. */}
          <a href={isGuest ? loginAddress(game) : `/play/${game}`} className={link}>
            {translate(isGuest ? 'demoLogin' : 'playForReal')}
          </a>
        </GameBanner>
      )
    default:
      return <EndBanner kind={banner.kind} until={banner.until} />
  }
}

function EndBanner({
  kind,
  until,
}: {
  kind: 'blocked' | 'excluded' | 'closed' | 'timed-out'
  until: number | null
}) {
  const translate = useTranslations('game')
  const moment = useMoment()
  const words =
    until !== null && (kind === 'excluded' || kind === 'timed-out')
      ? translate(`failures.${kind}.until`, { until: moment(until) })
      : translate(`failures.${kind}.text`)
  return (
    <GameBanner tone="danger">
      <span>
        <strong>{translate(`failures.${kind}.title`)}.</strong> {words} {translate('banners.stillPaid')}
      </span>
      <Link href="/" className={link}>
        {translate('lobby')}
      </Link>
    </GameBanner>
  )
}

function RefusalText({ banner }: { banner: Extract<Banner, { kind: 'refusal' }> }): ReactNode {
  const translate = useTranslations('game.refusals')
  const { reason, hours } = banner
  const period = hours === null ? '' : translate(`hours.${hours}`)
  return (
    <>
      <span>{translate(`words.${reason}`, { period })}</span>
      {reason !== 'limit-maximum-bet' && reason !== 'limit-bonus-bet' && reason !== 'other' && (
        <Link href={reason === 'insufficient-funds' ? '/account' : '/safer-play'} className={link}>
          {translate(reason === 'insufficient-funds' ? 'topUp' : 'limits')}
        </Link>
      )}
    </>
  )
}
