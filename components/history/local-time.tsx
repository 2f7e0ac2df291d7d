'use client'
import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

interface LocalTimeProps {
  /** ISO 8601. */
  at: string
  /** To the minute, with the month in full: for a sentence. */
  inSentence?: boolean
}

/** A moment in the reader's own time zone, which only the browser knows; the server's page shows UTC until then. */
export function LocalTime({ at, inSentence = false }: LocalTimeProps) {
  const locale = useLocale()
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const moment = new Date(at)
  const isThisYear = moment.getFullYear() === new Date().getFullYear()
  const text = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: inSentence ? 'long' : 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    ...(inSentence ? {} : { second: '2-digit' }),
    ...(isBrowser ? {} : { timeZone: 'UTC' }),
  }).format(moment)
  return (
    <time dateTime={at} className="figures whitespace-nowrap">
      {text}
    </time>
  )
}
