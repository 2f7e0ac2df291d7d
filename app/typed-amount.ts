// What a person types for an amount of money becomes money, or nothing.
import { Money } from '@/lib/money/money'

const amountShape = /^\d{1,10}(\.\d{1,5})?$/

/** "1 000,50" and "1000.50" are the same amount; null for what is none, has a sign, or more than five decimals. */
export function readTypedAmount(typed: string, currency: string): Money | null {
  const text = typed.replace(/[\s\u00a0\u202f’']/g, '').replace(',', '.')
  return amountShape.test(text) ? Money.of(text, currency) : null
}
