// The players of a torture: several wallets each, a game session on every wallet, and free rounds that wait for their end.
import { database } from '../db/client'
import { Money } from '../money/money'
import { makeGrant, makePlayer, makeSession } from '../testing/world'
import { move, openWallet } from '../wallet/wallet'
import { toUnits } from './units'

export const gameCode = 702
const currencies = ['USD', 'EUR', 'BTC'] as const

/** One wallet with all that a call about it names. */
export interface TortureWallet {
  walletId: bigint
  userId: string
  currency: string
  token: string
  /** Cash and bonus together before the first call, in units of 0.00001. */
  startUnits: bigint
  /** Rows that were there before the first call. */
  startRows: number
  /** Grants that nobody has ended yet; each is taken once. */
  grants: number[]
}

/** The last player is poor, so that refusals for want of money are among the answers; some wallets hold a bonus. */
export async function makeTortureWorld(size: { players: number; grants: number }): Promise<TortureWallet[]> {
  const wallets: TortureWallet[] = []
  for (let index = 0; index < size.players; index += 1) {
    const cash = index === size.players - 1 ? '3' : '5000'
    const bonus = index % 2 === 0 ? '40' : '0'
    wallets.push(...(await makeWallets(cash, bonus, Math.ceil(size.grants / size.players))))
  }
  return wallets
}

async function makeWallets(cash: string, bonus: string, grants: number): Promise<TortureWallet[]> {
  const player = await makePlayer()
  const made: TortureWallet[] = []
  for (const currency of currencies) {
    await openWallet(player.id, currency)
    const money = { cash: Money.of(cash, currency), bonus: Money.of(bonus, currency) }
    const moved = await move('deposit', { playerId: player.id, currency }, { ...money, reason: 'torture' })
    if (!moved.ok) throw new Error(`the deposit was refused: ${moved.reason}`)
    const wallet = await database().wallet.findFirstOrThrow({ where: { playerId: player.id, currency } })
    const owner = { ...player, currency, walletId: wallet.id }
    const session = await makeSession(owner, { gameCode: BigInt(gameCode) })
    const ids = Array.from({ length: Math.ceil(grants / currencies.length) }, () => makeGrant(owner))
    made.push({
      walletId: wallet.id,
      userId: player.id,
      currency,
      token: session.gameToken,
      startUnits: toUnits(cash) + toUnits(bonus),
      startRows: Number(wallet.sequence),
      grants: (await Promise.all(ids)).map(Number),
    })
  }
  return made
}
