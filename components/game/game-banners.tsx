'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { GameBanner } from './game-banner'
import { useOnline } from './use-online'

interface GameBannersProps {
  game: string
  isDemo: boolean
  isGuest: boolean
  /** The log-in has ended. */
  isOver: boolean
  /** The balance could not be read last time. */
  isStale: boolean
}

const link = 'inline-flex min-h-6 items-center font-semibold underline underline-offset-2'

/** What the player must know right now, the most urgent only. */
export function GameBanners({ game, isDemo, isGuest, isOver, isStale }: GameBannersProps) {
  const translate = useTranslations('game')
  const isOnline = useOnline()
  if (!isOnline) return <GameBanner tone="warning">{translate('banners.offline')}</GameBanner>
  if (isOver) {
    return (
      <GameBanner tone="danger">
        <span>{translate('banners.over')}</span>
        <Link href={loginAddress(game)} className={link}>
          {translate('login')}
        </Link>
      </GameBanner>
    )
  }
  if (isStale) return <GameBanner tone="warning">{translate('banners.stale')}</GameBanner>
  if (!isDemo) return null
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
}

export function loginAddress(game: string): string {
  return `/login?next=${encodeURIComponent(`/play/${game}`)}`
}
