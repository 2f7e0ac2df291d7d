// What must hold for every answer of the run. These cases send nothing: they look at all that was sent before.
import { Answer } from '../answer'
import { readField, readObject } from '../json'
import type { Kit } from '../kit'
import { apis } from '../player'
import type { Case, Level, Section } from '../types'

const answerMsMax = 300
const clockMsMax = 5 * 60_000
const shown = 5

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

/** The answers to whole calls of the protocol; raw bodies and GETs have cases of their own. */
function answersOf(kit: Kit): Answer[] {
  return kit.wholeRun
    .filter(({ name, sent, status }) => name in apis && sent !== null && status !== 0)
    .map((one) => new Answer(one))
}

/** A rule that every answer keeps: `fault` names what is wrong with one, or null. The first few faults are shown. */
function always(
  id: string,
  level: Level,
  proves: string,
  sentence: string,
  fault: (answer: Answer) => string | null,
): Case {
  return {
    id,
    level,
    proves,
    sentence,
    run: async (kit) => {
      const answers = answersOf(kit)
      const faults = answers.flatMap((answer) => {
        const words = fault(answer)
        return words === null ? [] : [{ answer, words }]
      })
      kit.check(`of ${answers.length} answers`, 'all keep it', `${faults.length} do not`, faults.length === 0)
      for (const { answer, words } of faults.slice(0, shown)) {
        kit.exchanges.push(answer.exchange)
        kit.check(`the answer to ${answer.name}`, 'as the sentence says', words, false)
      }
    },
  }
}

const isDone = (answer: Answer) => answer.code === '0'
const namesFor = (answer: Answer) => [
  ...everywhere,
  ...(moneyCalls.has(answer.name) ? ofMoney : []),
  ...(answer.name === 'auth' ? ['auth_token'] : []),
]

function missingFields(answer: Answer): string | null {
  const gone = namesFor(answer).filter((name) => answer.field(name).type === 'missing')
  return gone.length === 0 ? null : `without ${gone.join(', ')}`
}

function wrongTypes(answer: Answer): string | null {
  const numbers = new Set(['operator_id', 'error_code'])
  const wrong = namesFor(answer).flatMap((name) => {
    const { type } = answer.field(name)
    const wanted = numbers.has(name) ? 'number' : 'string'
    return type === 'missing' || type === wanted ? [] : [`${name} is a JSON ${type}`]
  })
  return wrong.length === 0 ? null : wrong.join(', ')
}

function wrongDecimals(answer: Answer, pattern: RegExp): string | null {
  const wrong = ['balance', 'bonus_balance', 'bonus_amount'].flatMap((name) => {
    const { type, text } = answer.field(name)
    return type === 'missing' || pattern.test(text) ? [] : [`${name} ${text}`]
  })
  return wrong.length === 0 ? null : wrong.join(', ')
}

/** What was sent in plain characters comes back as it was sent; odd values have cases of their own. */
function wrongEcho(
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

const tokenField = (name: string) =>
  name === 'user_auth_token' ? 'auth_token' : name === 'user_game_token' ? 'game_token' : name

function tooLong(answer: Answer): string | null {
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

function envelopeFault({ exchange, envelope }: Answer): string | null {
  const success = readField(envelope, 'success')
  if (success.type !== 'boolean' || success.text !== 'true') return `success ${success.text || '(missing)'}`
  const sent = readField(readObject(exchange.sentBody), 'api').text
  const api = readField(envelope, 'api').text
  return api === sent ? null : `api ${api || '(missing)'} for ${sent}`
}

const known = new Set(['0', '1', '3', '4', '5', '6', '7', '8'])

/** Whether a token of the run stands in an answer's words. */
function leak(answer: Answer): string | null {
  const words = answer.text('error_description')
  const sent = answer.exchange.sent ?? {}
  const token = sent.user_game_token ?? sent.user_auth_token
  return typeof token === 'string' && token.length >= 16 && words.includes(token) ? 'error_description' : null
}

const cases: Case[] = [
  always('always-http-200', 'must', '1', 'Every decision is HTTP 200, refusals too.', ({ exchange }) =>
    exchange.status === 200 ? null : `HTTP ${exchange.status}`,
  ),
  always(
    'always-envelope',
    'must',
    '1',
    'Every answer has success true and the api of its request.',
    envelopeFault,
  ),
  always(
    'always-fields',
    'must',
    '4',
    'Every answer that is done has every field of its operation.',
    (answer) => (isDone(answer) ? missingFields(answer) : null),
  ),
  always(
    'always-fields-of-refusals',
    'ruled',
    'T5',
    'Every refusal has every field of its operation.',
    (answer) => (isDone(answer) ? null : missingFields(answer)),
  ),
  always(
    'always-types',
    'must',
    '4',
    'operator_id and error_code are JSON numbers, every other field is a string.',
    wrongTypes,
  ),
  always('always-decimals', 'must', '2', 'Every balance has at most 10 digits and 5 decimals.', (answer) =>
    wrongDecimals(answer, /^\d{1,10}(\.\d{1,5})?$/),
  ),
  always('always-five-decimals', 'ruled', 'M1', 'Every balance has exactly 5 decimals.', (answer) =>
    wrongDecimals(answer, /^\d{1,10}\.\d{5}$/),
  ),
  always('always-lengths', 'must', '4', 'No field is longer than its type.', tooLong),
  always(
    'always-transaction-id',
    'must',
    '1',
    'Every money answer carries the transaction_id of its request.',
    (answer) => wrongEcho(answer, ['transaction_id'], (name) => name),
  ),
  always(
    'always-echo',
    'ruled',
    'T5',
    'Every answer echoes the user and the token of its request.',
    (answer) => wrongEcho(answer, ['user_id', 'user_auth_token', 'user_game_token'], tokenField),
  ),
  always('always-known-codes', 'must', '4', 'No answer has a reserved or unknown error code.', ({ code }) =>
    known.has(code) ? null : `error_code ${code || '(missing)'}`,
  ),
  always('always-timestamp', 'must', '4', 'Every timestamp is of now, in Unix milliseconds.', (answer) => {
    const at = Number(answer.text('timestamp'))
    return Math.abs(at - Date.now()) < clockMsMax ? null : `timestamp ${answer.text('timestamp')}`
  }),
  {
    id: 'always-one-operator',
    level: 'must',
    proves: '4',
    sentence: 'operator_id is the same in every answer, and the one that the fixtures name.',
    run: async (kit) => {
      const ids = [...new Set(answersOf(kit).map((answer) => answer.text('operator_id')))]
      kit.equal('different operator_id', ids.length, 1)
      const named = kit.fixtures.operator_id
      if (named !== undefined) kit.equal('operator_id', ids.join(', '), named)
    },
  },
  always('always-silent', 'ruled', 'L2', 'No answer repeats a token in its words.', leak),
  {
    id: 'answers-in-time',
    level: 'must',
    proves: '1',
    sentence: `99 of 100 answers of the whole run come within ${answerMsMax} ms.`,
    run: async (kit) => {
      const times = kit.wholeRun.map(({ ms }) => ms).sort((a, b) => a - b)
      const p99 = times[Math.ceil(times.length * 0.99) - 1] ?? 0
      const half = times[Math.floor(times.length / 2)] ?? 0
      const words = `${p99.toFixed(1)} ms (half within ${half.toFixed(1)} ms, ${times.length} answers)`
      kit.check('99 of 100 within', `under ${answerMsMax} ms`, words, p99 < answerMsMax)
    },
  },
]

export const wholeRun: Section = {
  name: 'whole-run',
  title: 'The whole run',
  about: 'Rules that every single answer of this run must keep.',
  cases,
}
