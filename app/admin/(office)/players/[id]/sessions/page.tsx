import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { Moment } from '@/components/admin/moment'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { GameSessionTable, LoginTable } from '@/components/admin/session-tables'
import { Card } from '@/components/ui/card'
import { Pagination } from '@/components/ui/pagination'
import { Cell, Table } from '@/components/ui/table'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { type PlayerSessions, sessionsOfPlayer } from '@/lib/backoffice/backoffice'
import { endSessions } from '../../actions'
import { PlayerFrame } from '../player-frame'

type SessionsPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function PlayerSessionsPage({ params, searchParams }: SessionsPageProps) {
  const [{ id }, { before }] = await Promise.all([params, searchParams])
  const from = typeof before === 'string' ? before : null
  const here = `/admin/players/${encodeURIComponent(id)}/sessions`
  return (
    <PlayerFrame id={id} tab="sessions">
      {async (player) => {
        const staff = await requireStaff('players.read')
        const [found, translate] = await Promise.all([
          sessionsOfPlayer(player, from),
          getTranslations('players.sessions'),
        ])
        const end = isAllowed(staff.role, 'players.sessions') ? endSessions : null
        const games = found.games.map(({ gameTitle, ...session }) => ({
          ...session,
          key: String(session.id),
          title: gameTitle ?? String(session.gameCode),
        }))
        return (
          <div className="flex flex-col gap-5">
            <Card
              title={translate('logins')}
              className="min-w-0"
              action={
                end &&
                found.logins.some(({ endedAt }) => endedAt === null) && (
                  <ReasonDialog
                    words={translate('endLogins')}
                    text={translate('endLoginsText')}
                    action={end}
                    values={{ id, which: 'logins' }}
                  />
                )
              }
            >
              {found.logins.length > 0 ? (
                <LoginTable logins={found.logins} playerId={id} end={end} />
              ) : (
                <p className="text-muted">{translate('noLogins')}</p>
              )}
            </Card>
            <Card title={translate('failures')} className="min-w-0">
              <Failures failures={found.failures} none={translate('noFailures')} />
            </Card>
            <Card
              title={translate('games')}
              className="min-w-0"
              action={
                end &&
                games.some(({ endedAt }) => endedAt === null) && (
                  <ReasonDialog
                    words={translate('endGames')}
                    text={translate('endGamesText')}
                    action={end}
                    values={{ id, which: 'games' }}
                  />
                )
              }
            >
              {games.length > 0 ? (
                <GameSessionTable sessions={games} playerId={id} end={end} />
              ) : (
                <p className="text-muted">{translate('noGames')}</p>
              )}
              <Pagination
                previous={from === null ? null : here}
                next={found.next === null ? null : `${here}?before=${found.next}`}
              />
            </Card>
          </div>
        )
      }}
    </PlayerFrame>
  )
}

async function Failures({ failures, none }: { failures: PlayerSessions['failures']; none: string }) {
  const translate = await getTranslations('admin.columns')
  const caption = (await getTranslations('players.sessions'))('failures')
  if (failures.length === 0) return <p className="text-muted">{none}</p>
  const head = (['time', 'address'] as const).map((key) => ({ key, label: translate(key) }))
  return (
    <Table caption={caption} head={head}>
      {failures.map(({ id, address, createdAt }) => (
        <tr key={id}>
          <Cell>
            <Moment at={createdAt} />
          </Cell>
          <Cell>{address}</Cell>
        </tr>
      ))}
    </Table>
  )
}
