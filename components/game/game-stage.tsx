'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useLive } from '@/components/live/use-live'
import { GameBanners } from './game-banners'
import { GameBar } from './game-bar'
import { GameFrame } from './game-frame'
import { GameNotices } from './game-notices'
import { MoneyPanel } from './money-panel'
import { RealityCheck } from './reality-check'
import { noticeOf } from './situation'
import { useFullScreen } from './use-full-screen'
import { useLaunch } from './use-launch'
import { useLeaveMessage } from './use-leave-message'
import { useOneTab } from './use-one-tab'
import { useOnline } from './use-online'

/** How often the page asks where there is no stream: with the answer's way it stays near a second. */
const pollMs = 1_000

interface GameStageProps {
  game: string
  title: string
  /** Set for demo play; null means real play, with a session opened from here. */
  demoUrl: string | null
  isGuest: boolean
  /** Stands in the bar, beside the buttons. */
  beside?: ReactNode
}

/** A game's whole page: the strip, a banner when there is something to say, and the game or the reason it is not there. */
export function GameStage({ game, title, demoUrl, isGuest, beside }: GameStageProps) {
  const translate = useTranslations('game')
  const router = useRouter()
  const stage = useRef<HTMLDivElement>(null)
  const { isFull, toggle } = useFullScreen(stage)
  const { launch, attempt, reopen } = useLaunch(game, demoUrl)
  const isReal = demoUrl === null
  const real = launch.kind === 'open' ? launch.real : null
  const { state, end, clockAheadMs, isStale } = useLive({
    session: real?.session ?? null,
    isEnabled: isReal,
    pollMs,
  })
  const { isElsewhere, claim } = useOneTab(game, isReal)
  const [silentAttempt, setSilentAttempt] = useState<number | null>(null)
  const [isMoneyOpen, setIsMoneyOpen] = useState(false)
  const isOnline = useOnline()
  const leave = useCallback(() => router.push('/'), [router])
  useLeaveMessage(leave)

  useEffect(() => {
    if (real !== null) claim()
  }, [real, claim])
  const onSilent = useCallback(() => setSilentAttempt(attempt), [attempt])
  const again = () => {
    claim()
    reopen()
  }

  const session = state?.session ?? null
  const isSilent = silentAttempt === attempt
  const seen = { launch, state, end, isOnline, isStale, isElsewhere, isSilent, isDemo: !isReal }
  const notice = noticeOf(seen)
  const currency = real?.currency ?? state?.currency
  const balance = state?.balances.find((one) => one.currency === currency) ?? null
  return (
    <div ref={stage} className="relative flex h-dvh flex-col overflow-hidden bg-canvas">
      <GameBar
        title={title}
        beside={beside}
        isReal={isReal}
        balance={balance}
        session={session}
        clockAheadMs={clockAheadMs}
        isFull={isFull}
        onFullScreen={toggle}
        isMoneyOpen={isMoneyOpen}
        onMoney={() => setIsMoneyOpen((isOpen) => !isOpen)}
      />
      <GameBanners seen={seen} game={game} isGuest={isGuest} onAgain={again} />
      <div className="flex min-h-0 flex-1 flex-col sm:flex-row-reverse landscape:flex-row-reverse">
        {isMoneyOpen && currency !== undefined && (
          <MoneyPanel
            game={game}
            currency={currency}
            balance={balance}
            session={session}
            clockAheadMs={clockAheadMs}
            onClose={() => setIsMoneyOpen(false)}
          />
        )}
        {notice !== null ? (
          <GameNotices
            notice={notice}
            game={game}
            until={end?.until ?? state?.timedOutUntil ?? null}
            onAgain={again}
          />
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
      </div>
      {real !== null && session !== null && notice === null && (
        <RealityCheck
          game={game}
          minutes={real.realityCheckMinutes}
          session={session}
          clockAheadMs={clockAheadMs}
        />
      )}
    </div>
  )
}
