// A day of a large portal: sessions of many players, each with its rounds, as lines for COPY.
import { createHash } from 'node:crypto'
import { Money } from '../money/money'
import { endOf, type LargeCampaign } from './large-campaigns'
import { orderOf } from './large-office'
import { dayMs } from './large-size'
import { copyLine } from './large-tables'
import { type GrowingWallet, grow } from './large-wallets'
import { busyMoment, type Dice, payout } from './random'

export const sessionColumns =
  'id, player_id, wallet_id, game_code, auth_token_hash, game_token_hash, created_at, redeemed_at, last_seen_at, ended_at, end_reason'
export const callColumns =
  'created_at, method, address, status, code, ms, operation, user_id, transaction_id, game_code, currency, request, request_bytes, answer'
export const loginColumns =
  'token_hash, player_id, address, user_agent, created_at, last_seen_at, expires_at, ended_at, end_reason'
export const attemptColumns = 'account, address, succeeded, created_at'
export const openRoundColumns = 'wallet_id, sequence, game_code, round_id, currency, amount, created_at'
export const largeColumns = 'wallet_id, sequence, kind, game_code, currency, amount, stake, created_at'

const pauseMs = 60_000
/** What the reports keep by itself: so many times its stake. */
const largeTimes = 1_000
const stakes = [10, 20, 20, 50, 100, 200]
/** Of stakes, whose result never came. */
const openShare = 0.00002
const userAgent = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'

export interface Lines {
  operations: string[]
  sessions: string[]
  calls: string[]
  logins: string[]
  attempts: string[]
  orders: string[]
  grants: string[]
  openRounds: string[]
  large: string[]
}

export interface Year {
  dice: Dice
  wallets: readonly GrowingWallet[]
  games: readonly bigint[]
  nextSession: bigint
  /** Operations still to be made; the last of them leave wallet calls. */
  left: number
  calls: number
  campaigns: readonly LargeCampaign[]
}

const cents = new Map<string, Money>()

function money(count: number, currency: string): Money {
  const key = `${count}${currency}`
  const known = cents.get(key)
  if (known !== undefined) return known
  const digits = String(Math.abs(count)).padStart(3, '0')
  const made = Money.of(`${count < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency)
  cents.set(key, made)
  return made
}

/** One day with about `wanted` operations. Sessions begin within it. */
export function makeDay(year: Year, day: number, wanted: number): Lines {
  const lines = noLines()
  const { dice, wallets } = year
  while (lines.operations.length < wanted && year.left > 0) {
    // Some play far more than others.
    const wallet = wallets[Math.floor(dice.next() ** 2 * wallets.length)]
    if (wallet === undefined) break
    const start = Math.max(busyMoment(dice, day, day + dayMs), wallet.lastAt + pauseMs)
    playSession(year, wallet, start, lines)
  }
  return lines
}

function noLines(): Lines {
  return {
    operations: [],
    sessions: [],
    calls: [],
    logins: [],
    attempts: [],
    orders: [],
    grants: [],
    openRounds: [],
    large: [],
  }
}

function playSession(year: Year, wallet: GrowingWallet, start: number, lines: Lines): void {
  const { dice, games } = year
  const gameCode = games[Math.floor(dice.next() ** 2 * games.length)] ?? 1000n
  const sessionId = year.nextSession
  year.nextSession += 1n
  const stake = dice.pick(stakes)
  const cost = money(-stake, wallet.currency)
  const add = (step: Parameters<typeof grow>[1]) => {
    const { line, identity } = grow(wallet, step)
    lines.operations.push(line)
    if (year.left <= year.calls) lines.calls.push(callLine(wallet, step, identity, dice))
    year.left -= 1
  }
  const deposit = (amount: Money, when: number) => {
    const step = { kind: 'deposit' as const, cash: amount, round: null, debitSequence: null, at: when }
    if (!dice.chance(0.03)) return add({ ...step, reason: 'card payment' })
    const order = orderOf(dice, wallet, amount, when)
    add({ ...step, reason: order.reason, identity: order.id })
    lines.orders.push(order.line)
  }
  let at = start
  const rounds = dice.between(4, 36)
  for (let turn = 1; turn <= rounds && year.left > 0; turn += 1) {
    at += dice.between(4_000, 12_000)
    if (wallet.cash.isLessThan(money(stake, wallet.currency))) {
      deposit(money(stake * dice.pick([50, 100, 200]), wallet.currency), at)
      if (year.left <= 0) break
    }
    const round = { gameCode, sessionId, turnId: BigInt(turn), roundId: sessionId * 100n + BigInt(turn) }
    add({ kind: 'debit', cash: cost, reason: null, round, debitSequence: null, at: at + 1_000 })
    const debitSequence = wallet.sequence
    const paid = payout(dice)
    if (year.left <= 0 || dice.chance(openShare)) {
      const left = [gameCode, round.roundId, wallet.currency, cost.negated().toString()]
      lines.openRounds.push(copyLine([wallet.id, debitSequence, ...left, new Date(at + 1_000).toISOString()]))
      continue
    }
    // A lost round is settled too, by a win of zero.
    const win = money(Math.floor((stake * paid) / 100), wallet.currency)
    add({ kind: 'credit', cash: win, reason: null, round, debitSequence, at: at + 1_700 })
    if (paid >= largeTimes) {
      const facts = [win.toString(), cost.negated().toString(), new Date(at + 1_700).toISOString()]
      lines.large.push(copyLine([wallet.id, wallet.sequence, 'win', gameCode, wallet.currency, ...facts]))
    }
  }
  const won =
    year.left > 0 ? endOf(year.campaigns, wallet, dice, { gameCode, sessionId, at: at + 2_000 }) : null
  if (won !== null) {
    add(won.step)
    lines.grants.push(won.line)
  }
  const [began, ended] = [new Date(start).toISOString(), new Date(at + 5_000).toISOString()]
  const [auth, token] = [sha256(`a${sessionId}`), sha256(`g${sessionId}`)]
  const head = [sessionId, wallet.playerId, wallet.id, gameCode, auth, token]
  lines.sessions.push(copyLine([...head, began, began, ended, ended, 'new launch']))
  if (!dice.chance(0.3)) return
  const address = `203.0.113.${dice.between(1, 254)}`
  const expires = new Date(start + 30 * dayMs).toISOString()
  const seen = [began, ended, expires, ended, 'logged out']
  lines.logins.push(copyLine([sha256(`l${sessionId}`), wallet.playerId, address, userAgent, ...seen]))
  lines.attempts.push(
    copyLine([`player:${wallet.nickname}@seed.example`, address, !dice.chance(0.05), began]),
  )
}

function callLine(
  wallet: GrowingWallet,
  step: Parameters<typeof grow>[1],
  identity: string,
  dice: Dice,
): string {
  const { playerId, currency, nickname } = wallet
  const api = `do-${step.kind}-user-ingame`
  const gameCode = step.round?.gameCode ?? null
  const named = { user_id: playerId, user_game_token: '0000…0000', currency, transaction_id: identity }
  const request = JSON.stringify({
    api,
    data: { ...named, game_code: String(gameCode), amount: step.cash.toString() },
  })
  const balance = wallet.cash.toString()
  const told = { user_id: playerId, user_nickname: nickname, balance, error_code: 0 }
  const answer = JSON.stringify({ api, success: true, answer: told })
  const ms = Math.round(20 + dice.next() ** 6 * 1800) / 10
  const facts = ['POST', '127.0.0.1', 200, 0, ms, step.kind, playerId, identity, gameCode, currency]
  return copyLine([new Date(step.at).toISOString(), ...facts, request, request.length, answer])
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
