import { monthsBefore, type Period, periodOf, textOfDay } from '@/lib/statement/statement'
import { type LineSearch, type LineType, lineTypes } from '@/lib/wallet/wallet'

/** What the history is narrowed to, as the address says it; empty texts ask for nothing. */
export interface HistoryQuery {
  type: LineType
  currency: string
  game: string
  /** First and last day, YYYY-MM-DD. */
  from: string
  to: string
  period: Period
}

const monthsOnScreen = 3
const largestCode = 2n ** 63n - 1n

/** Reads the filters of an address; what makes no sense is left out. Without days it is three months. */
export function readHistoryQuery(
  typed: Record<string, string | string[] | undefined>,
  { currencies, at }: { currencies: string[]; at: Date },
): HistoryQuery {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const period = periodOf({ from: text('from'), to: text('to') }, at, monthsOnScreen)
  const game = text('game')
  return {
    type: lineTypes.find((type) => type === typed.type) ?? 'all',
    currency: currencies.find((code) => code === typed.currency) ?? '',
    game: /^\d{1,19}$/.test(game) && BigInt(game) <= largestCode ? game : '',
    from: textOfDay(period.from),
    to: textOfDay(new Date(period.until.getTime() - 1)),
    period,
  }
}

export function searchOf({ type, currency, game, period }: HistoryQuery): LineSearch {
  return {
    type,
    ...period,
    ...(currency === '' ? {} : { currency }),
    ...(game === '' ? {} : { gameCode: BigInt(game) }),
  }
}

/** On the screen at most the last three months of the days. Null where that is all of them. */
export function shortened(query: HistoryQuery): HistoryQuery | null {
  const { from, until } = query.period
  const earliest = monthsBefore(new Date(until.getTime() - 1), monthsOnScreen)
  return earliest <= from ? null : { ...query, period: { from: earliest, until } }
}

/** An address with these filters; `after` is where the page before ended. */
export function historyAddress(
  { type, currency, game, from, to }: Omit<HistoryQuery, 'period'>,
  { path = '/history', after = null }: { path?: string; after?: string | null } = {},
): string {
  const parameters = new URLSearchParams()
  if (type !== 'all') parameters.set('type', type)
  if (currency !== '') parameters.set('currency', currency)
  if (game !== '') parameters.set('game', game)
  parameters.set('from', from)
  parameters.set('to', to)
  if (after !== null) parameters.set('after', after)
  return `${path}?${parameters}`
}
