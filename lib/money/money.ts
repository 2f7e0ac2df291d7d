// Money is an exact decimal of one currency, BigDecimal(15,5): at most 10 integer digits and 5 decimals.
// This room is the only one that knows decimal.js, and the only one that rounds.
import { Decimal } from 'decimal.js'

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_DOWN, toExpNeg: -100, toExpPos: 100 })

export const decimalsMax = 5
const integerDigitsMax = 10
/** The first amount that no longer fits the type. */
const overflow = new Exact(10).pow(integerDigitsMax)

/** Thrown when code mixes currencies or leaves the type's range: a fault of ours, never a caller's. */
export class MoneyError extends Error {}

export class Money {
  /** Its text, once somebody asked: a row's amounts are hashed, stored and answered. */
  private text: string | undefined

  private constructor(
    readonly currency: string,
    private readonly value: Decimal,
  ) {}

  /** An amount from our own exact text, such as a database's numeric. Throws `MoneyError` unless it is money. */
  static of(amount: string, currency: string): Money {
    const value = new Exact(amount)
    if (!value.isFinite() || value.decimalPlaces() > decimalsMax || value.abs().gte(overflow)) {
      throw new MoneyError(`${amount} is not money`)
    }
    return new Money(currency, value)
  }

  /** A sum from the database that may be larger than any one amount; compare it, never book it. */
  static unbounded(amount: string, currency: string): Money {
    return new Money(currency, new Exact(amount))
  }

  static zero(currency: string): Money {
    return new Money(currency, new Exact(0))
  }

  /** Sum in the same currency; may leave the range, see `fits`. */
  plus(other: Money): Money {
    return new Money(this.sameCurrency(other), this.value.plus(other.value))
  }

  minus(other: Money): Money {
    return new Money(this.sameCurrency(other), this.value.minus(other.value))
  }

  negated(): Money {
    return new Money(this.currency, this.value.negated())
  }

  absolute(): Money {
    return new Money(this.currency, this.value.abs())
  }

  compare(other: Money): -1 | 0 | 1 {
    this.sameCurrency(other)
    const order = this.value.comparedTo(other.value)
    return order < 0 ? -1 : order > 0 ? 1 : 0
  }

  equals(other: Money): boolean {
    return this.compare(other) === 0
  }

  isLessThan(other: Money): boolean {
    return this.compare(other) < 0
  }

  isZero(): boolean {
    return this.value.isZero()
  }

  isNegative(): boolean {
    return this.value.isNegative() && !this.value.isZero()
  }

  isPositive(): boolean {
    return this.value.isPositive() && !this.value.isZero()
  }

  /** The smaller of two amounts. */
  atMost(other: Money): Money {
    return other.isLessThan(this) ? other : this
  }

  /** Whether the amount is within BigDecimal(15,5), sign aside. */
  fits(): boolean {
    return this.value.abs().lt(overflow)
  }

  /** This amount a whole number of times; may leave the range, see `fits`. */
  times(count: number): Money {
    if (!Number.isSafeInteger(count)) throw new MoneyError(`${count} is not a whole number`)
    return new Money(this.currency, this.value.times(count))
  }

  /** This amount × part ÷ whole, rounded down to 5 decimals (R9). Zero when the whole is zero. */
  share(part: Money, whole: Money): Money {
    this.sameCurrency(part)
    this.sameCurrency(whole)
    if (whole.isZero()) return Money.zero(this.currency)
    const exact = this.value.times(part.value).div(whole.value)
    return new Money(this.currency, exact.toDecimalPlaces(decimalsMax, Decimal.ROUND_DOWN))
  }

  /** Exactly five decimals, as the wire and the journal want them (M1). */
  toString(): string {
    this.text ??= this.value.toFixed(decimalsMax)
    return this.text
  }

  toJSON(): string {
    return this.toString()
  }

  private sameCurrency(other: Money): string {
    if (other.currency !== this.currency) {
      throw new MoneyError(`${this.currency} and ${other.currency} do not mix`)
    }
    return this.currency
  }
}

/** Exact text of an arbitrary decimal, rounded half-up to 5 decimals, and whether that moved it by more than 10^-9 (M2). */
export function roundHalfUp(text: string): { text: string; moved: boolean } {
  const exact = new Exact(text)
  const rounded = exact.toDecimalPlaces(decimalsMax, Decimal.ROUND_HALF_UP)
  return { text: rounded.toFixed(), moved: rounded.minus(exact).abs().gt('1e-9') }
}

/** A number's own text without its exponent, exactly: "1.0E7" is "10000000". */
export function expandExponent(text: string): string {
  return new Exact(text).toFixed()
}

/** A decimal with 2 to 5 decimals, as many as it needs: a grant's `cp` (F6). */
export function toShortDecimal(text: string): string {
  const value = new Exact(text)
  return value.toFixed(Math.min(Math.max(value.decimalPlaces(), 2), decimalsMax))
}
