import { useFormatter, useTranslations } from 'next-intl'
import { deviceName } from '@/components/account/device-name'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/submit-button'

interface StaffSessionsProps {
  sessions: readonly {
    tokenHash: string
    address: string
    userAgent: string
    createdAt: Date
    lastSeenAt: Date
  }[]
  /** On one's own profile: which is this one, and what ends another. */
  own?: { current: string; end: (form: FormData) => Promise<void> }
}

/** Sessions that are alive, newest first. */
export function StaffSessions({ sessions, own }: StaffSessionsProps) {
  const translate = useTranslations('staff.profile')
  const format = useFormatter()
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => {
        const device = deviceName(session.userAgent)
        return (
          <li
            key={session.tokenHash}
            className="flex flex-wrap items-center justify-between gap-3 py-2.5 first:pt-0 last:pb-0"
          >
            <div className="min-w-0">
              <p className="font-medium">
                {device ? `${device.browser}, ${device.system}` : translate('unknownDevice')}
                <span className="figures ml-2 font-normal text-muted">{session.address}</span>
              </p>
              <p className="text-muted text-xs">
                {translate('opened', { date: moment(session.createdAt) })},{' '}
                {translate('seen', { date: moment(session.lastSeenAt) })}
              </p>
            </div>
            {own?.current === session.tokenHash && <Badge tone="felt">{translate('this')}</Badge>}
            {own && own.current !== session.tokenHash && (
              <form action={own.end}>
                <SubmitButton
                  variant="secondary"
                  size="small"
                  name="session"
                  value={session.tokenHash}
                  aria-label={translate('endOne', { date: moment(session.createdAt) })}
                >
                  {translate('end')}
                </SubmitButton>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
