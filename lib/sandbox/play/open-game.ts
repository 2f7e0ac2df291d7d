import { z } from 'zod'
import { findGameByCode, type Game } from '../catalogue/catalogue'
import { formatAmount } from '../engine/amount'
import { chipsFor, lineBetsFor } from '../engine/bet-ladder'
import { slotMathsOf } from '../engine/slot-maths'
import { createDemoPurse } from './demo-purse'
import { type FreeRounds, findFreeRounds } from './free-rounds'
import type { FreeRoundsView, OpenAnswer, RouletteSetup, SlotSetup } from './play-answers'
import { addSession } from './play-sessions'
import { openWalletPurse, type WalletServices } from './wallet-purse'

/** The launch parameters, as the game page found them in its own address. */
export const openSchema = z.object({
  code: z.number().int(),
  operator_id: z.string().regex(/^\d{1,11}$/),
  user_id: z.string().max(128),
  auth_token: z.string().max(255),
  currency: z.string().regex(/^[A-Za-z0-9]{0,16}$/),
})

/** Opens a game: as a demo for operator 0, else with the operator's wallet. */
export async function openGame(
  services: WalletServices,
  request: z.infer<typeof openSchema>,
  userIp: string,
): Promise<OpenAnswer> {
  const game = findGameByCode(request.code)
  if (!game) return { ok: false, problem: { key: 'notAccepted', detail: 'unknown game' } }
  if (Number(request.operator_id) === 0) return openDemo(game)
  if (Number(request.operator_id) !== services.operatorId) {
    return { ok: false, problem: { key: 'notAccepted', detail: 'unknown operator_id' } }
  }
  if (request.user_id === '' || request.auth_token === '' || request.currency === '') {
    return {
      ok: false,
      problem: { key: 'sessionOver', detail: 'user_id, auth_token or currency is missing' },
    }
  }
  const opened = await openWalletPurse(services, {
    userId: request.user_id,
    userIp,
    currency: request.currency,
    authToken: request.auth_token,
    game,
  })
  if (!opened.ok) return opened
  const freeRounds = game.engine === 'slot' ? await findFreeRounds(opened.purse, request.user_id) : null
  const session = addSession({
    game,
    currency: request.currency,
    userId: request.user_id,
    purse: opened.purse,
    walletPurse: opened.purse,
    freeRounds,
  })
  return {
    ok: true,
    session: session.id,
    currency: request.currency,
    isDemo: false,
    balance: opened.purse.balance(),
    setup: setupOf(game, request.currency),
    freeRounds: viewFreeRounds(freeRounds),
  }
}

function openDemo(game: Game): OpenAnswer {
  const purse = createDemoPurse()
  const session = addSession({ game, currency: '', userId: '', purse, walletPurse: null, freeRounds: null })
  return {
    ok: true,
    session: session.id,
    currency: '',
    isDemo: true,
    balance: purse.balance(),
    setup: setupOf(game, ''),
    freeRounds: null,
  }
}

/** What the page needs to show the game before the first round. */
function setupOf(game: Game, currency: string): SlotSetup | RouletteSetup {
  if (game.engine === 'roulette') {
    const { chips, totalMax } = chipsFor(currency)
    return { kind: 'roulette', chips: chips.map(formatAmount), totalMax: formatAmount(totalMax) }
  }
  const { bets, usual } = lineBetsFor(currency, game.lines)
  const maths = slotMathsOf(game.profile)
  return {
    kind: 'slot',
    lines: game.lines,
    bets: bets.map((bet) => ({ line: formatAmount(bet), total: formatAmount(bet * BigInt(game.lines)) })),
    usualBet: usual,
    strips: maths.strips,
    pays: maths.pays,
  }
}

/** Free rounds as the page shows them. */
export function viewFreeRounds(rounds: FreeRounds | null): FreeRoundsView | null {
  if (rounds === null) return null
  return {
    left: rounds.left,
    played: rounds.played,
    win: formatAmount(rounds.win),
    totalBet: formatAmount(rounds.lineBet * BigInt(rounds.lines)),
    isActive: rounds.isActive,
  }
}
