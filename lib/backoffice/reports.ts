// Reports of sums: no person stands in them, so reading them leaves no trace; taking them along does.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import {
  type FigureSort,
  type Figures,
  type GameLine,
  type GameSort,
  type Group,
  groups,
  type Liability,
  listCurrencies,
  listDays,
  listGameReturns,
  listPerformance,
  type PerformanceLine,
  type Period,
  periodBefore,
  readCaughtUpAt,
  readLiability,
  readPeriod,
} from '../reports/reports'

export const reportRowsOfPage = 50
/** More lines than any report of sums has. */
const linesMax = 100_000

/** What an address asks for, as typed. */
export interface PeriodQuery {
  preset: string
  from: string
  to: string
  currency: string
}

export interface PerformanceQuery extends PeriodQuery {
  group: string
}

interface Sorted<Key> {
  sort: Key
  direction: 'asc' | 'desc'
}

export interface PerformanceView {
  period: Period
  before: Period
  group: Group
  lines: PerformanceLine[]
  total: number
  /** Of the whole period, a line for each currency. */
  totals: Figures[]
  totalsBefore: Figures[]
  currencies: string[]
  /** Charts show one currency: the one asked for, else the one played most. */
  chartCurrency: string
  /** Every day of the period, days without play too. */
  series: PerformanceLine[]
  caughtUpAt: Date | null
}

/** Stake, win and what becomes of them, in groups; with the days of one currency for the charts. */
export async function showPerformance(
  query: PerformanceQuery,
  { sort, direction, page }: Sorted<FigureSort> & { page: number },
): Promise<PerformanceView> {
  await requireStaff('reports.read')
  const db = database()
  const search = await searchOf(db, query)
  const { period, currency, currencies } = search
  const before = periodBefore(period)
  const offset = (page - 1) * reportRowsOfPage
  const [{ lines, total }, totals, totalsBefore, caughtUpAt] = await Promise.all([
    listPerformance(db, {
      ...period,
      group: search.group,
      currency,
      sort,
      direction,
      limit: reportRowsOfPage,
      offset,
    }),
    totalsOf(db, period, currency),
    totalsOf(db, before, currency),
    readCaughtUpAt(db),
  ])
  const played = [...totals].sort((left, right) => Number(right.rounds - left.rounds))[0]
  const chartCurrency = currency || (played?.currency ?? currencies[0] ?? '')
  const series = await daysOfCurrency(db, period, chartCurrency)
  return {
    period,
    before,
    group: search.group,
    lines,
    total,
    totals,
    totalsBefore,
    currencies,
    chartCurrency,
    series,
    caughtUpAt,
  }
}

/** Every line of the report. */
export async function exportPerformance(
  query: PerformanceQuery,
  sorted: Sorted<FigureSort>,
): Promise<PerformanceLine[]> {
  const db = database()
  const { period, group, currency } = await searchOf(db, query)
  await noteExport(db, 'performance', { ...period, group, currency })
  const search = { ...period, ...sorted, group, currency, limit: linesMax, offset: 0 }
  return (await listPerformance(db, search)).lines
}

export interface GamesQuery extends PeriodQuery {
  drifting: string
}

export interface GamesView {
  period: Period
  lines: GameLine[]
  total: number
  currencies: string[]
  caughtUpAt: Date | null
}

/** Each game's return beside what it should be. */
export async function showGameReturns(
  query: GamesQuery,
  { sort, direction, page }: Sorted<GameSort> & { page: number },
): Promise<GamesView> {
  await requireStaff('reports.read')
  const db = database()
  const { period, currency, currencies } = await searchOf(db, { ...query, group: 'game' })
  const offset = (page - 1) * reportRowsOfPage
  const onlyDrifting = query.drifting === 'yes'
  const search = { ...period, currency, onlyDrifting, sort, direction, limit: reportRowsOfPage, offset }
  const [found, caughtUpAt] = await Promise.all([listGameReturns(db, search), readCaughtUpAt(db)])
  return { period, ...found, currencies, caughtUpAt }
}

export async function exportGameReturns(query: GamesQuery, sorted: Sorted<GameSort>): Promise<GameLine[]> {
  const db = database()
  const { period, currency } = await searchOf(db, { ...query, group: 'game' })
  await noteExport(db, 'games', { ...period, currency })
  const search = { ...period, ...sorted, currency, onlyDrifting: query.drifting === 'yes' }
  return (await listGameReturns(db, { ...search, limit: linesMax, offset: 0 })).lines
}

/** What players hold now. */
export async function showLiability(): Promise<{ lines: Liability[]; at: Date; caughtUpAt: Date | null }> {
  await requireStaff('reports.read')
  const db = database()
  const [lines, caughtUpAt] = await Promise.all([readLiability(db), readCaughtUpAt(db)])
  return { lines, at: now(), caughtUpAt }
}

export async function exportLiability(): Promise<Liability[]> {
  const db = database()
  await noteExport(db, 'liability', {})
  return readLiability(db)
}

/** Asks for the permission, and writes down that a report was taken along. */
export async function noteExport(db: Database, report: string, asked: Record<string, string>): Promise<void> {
  const staff = await requireStaff('reports.read')
  await insertAudit(db, {
    actor: staff.id,
    action: 'reports.export',
    subject: `report ${report}`,
    after: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')),
    address: await requestAddress(),
  })
}

async function searchOf(db: Database, query: PerformanceQuery) {
  const currencies = await listCurrencies(db)
  const currency = currencies.includes(query.currency) ? query.currency : ''
  const group = groups.find((one) => one === query.group) ?? 'day'
  return { period: readPeriod(query, now()), group, currency, currencies }
}

async function totalsOf(db: Database, period: Period, currency: string): Promise<Figures[]> {
  const search = { ...period, group: 'currency', currency, sort: 'name', direction: 'asc' } as const
  return (await listPerformance(db, { ...search, limit: linesMax, offset: 0 })).lines
}

async function daysOfCurrency(db: Database, period: Period, currency: string): Promise<PerformanceLine[]> {
  if (currency === '') return []
  const search = { ...period, group: 'day', currency, sort: 'name', direction: 'asc' } as const
  const { lines } = await listPerformance(db, { ...search, limit: linesMax, offset: 0, withoutPlayers: true })
  const byDay = new Map(lines.map((line) => [line.key, line]))
  return listDays(period).map((day) => byDay.get(day) ?? emptyDay(day, currency))
}

/** A day on which nothing was played. */
export function emptyDay(key: string, currency: string): PerformanceLine {
  const zero = '0.00000'
  return {
    key,
    title: null,
    currency,
    rounds: 0n,
    players: 0n,
    stake: zero,
    stakeBonus: zero,
    win: zero,
    winBonus: zero,
    freeWin: zero,
    bonusGranted: zero,
    bonusVoided: zero,
    bonusReleased: zero,
    ggr: zero,
    bonusCost: zero,
    ngr: zero,
    rtp: null,
  }
}
