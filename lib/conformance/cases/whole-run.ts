// What must hold for every answer of the run. These cases send nothing: they look at all that was sent before.
import { Answer } from '../answer'
import type { Kit } from '../kit'
import { apis } from '../player'
import type { Case, Exchange, Level, Section } from '../types'
import {
  envelopeFault,
  isDone,
  knownCodes,
  leak,
  missingFields,
  tokenField,
  tooLong,
  wrongDecimals,
  wrongEcho,
  wrongTypes,
} from './answer-rules'

const answerMsMax = 300
/**
 * In a storm most of a call's time is its place in the line behind its own brothers, which no integrator's players send:
 * such calls are counted apart.
 */
const stormAbove = 10
const stormMsMax = 2000
const clockMsMax = 5 * 60_000
const shown = 5

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
    knownCodes.has(code) ? null : `error_code ${code || '(missing)'}`,
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
    sentence: `99 of 100 answers come within ${answerMsMax} ms; in storms of more than ${stormAbove} calls at once, within ${stormMsMax} ms.`,
    run: async (kit) => {
      const single = kit.wholeRun.filter(({ underWay }) => underWay <= stormAbove)
      const storms = kit.wholeRun.filter(({ underWay }) => underWay > stormAbove)
      for (const [what, some, most] of [
        ['answers', single, answerMsMax],
        ['answers in storms', storms, stormMsMax],
      ] as const) {
        const { p99, words } = timesOf(some)
        if (some.length > 0) kit.check(`99 of 100 ${what}`, `under ${most} ms`, words, p99 < most)
      }
    },
  },
]

function timesOf(exchanges: readonly Exchange[]): { p99: number; words: string } {
  const times = exchanges.map(({ ms }) => ms).sort((a, b) => a - b)
  const p99 = times[Math.ceil(times.length * 0.99) - 1] ?? 0
  const half = times[Math.floor(times.length / 2)] ?? 0
  return { p99, words: `${p99.toFixed(1)} ms (half within ${half.toFixed(1)} ms, ${times.length} answers)` }
}

export const wholeRun: Section = {
  name: 'whole-run',
  title: 'The whole run',
  about: 'Rules that every single answer of this run must keep.',
  cases,
}
