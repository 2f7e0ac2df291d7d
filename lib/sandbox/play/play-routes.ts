import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { drawSecurely } from '../engine/draw-securely'
import { addressOf, isCrossSite } from '../http/caller'
import { BadRequest, readJson } from '../http/read-body'
import { sendJson } from '../http/reply'
import { activateFreeRounds } from './free-rounds'
import { openGame, openSchema, viewFreeRounds } from './open-game'
import type { BalanceAnswer } from './play-answers'
import { type Luck, playRoulette, playSlot, rouletteSchema, spinSchema } from './play-round'
import { findSession, type PlaySession } from './play-sessions'
import type { WalletServices } from './wallet-purse'

const bodyBytesMax = 16 * 1024
const sessionSchema = z.object({ session: z.string().max(64) })

/** Answers what a game page asks its server; false when the path is not one of these. */
export async function answerPlay(
  services: WalletServices,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  if (!path.startsWith('/play/api/')) return false
  if (request.method !== 'POST') throw new BadRequest(405, 'Use POST.')
  if (isCrossSite(request)) throw new BadRequest(403, 'Only the game page itself may ask this.')
  const body = await readJson(request, bodyBytesMax)
  switch (path) {
    case '/play/api/open':
      sendJson(response, 200, await openGame(services, check(openSchema, body), addressOf(request)))
      return true
    case '/play/api/spin': {
      const { session, lineBet } = check(spinSchema, body)
      sendJson(
        response,
        200,
        await alone(session, 'slot', (found) =>
          playSlot(found, lineBet, drawSecurely, luckOf(services, found)),
        ),
      )
      return true
    }
    case '/play/api/roulette': {
      const { session, bets } = check(rouletteSchema, body)
      sendJson(
        response,
        200,
        await alone(session, 'roulette', (found) =>
          playRoulette(found, bets, drawSecurely, luckOf(services, found)),
        ),
      )
      return true
    }
    case '/play/api/free-rounds': {
      const { session } = check(sessionSchema, body)
      sendJson(response, 200, await alone(session, 'slot', startFreeRounds))
      return true
    }
    case '/play/api/balance': {
      const { session } = check(sessionSchema, body)
      sendJson(response, 200, tellBalance(session))
      return true
    }
    default:
      return false
  }
}

/** The balance as far as the game knows it, and whether something is still on its way to it. */
function tellBalance(id: string): BalanceAnswer {
  const session = findSession(id)
  if (!session) return { ok: false, problem: { key: 'sessionOver', detail: 'unknown play session' } }
  return { ok: true, balance: session.purse.balance(), isSettled: session.purse.isSettled() }
}

/** What the control page wishes for this player's next round. */
function luckOf({ faults }: WalletServices, { userId }: PlaySession): Luck {
  if (faults.take('always-win', { userId })) return 'win'
  return faults.take('always-lose', { userId }) ? 'lose' : null
}

async function startFreeRounds(session: PlaySession) {
  const { freeRounds, walletPurse } = session
  if (!freeRounds || !walletPurse)
    return { ok: false, problem: { key: 'notAccepted', detail: 'no free rounds' } }
  const problem = await activateFreeRounds(walletPurse, freeRounds)
  return problem ? { ok: false, problem } : { ok: true, freeRounds: viewFreeRounds(freeRounds) }
}

/** Runs one action of a session while no other runs: two rounds at once would race for the same stake. */
async function alone(
  id: string,
  engine: PlaySession['game']['engine'],
  act: (session: PlaySession) => Promise<unknown>,
): Promise<unknown> {
  const session = findSession(id)
  if (!session || session.game.engine !== engine) {
    return { ok: false, problem: { key: 'sessionOver', detail: 'unknown play session' } }
  }
  if (session.isBusy) return { ok: false, problem: { key: 'busy', detail: 'a round is under way' } }
  session.isBusy = true
  try {
    return await act(session)
  } finally {
    session.isBusy = false
  }
}

function check<Value>(schema: z.ZodType<Value>, body: unknown): Value {
  const result = schema.safeParse(body)
  if (!result.success) throw new BadRequest(400, 'The request is not complete.')
  return result.data
}
