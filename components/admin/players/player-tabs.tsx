import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { TabRow } from '../tab-row'

const tabs = ['overview', 'journal', 'rounds', 'sessions', 'bonuses', 'limits', 'notes', 'audit'] as const
export type PlayerTabName = (typeof tabs)[number]

/** The parts of a player's page, each with an address of its own. */
export function PlayerTabs({ playerId, current }: { playerId: string; current: PlayerTabName }) {
  const translate = useTranslations('players.tabs')
  const path = `/admin/players/${encodeURIComponent(playerId)}`
  return (
    <TabRow label={translate('label')} current={current}>
      {tabs.map((tab) => (
        <li key={tab}>
          <Link
            href={tab === 'overview' ? path : `${path}/${tab}`}
            aria-current={tab === current ? 'page' : undefined}
            className={clsx(
              '-mb-px inline-flex min-h-10 items-center whitespace-nowrap border-b-2 px-3 text-sm',
              tab === current
                ? 'border-accent font-medium text-ink'
                : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {translate(tab)}
          </Link>
        </li>
      ))}
    </TabRow>
  )
}
