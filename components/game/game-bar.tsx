'use client'
import { ArrowLeft, Maximize } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface GameBarProps {
  title: string
  onFullScreen: () => void
  children: ReactNode
}

const iconButton =
  'inline-flex size-11 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink'

/** The narrow bar over the game: the way back, what is played, what one has. */
export function GameBar({ title, onFullScreen, children }: GameBarProps) {
  const translate = useTranslations('game')
  return (
    <header className="flex h-13 shrink-0 items-center gap-1 border-line border-b bg-canvas pr-[max(0.25rem,env(safe-area-inset-right))] pl-[max(0.25rem,env(safe-area-inset-left))] sm:gap-3">
      <Link href="/" aria-label={translate('back')} title={translate('back')} className={iconButton}>
        <ArrowLeft aria-hidden className="size-5" />
      </Link>
      <h1 className="min-w-0 flex-1 truncate font-semibold text-sm sm:text-base">{title}</h1>
      {children}
      <button
        type="button"
        onClick={onFullScreen}
        aria-label={translate('fullScreen')}
        title={translate('fullScreen')}
        className={iconButton}
      >
        <Maximize aria-hidden className="size-5" />
      </button>
    </header>
  )
}
