import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Cell, Table } from '@/components/ui/table'
import { Moment } from './moment'
import { StatusBadge } from './status-badge'

interface PlayerListProps {
  players: readonly {
    id: string
    nickname: string
    email: string
    status: string
    createdAt: Date
    lastLoginAt: Date | null
  }[]
}

export function PlayerList({ players }: PlayerListProps) {
  const translate = useTranslations('admin.players')
  const head = (['nickname', 'email', 'status', 'created', 'lastLogin'] as const).map((key) => ({
    key,
    label: translate(key),
  }))
  return (
    <Table caption={translate('nickname')} head={head}>
      {players.map((player) => (
        <tr key={player.id} className="hover:bg-raised">
          <Cell>
            <Link
              href={`/admin/players/${player.id}`}
              className="font-medium text-accent-ink underline-offset-4 hover:underline"
            >
              {player.nickname}
            </Link>
          </Cell>
          <Cell className="max-w-64 truncate" title={player.email}>
            {player.email}
          </Cell>
          <Cell>
            <StatusBadge status={player.status} />
          </Cell>
          <Cell>
            <Moment at={player.createdAt} />
          </Cell>
          <Cell>{player.lastLoginAt ? <Moment at={player.lastLoginAt} /> : translate('never')}</Cell>
        </tr>
      ))}
    </Table>
  )
}
