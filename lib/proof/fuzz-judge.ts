// What an answer must be, whatever was sent: the envelope with every field of its operation (T1, T5), or exactly a
// transport refusal that T1 names. Null when it is; else what is wrong.
import { apis } from './fuzz-calls'
import { isObject } from './wire-call'

export interface Heard {
  status: number
  contentType: string
  body: string
}

const common = [
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
const money = ['transaction_id', 'bonus_amount']
const codes = new Set([0, 1, 3, 4, 5, 6, 7, 8])
const amountText = /^\d{1,10}\.\d{5}$/

/** An answer to something that reached the wallet as a whole request of the right size. */
export function envelopeFault({ status, contentType, body }: Heard): string | null {
  if (status !== 200) return `HTTP ${status}: ${body.slice(0, 200)}`
  if (!contentType.includes('application/json')) return `content-type ${contentType}`
  let message: unknown
  try {
    message = JSON.parse(body)
  } catch {
    return `no JSON: ${body.slice(0, 200)}`
  }
  if (!isObject(message) || !isObject(message.answer)) return `no envelope: ${body.slice(0, 200)}`
  if (message.success !== true || typeof message.api !== 'string') return `envelope: ${body.slice(0, 200)}`
  return answerFault(message.api, message.answer)
}

function answerFault(api: string, answer: Record<string, unknown>): string | null {
  const operation = apis.find((one) => one === api)?.split('-')[1]
  const isMoney = operation === 'debit' || operation === 'credit' || operation === 'rollback'
  const wanted = [...common, ...(isMoney ? money : []), ...(operation === 'auth' ? ['auth_token'] : [])]
  const gone = wanted.filter((name) => answer[name] === undefined || answer[name] === null)
  if (gone.length > 0) return `${api} without ${gone.join(', ')}`
  if (typeof answer.error_code !== 'number' || !codes.has(answer.error_code))
    return `error_code ${answer.error_code}`
  if (String(answer.error_description).length > 255) return 'error_description is too long'
  if (!amountText.test(String(answer.balance)) || !amountText.test(String(answer.bonus_balance)))
    return `balances ${answer.balance} ${answer.bonus_balance}`
  return /^\d{13}$/.test(String(answer.timestamp)) ? null : `timestamp ${answer.timestamp}`
}

/** What cannot be read as JSON is error 1 with api "" (T1). */
export function unreadableFault(heard: Heard): string | null {
  const fault = envelopeFault(heard)
  if (fault !== null) return fault
  const { api, answer } = JSON.parse(heard.body) as { api: string; answer: { error_code: number } }
  return api === '' && answer.error_code === 1 ? null : `read as ${api} with code ${answer.error_code}`
}
