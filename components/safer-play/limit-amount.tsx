import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'

interface LimitAmountProps {
  /** Exact text: money of the currency, or minutes where there is none. */
  value: string
  currency: string
}

/** What a limit allows: money, or hours and minutes of play. */
export function LimitAmount({ value, currency }: LimitAmountProps) {
  const translate = useTranslations('safer')
  if (currency !== '') return <Amount value={value} currency={currency} />
  const minutes = Number.parseInt(value, 10)
  return (
    <span className="figures whitespace-nowrap">
      {translate('minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
    </span>
  )
}
