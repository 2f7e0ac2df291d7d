// Money as a person reads it. Amounts stay text all the way: a JavaScript number would lose digits.
/** Currencies outside ISO 4217 (BTC, LTC, an operator's own) show what the wire carries. */
const decimalsOfOthers = 5
const decimalsMax = 5

let isoCurrencies: Set<string> | undefined
const formatters = new Map<string, Intl.NumberFormat>()

export interface AmountFormat {
  /** Shortest fraction shown; longer ones are shown in full, never rounded. */
  decimals?: number | undefined
  /** Shows + before gains; nothing before zero. */
  hasSign?: boolean | undefined
}

/** An exact decimal text as money in the reader's format: ("1234.50000", "USD", "ru") is "1 234,50 $". */
export function formatAmount(
  amount: string,
  currency: string,
  locale: string,
  format: AmountFormat = {},
): string {
  if (!isNumeric(amount)) return amount
  isoCurrencies ??= new Set(Intl.supportedValuesOf('currency'))
  const isIso = isoCurrencies.has(currency)
  const options: Intl.NumberFormatOptions = isIso
    ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
    : { minimumFractionDigits: decimalsOfOthers }
  if (format.decimals !== undefined) options.minimumFractionDigits = Math.min(format.decimals, decimalsMax)
  options.maximumFractionDigits = decimalsMax
  if (format.hasSign) options.signDisplay = 'exceptZero'
  const text = formatter(locale, options).format(amount)
  return isIso ? text : `${text}\u00a0${currency}`
}

/** Browsers take milliseconds to make a formatter and microseconds to use it. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const made = formatters.get(key) ?? new Intl.NumberFormat(locale, options)
  formatters.set(key, made)
  return made
}

/** Whether an exact decimal text is zero, without making a number of it. */
export function isZeroAmount(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount)
}

/** Whether an exact decimal text is below zero. */
export function isNegativeAmount(amount: string): boolean {
  return amount.startsWith('-') && !isZeroAmount(amount)
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text)
}
