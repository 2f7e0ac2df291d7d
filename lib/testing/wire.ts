// Speaks the protocol as the integrator does: a body in, the envelope's answer out.
import { randomUUID } from 'node:crypto'
import { answerCall } from '../http/wallet-calls'
import type { TestPlayer, TestSession } from './world'

export interface WireAnswer {
  operator_id: number
  transaction_id?: string
  user_id: string
  user_nickname: string
  balance: string
  bonus_balance: string
  bonus_amount?: string
  auth_token?: string
  game_token: string
  error_code: number
  error_description: string
  currency: string
  timestamp: string
  free_rounds?: { id: number; count: number; bet: number; lines: number; mpl: number; cp: string }
}

export interface Envelope {
  api: string
  success: boolean
  answer: WireAnswer
}

export type Fields = Record<string, unknown>
/** How a body travels: in this process, or over HTTP to another. */
export type Post = (body: string) => Promise<string>

/** Sends a raw body and reads the envelope. */
export async function post(body: string, send: Post = answerCall): Promise<Envelope> {
  return JSON.parse(await send(body)) as Envelope
}

const apis = {
  auth: 'do-auth-user-ingame',
  debit: 'do-debit-user-ingame',
  credit: 'do-credit-user-ingame',
  rollback: 'do-rollback-user-ingame',
  get: 'do-get-features-user-ingame',
  activate: 'do-activate-features-user-ingame',
  update: 'do-update-features-user-ingame',
  end: 'do-end-features-user-ingame',
} as const

/** The calls of one game session; `more` replaces or adds fields, undefined leaves one out. */
export function wire(player: TestPlayer, session: TestSession, send?: Post) {
  let turn = 0
  const call = async (operation: keyof typeof apis, fields: Fields) => {
    const data = {
      user_id: player.id,
      user_ip: '127.0.0.1',
      user_game_token: session.gameToken,
      currency: player.currency,
      game_code: Number(session.gameCode),
      game_name: 'BookOfRaClassic',
      ...fields,
    }
    const { answer } = await post(JSON.stringify({ api: apis[operation], data }), send)
    return answer
  }
  const money =
    (operation: 'debit' | 'credit' | 'rollback') =>
    (amount: unknown, more: Fields = {}) => {
      turn += 1
      const fields = { turn_id: turn, transaction_id: randomUUID(), [`${operation}_amount`]: amount }
      return call(operation, { ...fields, ...more })
    }
  return {
    debit: money('debit'),
    credit: money('credit'),
    rollback: money('rollback'),
    auth: (authToken: string, more: Fields = {}) =>
      call('auth', { user_auth_token: authToken, user_game_token: undefined, ...more }),
    get: (more: Fields = {}) => call('get', more),
    activate: (id: bigint | number, more: Fields = {}) =>
      call('activate', { free_rounds: { id: Number(id) }, ...more }),
    update: (id: bigint | number, rounds: Fields) =>
      call('update', { free_rounds: { id: Number(id), ...rounds } }),
    end: (id: bigint | number, win: unknown, more: Fields = {}) =>
      call('end', { free_rounds: { id: Number(id), win }, ...more }),
  }
}

export const newId = () => randomUUID() as string
