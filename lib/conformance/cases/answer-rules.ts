// Rules for a single answer: each names what is wrong with one, or null.
import type { Answer } from '../answer'
import { readField, readObject } from '../json'

const everywhere = [
  'operator_id',
  'user_id',
  'user_nickname',
  'balance',
  'bonus_balance',
  'game_token',
  'error_code',
  'error_description',
  'currency',
  'timestamp',
]
const ofMoney = ['transaction_id', 'bonus_amount']
const moneyCalls = new Set(['debit', 'credit', 'rollback'])

export const isDone = (answer: Answer) => answer.code === '0'
const namesFor = (answer: Answer) => [
  ...everywhere,
  ...(moneyCalls.has(answer.name) ? ofMoney : []),
  ...(answer.name === 'auth' ? ['auth_token'] : []),
]

export function missingFields(answer: Answer): string | null {
  const gone = namesFor(answer).filter((name) => answer.field(name).type === 'missing')
  return gone.length === 0 ? null : `without ${gone.join(', ')}`
}

export function wrongTypes(answer: Answer): string | null {
  const numbers = new Set(['operator_id', 'error_code'])
  const wrong = namesFor(answer).flatMap((name) => {
    const { type } = answer.field(name)
    const wanted = numbers.has(name) ? 'number' : 'string'
    return type === 'missing' || type === wanted ? [] : [`${name} is a JSON ${type}`]
  })
  return wrong.length === 0 ? null : wrong.join(', ')
}

export function wrongDecimals(answer: Answer, pattern: RegExp): string | null {
  const wrong = ['balance', 'bonus_balance', 'bonus_amount'].flatMap((name) => {
    const { type, text } = answer.field(name)
    return type === 'missing' || pattern.test(text) ? [] : [`${name} ${text}`]
  })
  return wrong.length === 0 ? null : wrong.join(', ')
}

/** What was sent in plain characters comes back as it was sent; odd values have cases of their own. */
export function wrongEcho(
  answer: Answer,
  names: readonly string[],
  asField: (name: string) => string,
): string | null {
  const sent = answer.exchange.sent ?? {}
  const wrong = names.flatMap((name) => {
    const value = sent[name]
    if (typeof value !== 'string' || !/^[\x21-\x7e]{1,64}$/.test(value)) return []
    const got = answer.text(asField(name))
    return got === value ? [] : [`${asField(name)} ${got || '(nothing)'} for ${value}`]
  })
  return wrong.length === 0 ? null : wrong.join(', ')
}

export const tokenField = (name: string) =>
  name === 'user_auth_token' ? 'auth_token' : name === 'user_game_token' ? 'game_token' : name

export function tooLong(answer: Answer): string | null {
  const most: Record<string, number> = {
    user_nickname: 32,
    balance: 20,
    bonus_balance: 20,
    game_token: 255,
    error_description: 255,
    timestamp: 15,
  }
  const wrong = Object.entries(most).filter(([name, length]) => answer.text(name).length > length)
  return wrong.length === 0 ? null : wrong.map(([name]) => `${name} ${answer.text(name).length}`).join(', ')
}

export function envelopeFault({ exchange, envelope }: Answer): string | null {
  const success = readField(envelope, 'success')
  if (success.type !== 'boolean' || success.text !== 'true') return `success ${success.text || '(missing)'}`
  const sent = readField(readObject(exchange.sentBody), 'api').text
  const api = readField(envelope, 'api').text
  return api === sent ? null : `api ${api || '(missing)'} for ${sent}`
}

export const knownCodes = new Set(['0', '1', '3', '4', '5', '6', '7', '8'])

/** Whether a token of the run stands in an answer's words. */
export function leak(answer: Answer): string | null {
  const words = answer.text('error_description')
  const sent = answer.exchange.sent ?? {}
  const token = sent.user_game_token ?? sent.user_auth_token
  return typeof token === 'string' && token.length >= 16 && words.includes(token) ? 'error_description' : null
}
