import { randomUUID } from 'node:crypto'
import type { Game } from '../catalogue/catalogue'
import { formatAmount, parseAmount } from '../engine/amount'
import { type FaultId, type Operation, operationOf } from '../faults/fault-kinds'
import type { Faults } from '../faults/fault-switches'
import type { CallSource } from '../wallet/call-log'
import type { PendingCalls } from '../wallet/pending-calls'
import type { CallOptions, WalletClient, WalletResult } from '../wallet/wallet-client'
import type { WalletAnswer, WalletApi, WalletData } from '../wallet/wallet-messages'
import { createCounter } from './counter'
import type { Balance, Problem, Purse, Round } from './purse'

const dayMs = 24 * 3600 * 1000
/** A rollback is worth nothing once staff have settled the round by hand; a win is owed for ever. */
const rollbackLifeMs = 3 * dayMs
const creditLifeMs = 365 * dayMs

/** Given back, or never taken. */
const undoneCodes = [0, 7]

/** Turns count calls and exceed 2^53 on purpose, as the real ones may; rounds count rounds. */
export const nextTurn = createCounter(BigInt(Date.now()) * 1_000_000n)
export const nextRound = createCounter(BigInt(Date.now()))

export type WalletServices = {
  client: WalletClient
  pending: PendingCalls
  faults: Faults
  operatorId: number
}

export type WalletLogin = {
  userId: string
  userIp: string
  currency: string
  authToken: string
  game: Game
  /** For the log; usually 'game'. */
  source?: CallSource
}

export type WalletPurse = Purse & {
  /** The fields that every call of this session carries, its game token among them. */
  common: WalletData
  /** Calls an operation with the session's common fields and follows the balances it answers. */
  callWallet: (api: WalletApi, data: WalletData, options?: CallOptions) => Promise<WalletResult>
  /** Like callWallet, but an undecided call goes on in the background. */
  callUntilDecided: (api: WalletApi, data: WalletData, options?: CallOptions) => Promise<WalletResult>
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
  const auth = { ...common, user_auth_token: login.authToken }
  const result = await services.client.call('do-auth-user-ingame', auth, { source: login.source ?? 'game' })
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
  let unsettled = 0
  /** Stakes that a fault keeps back until their win has been sent. */
  const heldStakes = new Map<Round, WalletData>()
  const follow = (answer: WalletAnswer) => {
    balance = { cash: answer.balance ?? balance.cash, bonus: answer.bonus_balance ?? balance.bonus }
  }
  follow(first)

  const takeFault = (fault: FaultId, operation: Operation | null) =>
    services.faults.take(fault, { operation, userId: String(common.user_id) })

  const callWallet: WalletPurse['callWallet'] = async (api, data, options) => {
    const call = { ...common, ...data }
    const result = await services.client.call(api, call, options)
    if (result.decided && result.answer.error_code === 0) follow(result.answer)
    const again = takeFault('retry-hour', operationOf(api))
    if (again) {
      services.pending.repeat(api, call, again.lifeMs, again.delayMs, result.decided ? result.answer : null)
    }
    return result
  }

  const goOnInBackground = (api: WalletApi, data: WalletData, lifeMs: number) => {
    unsettled++
    services.pending.add(api, { ...common, ...data }, lifeMs, (answer) => {
      unsettled--
      if (answer.error_code === 0) follow(answer)
    })
  }

  const callUntilDecided: WalletPurse['callUntilDecided'] = async (api, data, options) => {
    const result = await callWallet(api, data, options)
    // A call that was sent wrongly and refused says nothing about the right one, which is still owed.
    const isMistake = result.decided && result.isSpoilt === true && result.answer.error_code !== 0
    if (result.decided && !isMistake) return result
    goOnInBackground(api, data, creditLifeMs)
    return result.decided ? { decided: false, reason: problemOf(result.answer).detail } : result
  }

  /** Undoes a stake: at once if the wallet answers, else in the background. */
  const rollBack = async (
    identity: WalletData,
    stake: string,
    why: string,
    options: CallOptions = {},
  ): Promise<Problem> => {
    const data = { ...identity, turn_id: nextTurn(), rollback_amount: stake }
    const result = await callWallet('do-rollback-user-ingame', data, { tries: 1, ...options })
    const isMistake = result.decided && result.isSpoilt === true && result.answer.error_code !== 0
    if (result.decided && !isMistake) {
      const isUndone = undoneCodes.includes(result.answer.error_code)
      return isUndone ? { key: 'roundCancelled', detail: why } : { key: 'stakeUnsure', detail: why }
    }
    goOnInBackground('do-rollback-user-ingame', data, rollbackLifeMs)
    return { key: 'stakeReturning', detail: why }
  }

  return {
    common,
    balance: () => balance,
    isSettled: () => unsettled === 0,
    callWallet,
    callUntilDecided,
    async takeStake(units) {
      const stake = formatAmount(units)
      const round = { roundId: nextRound(), stake: units }
      const identity = { transaction_id: randomUUID(), round_id: round.roundId }
      const debit = { ...identity, turn_id: nextTurn(), debit_amount: stake, debit_type: 'regular' }
      if (canPay(balance, units) && takeFault('wrong-order', 'credit')) {
        heldStakes.set(round, debit)
        return { ok: true, round }
      }
      if (takeFault('wrong-order', 'debit')) {
        await rollBack(identity, stake, 'rolled back before its debit', { because: 'wrong-order' })
      }
      const result = await callWallet('do-debit-user-ingame', debit)
      if (!result.decided) return { ok: false, problem: await rollBack(identity, stake, result.reason) }
      if (result.answer.error_code !== 0) return { ok: false, problem: problemOf(result.answer) }
      if (takeFault('rollback-after-success', 'debit')) {
        const why = 'the game broke down after the debit'
        const problem = await rollBack(identity, stake, why, { because: 'rollback-after-success' })
        return { ok: false, problem }
      }
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
      const held = heldStakes.get(round)
      heldStakes.delete(round)
      if (held) await callUntilDecided('do-debit-user-ingame', held, { because: 'wrong-order' })
      if (!result.decided) return amount > 0n ? { key: 'winOnItsWay', detail: result.reason } : null
      if (result.answer.error_code === 0) return null
      return amount > 0n ? { key: 'winRefused', detail: problemOf(result.answer).detail } : null
    },
  }
}

function canPay(balance: Balance, units: bigint): boolean {
  const read = (text: string) => parseAmount(text.replace(/(\.\d{5})\d*$/, '$1')) ?? 0n
  return read(balance.cash) + read(balance.bonus) >= units
}

/** What a refusal means to the player. */
export function problemOf(answer: WalletAnswer): Problem {
  const detail = `${answer.error_code} ${answer.error_description ?? ''}`.trim()
  if (answer.error_code === 3) return { key: 'notEnough', detail }
  if (answer.error_code === 4) return { key: 'sessionOver', detail }
  if (answer.error_code === 6) return { key: 'blocked', detail }
  if (answer.error_code === 8) return { key: 'roundCancelled', detail }
  return { key: 'notAccepted', detail }
}
