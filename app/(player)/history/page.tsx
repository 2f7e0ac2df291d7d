import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { HistoryFilter } from '@/components/history/history-filter'
import { HistorySkeleton } from '@/components/history/history-skeleton'
import { HistoryTable } from '@/components/history/history-table'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePlayer } from '@/lib/auth/auth'
import { balancesOf } from '@/lib/wallet/wallet'
import { readEntries } from './read-entries'

interface HistoryPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  const player = await requirePlayer()
  const translate = await getTranslations('history')
  const currencies = (await balancesOf(player.id)).map(({ currency }) => currency)
  const parameters = await searchParams
  const currency = currencies.find((code) => code === parameters.currency) ?? null
  const withRefused = parameters.show === 'all'
  const cursor = typeof parameters.cursor === 'string' ? parameters.cursor : null
  return (
    <div className="page-width flex max-w-4xl flex-col gap-6 py-8">
      <header>
        <h1 className="font-semibold text-2xl sm:text-3xl">{translate('title')}</h1>
        <p className="mt-1 text-muted">{translate('intro')}</p>
      </header>
      <HistoryFilter currencies={currencies} currency={currency} withRefused={withRefused} />
      <Suspense key={`${currency} ${withRefused} ${cursor}`} fallback={<HistorySkeleton />}>
        <Entries playerId={player.id} currency={currency} withRefused={withRefused} cursor={cursor} />
      </Suspense>
    </div>
  )
}

interface EntriesProps {
  playerId: string
  currency: string | null
  withRefused: boolean
  cursor: string | null
}

async function Entries(props: EntriesProps) {
  const translate = await getTranslations('history')
  const { entries, next } = await readEntries(props)
  if (entries.length === 0 && next === null && props.cursor === null) return <NothingYet />
  const address = (cursor: string | null) => historyAddress({ ...props, cursor })
  return (
    <>
      {entries.length > 0 ? (
        <HistoryTable entries={entries} />
      ) : (
        <p className="text-muted">{translate('emptyPage')}</p>
      )}
      <nav className="flex justify-between gap-3">
        {props.cursor === null ? (
          <span />
        ) : (
          <Link href={address(null)} className={buttonClass('quiet')}>
            {translate('newest')}
          </Link>
        )}
        {next !== null && (
          <Link href={address(next)} rel="next" className={buttonClass('secondary')}>
            {translate('older')}
          </Link>
        )}
      </nav>
    </>
  )
}

async function NothingYet() {
  const translate = await getTranslations('history')
  return (
    <EmptyState
      Icon={ScrollText}
      title={translate('empty.title')}
      action={
        <Link href="/" className={buttonClass('secondary')}>
          {translate('empty.action')}
        </Link>
      }
    >
      {translate('empty.text')}
    </EmptyState>
  )
}

function historyAddress({ currency, withRefused, cursor }: Omit<EntriesProps, 'playerId'>): string {
  const parameters = new URLSearchParams()
  if (currency !== null) parameters.set('currency', currency)
  if (withRefused) parameters.set('show', 'all')
  if (cursor !== null) parameters.set('cursor', cursor)
  const text = parameters.toString()
  return text === '' ? '/history' : `/history?${text}`
}
