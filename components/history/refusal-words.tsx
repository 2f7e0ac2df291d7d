import { useTranslations } from 'next-intl'

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

/** Why a bet was refused, where there are plain words for it. */
export function RefusalWords({ name }: { name: string }) {
  const translate = useTranslations('history')
  // A limit's name ends with its hours; the words are the same for all of them.
  const plain = name.replace(/-\d+$/, '')
  const reason = reasons.find((known) => known === plain)
  return reason ? <span className="block text-muted">{translate(`reasons.${reason}`)}</span> : null
}
