import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FactList } from '@/components/admin/fact-list'
import { Moment } from '@/components/admin/moment'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { limitsOfPlayer, type PlayerFile } from '@/lib/backoffice/backoffice'

const kinds = ['stake', 'loss', 'deposit', 'time'] as const

/** What a player has bound themself to, and a time-out that runs. Who changed a status, and why, the audit says. */
export async function LimitsCard({ player }: { player: PlayerFile }) {
  const [translate, limits] = await Promise.all([
    getTranslations('players.limits'),
    limitsOfPlayer(player.id),
  ])
  const facts: [string, ReactNode][] = limits.map(({ kind, hours, currency, amount }) => {
    const name = kinds.find((one) => one === kind)
    const words = `${name ? translate(name) : kind}, ${translate('days', { days: hours / 24 })}`
    return currency === null
      ? [words, translate('minutes', { minutes: amount })]
      : [`${words}, ${currency}`, <Amount key="amount" value={amount} currency={currency} />]
  })
  if (player.excludedUntil !== null) {
    facts.unshift([translate('excludedUntil'), <Moment key="until" at={player.excludedUntil} />])
  }
  return (
    <Card title={translate('title')}>
      {facts.length > 0 ? <FactList facts={facts} /> : <p className="text-muted">{translate('none')}</p>}
    </Card>
  )
}
