// What staff and the cashier do, as far as the protocol's answers depend on it.
import type { Control, Observed } from './action'
import { append, type Expected, emptyRow, fits } from './model-answers'
import { at, type ModelState } from './model-state'
import { toUnits } from './units'

export function control(state: ModelState, action: Control, observed: Observed): Expected {
  switch (action.kind) {
    case 'status':
      return changeStatus(state, action)
    case 'end-session': {
      const session = at(state.sessions, action.session)
      const isAlive = session.ended === null
      if (isAlive) session.ended = 'test'
      return { returned: isAlive }
    }
    case 'stop-bets':
      state.betsStopped = action.stopped
      return {}
    case 'maximum-bet':
      if (action.amount === null) state.maxBets.delete(action.currency)
      else state.maxBets.set(action.currency, toUnits(action.amount))
      return {}
    case 'end-bonus':
      return endBonus(state, action)
    case 'move':
      return move(state, action)
    case 'grant':
      return newGrant(state, action, observed)
    case 'withdraw': {
      const grant = state.grants.find((one) => one.id === action.grant)
      const isOffered = grant?.state === 'offered'
      if (grant !== undefined && isOffered) grant.state = 'cancelled'
      return { returned: isOffered }
    }
  }
}

/** Every wallet of the player takes a row, and any status but active ends their sessions (L3). */
function changeStatus(state: ModelState, { player, status }: Control & { kind: 'status' }): Expected {
  at(state.players, player).status = status
  for (const [number, wallet] of state.wallets.entries()) {
    if (wallet.player === player) append(state, number, emptyRow('status', null, 0n))
  }
  if (status === 'active') return {}
  for (const session of state.sessions) {
    if (session.player === player) session.ended ??= status
  }
  return {}
}

/** The rest of the active bonus to cash, or away; a row either way. */
function endBonus(state: ModelState, { wallet, to }: Control & { kind: 'end-bonus' }): Expected {
  const holder = at(state.wallets, wallet)
  const active = holder.bonuses.indexOf('active')
  if (active < 0) return { returned: false }
  const cash = to === 'completed' ? holder.bonus : 0n
  if (!fits(state, wallet, cash, 0n)) return { returned: false }
  holder.bonuses[active] = to
  const row = emptyRow(to === 'completed' ? 'bonus-release' : 'bonus-void', null, holder.bonus)
  append(state, wallet, { ...row, cash, bonus: -holder.bonus })
  return { returned: true }
}

function move(state: ModelState, action: Control & { kind: 'move' }): Expected {
  const [cash, bonus] = [toUnits(action.cash), toUnits(action.bonus)]
  const holder = at(state.wallets, action.wallet)
  if (holder.cash + cash < 0n || holder.bonus + bonus < 0n) return { returned: false }
  if (!fits(state, action.wallet, cash, bonus)) return { returned: false }
  if (bonus > 0n && !holder.bonuses.includes('active')) holder.bonuses.push('active')
  const amount = cash + bonus
  append(state, action.wallet, { ...emptyRow('deposit', action.identity, amount), cash, bonus })
  return { returned: true }
}

function newGrant(
  state: ModelState,
  action: Control & { kind: 'grant' },
  { answer: { returned } }: Observed,
): Expected {
  const { kind: _kind, maxWin, ...rest } = action
  const grant = {
    ...rest,
    id: Number(returned),
    maxWin: maxWin === null ? null : toUnits(maxWin),
    win: 0n,
    played: 0,
    endedAt: 0,
  }
  state.grants.push({ ...grant, state: 'offered' })
  return {}
}
