// Queries about notes on players.
import 'server-only'
import type { Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'

export interface NoteLine {
  id: bigint
  author: string
  text: string
  createdAt: Date
}

export interface NotePlace {
  direction: 'asc' | 'desc'
  skip: number
  take: number
}

export async function insertNote(
  db: Transaction,
  note: { playerId: string; author: string; text: string },
): Promise<bigint> {
  return (await db.playerNote.create({ data: note, select: { id: true } })).id
}

/** Notes about a player in the order of time, and how many match in all. Empty texts ask for nothing. */
export async function findNotes(
  db: Transaction,
  params: { playerId: string; q: string; author: string; place: NotePlace },
): Promise<{ notes: NoteLine[]; total: number }> {
  const { playerId, q, author, place } = params
  const where: Prisma.PlayerNoteWhereInput = {
    playerId,
    ...(q === '' ? {} : { text: { contains: q, mode: 'insensitive' } }),
    ...(author === '' ? {} : { author }),
  }
  const { direction, skip, take } = place
  const [notes, total] = await Promise.all([
    db.playerNote.findMany({
      where,
      orderBy: { id: direction },
      skip,
      take,
      select: { id: true, author: true, text: true, createdAt: true },
    }),
    db.playerNote.count({ where }),
  ])
  return { notes, total }
}

/** Who has written about a player. */
export async function listNoteAuthors(db: Transaction, playerId: string): Promise<string[]> {
  const rows = await db.playerNote.groupBy({ by: ['author'], where: { playerId } })
  return rows.map(({ author }) => author)
}
