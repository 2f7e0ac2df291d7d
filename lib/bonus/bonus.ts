import 'server-only'
// Free rounds: offered to a player for a game, activated once, played, and ended by the wallet, which pays them.
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { Money, toShortDecimal } from '../money/money'
import {
  activateOffered,
  beginWaiting,
  cancelOffered,
  expireOffered,
  type FreeRoundGrant,
  findGrant,
  findOffer,
  insertGrant,
  listGrants,
  type NewGrant,
  raiseProgress,
} from './store'

const grantsAtOnce = 1000
const playedMax = 2_147_483_647n

export interface Offer {
  id: bigint
  count: number
  bet: number
  lines: number
  mpl: number
  cp: string
}

interface Player {
  playerId: string
  currency: string
}

/** F1: what the player may play of this game now, or null. `cp` has 2 to 5 decimals (F6). */
export async function offeredRounds(player: Player, gameCode: bigint): Promise<Offer | null> {
  const grant = await findOffer(database(), { ...player, gameCode, at: now() })
  if (grant === null) return null
  const { id, count, bet, lines, mpl, cp } = grant
  return { id, count, bet, lines, mpl, cp: toShortDecimal(cp.toFixed()) }
}

export type GrantRefusal = 'grant-unknown' | 'grant-withdrawn'

/** F2: offered → active, once; again the same answer. Refused when foreign, unknown, withdrawn or expired before. */
export async function activateRounds(player: Player, grantId: bigint): Promise<GrantRefusal | null> {
  const db = database()
  if (await ownGrant(player, grantId).then((grant) => grant === null)) return 'grant-unknown'
  if (await activateOffered(db, { id: grantId, at: now() })) return null
  const grant = await findGrant(db, grantId)
  return grant?.state === 'active' || grant?.state === 'ended' ? null : 'grant-withdrawn'
}

/** F3: keeps the progress; an update of an offered grant counts as its activation. Repeats change nothing. */
export async function updateRounds(
  player: Player,
  grantId: bigint,
  progress: { win: string | null; played: bigint | null },
): Promise<GrantRefusal | null> {
  const refusal = await activateRounds(player, grantId)
  if (refusal !== null) return refusal
  const played =
    progress.played === null ? null : Number(progress.played > playedMax ? playedMax : progress.played)
  await raiseProgress(database(), { id: grantId, win: progress.win, played })
  return null
}

export interface RoundsView {
  id: bigint
  gameCode: bigint
  currency: string
  state: 'offered' | 'active' | 'ended' | 'cancelled' | 'expired'
  count: number
  played: number
  /** What they have won so far, or in all. */
  win: Money
  /** Whether the win is cash or bonus money, and how often it must be staked then. */
  winTo: 'cash' | 'bonus'
  wagering: number
  maxWin: Money | null
  createdAt: Date
  expiresAt: Date | null
  endedAt: Date | null
}

const grantsMax = 100

/** A player's free rounds, newest first; what was offered and not begun in time counts as expired. */
export async function roundsOf(playerId: string): Promise<RoundsView[]> {
  const at = now()
  const grants = await listGrants(database(), { playerId, limit: grantsMax })
  return grants.map((grant) => {
    const isLate = grant.state === 'offered' && grant.expiresAt !== null && grant.expiresAt <= at
    return {
      ...grant,
      state: isLate ? 'expired' : (grant.state as RoundsView['state']),
      win: Money.unbounded(grant.win.toFixed(), grant.currency),
      winTo: grant.winTo === 'bonus' ? 'bonus' : 'cash',
      maxWin: grant.maxWin === null ? null : Money.unbounded(grant.maxWin.toFixed(), grant.currency),
      endedAt: isLate ? grant.expiresAt : grant.endedAt,
    }
  })
}

/** Free rounds for one player and game. Returns the grant's id. Throws when the database refuses the numbers. */
export async function grantRounds(grant: NewGrant): Promise<bigint> {
  return insertGrant(database(), grant)
}

/** Withdraws a grant that is still offered; false when it is being played, over, or unknown. */
export async function cancelGrant(
  grantId: bigint,
  reason?: string,
  tx: Transaction = database(),
): Promise<boolean> {
  return cancelOffered(tx, { id: grantId, at: now(), ...(reason === undefined ? {} : { reason }) })
}

/**
 * Offers what has waited for its day and lets expire what nobody began in time, in small steps. The protocol's calls
 * look at the clock themselves: an offer is dead from its last moment on, however late this comes by.
 */
export async function keepGrantsTimely(): Promise<void> {
  const db = database()
  for (const step of [expireOffered, beginWaiting]) {
    while ((await step(db, { at: now(), limit: grantsAtOnce })) === grantsAtOnce);
  }
}

async function ownGrant({ playerId, currency }: Player, grantId: bigint): Promise<FreeRoundGrant | null> {
  const grant = await findGrant(database(), grantId)
  return grant?.playerId === playerId && grant.currency === currency ? grant : null
}
