import { monthsBefore, type Period, periodOf, textOfDay } from '@/lib/statement/statement'

export interface StatementQuery {
  currency: string
  /** First and last day, YYYY-MM-DD. */
  from: string
  to: string
  period: Period
}

type Typed = Record<string, string | string[] | undefined>

/** Wallet and days as the address names them; without, three months of the wallet that games use. */
export function readStatementQuery(
  typed: Typed,
  { currencies, usual, at }: { currencies: string[]; usual: string; at: Date },
): StatementQuery {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const period = periodOf({ from: text('from'), to: text('to') }, at, 3)
  return {
    currency: currencies.find((code) => code === typed.currency) ?? usual,
    from: textOfDay(period.from),
    to: textOfDay(new Date(period.until.getTime() - 1)),
    period,
  }
}

export function addressOf({ currency, from, to }: Pick<StatementQuery, 'currency' | 'from' | 'to'>): string {
  return `?${new URLSearchParams({ currency, from, to })}`
}

/** The periods that people ask for. */
export function presetsOf(at: Date) {
  const today = textOfDay(at)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()]
  const day = (ofMonth: number, date: number) => textOfDay(new Date(Date.UTC(year, ofMonth, date)))
  return [
    { name: 'month', from: day(month, 1), to: today },
    { name: 'last', from: day(month - 1, 1), to: day(month, 0) },
    { name: 'quarter', from: textOfDay(monthsBefore(at, 3)), to: today },
    { name: 'year', from: textOfDay(monthsBefore(at, 12)), to: today },
  ] as const
}
