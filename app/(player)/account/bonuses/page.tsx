import { Gift } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AccountHead } from '@/components/account/account-frame'
import { ActiveBonus } from '@/components/bonuses/active-bonus'
import { CountedBets } from '@/components/bonuses/counted-bets'
import { PastBonuses } from '@/components/bonuses/past-bonuses'
import { RoundsCard } from '@/components/bonuses/rounds-card'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePlayer } from '@/lib/auth/auth'
import { bonusesOf, countedBetsOf } from '@/lib/wallet/wallet'
import { giveUp, playRounds } from './actions'
import { readBonuses, readRounds, showBets } from './shown'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bonuses'))('title') }
}

const betsPerPage = 25

export default async function BonusesPage({ searchParams }: QueryProps) {
  const player = await requirePlayer()
  const query = await searchParams
  const [all, rounds] = await Promise.all([bonusesOf(player.id), readRounds(player.id)])
  const bonuses = await readBonuses(player.id, all)
  const active = bonuses.filter(({ state }) => state === 'active')
  const past = bonuses.filter(({ state }) => state !== 'active')
  const looked = bonuses.find(({ key }) => key === query.bets)
  const translate = await getTranslations('bonuses')
  const bets = looked && (
    <Bets
      playerId={player.id}
      bonus={looked}
      before={typeof query.before === 'string' && /^\d{1,18}$/.test(query.before) ? query.before : null}
    />
  )
  return (
    <>
      <AccountHead title={translate('title')} />
      <div className="flex flex-col gap-6">
        {query['given-up'] === 'yes' && <Alert tone="success">{translate('cancel.done')}</Alert>}
        {active.map((bonus) => (
          <ActiveBonus key={bonus.key} bonus={bonus} giveUp={giveUp} isOpen={bonus === looked}>
            {bonus === looked && bets}
          </ActiveBonus>
        ))}
        {active.length === 0 && (
          <Card title={translate('money.title')}>
            <p className="text-muted text-sm">{translate('money.none')}</p>
          </Card>
        )}
        {rounds.length === 0 ? (
          <EmptyState Icon={Gift} title={translate('rounds.title')}>
            {translate('rounds.none')}
          </EmptyState>
        ) : (
          <RoundsCard rounds={rounds} currency={player.currency} play={playRounds} />
        )}
        {past.length > 0 && (
          <PastBonuses bonuses={past} open={looked?.key ?? null}>
            {bets}
          </PastBonuses>
        )}
      </div>
    </>
  )
}

interface BetsProps {
  playerId: string
  bonus: { key: string; currency: string; sequence: string; createdAt: Date }
  before: string | null
}

async function Bets({ playerId, bonus, before }: BetsProps) {
  const named = { currency: bonus.currency, sequence: BigInt(bonus.sequence) }
  const place = { before: before === null ? null : BigInt(before), limit: betsPerPage }
  const { bets, next } = await countedBetsOf(playerId, named, place)
  const address = (page: string) => `/account/bonuses?bets=${encodeURIComponent(bonus.key)}${page}`
  return (
    <CountedBets
      bets={await showBets(bets)}
      currency={bonus.currency}
      begun={bonus.createdAt}
      newest={before === null ? null : address('')}
      older={next === null ? null : address(`&before=${next}`)}
    />
  )
}
