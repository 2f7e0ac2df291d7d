'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { deviceName } from './device-name'

export interface PreviousLogInView {
  at: Date
  address: string
  userAgent: string
}

const never = () => () => {}

/** When, on what and from where the player logged in before, as one line, in their own time zone. */
export function PreviousLine({ previous }: { previous: PreviousLogInView | null }) {
  const translate = useTranslations('account')
  const locale = useLocale()
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (previous === null) return translate('previous.first')
  const device = deviceName(previous.userAgent)
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(isBrowser ? {} : { timeZone: 'UTC' }),
  })
  return translate('previous.line', {
    date: format.format(previous.at),
    device: device ? translate('sessions.device', device) : translate('sessions.unknownDevice'),
    address:
      previous.address === 'unknown'
        ? translate('sessions.unknownAddress')
        : translate('sessions.address', { address: previous.address }),
  })
}
