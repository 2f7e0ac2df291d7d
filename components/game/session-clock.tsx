'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatElapsed } from './format-elapsed'
import { useNow } from './use-now'

interface SessionClockProps {
  /** When play began, by the server's clock; null where only this page knows. */
  beganAt: number | null
  clockAheadMs: number
}

/** The time of day and how long has been played. */
export function SessionClock({ beganAt, clockAheadMs }: SessionClockProps) {
  const translate = useTranslations('game')
  const now = useNow()
  const [opened] = useState(() => Date.now())
  if (now === null) return null
  const at = new Date(now)
  // Two digits each in all our languages: a formatter would cost the page's first moment a dozen milliseconds.
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  const elapsedMs = beganAt === null ? now - opened : now + clockAheadMs - beganAt
  return (
    <span role="timer" aria-live="off" className="figures min-w-0 truncate">
      <span className="sr-only">{translate('clock')}: </span>
      {time}
      <span aria-hidden> · </span>
      <span className="sr-only">{translate('elapsed')}: </span>
      <span data-testid="elapsed">{formatElapsed(elapsedMs)}</span>
    </span>
  )
}
