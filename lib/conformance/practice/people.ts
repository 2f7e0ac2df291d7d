// The people of the in-memory wallet, as a fixtures file names them, and its levers.
import type { Levers } from '../levers'
import type { Account, Session, State } from './state'
import type { PracticeWallet } from './wallet'

const grantsMade = 24
const racersMade = 8

/** Fills the wallet and returns what would stand in a fixtures file. */
export async function addPeople(wallet: PracticeWallet): Promise<Record<string, unknown>> {
  const { state } = wallet
  const player = (name: string, cash: string, { currency = 'USD', bonus = '0' } = {}) => {
    const account = state.addAccount(name, currency, cash, bonus)
    return named(account, state.openSession(account, 702n), cash, bonus)
  }
  const rounds = state.addAccount('rounds', 'USD', '100')
  const grants = Array.from({ length: grantsMade }, (_, index) => {
    const gameCode = BigInt(1000 + index)
    const { id } = state.addGrant(rounds, gameCode)
    const grant = { id: `${id}`, count: 15, bet: 5, lines: 10, mpl: 2, cp: '1.00' }
    return { ...named(rounds, state.openSession(rounds, gameCode), '100'), grant }
  })
  const [twice, gone] = [state.addAccount('twice', 'USD', '1'), state.addAccount('gone', 'USD', '1')]
  const ids = [state.addGrant(twice, 702n), state.addGrant(twice, 702n)].map((grant) => `${grant.id}`)
  const withdrawn = state.addGrant(gone, 702n)
  withdrawn.state = 'withdrawn'
  return {
    operator_id: 7,
    main: player('main', '1000'),
    second: player('second', '500'),
    empty: player('empty', '0'),
    other_currency: player('other', '5', { currency: 'BTC' }),
    bonus: player('bonus', '10', { bonus: '60' }),
    extremes: player('extremes', '0'),
    fresh: player('fresh', '10'),
    expired: expired(state),
    racers: Array.from({ length: racersMade }, () => player('racer', '100')),
    to_block: player('toblock', '100'),
    to_end: player('toend', '100'),
    blocked: await stopped(wallet, 'blocked'),
    ended: await stopped(wallet, 'ended'),
    grants,
    two_grants: { ...named(twice, state.openSession(twice, 702n), '1'), ids },
    withdrawn_grant: { ...named(gone, state.openSession(gone, 702n), '1'), id: `${withdrawn.id}` },
  }
}

/** A token that a newer launch of the same game has replaced. */
function expired(state: State) {
  const account = state.addAccount('late', 'USD', '1')
  const session = state.openSession(account, 702n)
  session.end = 'ended'
  return named(account, session, '1')
}

function named(account: Account, session: Session, balance: string, bonus = '0') {
  const { userId: user_id, nickname, currency } = account
  const game = { game_code: Number(session.gameCode), game_name: 'Practice' }
  const money = { balance, bonus_balance: bonus }
  return { user_id, nickname, currency, ...game, ...money, auth_token: session.authToken }
}

/** A player who bet, and was then blocked or lost the session. */
async function stopped({ state, send }: PracticeWallet, how: 'blocked' | 'ended') {
  const account = state.addAccount(how, 'USD', '50')
  const session = state.openSession(account, 702n)
  session.isRedeemed = true
  const open_debit = { transaction_id: `open-${account.userId}`, amount: '10' }
  const data = {
    user_id: account.userId,
    user_game_token: session.gameToken,
    currency: 'USD',
    game_code: 702,
    transaction_id: open_debit.transaction_id,
    debit_amount: open_debit.amount,
  }
  const body = Buffer.from(JSON.stringify({ api: 'do-debit-user-ingame', data }))
  await send({ method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (how === 'blocked') state.block(account.userId)
  else state.endSession(session.gameToken)
  return { ...named(account, session, '40'), game_token: session.gameToken, open_debit }
}

export function leversOf(state: State): Levers {
  return {
    has: () => true,
    pull: async (name, { user_id, game_token }) => {
      if (name === 'block') state.block(user_id)
      else if (name === 'unblock') state.unblock(user_id)
      else state.endSession(game_token)
    },
  }
}
