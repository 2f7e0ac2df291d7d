// From the generator's small numbers to the ids, tokens and currencies of one world.
import type { Action, Caller } from './action'
import { at, type ModelState } from './model-state'
import type { Named, Planned } from './plan'

const nobody = 'nobody'
const unknownToken = 'f'.repeat(64)
/** A grant's id that no world has given out. */
const unknownGrant = 2_000_000_000

/** `names` makes transaction ids of one history its own. */
export function resolve(state: ModelState, planned: Planned, names: string): Action {
  switch (planned.do) {
    case 'debit':
      return { kind: 'debit', ...money(state, planned, names), isQuestion: planned.isSpecial }
    case 'credit':
      return { kind: 'credit', ...money(state, planned, names), isFreeRounds: planned.isSpecial }
    case 'rollback':
      return { kind: 'rollback', ...money(state, planned, names) }
    case 'get':
      return { kind: 'get', ...caller(state, planned) }
    case 'activate':
      return { kind: 'activate', ...caller(state, planned), grant: grantOf(state, planned.grant) }
    case 'update': {
      const { win, played } = planned
      return { kind: 'update', ...caller(state, planned), grant: grantOf(state, planned.grant), win, played }
    }
    case 'end':
      return {
        kind: 'end',
        ...caller(state, planned),
        grant: grantOf(state, planned.grant),
        win: planned.win,
      }
    case 'auth': {
      const { authToken } = at(state.sessions, planned.session)
      const call = caller(state, planned)
      return { kind: 'auth', ...call, token: planned.token === 'own' ? authToken : unknownToken }
    }
    case 'move':
      return { kind: 'move', ...rest(planned), identity: `${names}move${nextNumber()}` }
    case 'maximum-bet':
      return { kind: 'maximum-bet', currency: 'USD', amount: planned.amount }
    case 'grant': {
      const { session, do: _do, ...terms } = planned
      const { player, wallet, game } = at(state.sessions, session)
      return { kind: 'grant', ...terms, player, game, currency: at(state.wallets, wallet).currency }
    }
    case 'withdraw':
      return { kind: 'withdraw', grant: grantOf(state, planned.grant) }
    case 'status':
      return { kind: 'status', player: planned.player, status: planned.status }
    case 'end-session':
      return { kind: 'end-session', session: planned.session }
    case 'stop-bets':
      return { kind: 'stop-bets', stopped: planned.stopped }
    case 'end-bonus':
      return { kind: 'end-bonus', wallet: planned.wallet, to: planned.to }
  }
}

let moves = 0
const nextNumber = () => {
  moves += 1
  return moves
}

function rest({ wallet, cash, bonus }: Planned & { do: 'move' }) {
  return { wallet, cash, bonus }
}

function caller(state: ModelState, { session, user, token, currency, game }: Named): Caller {
  const own = at(state.sessions, session)
  const wallet = at(state.wallets, own.wallet)
  const others = state.players.length - 1 - own.player
  const userId = { own: at(state.players, own.player).id, other: at(state.players, others).id, nobody }[user]
  return {
    userId,
    token: token === 'own' ? own.gameToken : unknownToken,
    currency: currency === 'own' ? wallet.currency : wallet.currency === 'USD' ? 'EUR' : 'USD',
    game,
  }
}

function money(state: ModelState, planned: Planned & { do: 'debit' | 'credit' | 'rollback' }, names: string) {
  const { id, amount, turn, round } = planned
  return { ...caller(state, planned), transactionId: `${names}t${id}`, amount, turn, round }
}

function grantOf(state: ModelState, number: number): number {
  return state.grants[number]?.id ?? unknownGrant
}
