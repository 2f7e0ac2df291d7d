import Link from 'next/link'

interface CallPlayerProps {
  userId: string | null
  nickname: string | null
}

const shortLength = 13

/** Whom a call was about: a link to the player's file, or the words of the call where nobody has that id. */
export function CallPlayer({ userId, nickname }: CallPlayerProps) {
  if (userId === null) return <span className="text-muted">—</span>
  const short = userId.length > shortLength ? `${userId.slice(0, shortLength)}…` : userId
  if (nickname === null) return <span title={userId}>{short}</span>
  return (
    <Link
      href={`/admin/players/${encodeURIComponent(userId)}`}
      title={userId}
      className="text-accent-ink underline-offset-4 hover:underline"
    >
      {nickname}
    </Link>
  )
}
