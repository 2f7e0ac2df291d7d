// The start page: how today goes, who plays, and what waits for whoever looks. Each part asks for its own permission, so
// that a role sees what it may and no more. Every figure is read by an index or from the reports' aggregates.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import { waitingForAnswer } from '../money-orders/money-orders'
import {
  type Figures,
  listDays,
  listPerformance,
  type PerformanceLine,
  type Period,
  readCaughtUpAt,
  readPeriod,
  shiftDay,
  sumOpenRounds,
} from '../reports/reports'
import { countUnsettled, type IncidentRow, listIncidentRows } from './incidents-store'
import {
  type Beginnings,
  countNewPlayers,
  listPlaying,
  type PlayingRow,
  readBeginnings,
} from './overview-store'
import { openRoundMinutes } from './report-rows'
import { emptyDay } from './reports'

const minuteMs = 60_000
/** A session is noted as seen every half minute: who was not heard of for so long does not play. */
export const playingMinutes = 5
const playersShown = 6
const incidentsShown = 5
const daysOfChart = 14
/** More than there are of days and currencies. */
const linesMax = 10_000

export interface TodayView {
  /** A line for each currency that was played on either day, the most played first. */
  lines: { currency: string; today: Figures; yesterday: Figures }[]
  /** The last days of the currency that is played most, days without play too. */
  series: PerformanceLine[]
  today: string
  caughtUpAt: Date | null
}

/** Today until now beside the whole day before, and the last fourteen days of the currency that is played most. */
export async function showToday(): Promise<TodayView> {
  await requireStaff('reports.read')
  const db = database()
  const { to: today } = readPeriod({ preset: 'today', from: '', to: '' }, now())
  const yesterday = shiftDay(today, -1)
  const chart = { from: shiftDay(today, 1 - daysOfChart), to: today }
  const byDay = { group: 'day', currency: '', sort: 'name', direction: 'asc', offset: 0 } as const
  const [{ lines }, caughtUpAt] = await Promise.all([
    listPerformance(db, { ...byDay, ...chart, limit: linesMax }),
    readCaughtUpAt(db),
  ])
  const ranked = rankByRounds(lines)
  const find = (day: string, currency: string) =>
    lines.find((line) => line.key === day && line.currency === currency)
  const of = (day: string, currency: string) => find(day, currency) ?? emptyDay(day, currency)
  const played = ranked.filter((currency) => find(today, currency) ?? find(yesterday, currency))
  return {
    lines: played.map((currency) => ({
      currency,
      today: of(today, currency),
      yesterday: of(yesterday, currency),
    })),
    series: seriesOf(lines, chart, ranked[0]),
    today,
    caughtUpAt,
  }
}

function rankByRounds(lines: PerformanceLine[]): string[] {
  const rounds = new Map<string, bigint>()
  for (const line of lines) rounds.set(line.currency, (rounds.get(line.currency) ?? 0n) + line.rounds)
  return [...rounds].sort(([, left], [, right]) => Number(right - left)).map(([currency]) => currency)
}

function seriesOf(lines: PerformanceLine[], period: Period, currency: string | undefined): PerformanceLine[] {
  if (currency === undefined) return []
  const byDay = new Map(lines.filter((line) => line.currency === currency).map((line) => [line.key, line]))
  return listDays(period).map((day) => byDay.get(day) ?? emptyDay(day, currency))
}

export interface PlayingView {
  rows: PlayingRow[]
  players: number
  sessions: number
  at: Date
}

/** Who plays now, the latest first; that their names were read is written down. */
export async function showPlaying(): Promise<PlayingView> {
  const staff = await requireStaff('players.read')
  const db = database()
  const at = now()
  const ago = (minutes: number) => new Date(at.getTime() - minutes * minuteMs)
  const found = await listPlaying(db, {
    seenSince: ago(playingMinutes),
    launchedSince: ago(env().SESSION_MAX_MINUTES),
    limit: playersShown,
  })
  if (found.rows.length > 0) {
    const address = await requestAddress()
    await insertAudit(db, { actor: staff.id, action: 'players.playing.read', subject: 'players', address })
  }
  return { ...found, at }
}

/** Players who registered today and on the day before. */
export async function showNewPlayers(): Promise<{ today: number; yesterday: number; day: string }> {
  await requireStaff('players.read')
  const { to: day } = readPeriod({ preset: 'today', from: '', to: '' }, now())
  const [today, yesterday] = [day, shiftDay(day, -1)].map((one) => new Date(`${one}T00:00:00Z`))
  if (today === undefined || yesterday === undefined) throw new Error('a day has a beginning')
  return { ...(await countNewPlayers(database(), { today, yesterday })), day }
}

/** Requests of others that the reader may answer. */
export async function showRequests(): Promise<{ count: number; oldest: Date | null; at: Date }> {
  const staff = await requireStaff('money.approve')
  const at = now()
  return { ...(await waitingForAnswer(database(), { at, answerer: staff.id })), at }
}

export interface OpenIncidents {
  open: number
  working: number
  latest: IncidentRow[]
}

/** Incidents that nobody has settled, the newest first. */
export async function showOpenIncidents(): Promise<OpenIncidents> {
  await requireStaff('incidents.read')
  const db = database()
  const search = {
    kind: '',
    players: null,
    assignee: '',
    subject: '',
    sort: 'last',
    direction: 'desc',
  } as const
  const [unsettled, { rows }] = await Promise.all([
    countUnsettled(db),
    listIncidentRows(db, { ...search, states: ['open', 'working'], limit: incidentsShown, offset: 0 }),
  ])
  return { ...unsettled, latest: rows }
}

export interface OldRounds {
  totals: { currency: string; rounds: bigint; amount: string }[]
  /** Older than so many minutes. */
  minutes: number
}

/** Rounds that have been open for longer than a round takes, and the money in them. */
export async function showOldRounds(): Promise<OldRounds> {
  await requireStaff('reports.read')
  const before = new Date(now().getTime() - openRoundMinutes * minuteMs)
  return { totals: await sumOpenRounds(database(), before), minutes: openRoundMinutes }
}

/** What a portal in which nothing was played yet still needs; null once it is played in. */
export async function showBeginnings(): Promise<Beginnings | null> {
  await requireStaff('players.read')
  const found = await readBeginnings(database())
  return found.hasPlay ? null : found
}
