import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'

export interface StudioRow {
  id: number
  title: string
  deskTitle: string | null
  isHidden: boolean
  deskPosition: number | null
  /** In the feed. */
  games: number
}

export interface StudioSearch {
  /** Part of the feed's name or of the operator's. */
  text: string
  /** "shown", "hidden", "placed" or "renamed"; anything else is all. */
  state: string
  /** Anything but a known key: in the order players see. */
  sort: { key: string; direction: 'asc' | 'desc' }
  skip: number
  take: number
}

const orders: Record<string, Prisma.Sql> = {
  studio: Prisma.sql`lower(s.title)`,
  shownAs: Prisma.sql`lower(coalesce(s.desk_title, s.title))`,
  state: Prisma.sql`s.is_hidden`,
  games: Prisma.sql`games`,
}
const states: Record<string, Prisma.Sql> = {
  shown: Prisma.sql`not s.is_hidden`,
  hidden: Prisma.sql`s.is_hidden`,
  placed: Prisma.sql`s.desk_position is not null`,
  renamed: Prisma.sql`s.desk_title is not null`,
}

/** Studios with their games in the feed, and how many match in all. */
export async function findStudios(
  db: Transaction,
  { text, state, sort, skip, take }: StudioSearch,
): Promise<{ studios: StudioRow[]; total: number }> {
  const conditions = [states[state] ?? Prisma.sql`true`]
  if (text !== '')
    conditions.push(
      Prisma.sql`strpos(lower(s.title || E'\\n' || coalesce(s.desk_title, '')), lower(${text})) > 0`,
    )
  const where = Prisma.join(conditions, ' and ')
  const way = sort.direction === 'desc' ? Prisma.sql`desc` : Prisma.sql`asc`
  const column = orders[sort.key]
  const order =
    column === undefined
      ? Prisma.sql`s.desk_position ${way} nulls last, s.position ${way}, s.id`
      : Prisma.sql`${column} ${way}, s.id`
  const [studios, [counted]] = await Promise.all([
    db.$queryRaw<StudioRow[]>`
      select s.id, s.title, s.desk_title as "deskTitle", s.is_hidden as "isHidden", s.desk_position as "deskPosition",
        count(g.code) filter (where g.in_feed)::int as games
      from game_group s left join game g on g.group_id = s.id
      where ${where} group by s.id order by ${order} limit ${take} offset ${skip}`,
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from game_group s where ${where}`,
  ])
  return { studios, total: counted?.total ?? 0 }
}
