'use client'
import { Minimize } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { BalanceStrip } from './balance-strip'
import { GameBanners, loginAddress } from './game-banners'
import { GameBar } from './game-bar'
import { GameFrame } from './game-frame'
import { GameNotice } from './game-notice'
import { SessionClock } from './session-clock'
import { useFullScreen } from './use-full-screen'
import { useLaunch } from './use-launch'
import { useLeaveMessage } from './use-leave-message'
import { useLiveBalances } from './use-live-balances'
import { useOneTab } from './use-one-tab'

interface GameStageProps {
  game: string
  title: string
  /** Set for demo play; null means real play, with a session opened from here. */
  demoUrl: string | null
  isGuest: boolean
}

/** A game's whole page: the bar, a banner when there is something to say, and the game or the reason it is not there. */
export function GameStage({ game, title, demoUrl, isGuest }: GameStageProps) {
  const translate = useTranslations('game')
  const router = useRouter()
  const stage = useRef<HTMLDivElement>(null)
  const { isFull, toggle } = useFullScreen(stage)
  const { launch, attempt, reopen } = useLaunch(game, demoUrl)
  const isReal = demoUrl === null
  const { balances, isOver, isStale } = useLiveBalances(isReal)
  const { isElsewhere, claim } = useOneTab(game, isReal)
  const [silentAttempt, setSilentAttempt] = useState<number | null>(null)
  const leave = useCallback(() => router.push('/'), [router])
  useLeaveMessage(leave)

  const isOpen = launch.kind === 'open'
  useEffect(() => {
    if (isOpen && isReal) claim()
  }, [isOpen, isReal, claim])
  const onSilent = useCallback(() => setSilentAttempt(attempt), [attempt])
  const again = () => {
    claim()
    reopen()
  }

  const currency = (launch.kind === 'open' && launch.currency) || balances?.currency
  const balance = balances?.balances.find((one) => one.currency === currency) ?? null
  const failure =
    launch.kind === 'failed'
      ? launch.why
      : isElsewhere
        ? 'elsewhere'
        : silentAttempt === attempt
          ? 'silent'
          : null

  return (
    <div ref={stage} className="relative flex h-dvh flex-col overflow-hidden bg-canvas">
      {!isFull && (
        <GameBar title={title} onFullScreen={toggle}>
          {isReal && <BalanceStrip balance={balance} />}
          <SessionClock />
        </GameBar>
      )}
      <GameBanners game={game} isDemo={!isReal} isGuest={isGuest} isOver={isOver} isStale={isStale} />
      {failure !== null ? (
        <GameNotice
          title={translate(`failures.${failure}.title`)}
          text={translate(`failures.${failure}.text`)}
        >
          {failure === 'logged-out' ? (
            <Link href={loginAddress(game)} className={buttonClass('primary')}>
              {translate('login')}
            </Link>
          ) : (
            <Button onClick={again}>
              {translate(failure === 'elsewhere' ? 'failures.elsewhere.action' : 'retry')}
            </Button>
          )}
          <Link href="/" className={buttonClass('secondary')}>
            {translate('lobby')}
          </Link>
        </GameNotice>
      ) : launch.kind === 'open' ? (
        <GameFrame
          key={`${launch.url} ${attempt}`}
          game={game}
          title={title}
          url={launch.url}
          onSilent={onSilent}
        />
      ) : (
        <p role="status" className="flex flex-1 items-center justify-center bg-black text-white/80">
          {translate('loading')}
        </p>
      )}
      {isFull && (
        <button
          type="button"
          onClick={toggle}
          aria-label={translate('leaveFullScreen')}
          title={translate('leaveFullScreen')}
          className="absolute top-2 right-2 z-10 inline-flex size-11 items-center justify-center rounded-full bg-black/50 text-white hover:bg-black/80"
        >
          <Minimize aria-hidden className="size-5" />
        </button>
      )}
    </div>
  )
}
