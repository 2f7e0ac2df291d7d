import { minus } from '../decimals'
import { literal, writeJson } from '../json'
import { newId, newRound } from '../player'
import type { Case, Section } from '../types'

/** A call of main as raw text, with headers of the case's choice. */
function headers(id: string, sentence: string, sent: Record<string, string>): Case {
  return {
    id,
    level: 'must',
    proves: '1',
    sentence,
    run: async (kit) => {
      const player = kit.main
      const data = { ...player.common(), user_game_token: player.tokens.game }
      const body = writeJson({ api: 'do-get-features-user-ingame', data })
      kit.expect(await kit.post('features', body, { headers: sent }), { error_code: 0, user_id: player.id })
    },
  }
}

const cases: Case[] = [
  headers('no-content-type', 'A call without Content-Type is read as JSON.', {}),
  headers('odd-content-type', 'A call that says text/plain is read as JSON.', {
    'content-type': 'text/plain',
  }),
  headers('form-content-type', 'A call that says it is a form is read as JSON.', {
    'content-type': 'application/x-www-form-urlencoded',
  }),
  headers('odd-headers', 'Headers of proxies and browsers change nothing.', {
    'content-type': 'application/json; charset=UTF-8',
    accept: 'text/html',
    'accept-language': 'ru',
    cookie: 'session=1',
    'user-agent': 'Java/1.8',
  }),
  {
    id: 'unknown-fields',
    level: 'must',
    proves: '1',
    sentence: 'Unknown fields are ignored, beside data and in it.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const extra = { whatever: [1, { a: null }], session: 'x', amount: '999', debit: '999' }
      kit.expect(await player.debit('1', extra), { error_code: 0, balance: minus(before, '1') })
      const data = { ...player.common(), user_game_token: player.tokens.game, ...extra }
      const body = writeJson({ version: 2, api: 'do-get-features-user-ingame', data, more: {} })
      kit.expect(await kit.post('features', body), { error_code: 0 })
    },
  },
  {
    id: 'operator-id-sent',
    level: 'must',
    proves: '1',
    sentence: 'data.operator_id, which newer integrators send in every call, is accepted.',
    run: async (kit) => {
      const player = kit.main
      const operator = (await player.features()).text('operator_id')
      kit.expect(await player.debit('0.01', { operator_id: literal(operator) }), { error_code: 0 })
      kit.expect(await player.debit('0.01', { operator_id: operator }), { error_code: 0 })
    },
  },
  {
    id: 'numbers-as-strings',
    level: 'must',
    proves: '1',
    sentence: 'Numbers may come as strings: turn_id "12" and game_code "702".',
    run: async (kit) => {
      const player = kit.main
      const more = { turn_id: '12', game_code: player.person.game_code, round_id: '12' }
      kit.expect(await player.debit('0.01', more), { error_code: 0 })
      kit.expect(await player.credit('0.01', more), { error_code: 0 })
    },
  },
  {
    id: 'strings-as-numbers',
    level: 'must',
    proves: '1',
    sentence: 'Strings may come as numbers: a transaction_id in digits is echoed as a string.',
    run: async (kit) => {
      const player = kit.main
      const digits = `${Date.now()}`
      const answer = await player.debit(0.01, { transaction_id: literal(digits) })
      kit.expect(answer, { error_code: 0, transaction_id: digits })
      kit.equal('transaction_id: type', answer.field('transaction_id').type, 'string')
      kit.expect(await player.debit('0.01', { transaction_id: digits }), {
        error_description: 'transaction has already proceeded',
      })
    },
  },
  {
    id: 'optional-fields',
    level: 'ruled',
    proves: 'T4',
    sentence: 'Without turn, game, address and name a debit and a credit are done.',
    run: async (kit) => {
      const player = kit.main
      const none = { turn_id: undefined, game_code: undefined, game_name: undefined, user_ip: undefined }
      kit.expect(await player.debit('0.01', none), { error_code: 0 })
      kit.expect(await player.credit('0.01', none), { error_code: 0 })
    },
  },
  {
    id: 'optional-null',
    level: 'ruled',
    proves: 'T4',
    sentence: 'An optional field that is null or empty counts as missing.',
    run: async (kit) => {
      const player = kit.main
      const none = { turn_id: null, game_code: '', game_name: null, round_id: null, debit_type: null }
      kit.expect(await player.debit('0.01', none), { error_code: 0 })
    },
  },
  {
    id: 'any-order-of-fields',
    level: 'must',
    proves: '1',
    sentence:
      'data may stand before api, in any order, with spaces and line breaks, and with escaped letters.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const data = writeJson({
        debit_amount: '1',
        transaction_id: newId(),
        currency: player.currency,
        user_game_token: player.tokens.game,
        user_id: player.id,
      })
      const body = `\n{\t"data" : ${data.replaceAll(',', ' ,\r\n ')},\n "api":"\\u0064o-debit-user-ingame" }\n`
      kit.expect(await kit.post('debit', body), { error_code: 0, balance: minus(before, '1') })
    },
  },
  {
    id: 'newer-fields',
    level: 'newer',
    proves: '4',
    sentence: 'round_id, debit_type "regular" and credit_type "regular" are accepted.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const round = { round_id: newRound() }
      kit.expect(await player.debit('1', { ...round, debit_type: 'regular' }), { error_code: 0 })
      kit.expect(await player.credit('1', { ...round, credit_type: 'regular' }), {
        error_code: 0,
        balance: before,
      })
    },
  },
]

export const tolerance: Section = {
  name: 'tolerance',
  title: 'Tolerance',
  about: 'What the integrator may send in other words, and what may be missing.',
  cases,
}
