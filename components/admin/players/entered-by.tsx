import { useTranslations } from 'next-intl'
import type { EntrySource } from '@/lib/safer-play/rules'

interface EnteredByProps {
  /** "player", an e-mail of staff or "command line". */
  actor: string
  source: EntrySource | null
  reason: string | null
}

/** Who entered a break or a limit, how it came to them and why. */
export function EnteredBy({ actor, source, reason }: EnteredByProps) {
  const translate = useTranslations('players.limits')
  const sources = useTranslations('players.protect.sources')
  if (actor === 'player') return translate('player')
  return (
    <>
      <span className="whitespace-nowrap">{actor}</span>
      {source !== null && <span className="block text-muted text-xs">{sources(source)}</span>}
      {reason !== null && <span className="mt-0.5 block [overflow-wrap:anywhere]">{reason}</span>}
    </>
  )
}
