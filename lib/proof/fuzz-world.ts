// The people of a fuzz run: some whose tokens the bodies use, bystanders whose money must not move, and a probe.
import { randomBytes } from 'node:crypto'
import { database } from '../db/client'
import { balanceOf, hash, makeGrant, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import type { FuzzPlayer } from './fuzz-calls'
import { envelopeFault } from './fuzz-judge'
import { send, type Target } from './fuzz-target'

export interface FuzzWorld {
  players: FuzzPlayer[]
  /** What the bystanders hold, as one text. */
  bystanders(): Promise<string>
  probe(target: Target): Promise<string | null>
}

export async function makeFuzzWorld(): Promise<FuzzWorld> {
  const bystanders = [await makePlayer({ cash: '123.45' }), await makePlayer({ cash: '1', bonus: '7' })]
  const players: FuzzPlayer[] = []
  for (const cash of ['100000', '50']) players.push(await fuzzPlayer(await makePlayer({ cash, bonus: '20' })))
  const probe = await makePlayer({ cash: '1000' })
  const session = await makeSession(probe)
  let calls = 0
  return {
    players,
    bystanders: async () => {
      const rows = await database().operation.count({
        where: { walletId: { in: bystanders.map(({ walletId }) => walletId) } },
      })
      return JSON.stringify([rows, await Promise.all(bystanders.map(balanceOf))])
    },
    probe: async (target) => {
      calls += 1
      const data = {
        user_id: probe.id,
        user_game_token: session.gameToken,
        currency: probe.currency,
        transaction_id: `probe-${probe.walletId}-${calls}`,
        debit_amount: '1',
      }
      const heard = await send(target, Buffer.from(JSON.stringify({ api: 'do-debit-user-ingame', data })))
      const wanted = `"balance":"${1000 - calls}.00000"`
      return (
        envelopeFault(heard) ?? (heard.body.includes(wanted) ? null : `${heard.body}, expected ${wanted}`)
      )
    },
  }
}

async function fuzzPlayer(player: TestPlayer): Promise<FuzzPlayer> {
  const session = await makeSession(player)
  const grants: number[] = []
  for (let count = 0; count < 4; count += 1) grants.push(Number(await makeGrant(player)))
  const { id: userId, currency } = player
  const authToken = randomBytes(32).toString('hex')
  await database().gameSession.update({ where: { id: session.id }, data: { authTokenHash: hash(authToken) } })
  return { userId, token: session.gameToken, authToken, currency, grants }
}
