import 'server-only'
// What a player has played lately: by day, from the counters that their limits are read from.
import { now } from '../clock'
import { database } from '../db/client'
import { Money } from '../money/money'
import { playMinutesOf } from '../wallet/wallet'
import { listPlayDays } from './activity-store'

export interface PlayDay {
  /** YYYY-MM-DD, UTC. */
  day: string
  stake: Money
  win: Money
  /** Wins less stakes: below zero is a loss. */
  net: Money
  deposit: Money
}

export interface Activity {
  days: PlayDay[]
  total: Omit<PlayDay, 'day'>
  /** Of all currencies. */
  minutes: number
}

const dayMs = 86_400_000

/** The last so many days of one currency, today included, every day with a line. */
export async function activityOf(playerId: string, currency: string, days: number): Promise<Activity> {
  const today = new Date(now().toISOString().slice(0, 10))
  const since = new Date(today.getTime() - (days - 1) * dayMs)
  const [rows, minutes] = await Promise.all([
    listPlayDays(database(), { playerId, currency, since }),
    playMinutesOf(playerId, since),
  ])
  const found = new Map(rows.map((row) => [row.day, row]))
  const list = Array.from({ length: days }, (_, index) => {
    const day = new Date(since.getTime() + index * dayMs).toISOString().slice(0, 10)
    return toDay(day, found.get(day), currency)
  })
  return { days: list, total: sum(list, currency), minutes }
}

function toDay(
  day: string,
  row: { stake: string; win: string; deposit: string } | undefined,
  currency: string,
): PlayDay {
  const money = (amount: string | undefined) => Money.unbounded(amount ?? '0', currency)
  const [stake, win] = [money(row?.stake), money(row?.win)]
  return { day, stake, win, net: win.minus(stake), deposit: money(row?.deposit) }
}

function sum(days: PlayDay[], currency: string): Activity['total'] {
  const add = (pick: (day: PlayDay) => Money) =>
    days.reduce((total, day) => total.plus(pick(day)), Money.zero(currency))
  return {
    stake: add((day) => day.stake),
    win: add((day) => day.win),
    net: add((day) => day.net),
    deposit: add((day) => day.deposit),
  }
}
