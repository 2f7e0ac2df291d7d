'use client'
import { useTranslations } from 'next-intl'
import { LocalTime } from '@/components/history/local-time'

/** Why somebody who excluded themself cannot log in, and until when; null is for ever. */
export function ExcludedWords({ until }: { until: string | null }) {
  const translate = useTranslations('auth.login.why')
  if (until === null) return translate('excludedForEver')
  return translate.rich('excludedUntil', { date: () => <LocalTime at={until} inSentence /> })
}

/** What a time-out that has just begun means, and how long it lasts. */
export function TimeOutWords({ until }: { until: string }) {
  const translate = useTranslations('auth.login.why')
  return translate.rich('timedOutUntil', { date: () => <LocalTime at={until} inSentence /> })
}
