// What amounts are worth in each currency: stakes that games of that currency offer, and sums that people there name.
import { Money } from '../money/money'

interface Scale {
  decimals: number
  /** Smallest units that are worth about a dollar. */
  perDollar: number
  /** Stakes from the least to a high roller's, in smallest units. */
  stakes: readonly [number, number, number, number, number, number, number]
}

const dollars: Scale = { decimals: 2, perDollar: 100, stakes: [20, 40, 100, 200, 500, 1_000, 2_500] }
const scales: Record<string, Scale> = {
  USD: dollars,
  EUR: dollars,
  RUB: { decimals: 2, perDollar: 9_000, stakes: [2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 250_000] },
  UAH: { decimals: 2, perDollar: 4_000, stakes: [1_000, 2_000, 4_000, 10_000, 20_000, 40_000, 100_000] },
  KZT: {
    decimals: 2,
    perDollar: 50_000,
    stakes: [10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000],
  },
  BTC: { decimals: 5, perDollar: 1, stakes: [1, 1, 2, 4, 10, 20, 40] },
}

const scaleOf = (currency: string): Scale => scales[currency] ?? dollars

/** An amount of so many smallest units. */
export function unitsOf(count: number, currency: string): Money {
  const { decimals } = scaleOf(currency)
  const digits = String(Math.abs(count)).padStart(decimals + 1, '0')
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return Money.of(count < 0 ? `-${text}` : text, currency)
}

/** A round amount worth about so many dollars; of something never nothing. */
export function worth(ofDollars: number, currency: string): Money {
  const count = Math.round(ofDollars * scaleOf(currency).perDollar)
  return unitsOf(ofDollars > 0 ? Math.max(1, count) : count, currency)
}

/** The stake of a level from 0, the least, to 6. */
export function stakeOf(level: number, currency: string): number {
  const { stakes } = scaleOf(currency)
  return stakes[Math.max(0, Math.min(level, stakes.length - 1))] ?? stakes[0]
}
