import 'server-only'
// A player's bonuses as staff look through them: narrowed, sorted and cut by the database.
import type { Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'
import type { BonusView } from './bonus-money'
import { toBonusView } from './store'

/** Texts are exact; empty ones ask for nothing. */
export interface BonusSearch {
  state: string
  currency: string
}

export interface BonusPlace {
  /** "state" has the active ones first. */
  sort: { key: 'state' | 'given' | 'until'; direction: 'asc' | 'desc' }
  skip: number
  take: number
}

/** A page of a player's bonuses, and how many match in all. */
export async function findBonusPage(
  tx: Transaction,
  params: { playerId: string; search: BonusSearch; place: BonusPlace },
): Promise<{ bonuses: BonusView[]; total: number }> {
  const { playerId, search, place } = params
  const { state, currency } = search
  const where: Prisma.BonusWhereInput = {
    wallet: { playerId, ...(currency === '' ? {} : { currency }) },
    ...(state === '' ? {} : { state }),
  }
  const [rows, total] = await Promise.all([
    tx.bonus.findMany({
      where,
      include: { wallet: { select: { currency: true, bonus: true } } },
      orderBy: orderOf(place.sort),
      skip: place.skip,
      take: place.take,
    }),
    tx.bonus.count({ where }),
  ])
  return { bonuses: rows.map(toBonusView), total }
}

/** Ends with the key: no row is on two pages. */
function orderOf({ key, direction }: BonusPlace['sort']): Prisma.BonusOrderByWithRelationInput[] {
  const last = (toward: 'asc' | 'desc') => [{ createdAt: toward }, { walletId: toward }, { sequence: toward }]
  if (key === 'state') return [{ state: direction }, ...last('desc')]
  if (key === 'until') return [{ expiresAt: { sort: direction, nulls: 'last' } }, ...last('desc')]
  return last(direction)
}
