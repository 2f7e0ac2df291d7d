import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AccountHead } from '@/components/account/account-frame'
import { PrintButton } from '@/components/statement/print-button'
import { StatementForm } from '@/components/statement/statement-form'
import { StatementRows } from '@/components/statement/statement-rows'
import { StatementSums } from '@/components/statement/statement-sums'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requirePlayer } from '@/lib/auth/auth'
import { now } from '@/lib/clock'
import { newestRows, statementOf, textOfDay, yearBefore } from '@/lib/statement/statement'
import { balancesOf } from '@/lib/wallet/wallet'
import { addressOf, presetsOf, readStatementQuery } from './statement-query'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statement'))('title') }
}

const rowsShown = 1000

export default async function StatementPage({ searchParams }: QueryProps) {
  const player = await requirePlayer()
  const at = now()
  const currencies = (await balancesOf(player.id)).map(({ currency }) => currency)
  const wanted = readStatementQuery(await searchParams, { currencies, usual: player.currency, at })
  const owner = { playerId: player.id, currency: wanted.currency }
  const [summary, rows] = await Promise.all([
    statementOf(owner, wanted.period),
    newestRows(owner, wanted.period, rowsShown),
  ])
  const translate = await getTranslations('statement')
  const file = (format: string) => `/account/statement/file${addressOf(wanted)}&format=${format}`
  return (
    <>
      <AccountHead title={translate('title')} text={translate('intro')} />
      <div className="flex flex-col gap-6">
        <StatementForm
          currencies={currencies}
          currency={wanted.currency}
          from={wanted.from}
          to={wanted.to}
          earliest={textOfDay(yearBefore(at))}
          latest={textOfDay(at)}
          presets={presetsOf(at).map(({ name, ...days }) => ({
            name,
            href: `/account/statement${addressOf({ ...wanted, ...days })}`,
            isCurrent: days.from === wanted.from && days.to === wanted.to,
          }))}
        />
        {summary === null ? (
          <p className="text-muted">{translate('noWallet')}</p>
        ) : (
          <>
            <StatementSums
              nickname={player.nickname}
              playerId={player.id}
              from={wanted.from}
              to={wanted.to}
              summary={{
                ...summary,
                rows: Number(summary.rows),
                totals: summary.totals.map(({ kind, rows: count, cash, bonus }) => ({
                  kind,
                  rows: count,
                  cash: cash.toString(),
                  bonus: bonus.toString(),
                })),
              }}
            />
            <Card title={translate('files')} className="print:hidden">
              <div className="flex flex-wrap gap-3">
                <a href={file('csv')} download className={buttonClass('secondary')}>
                  {translate('csv')}
                </a>
                <a href={file('json')} download className={buttonClass('secondary')}>
                  {translate('json')}
                </a>
                <PrintButton />
                <Link
                  href={`/statement/verify${addressOf(wanted)}`}
                  className={buttonClass('primary')}
                  prefetch={false}
                >
                  {translate('verify')}
                </Link>
              </div>
              <p className="mt-4 max-w-prose text-muted text-sm">{translate('verifyNote')}</p>
            </Card>
            {rows.length > 0 && (
              <StatementRows rows={rows} currency={wanted.currency} count={Number(summary.rows)} />
            )}
          </>
        )}
      </div>
    </>
  )
}
