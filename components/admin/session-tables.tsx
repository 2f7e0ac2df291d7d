import { useTranslations } from 'next-intl'
import { deviceName } from '@/components/account/device-name'
import { Badge } from '@/components/ui/badge'
import { Cell, Table } from '@/components/ui/table'
import { Moment } from './moment'
import { type ReasonAction, ReasonDialog } from './reason-dialog'

interface Session {
  createdAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
}

interface Login extends Session {
  hash: string
  address: string
  userAgent: string
}

interface TableProps {
  playerId: string
  /** Null where the reader may not end any. */
  end: ReasonAction | null
}

export function LoginTable({ logins, playerId, end }: TableProps & { logins: readonly Login[] }) {
  const translate = useTranslations('admin')
  const words = useTranslations('players.sessions')
  const head = (['time', 'address', 'device', 'seen', 'state'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
  }))
  return (
    <Table caption={words('logins')} head={head}>
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
              <State session={login} end={end} values={{ id: playerId, login: login.hash }} />
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}

interface GameSession extends Session {
  key: string
  title: string
  currency: string
}

export function GameSessionTable({
  sessions,
  playerId,
  end,
}: TableProps & { sessions: readonly GameSession[] }) {
  const translate = useTranslations('admin')
  const words = useTranslations('players.sessions')
  const columns = (['time', 'game', 'currency', 'seen', 'state'] as const).map((key) => ({
    key: String(key),
    label: translate(`columns.${key}`),
  }))
  const head = [{ key: 'number', label: words('number') }, ...columns]
  return (
    <Table caption={words('games')} head={head}>
      {sessions.map((session) => (
        <tr key={session.key}>
          <Cell className="figures">{session.key}</Cell>
          <Cell>
            <Moment at={session.createdAt} />
          </Cell>
          <Cell>{session.title}</Cell>
          <Cell>{session.currency}</Cell>
          <Cell>
            <Moment at={session.lastSeenAt} />
          </Cell>
          <Cell>
            <State session={session} end={end} values={{ id: playerId, game: session.key }} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

interface StateProps {
  session: Session
  end: ReasonAction | null
  values: Record<string, string>
}

function State({ session, end, values }: StateProps) {
  const translate = useTranslations('admin.file')
  const words = useTranslations('players.sessions')
  if (session.endedAt !== null)
    return <Badge>{translate('ended', { reason: session.endReason ?? '—' })}</Badge>
  return (
    <span className="inline-flex items-center gap-2">
      <Badge tone="success">{translate('alive')}</Badge>
      {end && <ReasonDialog words={words('end')} text={words('endText')} action={end} values={values} />}
    </span>
  )
}
