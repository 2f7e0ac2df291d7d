import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Messages } from '@/lib/i18n/messages'
import { Moment } from '../moment'

interface FoundListProps {
  rows: readonly {
    playerId: string
    nickname: string
    currency: string
    sequence: bigint
    kind: keyof Messages['admin']['kinds']
    identity: string
    code: number
    createdAt: Date
  }[]
  session: {
    id: bigint
    playerId: string
    nickname: string
    currency: string
    gameTitle: string | null
    gameCode: bigint
    createdAt: Date
  } | null
}

const link = 'font-medium underline underline-offset-4'

/** What a search text names besides players: rows of the journal, a game session. */
export function FoundList({ rows, session }: FoundListProps) {
  const translate = useTranslations('players.found')
  const kinds = useTranslations('admin.kinds')
  if (rows.length === 0 && session === null) return null
  return (
    <Alert>
      <ul className="flex flex-col gap-1">
        {rows.map(({ playerId, nickname, currency, sequence, kind, identity, code, createdAt }) => (
          <li key={`${kind} ${sequence}`}>
            {translate(code === 0 ? 'row' : 'refusedRow', {
              kind: kinds(kind),
              sequence: String(sequence),
              currency,
            })}{' '}
            <Moment at={createdAt} />
            {' · '}
            <Link
              className={link}
              href={`/admin/players/${encodeURIComponent(playerId)}/journal?q=${encodeURIComponent(identity)}`}
            >
              {nickname}
            </Link>
          </li>
        ))}
        {session !== null && (
          <li>
            {translate('session', {
              id: String(session.id),
              game: session.gameTitle ?? String(session.gameCode),
              currency: session.currency,
            })}{' '}
            <Moment at={session.createdAt} />
            {' · '}
            <Link
              className={link}
              href={`/admin/players/${encodeURIComponent(session.playerId)}/sessions?before=${session.id + 1n}`}
            >
              {session.nickname}
            </Link>
          </li>
        )}
      </ul>
    </Alert>
  )
}
