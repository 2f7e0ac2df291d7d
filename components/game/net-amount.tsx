import { clsx } from 'clsx'
import { Amount } from '@/components/ui/amount'
import { isNegativeAmount, isZeroAmount } from '@/components/ui/format-amount'

/** Wins less stakes; the sign says it, the colour only helps. */
export function NetAmount({ value, currency }: { value: string; currency: string }) {
  return (
    <Amount
      value={value}
      currency={currency}
      hasSign
      className={clsx(!isZeroAmount(value) && (isNegativeAmount(value) ? 'text-danger' : 'text-success'))}
    />
  )
}
