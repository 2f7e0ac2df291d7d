import { useTranslations } from 'next-intl'
import type { EntrySource } from '@/lib/safer-play/rules'

interface EnteredByProps {
  /** "player", an e-mail of staff or "command line". */
  actor: string
  source: EntrySource | null
}

/** Who entered a break or a limit, and how it came to them. */
export function EnteredBy({ actor, source }: EnteredByProps) {
  const translate = useTranslations('players.limits')
  const sources = useTranslations('players.protect.sources')
  if (actor === 'player') return translate('player')
  return (
    <>
      <span className="[overflow-wrap:anywhere]">{actor}</span>
      {source !== null && <span className="block text-muted text-xs">{sources(source)}</span>}
    </>
  )
}
