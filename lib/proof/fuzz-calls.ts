// Calls as lists of fields with raw JSON values, so that a key can stand twice and a number can be any text.
import type { Chance } from './fuzz-random'

export type Field = [key: string, value: string]

export interface FuzzPlayer {
  userId: string
  token: string
  authToken: string
  currency: string
  grants: number[]
}

export interface RawCall {
  api: string
  data: Field[]
  /** Of the feature calls. */
  rounds: Field[] | null
}

export const apis = [
  'do-auth-user-ingame',
  'do-debit-user-ingame',
  'do-credit-user-ingame',
  'do-rollback-user-ingame',
  'do-get-features-user-ingame',
  'do-activate-features-user-ingame',
  'do-update-features-user-ingame',
  'do-end-features-user-ingame',
] as const

const text = (value: unknown) => JSON.stringify(value)

/** A call that nothing is wrong with. */
export function validCall(chance: Chance, player: FuzzPlayer, id: string): RawCall {
  const api = chance.pick(apis)
  const operation = api.split('-')[1] ?? ''
  const isAuth = operation === 'auth'
  const data: Field[] = [
    ['user_id', text(player.userId)],
    ['user_ip', '"203.0.113.9"'],
    ['operator_id', '7'],
    isAuth ? ['user_auth_token', text(player.authToken)] : ['user_game_token', text(player.token)],
    ['currency', text(player.currency)],
    ['game_code', '702'],
    ['game_name', '"BookOfRaClassic"'],
  ]
  if (['debit', 'credit', 'rollback'].includes(operation)) {
    const amount = chance.pick(['1', '0', '0.5', '2.00001', '10'])
    data.push(['transaction_id', text(id)], ['turn_id', String(chance.below(50))])
    data.push([`${operation}_amount`, chance.oneIn(3) ? amount : text(amount)], ['round_id', '1'])
    if (chance.oneIn(4) && operation === 'debit') data.push(['debit_type', '"getBalance"'])
    if (chance.oneIn(4) && operation === 'credit') data.push(['credit_type', '"freeRounds"'])
    return { api, data, rounds: null }
  }
  const hasRounds = ['activate', 'update', 'end'].includes(operation)
  const grant = String(chance.pick(player.grants))
  const more: Field[] =
    operation === 'update'
      ? [
          ['win', '1.5'],
          ['round_win', '1.5'],
          ['count', '3'],
          ['played', '2'],
        ]
      : operation === 'end'
        ? [['win', '2']]
        : []
  return { api, data, rounds: hasRounds ? [['id', grant], ...more] : null }
}

const object = (fields: Field[]) => `{${fields.map(([key, value]) => `${text(key)}:${value}`).join(',')}}`

export function writeCall({ api, data, rounds }: RawCall, apiText = text(api)): string {
  const fields: Field[] = rounds === null ? data : [...data, ['free_rounds', object(rounds)]]
  return `{"api":${apiText},"data":${object(fields)}}`
}
