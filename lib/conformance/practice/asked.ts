// What was asked, as far as an answer repeats it.
import { echoed, type Fields, isObject } from './reading'

const operations = {
  'do-auth-user-ingame': 'auth',
  'do-debit-user-ingame': 'debit',
  'do-credit-user-ingame': 'credit',
  'do-rollback-user-ingame': 'rollback',
  'do-get-features-user-ingame': 'features',
  'do-activate-features-user-ingame': 'activate',
  'do-update-features-user-ingame': 'update',
  'do-end-features-user-ingame': 'end',
} as const
export type Operation = (typeof operations)[keyof typeof operations]

export interface Asked {
  api: string
  operation: Operation | null
  echo: { userId?: string; token?: string; currency?: string; transactionId?: string }
}

const isApi = (api: string): api is keyof typeof operations => Object.hasOwn(operations, api)

export function readAsked(message: Fields): Asked {
  const api = echoed(message, 'api', 64)
  const operation = isApi(api) ? operations[api] : null
  const data = isObject(message.data) ? message.data : {}
  const tokenField = operation === 'auth' ? 'user_auth_token' : 'user_game_token'
  return {
    api,
    operation,
    echo: {
      userId: echoed(data, 'user_id', 128),
      token: echoed(data, tokenField, 255),
      currency: echoed(data, 'currency', 16),
      transactionId: echoed(data, 'transaction_id', 64),
    },
  }
}
