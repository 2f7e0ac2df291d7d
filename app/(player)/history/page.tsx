import { Download, ScrollText, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import type { QueryProps } from '@/app/query-props'
import { AccountHead } from '@/components/account/account-frame'
import { HistoryFilter } from '@/components/history/history-filter'
import { HistoryLines } from '@/components/history/history-lines'
import { HistorySkeleton } from '@/components/history/history-skeleton'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePlayer } from '@/lib/auth/auth'
import { gameTitles } from '@/lib/catalog/catalog'
import { now } from '@/lib/clock'
import { textOfDay, yearBefore } from '@/lib/statement/statement'
import { balancesOf, linesOf, playedGamesOf } from '@/lib/wallet/wallet'
import { type HistoryQuery, historyAddress, readHistoryQuery, searchOf, shortened } from './history-query'
import { showLines } from './shown'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

const linesPerPage = 30

export default async function HistoryPage({ searchParams }: QueryProps) {
  const player = await requirePlayer()
  const typed = await searchParams
  const at = now()
  const [balances, codes] = await Promise.all([balancesOf(player.id), playedGamesOf(player.id)])
  const currencies = balances.map(({ currency }) => currency)
  const query = readHistoryQuery(typed, { currencies, at })
  const after = typeof typed.after === 'string' ? typed.after : null
  const [translate, format, titles] = await Promise.all([
    getTranslations('history'),
    getFormatter(),
    gameTitles(codes),
  ])
  const onScreen = shortened(query)
  const day = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium', timeZone: 'UTC' })
  const { from, until } = (onScreen ?? query).period
  const year = { ...query, from: textOfDay(yearBefore(at)), to: textOfDay(at) }
  return (
    <>
      <AccountHead
        title={translate('title')}
        text={translate('intro')}
        action={
          <a
            href={historyAddress(query, { path: '/history/export' })}
            download
            className={buttonClass('secondary')}
          >
            <Download aria-hidden className="size-4" />
            {translate('csv')}
          </a>
        }
      />
      <div className="flex flex-col gap-5">
        <HistoryFilter
          query={query}
          currencies={currencies}
          games={codes.map((code) => ({ code: code.toString(), title: titles.get(code) ?? code.toString() }))}
          earliest={textOfDay(yearBefore(at))}
          latest={textOfDay(at)}
        />
        <p className="text-muted text-sm">
          {translate('period', { from: day(from), to: day(new Date(until.getTime() - 1)) })}{' '}
          {onScreen !== null
            ? translate('longer')
            : query.from !== year.from && (
                <Link
                  href={historyAddress(year)}
                  className="text-accent-ink underline underline-offset-4 hover:no-underline"
                >
                  {translate('year')}
                </Link>
              )}
        </p>
        <Suspense key={historyAddress(query, { after })} fallback={<HistorySkeleton />}>
          <Lines playerId={player.id} query={query} onScreen={onScreen ?? query} after={after} />
        </Suspense>
      </div>
    </>
  )
}

interface LinesProps {
  playerId: string
  query: HistoryQuery
  onScreen: HistoryQuery
  after: string | null
}

async function Lines({ playerId, query, onScreen, after }: LinesProps) {
  const translate = await getTranslations('history')
  const { lines, next } = await linesOf(playerId, searchOf(onScreen), { after, limit: linesPerPage })
  if (lines.length === 0 && next === null && after === null)
    return <Nothing isFiltered={query.type !== 'all' || query.game !== '' || query.currency !== ''} />
  return (
    <>
      <HistoryLines lines={await showLines(lines)} />
      <nav className="flex justify-between gap-3">
        {after === null ? (
          <span />
        ) : (
          <Link href={historyAddress(query)} className={buttonClass('quiet')}>
            {translate('newest')}
          </Link>
        )}
        {next !== null && (
          <Link href={historyAddress(query, { after: next })} rel="next" className={buttonClass('secondary')}>
            {translate('older')}
          </Link>
        )}
      </nav>
    </>
  )
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const translate = await getTranslations('history')
  const words = isFiltered ? 'none' : 'empty'
  return (
    <EmptyState
      Icon={isFiltered ? SearchX : ScrollText}
      title={translate(`${words}.title`)}
      action={
        <Link href={isFiltered ? '/history' : '/'} className={buttonClass('secondary')}>
          {translate(`${words}.action`)}
        </Link>
      }
    >
      {translate(`${words}.text`)}
    </EmptyState>
  )
}
