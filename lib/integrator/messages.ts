// The wire's calls: JSON text in, a named call with exact values out. Pure; tokens are only carried.
import { parse } from 'lossless-json'
import { Money } from '../money/money'
import { hasDuplicateKey } from './duplicate-keys'
import {
  echoText,
  FieldError,
  type Fields,
  isFields,
  readAmount,
  readInteger,
  readIntegerOrNothing,
  readRequiredInteger,
  readText,
  readWin,
  type Win,
} from './fields'

export const operations = {
  'do-auth-user-ingame': 'auth',
  'do-debit-user-ingame': 'debit',
  'do-credit-user-ingame': 'credit',
  'do-rollback-user-ingame': 'rollback',
  'do-get-features-user-ingame': 'get',
  'do-activate-features-user-ingame': 'activate',
  'do-update-features-user-ingame': 'update',
  'do-end-features-user-ingame': 'end',
} as const

export type Api = keyof typeof operations
export type OperationName = (typeof operations)[Api]

/** What an answer repeats of its request, whatever becomes of it (T5). */
export interface Echo {
  api: string
  operation: OperationName | null
  userId: string
  token: string
  currency: string
  transactionId: string
}

interface CallerFields {
  userId: string
  token: string
  currency: string
  gameCode: bigint | null
}

interface MoneyFields extends CallerFields {
  transactionId: string
  amount: Money
  turnId: bigint | null
  roundId: bigint | null
}

export type Call =
  | ({ operation: 'auth' } & CallerFields)
  | ({ operation: 'debit'; isBalanceQuestion: boolean } & MoneyFields)
  | ({ operation: 'credit'; isFreeRounds: boolean } & MoneyFields)
  | ({ operation: 'rollback' } & MoneyFields)
  | ({ operation: 'get' } & CallerFields)
  | ({ operation: 'activate'; grantId: bigint } & CallerFields)
  | ({
      operation: 'update'
      grantId: bigint
      win: Win | null
      roundWin: Win | null
      played: bigint | null
      left: bigint | null
    } & CallerFields)
  | ({ operation: 'end'; grantId: bigint; win: Win } & CallerFields)

export type ReadCall = { echo: Echo; call: Call } | { echo: Echo; call: null; wrong: string }

const lengths = { user_id: 128, token: 255, currency: 16, transaction_id: 64 } as const

/** Reads one request body. A call that cannot be read says what is wrong with it (error 1, nothing booked). */
export function readCall(body: string): ReadCall {
  const nothing: Echo = { api: '', operation: null, userId: '', token: '', currency: '', transactionId: '' }
  let message: unknown
  try {
    message = parse(body)
    if (hasDuplicateKey(body)) throw new SyntaxError('a key is given twice')
  } catch {
    return { echo: nothing, call: null, wrong: 'the body is not valid JSON' }
  }
  if (!isFields(message)) return { echo: nothing, call: null, wrong: 'the body is not a JSON object' }
  const api = echoText(message, 'api', 64)
  if (!isApi(api)) return { echo: { ...nothing, api }, call: null, wrong: 'unknown api' }
  const operation = operations[api]
  const data = isFields(message.data) ? message.data : {}
  const echo = echoOf(api, operation, data)
  try {
    if (!isFields(message.data)) throw new FieldError('data is missing or not an object')
    return { echo, call: readOperation(operation, data) }
  } catch (error) {
    if (!(error instanceof FieldError)) throw error
    return { echo, call: null, wrong: error.message }
  }
}

function isApi(api: string): api is Api {
  return Object.hasOwn(operations, api)
}

function tokenField(operation: OperationName): string {
  return operation === 'auth' ? 'user_auth_token' : 'user_game_token'
}

function echoOf(api: Api, operation: OperationName, data: Fields): Echo {
  return {
    api,
    operation,
    userId: echoText(data, 'user_id', lengths.user_id),
    token: echoText(data, tokenField(operation), lengths.token),
    currency: echoText(data, 'currency', lengths.currency),
    transactionId: echoText(data, 'transaction_id', lengths.transaction_id),
  }
}

function readOperation(operation: OperationName, data: Fields): Call {
  const optional = owed.has(operation) ? readIntegerOrNothing : readInteger
  const caller: CallerFields = {
    userId: readText(data, 'user_id', lengths.user_id),
    token: readText(data, tokenField(operation), lengths.token),
    currency: readText(data, 'currency', lengths.currency),
    gameCode: optional(data, 'game_code'),
  }
  switch (operation) {
    case 'auth':
    case 'get':
      return { operation, ...caller }
    case 'debit':
      return readDebit(caller, data)
    case 'credit':
      return {
        operation,
        isFreeRounds: data.credit_type === 'freeRounds',
        ...readMoney(caller, data, 'credit_amount', optional),
      }
    case 'rollback':
      return { operation, ...readMoney(caller, data, 'rollback_amount', optional) }
    default:
      return readFeature(operation, caller, data)
  }
}

/** Operations that pay what is owed: fields that only inform never stand in their way (R5, T4). */
const owed = new Set<OperationName>(['credit', 'rollback', 'update', 'end'])

function readMoney(
  caller: CallerFields,
  data: Fields,
  amountField: string,
  optional: typeof readInteger,
): MoneyFields {
  const roundId = optional(data, 'round_id')
  return {
    ...caller,
    transactionId: readText(data, 'transaction_id', lengths.transaction_id),
    amount: Money.of(readAmount(data, amountField), caller.currency),
    turnId: optional(data, 'turn_id'),
    // An integrator without rounds may send 0 in every call: that names no round.
    roundId: roundId === 0n ? null : roundId,
  }
}

/** R8: "getBalance" goes with an amount of 0 only. */
function readDebit(caller: CallerFields, data: Fields): Call {
  const isBalanceQuestion = data.debit_type === 'getBalance'
  const money = readMoney(caller, data, 'debit_amount', readInteger)
  if (isBalanceQuestion && !money.amount.isZero())
    throw new FieldError('debit_type getBalance takes an amount of 0')
  return { operation: 'debit', isBalanceQuestion, ...money }
}

function readFeature(operation: 'activate' | 'update' | 'end', caller: CallerFields, data: Fields): Call {
  if (!isFields(data.free_rounds)) throw new FieldError('free_rounds is missing or not an object')
  const rounds = data.free_rounds
  const grantId = readRequiredInteger(rounds, 'id')
  if (operation === 'activate') return { operation, grantId, ...caller }
  const win = readWin(rounds, 'win')
  if (operation === 'update') {
    return {
      operation,
      grantId,
      win,
      roundWin: readWin(rounds, 'round_win'),
      played: readInteger(rounds, 'played'),
      left: readInteger(rounds, 'count'),
      ...caller,
    }
  }
  if (win === null) throw new FieldError('free_rounds.win is missing')
  return { operation, grantId, win, ...caller }
}
