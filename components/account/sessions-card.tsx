import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { deviceName } from './device-name'

interface SessionView {
  hash: string
  address: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
}

interface SessionsCardProps {
  /** Only those that are alive. */
  sessions: readonly SessionView[]
  current: string
  /** Ends the one the form names; "others" ends all but this one. */
  end: (form: FormData) => Promise<void>
}

export function SessionsCard({ sessions, current, end }: SessionsCardProps) {
  const translate = useTranslations('account.sessions')
  const format = useFormatter()
  const moment = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
  const endOthers = sessions.length > 1 && (
    <form action={end}>
      <SubmitButton variant="quiet" size="small" name="session" value="others">
        {translate('endOthers')}
      </SubmitButton>
    </form>
  )
  return (
    <Card title={translate('title')} action={endOthers}>
      <ul className="divide-y divide-line">
        {sessions.map((session) => {
          const device = deviceName(session.userAgent)
          const address =
            session.address === 'unknown'
              ? translate('unknownAddress')
              : translate('address', { address: session.address })
          return (
            <li
              key={session.hash}
              className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
            >
              <div className="min-w-0">
                <p className="font-medium text-sm">
                  {device ? translate('device', device) : translate('unknownDevice')}
                </p>
                <p className="text-muted text-sm">
                  {translate('opened', { date: moment(session.createdAt) })} · {address}
                  {session.hash !== current && (
                    <> · {translate('lastSeen', { date: moment(session.lastSeenAt) })}</>
                  )}
                </p>
              </div>
              {session.hash === current ? (
                <Badge tone="felt">{translate('this')}</Badge>
              ) : (
                <form action={end}>
                  <SubmitButton
                    variant="secondary"
                    size="small"
                    name="session"
                    value={session.hash}
                    aria-label={translate('endThis', { date: moment(session.createdAt) })}
                  >
                    {translate('end')}
                  </SubmitButton>
                </form>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
