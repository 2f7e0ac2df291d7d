// What the operator says of games and studios, as queries: the feed's own writing (store.ts) never names these columns.
import 'server-only'
import type { Prisma } from '../db/generated/client'

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
