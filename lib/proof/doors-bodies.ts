// What is sent to both doors: the document's samples, each twice, then what a wallet refuses.
import { readFileSync } from 'node:fs'

export interface DoorCall {
  name: string
  method: string
  body: string
}

interface Samples {
  samples: Record<string, { request: { api: string; data: Record<string, unknown> } }>
}

const bodyBytesTooMany = 70_000

/** The calls in their order; `tokens` and the player take the place of the samples' own. */
export function doorCalls(player: { userId: string; authToken: string; gameToken: string }): DoorCall[] {
  const { samples }: Samples = JSON.parse(readFileSync('docs/protocol-samples.json', 'utf8'))
  const calls = Object.entries(samples).map(([name, { request }]) => {
    const data: Record<string, unknown> = { ...request.data, user_id: player.userId }
    if ('user_auth_token' in data) data.user_auth_token = player.authToken
    if ('user_game_token' in data) data.user_game_token = player.gameToken
    return post(name, { api: request.api, data })
  })
  const debit = samples.debit?.request
  if (debit === undefined) throw new Error('the samples have no debit')
  const own = { ...debit.data, user_id: player.userId, user_game_token: player.gameToken }
  const debitOf = (name: string, fields: Record<string, unknown>) =>
    post(name, { api: debit.api, data: { ...own, ...fields } })
  return [
    ...calls,
    ...calls.map((call) => ({ ...call, name: `${call.name}, again` })),
    debitOf('the id with another amount', { debit_amount: '0.03' }),
    debitOf('no funds', { transaction_id: 'doors-funds', debit_amount: '9999999999' }),
    debitOf('no funds, again', { transaction_id: 'doors-funds', debit_amount: '9999999999' }),
    debitOf('another currency', { transaction_id: 'doors-currency', currency: 'USD' }),
    debitOf('an unknown token', { transaction_id: 'doors-token', user_game_token: 'f'.repeat(64) }),
    debitOf('an unknown player', { transaction_id: 'doors-player', user_id: 'nobody' }),
    debitOf('a bad amount', { transaction_id: 'doors-amount', debit_amount: '1e2' }),
    debitOf('more than ASCII', { transaction_id: 'doors-ё-赌-🎲', game_name: 'Книга' }),
    post('an unknown api', { api: 'do-nothing', data: own }),
    post('no data', { api: debit.api }),
    { name: 'no JSON', method: 'POST', body: '{"api":' },
    { name: 'an empty body', method: 'POST', body: '' },
    {
      name: 'a key twice',
      method: 'POST',
      body: '{"api":"do-auth-user-ingame","data":{"user_id":"1","user_id":"2"}}',
    },
    { name: 'a body that is too large', method: 'POST', body: `"${'x'.repeat(bodyBytesTooMany)}"` },
    ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ name: method, method, body: '' })),
  ]
}

function post(name: string, message: unknown): DoorCall {
  return { name, method: 'POST', body: JSON.stringify(message) }
}
