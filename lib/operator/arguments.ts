// The command line's values: checked before anything is done, refused in one line that names the option.
import { InvalidArgumentError } from 'commander'
import { decimalsMax, Money, MoneyError } from '../money/money'

/** An amount as typed, such as 1000, 0.5 or -3; a currency makes money of it. */
export function amountText(text: string): string {
  if (!/^-?\d{1,10}(\.\d{1,5})?$/.test(text)) {
    throw new InvalidArgumentError(`an amount has up to 10 digits and ${decimalsMax} decimals`)
  }
  return text
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number')
  return Number(text)
}

export function bigNumber(text: string): bigint {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('a whole number')
  return BigInt(text)
}

/** Money of an option's text; throws `InvalidArgumentError` when it is none. */
export function toMoney(text: string, currency: string): Money {
  try {
    return Money.of(text, currency)
  } catch (error) {
    if (error instanceof MoneyError) throw new InvalidArgumentError(error.message)
    throw error
  }
}
