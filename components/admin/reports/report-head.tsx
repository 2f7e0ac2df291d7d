import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NavLink } from '@/components/shell/nav-link'
import type { Messages } from '@/lib/i18n/messages'
import { PageHead } from '../page-head'
import { TabRow } from '../tab-row'

const tabs = [
  ['performance', '/admin/reports'],
  ['games', '/admin/reports/games'],
  ['liability', '/admin/reports/liability'],
  ['openRounds', '/admin/reports/open-rounds'],
  ['largeWins', '/admin/reports/large-wins'],
  ['alterations', '/admin/reports/alterations'],
  ['events', '/admin/reports/events'],
] as const

interface ReportHeadProps {
  report: keyof Messages['reports']['tabs']
  text: ReactNode
  /** Until when everything booked is in; left out where the report reads no aggregates. */
  caughtUpAt?: Date | null
}

/** The head of a report, with the way to the others. */
export function ReportHead({ report, text, caughtUpAt }: ReportHeadProps) {
  const translate = useTranslations('reports')
  const format = useFormatter()
  return (
    <>
      <TabRow label={translate('tabs.label')} current={report}>
        {tabs.map(([key, href]) => (
          <li key={key}>
            <NavLink
              href={href}
              // The first tab's address begins the others': only its own page is its.
              below={key === 'performance' ? '/' : href}
              className="-mb-px inline-flex min-h-10 items-center whitespace-nowrap border-b-2 px-3"
              idleClassName="border-transparent text-muted hover:text-ink"
              activeClassName="border-accent font-medium text-ink"
            >
              {translate(`tabs.${key}`)}
            </NavLink>
          </li>
        ))}
      </TabRow>
      <PageHead
        title={translate(`tabs.${report}`)}
        text={
          <>
            {text}
            {caughtUpAt !== undefined && (
              <span className="block text-xs" data-testid="fresh">
                {caughtUpAt === null
                  ? translate('notFolded')
                  : translate('fresh', {
                      at: format.dateTime(caughtUpAt, { timeStyle: 'medium', hourCycle: 'h23' }),
                    })}
              </span>
            )}
          </>
        }
      />
    </>
  )
}
