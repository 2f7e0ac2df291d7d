'use client'
import { clsx } from 'clsx'
import { ArrowLeft, Maximize, Minimize, Wallet } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LiveSession } from '@/components/live/live-state'
import { type Balance, BalanceStrip } from './balance-strip'
import { NetAmount } from './net-amount'
import { SessionClock } from './session-clock'

interface GameBarProps {
  title: string
  /** What else belongs to the game itself, such as its heart. */
  beside?: ReactNode
  isReal: boolean
  balance: Balance | null
  session: LiveSession | null
  clockAheadMs: number
  /** The game has the whole screen: the bar is narrower and stays, since it must be in sight. */
  isFull: boolean
  onFullScreen: () => void
  isMoneyOpen: boolean
  onMoney: () => void
}

/** The narrow bar over the game: the way back, what is played, for how long and how much, and what one has. */
export function GameBar(props: GameBarProps) {
  const {
    title,
    beside,
    isReal,
    balance,
    session,
    clockAheadMs,
    isFull,
    onFullScreen,
    isMoneyOpen,
    onMoney,
  } = props
  const translate = useTranslations('game')
  const button = clsx(
    'inline-flex shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink',
    isFull ? 'h-9 w-10' : 'size-11',
  )
  const full = translate(isFull ? 'leaveFullScreen' : 'fullScreen')
  const FullIcon = isFull ? Minimize : Maximize
  return (
    <header
      className={clsx(
        'flex shrink-0 items-center gap-2 border-line border-b bg-canvas sm:gap-3',
        'pr-[max(0.25rem,env(safe-area-inset-right))] pl-[max(0.25rem,env(safe-area-inset-left))]',
        isFull ? 'h-10' : 'h-13',
      )}
    >
      <Link
        href="/"
        prefetch={false}
        aria-label={translate('back')}
        title={translate('back')}
        className={button}
      >
        <ArrowLeft aria-hidden className="size-5" />
      </Link>
      <div
        className={clsx(
          'flex min-w-0 flex-1 flex-col leading-tight sm:flex-row sm:items-center sm:gap-4',
          'landscape:flex-row landscape:items-center landscape:gap-4',
        )}
      >
        <h1
          className={clsx(
            'min-w-0 truncate font-semibold text-sm sm:flex-1 sm:text-base landscape:flex-1',
            isFull && 'max-sm:portrait:sr-only',
          )}
        >
          {title}
        </h1>
        <p className="flex min-w-0 items-center gap-1 text-[0.6875rem] text-muted sm:gap-4 sm:text-xs">
          <SessionClock beganAt={session?.beganAt ?? null} clockAheadMs={clockAheadMs} />
          {session !== null && (
            <span
              title={translate('net.explained')}
              data-testid="net"
              data-amount={session.net}
              className="flex shrink-0 gap-1 whitespace-nowrap font-semibold"
            >
              <span aria-hidden className="font-normal sm:hidden">
                ·
              </span>
              <span className="font-normal max-sm:sr-only">{translate('net.name')}</span>
              <NetAmount value={session.net} currency={session.currency} />
            </span>
          )}
        </p>
      </div>
      {isReal && (
        <>
          <BalanceStrip balance={balance} />
          <button
            type="button"
            onClick={onMoney}
            aria-expanded={isMoneyOpen}
            aria-controls="money-panel"
            aria-label={translate('money.title')}
            title={translate('money.title')}
            className={clsx(button, isMoneyOpen && 'bg-raised text-ink')}
          >
            <Wallet aria-hidden className="size-5" />
          </button>
        </>
      )}
      {!isFull && beside}
      <button type="button" onClick={onFullScreen} aria-label={full} title={full} className={button}>
        <FullIcon aria-hidden className="size-5" />
      </button>
    </header>
  )
}
