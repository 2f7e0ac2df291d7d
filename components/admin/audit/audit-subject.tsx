import Link from 'next/link'

interface AuditSubjectProps {
  action: string
  subject: string
  /** The e-mail where it is about a member of staff. */
  subjectName?: string | null | undefined
}

const ofPlayers = /^(player|balance)\./
const ofGame = /^game (\d+)$/
const shortLength = 13

/** What an audit row is about, as a link to its page where it has one. */
export function AuditSubject({ action, subject, subjectName }: AuditSubjectProps) {
  if (ofPlayers.test(action)) {
    return (
      <Link
        href={`/admin/players/${encodeURIComponent(subject)}`}
        title={subject}
        className="text-accent-ink underline-offset-4 hover:underline"
      >
        {subject.slice(0, shortLength)}…
      </Link>
    )
  }
  const game = ofGame.exec(subject)?.[1]
  if (game !== undefined) {
    return (
      <Link
        href={`/admin/games/${game}`}
        className="whitespace-nowrap text-accent-ink underline-offset-4 hover:underline"
      >
        {subject}
      </Link>
    )
  }
  return <span className="block min-w-24 [overflow-wrap:anywhere]">{subjectName ?? subject}</span>
}
