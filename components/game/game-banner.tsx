import { clsx } from 'clsx'
import type { ReactNode } from 'react'

interface GameBannerProps {
  tone: 'felt' | 'warning' | 'danger'
  children: ReactNode
}

const tones = {
  felt: 'bg-felt text-on-felt',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
}

/** A word above the game. It does not cover it: a round that runs must be able to end. */
export function GameBanner({ tone, children }: GameBannerProps) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={clsx(
        'flex shrink-0 flex-wrap items-center justify-center gap-x-4 gap-y-1 px-4 py-1.5 text-center text-sm',
        tones[tone],
      )}
    >
      {children}
    </div>
  )
}
