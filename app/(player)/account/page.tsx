import { Gift, History, ReceiptText, UserLock } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AccountHead } from '@/components/account/account-frame'
import { textLink } from '@/components/account/auth-frame'
import { PreviousLine } from '@/components/account/previous-line'
import { WalletsCard } from '@/components/account/wallets-card'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { previousLogIn, requirePlayer } from '@/lib/auth/auth'
import { env } from '@/lib/env'
import { activeCurrencies, profileOf } from '@/lib/players/players'
import { balancesOf } from '@/lib/wallet/wallet'
import { logOut } from '../actions'
import { switchCurrency, takePlayMoney } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

const ways = [
  { name: 'history', href: '/history', Icon: History },
  { name: 'bonuses', href: '/account/bonuses', Icon: Gift },
  { name: 'statement', href: '/account/statement', Icon: ReceiptText },
  { name: 'security', href: '/account/security', Icon: UserLock },
] as const

export default async function AccountPage() {
  const player = await requirePlayer()
  const [profile, balances, currencies, previous] = await Promise.all([
    profileOf(player.id),
    balancesOf(player.id),
    activeCurrencies(),
    previousLogIn(player),
  ])
  const translate = await getTranslations('account')
  const format = await getFormatter()
  const owned = new Set(balances.map(({ currency }) => currency))
  return (
    <>
      <AccountHead
        title={player.nickname}
        text={translate('since', { date: format.dateTime(profile.createdAt, { dateStyle: 'long' }) })}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-6">
          <WalletsCard
            wallets={balances.map(({ currency, cash, bonus }) => ({
              currency,
              cash: cash.toString(),
              bonus: bonus.toString(),
            }))}
            current={player.currency}
            others={currencies.map(({ code }) => code).filter((code) => !owned.has(code))}
            choose={switchCurrency}
            topUp={env().isDemo ? takePlayMoney : null}
          />
          <ul className="grid grid-cols-2 gap-3">
            {ways.map(({ name, href, Icon }) => (
              <li key={name}>
                <Link
                  href={href}
                  className="flex min-h-16 items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 font-medium text-sm hover:border-line-strong hover:bg-raised"
                >
                  <Icon aria-hidden className="size-5 shrink-0 text-accent-ink" />
                  {translate(`ways.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={translate('profile.title')}>
            <dl className="flex flex-col gap-3 text-sm">
              <Fact name={translate('profile.nickname')} value={profile.nickname} />
              <Fact name={translate('profile.email')} value={profile.email}>
                <Link href="/account/security#email" className={textLink}>
                  {translate('profile.change')}
                </Link>
              </Fact>
              <Fact
                name={translate('profile.dateOfBirth')}
                value={format.dateTime(new Date(`${profile.dateOfBirth}T00:00:00Z`), {
                  dateStyle: 'long',
                  timeZone: 'UTC',
                })}
              />
              <Fact name={translate('profile.id')} value={player.id} />
            </dl>
          </Card>
          <Card title={translate('previous.title')}>
            <p className="text-sm">
              <PreviousLine previous={previous} />
            </p>
            {previous !== null && (
              <p className="mt-2 text-muted text-sm">
                {translate('previous.notYou')}{' '}
                <Link href="/account/security" className={textLink}>
                  {translate('previous.check')}
                </Link>
              </p>
            )}
          </Card>
          <form action={logOut}>
            <SubmitButton variant="danger" className="w-full">
              {translate('leave')}
            </SubmitButton>
          </form>
        </div>
      </div>
    </>
  )
}

function Fact({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-muted">{name}</dt>
      <dd className="flex min-w-0 flex-wrap justify-end gap-x-4">
        <span className="min-w-0 break-all">{value}</span>
        {children}
      </dd>
    </div>
  )
}
