import { clsx } from 'clsx'
import { useLocale } from 'next-intl'
import { type AmountFormat, formatAmount } from './format-amount'

interface AmountProps extends AmountFormat {
  /** Exact decimal text, as the wallet gives it. */
  value: string
  currency: string
  className?: string
}

/** An amount of money in the reader's own format, with figures that line up. */
export function Amount({ value, currency, className, ...format }: AmountProps) {
  const locale = useLocale()
  return (
    <span className={clsx('figures whitespace-nowrap', className)}>
      {formatAmount(value, currency, locale, format)}
    </span>
  )
}
