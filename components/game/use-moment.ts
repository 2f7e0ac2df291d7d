import { useLocale } from 'next-intl'
import { useCallback } from 'react'

/** Writes moments in the reader's own zone: the time of day, and the date where it is not today's. */
export function useMoment(): (at: number) => string {
  const locale = useLocale()
  return useCallback(
    (at: number) => {
      const isToday = new Date(at).toDateString() === new Date().toDateString()
      const time = { hour: '2-digit', minute: '2-digit' } as const
      const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
      return new Intl.DateTimeFormat(locale, isToday ? time : { ...date, ...time }).format(at)
    },
    [locale],
  )
}
