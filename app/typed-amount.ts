// What a person types for an amount of money becomes money, or nothing. Every form of the portal reads it here.
import { Money } from '@/lib/money/money'

const plainShape = /^\d{1,10}(\.\d{1,5})?$/
const signedShape = /^[+-]?\d{1,10}(\.\d{1,5})?$/
const grouping = /[\s\u00a0\u202f’']/g

/** What a form allows beside a plain amount of zero or more. */
interface AmountRules {
  /** A sign in front. */
  mayHaveSign?: boolean
  /** Zero, and with it the empty field that stands for zero. */
  mayBeZero?: boolean
  /** What an empty field means; a fault where this is left out. */
  blank?: 'zero' | 'unset'
}

/**
 * "1 000,50" and "1000.50" are the same amount. Null for what is none, has a sign where none may be, or more than five
 * decimals; undefined for an empty field that means "not set".
 */
export function readTypedAmount(
  typed: string,
  currency: string,
  rules?: AmountRules & { blank?: 'zero' },
): Money | null
export function readTypedAmount(
  typed: string,
  currency: string,
  rules: AmountRules & { blank: 'unset' },
): Money | null | undefined
export function readTypedAmount(
  typed: string,
  currency: string,
  { mayHaveSign = false, mayBeZero = true, blank }: AmountRules = {},
): Money | null | undefined {
  const text = typed.replace(grouping, '').replace(',', '.')
  if (text === '' && blank === 'unset') return undefined
  const written = text === '' && blank === 'zero' ? '0' : text
  if (!(mayHaveSign ? signedShape : plainShape).test(written)) return null
  const amount = Money.of(written.replace(/^\+/, ''), currency)
  return amount.isZero() && !mayBeZero ? null : amount
}
