import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AccountHead } from '@/components/account/account-frame'
import { VerifyStatement } from '@/components/statement/verify-statement'
import { currentPlayer } from '@/lib/auth/auth'
import { now } from '@/lib/clock'
import { balancesOf } from '@/lib/wallet/wallet'
import { addressOf, presetsOf, readStatementQuery } from '../../account/statement/statement-query'

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations('statement.check')
  return { title: translate('title'), description: translate('intro') }
}

/** For anybody: a file is checked in the browser. Players get their own statements at the press of a button. */
export default async function VerifyPage({ searchParams }: QueryProps) {
  const player = await currentPlayer()
  const translate = await getTranslations('statement.check')
  const query = await searchParams
  const at = now()
  const currencies = player === null ? [] : (await balancesOf(player.id)).map(({ currency }) => currency)
  const year = presetsOf(at).find(({ name }) => name === 'year')
  const file = (typed: Record<string, string | string[] | undefined>) => {
    const wanted = readStatementQuery(typed, { currencies, usual: player?.currency ?? '', at })
    return `/account/statement/file${addressOf(wanted)}&format=json`
  }
  return (
    <div className="page-width max-w-4xl py-8">
      <AccountHead title={translate('title')} text={translate('intro')} />
      <VerifyStatement
        own={currencies.map((currency) => ({ currency, href: file({ ...year, currency }) }))}
        now={player !== null && typeof query.currency === 'string' ? file(query) : null}
      />
    </div>
  )
}
