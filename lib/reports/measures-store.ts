import 'server-only'
import { Prisma } from '../db/generated/client'
import { type Period, splitByMonths } from './period'

/** The columns of every table of sums. */
export const measureNames = [
  'rounds',
  'stake',
  'stake_bonus',
  'stake_squares',
  'win',
  'win_bonus',
  'win_squares',
  'free_win',
  'bonus_granted',
  'bonus_voided',
  'bonus_released',
]
export const columns = Prisma.raw(measureNames.join(', '))
export const sums = Prisma.raw(measureNames.map((name) => `sum(${name})`).join(', '))
/** What an upsert into a table `t` sets. */
export const added = Prisma.raw(
  measureNames.map((name) => `${name} = t.${name} + excluded.${name}`).join(', '),
)

/** Rows of games' sums in a period, to be added up: whole months as one, so that a long past is few rows. */
export function gameRows(period: Period): Prisma.Sql {
  const { months, days } = splitByMonths(period)
  const parts = days.map(
    ({ from, to }) => Prisma.sql`select game_code, currency, ${columns} from report_day
      where day between ${from}::date and ${to}::date`,
  )
  if (months !== null)
    parts.push(Prisma.sql`select game_code, currency, ${columns} from report_month
      where month between ${months.from}::date and ${months.to}::date`)
  return Prisma.join(parts, ' union all ')
}
