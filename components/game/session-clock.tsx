'use client'
import { useLocale, useTranslations } from 'next-intl'
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
  const locale = useLocale()
  const now = useNow()
  const [opened] = useState(() => Date.now())
  if (now === null) return null
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now)
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
