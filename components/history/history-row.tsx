import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Badge } from '@/components/ui/badge'
import { isNegativeAmount, isZeroAmount } from '@/components/ui/format-amount'
import type { HistoryEntry } from './entry'
import { LocalTime } from './local-time'

/** One operation; what was refused shows what was asked for, struck through, and why. */
export function HistoryRow({ entry }: { entry: HistoryEntry }) {
  const translate = useTranslations('history')
  const { kind, currency, refusal, game } = entry
  const isLost = kind === 'credit' && refusal === null && isZeroAmount(entry.amount)
  return (
    <tr data-kind={kind}>
      <td className="w-px whitespace-nowrap py-3 pr-8 align-top text-muted max-sm:hidden">
        <LocalTime at={entry.at} />
      </td>
      <td className="py-3 pr-3 align-top">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {isLost ? translate('lost') : translate(`kinds.${kind}`)}
          {refusal !== null && <Badge tone="warning">{translate('refused')}</Badge>}
        </span>
        {game !== null && (
          <span className="block text-muted">
            {game.title ?? translate('unknownGame', { code: game.code })}
          </span>
        )}
        {refusal !== null && <RefusalWords name={refusal} />}
        <span className="block text-muted text-xs sm:hidden">
          <LocalTime at={entry.at} />
        </span>
      </td>
      <td className="py-3 pr-3 text-right align-top">
        {refusal !== null ? (
          <Amount value={entry.amount} currency={currency} className="text-muted line-through" />
        ) : (
          <Delta cash={entry.cashDelta} bonus={entry.bonusDelta} currency={currency} />
        )}
      </td>
      <td className="py-3 text-right align-top">
        <Amount value={entry.cashAfter} currency={currency} />
        {!isZeroAmount(entry.bonusAfter) && <BonusLine value={entry.bonusAfter} currency={currency} />}
      </td>
    </tr>
  )
}

function Delta({ cash, bonus, currency }: { cash: string; bonus: string; currency: string }) {
  const isBonusOnly = isZeroAmount(cash) && !isZeroAmount(bonus)
  return (
    <>
      {!isBonusOnly && <Amount value={cash} currency={currency} hasSign className={lookOf(cash)} />}
      {!isZeroAmount(bonus) && <BonusLine value={bonus} currency={currency} hasSign />}
    </>
  )
}

/** Bonus money stands apart from cash, always with its name. */
function BonusLine({ value, currency, hasSign }: { value: string; currency: string; hasSign?: boolean }) {
  const translate = useTranslations('history')
  return (
    <span className="block text-accent-ink text-xs">
      {translate('bonus')} <Amount value={value} currency={currency} hasSign={hasSign} />
    </span>
  )
}

function lookOf(amount: string): string {
  return clsx('font-semibold', !isNegativeAmount(amount) && !isZeroAmount(amount) && 'text-success')
}

const reasons = [
  'insufficient-funds',
  'player-blocked',
  'bets-stopped',
  'limit-maximum-bet',
  'limit-bonus-bet',
  'limit-stake',
  'limit-loss',
  'limit-time',
  'player-timed-out',
  'session-over',
  'rolled-back',
  'transaction-unknown',
  'debit-refused',
] as const

/** Why it was refused, where there are plain words for it. */
function RefusalWords({ name }: { name: string }) {
  const translate = useTranslations('history')
  // A limit's name ends with its hours; the words are the same for all of them.
  const plain = name.replace(/-\d+$/, '')
  const reason = reasons.find((known) => known === plain)
  return reason ? <span className="block text-muted">{translate(`reasons.${reason}`)}</span> : null
}
