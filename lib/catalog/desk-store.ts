// What the operator says of games and studios, as queries: the feed's own writing (store.ts) never names these columns.
import 'server-only'
import type { Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'
import type { DeskWord } from './rules-desk'

/** Any number will do, as long as every process takes the same: one writer of the catalogue at a time. */
export const catalogueLock = 72_707_370

/** Waits for a take-over of the feed or another change of the desk to end; held until the transaction does. */
export async function lockCatalogue(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${catalogueLock})`
}

/** Games that players may see and open: in the feed, and neither they nor their studio hidden. */
export const shownOnDesk = {
  inFeed: true,
  isHidden: false,
  group: { isHidden: false },
} satisfies Prisma.GameWhereInput

/** Placed games first, then the studios that have a place, then the feed's order. */
export const orderOnDesk = [
  { deskPosition: { sort: 'asc', nulls: 'last' } },
  { group: { deskPosition: { sort: 'asc', nulls: 'last' } } },
  { position: 'asc' },
  { code: 'asc' },
] satisfies Prisma.GameOrderByWithRelationInput[]

export interface DeskRow extends DeskWord {
  code: bigint
}

/** What is said of these games, in the order of codes. */
export function readWords(tx: Transaction, codes: bigint[]): Promise<DeskRow[]> {
  return tx.$queryRaw<DeskRow[]>`
    select code, is_hidden as "isHidden", is_featured as "isFeatured", tags
    from game where code = any(${codes}::bigint[]) order by code`
}

export async function writeWord(tx: Transaction, { code, ...word }: DeskRow): Promise<void> {
  await tx.game.update({ where: { code }, data: word, select: { code: true } })
}

/** Counts a change: whatever is kept of the catalogue is read anew. */
export async function countDeskChange(tx: Transaction): Promise<void> {
  await tx.feedStatus.update({ where: { id: 1 }, data: { deskVersion: { increment: 1 } } })
}

/** The codes of placed games, first to last. */
export async function listPlaced(tx: Transaction): Promise<bigint[]> {
  const rows = await tx.game.findMany({
    where: { deskPosition: { not: null } },
    orderBy: [{ deskPosition: 'asc' }, { code: 'asc' }],
    select: { code: true },
  })
  return rows.map(({ code }) => code)
}

/** Numbers these games from 1 in this order; no other game has a place afterwards. */
export async function writePlaces(tx: Transaction, codes: bigint[]): Promise<void> {
  await tx.$executeRaw`
    update game g set desk_position = p.place
    from (select code, place from game left join unnest(${codes}::bigint[]) with ordinality as x(placed, place)
      on placed = code where desk_position is not null or placed is not null) p
    where g.code = p.code and g.desk_position is distinct from p.place`
}

export interface StudioWord {
  deskTitle: string | null
  isHidden: boolean
  deskPosition: number | null
}

export function findStudio(tx: Transaction, id: number): Promise<StudioWord | null> {
  return tx.gameGroup.findUnique({
    where: { id },
    select: { deskTitle: true, isHidden: true, deskPosition: true },
  })
}

export async function writeStudio(tx: Transaction, id: number, word: StudioWord): Promise<void> {
  await tx.gameGroup.update({ where: { id }, data: word, select: { id: true } })
}
