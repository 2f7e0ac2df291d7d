'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const second = 1_000

/** The time of day and how long this game has been open. Empty on the server, which is in another time zone. */
export function SessionClock() {
  const translate = useTranslations('game')
  const locale = useLocale()
  const [opened, setOpened] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  useEffect(() => {
    setOpened(Date.now())
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), second)
    return () => clearInterval(timer)
  }, [])
  if (opened === null) return null
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(now)
  return (
    <p role="timer" aria-live="off" className="figures hidden whitespace-nowrap text-muted text-xs md:block">
      <span className="sr-only">{translate('clock')}: </span>
      {time}
      <span aria-hidden> · </span>
      <span className="sr-only">{translate('elapsed')}: </span>
      {formatElapsed(Math.max(0, now - opened))}
    </p>
  )
}

function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / second)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
