import { useTranslations } from 'next-intl'
import { deviceName } from '@/components/account/device-name'
import { Badge } from '@/components/ui/badge'
import { Cell, Table } from '@/components/ui/table'
import { Moment } from './moment'

interface Login {
  hash: string
  address: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
}

export function LoginTable({ logins }: { logins: readonly Login[] }) {
  const translate = useTranslations('admin')
  const head = (['time', 'address', 'device', 'seen', 'state'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
  }))
  return (
    <Table caption={translate('file.logins')} head={head}>
      {logins.map((login) => {
        const device = deviceName(login.userAgent)
        return (
          <tr key={login.hash}>
            <Cell>
              <Moment at={login.createdAt} />
            </Cell>
            <Cell>{login.address}</Cell>
            <Cell title={login.userAgent}>{device ? `${device.browser}, ${device.system}` : '—'}</Cell>
            <Cell>
              <Moment at={login.lastSeenAt} />
            </Cell>
            <Cell>
              <State endedAt={login.endedAt} reason={login.endReason} />
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}

interface GameSession {
  key: string
  title: string
  currency: string
  createdAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
}

export function GameSessionTable({ sessions }: { sessions: readonly GameSession[] }) {
  const translate = useTranslations('admin')
  const head = (['time', 'game', 'currency', 'seen', 'state'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
  }))
  return (
    <Table caption={translate('file.games')} head={head}>
      {sessions.map((session) => (
        <tr key={session.key}>
          <Cell>
            <Moment at={session.createdAt} />
          </Cell>
          <Cell>{session.title}</Cell>
          <Cell>{session.currency}</Cell>
          <Cell>
            <Moment at={session.lastSeenAt} />
          </Cell>
          <Cell>
            <State endedAt={session.endedAt} reason={session.endReason} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function State({ endedAt, reason }: { endedAt: Date | null; reason: string | null }) {
  const translate = useTranslations('admin.file')
  if (endedAt === null) return <Badge tone="success">{translate('alive')}</Badge>
  return <Badge>{translate('ended', { reason: reason ?? '—' })}</Badge>
}
