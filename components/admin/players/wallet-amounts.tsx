import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'

interface WalletAmountsProps {
  wallets: readonly { currency: string; cash: string; bonus: string }[]
}

/** Balances of a player in few words: cash, and bonus behind a plus where there is some. */
export function WalletAmounts({ wallets }: WalletAmountsProps) {
  if (wallets.length === 0) return <span className="text-muted">—</span>
  return (
    <ul>
      {wallets.map(({ currency, cash, bonus }) => (
        <li key={currency}>
          <Amount value={cash} currency={currency} />
          {!isZeroAmount(bonus) && (
            <span className="text-accent-ink">
              {' '}
              + <Amount value={bonus} currency={currency} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
