import { randomUUID } from 'node:crypto'
import type { Game } from '../catalogue/catalogue'
import { formatAmount } from '../engine/amount'
import type { PendingCalls } from '../wallet/pending-calls'
import type { WalletClient } from '../wallet/wallet-client'
import type { WalletAnswer, WalletApi, WalletData } from '../wallet/wallet-messages'
import { createCounter } from './counter'
import type { Balance, Problem, Purse } from './purse'

const dayMs = 24 * 3600 * 1000
/** A rollback is worth nothing once staff have settled the round by hand; a win is owed for ever. */
const rollbackLifeMs = 3 * dayMs
const creditLifeMs = 365 * dayMs

/** Turns count calls and exceed 2^53 on purpose, as the real ones may; rounds count rounds. */
const nextTurn = createCounter(BigInt(Date.now()) * 1_000_000n)
const nextRound = createCounter(BigInt(Date.now()))

export type WalletServices = { client: WalletClient; pending: PendingCalls; operatorId: number }

export type WalletLogin = { userId: string; userIp: string; currency: string; authToken: string; game: Game }

export type WalletPurse = Purse & {
  /** Calls an operation with the session's common fields and follows the balances it answers. */
  callWallet: (api: WalletApi, data: WalletData) => ReturnType<WalletClient['call']>
  /** Like callWallet, but an undecided call goes on in the background. */
  callUntilDecided: (api: WalletApi, data: WalletData) => ReturnType<WalletClient['call']>
}

/** Opens the player's session at the operator; a problem when the operator refuses or does not answer. */
export async function openWalletPurse(
  services: WalletServices,
  login: WalletLogin,
): Promise<{ ok: true; purse: WalletPurse } | { ok: false; problem: Problem }> {
  const common = {
    operator_id: services.operatorId,
    user_id: login.userId,
    user_ip: login.userIp,
    currency: login.currency,
    game_code: login.game.code,
    game_name: login.game.name,
  }
  const result = await services.client.call('do-auth-user-ingame', {
    ...common,
    user_auth_token: login.authToken,
  })
  if (!result.decided) return { ok: false, problem: { key: 'walletAway', detail: result.reason } }
  if (result.answer.error_code !== 0) return { ok: false, problem: problemOf(result.answer) }
  const gameToken = result.answer.game_token
  if (gameToken === undefined || gameToken === '') {
    return { ok: false, problem: { key: 'notAccepted', detail: 'the answer to auth has no game_token' } }
  }
  return {
    ok: true,
    purse: createWalletPurse(services, { ...common, user_game_token: gameToken }, result.answer),
  }
}

function createWalletPurse(services: WalletServices, common: WalletData, first: WalletAnswer): WalletPurse {
  let balance: Balance = { cash: '0.00', bonus: '0.00' }
  const follow = (answer: WalletAnswer) => {
    balance = { cash: answer.balance ?? balance.cash, bonus: answer.bonus_balance ?? balance.bonus }
  }
  follow(first)

  const callWallet: WalletPurse['callWallet'] = async (api, data) => {
    const result = await services.client.call(api, { ...common, ...data })
    if (result.decided && result.answer.error_code === 0) follow(result.answer)
    return result
  }
  const callUntilDecided: WalletPurse['callUntilDecided'] = async (api, data) => {
    const result = await callWallet(api, data)
    if (!result.decided) services.pending.add(api, { ...common, ...data }, creditLifeMs, follow)
    return result
  }

  return {
    balance: () => balance,
    callWallet,
    callUntilDecided,
    async takeStake(stake) {
      const round = { roundId: nextRound(), stake }
      const identity = { transaction_id: randomUUID(), round_id: round.roundId }
      const result = await callWallet('do-debit-user-ingame', {
        ...identity,
        turn_id: nextTurn(),
        debit_amount: formatAmount(stake),
        debit_type: 'regular',
      })
      if (!result.decided) {
        const rollback = { ...common, ...identity, turn_id: nextTurn(), rollback_amount: formatAmount(stake) }
        services.pending.add('do-rollback-user-ingame', rollback, rollbackLifeMs, (answer) => {
          if (answer.error_code === 0) follow(answer)
        })
        return { ok: false, problem: { key: 'roundCancelled', detail: result.reason } }
      }
      if (result.answer.error_code !== 0) return { ok: false, problem: problemOf(result.answer) }
      return { ok: true, round }
    },
    async payResult(round, amount) {
      const result = await callUntilDecided('do-credit-user-ingame', {
        transaction_id: randomUUID(),
        round_id: round.roundId,
        turn_id: nextTurn(),
        credit_amount: formatAmount(amount),
        credit_type: 'regular',
      })
      if (!result.decided) return amount > 0n ? { key: 'winOnItsWay', detail: result.reason } : null
      if (result.answer.error_code === 0) return null
      return amount > 0n ? { key: 'winRefused', detail: problemOf(result.answer).detail } : null
    },
  }
}

/** What a refusal means to the player. */
export function problemOf(answer: WalletAnswer): Problem {
  const detail = `${answer.error_code} ${answer.error_description ?? ''}`.trim()
  if (answer.error_code === 3) return { key: 'notEnough', detail }
  if (answer.error_code === 4) return { key: 'sessionOver', detail }
  if (answer.error_code === 6) return { key: 'blocked', detail }
  return { key: 'notAccepted', detail }
}
