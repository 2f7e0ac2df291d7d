'use client'
import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** A moment in the reader's own time zone, which only the browser knows; the server's page shows UTC until then. */
export function LocalTime({ at }: { at: string }) {
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
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(isBrowser ? {} : { timeZone: 'UTC' }),
  }).format(moment)
  return (
    <time dateTime={at} className="figures whitespace-nowrap">
      {text}
    </time>
  )
}
