import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Age } from '../reports/age'

interface PlayingListProps {
  rows: readonly {
    sessionId: bigint
    playerId: string
    nickname: string
    gameCode: bigint
    gameTitle: string | null
    currency: string
    since: Date
  }[]
  at: Date
}

/** Who plays what, in which currency, and for how long. */
export function PlayingList({ rows, at }: PlayingListProps) {
  const translate = useTranslations('overview.playing')
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ sessionId, playerId, nickname, gameCode, gameTitle, currency, since }) => (
        <li key={sessionId} className="flex h-9 items-center gap-3">
          <Link
            href={`/admin/players/${encodeURIComponent(playerId)}`}
            className="max-w-32 shrink-0 truncate text-accent-ink underline-offset-4 hover:underline"
          >
            {nickname}
          </Link>
          <span className="min-w-0 grow truncate" title={gameTitle ?? undefined}>
            {gameTitle ?? String(gameCode)} <span className="text-muted text-xs">{currency}</span>
          </span>
          <span className="figures shrink-0 text-muted text-xs" title={translate('since')}>
            <Age since={since} at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
