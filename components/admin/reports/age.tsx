import { useTranslations } from 'next-intl'

const minuteMs = 60_000
const minutesOfDay = 24 * 60

/** How long ago something began, as coarse as it is old. */
export function Age({ since, at }: { since: Date; at: Date }) {
  const translate = useTranslations('reports')
  const minutes = Math.max(0, Math.floor((at.getTime() - since.getTime()) / minuteMs))
  if (minutes >= 2 * minutesOfDay) return translate('ageDays', { count: Math.floor(minutes / minutesOfDay) })
  if (minutes < 60) return translate('ageMinutes', { minutes })
  return translate('ageHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
