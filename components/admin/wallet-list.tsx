import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'

interface WalletListProps {
  wallets: readonly { currency: string; cash: string; bonus: string }[]
}

export function WalletList({ wallets }: WalletListProps) {
  const common = useTranslations('common')
  return (
    <ul className="divide-y divide-line">
      {wallets.map(({ currency, cash, bonus }) => (
        <li key={currency} className="flex items-baseline justify-between gap-4 py-2">
          <span className="font-semibold">{currency}</span>
          <span className="text-right">
            <span className="sr-only">{common('cash')} </span>
            <Amount value={cash} currency={currency} className="font-semibold text-base" />
            <span className="block text-accent-ink text-xs">
              {common('bonus')} <Amount value={bonus} currency={currency} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
