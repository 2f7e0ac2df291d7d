import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Badge } from '@/components/ui/badge'
import { isNegativeAmount, isZeroAmount } from '@/components/ui/format-amount'
import { FactList } from '../fact-list'

/** What moved: nothing, down or up. */
export function Delta({ value, currency }: { value: string; currency: string }) {
  if (isZeroAmount(value)) return <span className="text-muted">—</span>
  const look = isNegativeAmount(value) ? 'text-ink' : 'text-success'
  return <Amount value={value} currency={currency} hasSign className={look} />
}

/** Booked or refused, and why. */
export function Outcome({ code, reason }: { code: number; reason: string | null }) {
  const translate = useTranslations('admin')
  return (
    <>
      {code === 0 ? translate('booked') : <Badge tone="danger">{translate('refused', { code })}</Badge>}
      {reason && <p className="max-w-56 text-muted text-xs [overflow-wrap:anywhere]">{reason}</p>}
    </>
  )
}

interface RowFactsProps {
  row: {
    walletId: bigint
    sequence: bigint
    identity: string
    roundId: bigint | null
    sessionId: bigint | null
    debitSequence: bigint | null
    hash: string
  }
}

/** What else a journal row says: its place, its keys and its hash. */
export function RowFacts({ row }: RowFactsProps) {
  const translate = useTranslations('players.journal')
  const text = (value: bigint | null) => (value === null ? '—' : String(value))
  return (
    <div className="max-w-3xl">
      <FactList
        facts={[
          [translate('place'), `${row.walletId}:${row.sequence}`],
          [translate('identity'), row.identity],
          [translate('round'), text(row.roundId)],
          [translate('session'), text(row.sessionId)],
          [translate('stakeRow'), text(row.debitSequence)],
          [
            translate('hash'),
            <span key="hash" className="font-mono text-xs">
              {row.hash}
            </span>,
          ],
        ]}
      />
    </div>
  )
}
