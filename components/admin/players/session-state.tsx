import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'

interface SessionStateProps {
  session: { endedAt: Date | null; endReason: string | null }
  /** Null where the reader may not end any. */
  end: ReasonAction | null
  /** Names the player and the session. */
  values: Record<string, string>
}

/** Whether a session lives, with the way to end it, or why it ended. */
export function SessionState({ session, end, values }: SessionStateProps) {
  const translate = useTranslations('admin.file')
  const words = useTranslations('players.sessions')
  const isAlive = session.endedAt === null
  return (
    // As high with the button as without: the rows stay alike.
    <span className="inline-flex min-h-8 items-center gap-2">
      {isAlive ? (
        <Badge tone="success">{translate('alive')}</Badge>
      ) : (
        <Badge>{translate('ended', { reason: session.endReason ?? '—' })}</Badge>
      )}
      {isAlive && end && (
        <ReasonDialog words={words('end')} text={words('endText')} action={end} values={values} />
      )}
    </span>
  )
}
