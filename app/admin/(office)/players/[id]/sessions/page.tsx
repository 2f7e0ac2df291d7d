import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { deviceName } from '@/components/account/device-name'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataColumn } from '@/components/admin/data-table/types'
import { Moment } from '@/components/admin/moment'
import { SessionState } from '@/components/admin/players/session-state'
import { type ReasonAction, ReasonDialog } from '@/components/admin/reason-dialog'
import { Choices } from '@/components/admin/reports/choices'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import {
  type PlayerFile,
  type SessionLine,
  type SessionList,
  searchSessions,
  sessionLists,
  sessionsOfPage,
} from '@/lib/backoffice/backoffice'
import { endSessions } from '../../actions'
import { PlayerFrame } from '../player-frame'
import { sessionFilters } from './session-filters'
import { readSessionsAddress } from './sessions-query'

type SessionsPageProps = QueryProps & { params: Promise<{ id: string }> }
type Address = ReturnType<typeof readSessionsAddress>

/** A player's game sessions, log-ins, or tries to log in that failed. */
export default async function PlayerSessionsPage({ params, searchParams }: SessionsPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const address = readSessionsAddress(asked)
  const translate = await getTranslations('players.sessions')
  return (
    <PlayerFrame id={id} tab="sessions">
      {(player) => (
        <div className="flex flex-col gap-4">
          <Choices
            label={translate('show')}
            name="list"
            options={sessionLists.map((value) => ({ value, label: translate(value) }))}
            current={address.list}
            clears={['sort', 'state', 'game', 'address', 'from', 'to']}
          />
          <SessionsTable player={player} address={address} />
        </div>
      )}
    </PlayerFrame>
  )
}

async function SessionsTable({ player, address }: { player: PlayerFile; address: Address }) {
  const { list, filters, sort, page } = address
  const { id } = player
  const [staff, { lines, total }, translate] = await Promise.all([
    requireStaff('players.read'),
    searchSessions(player, list, filters, { page, sort: sort.key, direction: sort.direction }),
    getTranslations('players.sessions'),
  ])
  const end = isAllowed(staff.role, 'players.sessions') ? endSessions : null
  const mayBeAlive = total > lines.length || lines.some(({ endedAt }) => endedAt === null)
  return (
    <DataTable
      caption={translate(list)}
      columns={await columnsOf(list)}
      rows={lines.map((line) => ({ key: line.key, cells: cellsOf(line, { list, id, end }) }))}
      sort={sort}
      filters={await sessionFilters(list)}
      paging={{ kind: 'offset', page, rowsOfPage: sessionsOfPage, total }}
      csv={`/admin/players/${encodeURIComponent(id)}/sessions/export`}
      actions={end && mayBeAlive && list !== 'failures' && <EndAll id={id} list={list} end={end} />}
      empty={translate(`none.${list}`)}
      nothing="panel"
    />
  )
}

interface EndAllProps {
  id: string
  list: 'games' | 'logins'
  end: ReasonAction
}

async function EndAll({ id, list, end }: EndAllProps) {
  const translate = await getTranslations('players.sessions.endAll')
  return (
    <ReasonDialog
      words={translate(`${list}.words`)}
      text={translate(`${list}.text`)}
      action={end}
      values={{ id, which: list }}
    />
  )
}

async function columnsOf(list: SessionList): Promise<DataColumn[]> {
  const [translate, words] = await Promise.all([
    getTranslations('admin.columns'),
    getTranslations('players.sessions'),
  ])
  const time = { key: 'time', label: translate('time'), isSortable: true }
  if (list === 'failures') return [time, { key: 'address', label: translate('address') }]
  const [seen, state] = [
    { key: 'seen', label: translate('seen'), isSortable: true },
    { key: 'state', label: translate('state'), hasControls: true },
  ]
  if (list === 'logins') {
    const from = [
      { key: 'address', label: translate('address') },
      { key: 'device', label: translate('device') },
    ]
    return [time, ...from, seen, state]
  }
  const game = [
    { key: 'game', label: translate('game') },
    { key: 'currency', label: translate('currency'), hideBelow: 'lg' as const },
  ]
  return [{ key: 'number', label: words('number'), hideBelow: 'lg' }, time, ...game, seen, state]
}

interface Around {
  list: SessionList
  id: string
  /** Null where the reader may not end any. */
  end: ReasonAction | null
}

function cellsOf(line: SessionLine, { list, id, end }: Around) {
  const device = line.userAgent === null ? null : deviceName(line.userAgent)
  const named = list === 'games' ? { game: line.key } : { login: line.key }
  return {
    number: <span className="figures">{line.key}</span>,
    time: <Moment at={line.createdAt} />,
    address: line.address,
    device: <span title={line.userAgent ?? ''}>{device ? `${device.browser}, ${device.system}` : '—'}</span>,
    game: line.game && (line.game.title ?? String(line.game.code)),
    currency: line.game?.currency,
    seen: line.lastSeenAt && <Moment at={line.lastSeenAt} />,
    state: list !== 'failures' && <SessionState session={line} end={end} values={{ id, ...named }} />,
  }
}
