import { minus, plus } from '../decimals'
import { type Json, literal, writeJson } from '../json'
import { newId } from '../player'
import type { Case, Section } from '../types'

const most = '9999999999.99999'

/** Amounts that are no amounts: error 1 for a debit and a credit, and nothing is booked. */
function refused(id: string, sentence: string, values: readonly (Json | undefined)[]): Case {
  return {
    id,
    level: 'ruled',
    proves: 'M2',
    sentence,
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const value of values) {
        const words = value === undefined ? 'none' : writeJson(value).slice(0, 40)
        kit.expect(await player.debit(value), { error_code: 1 }, `amount ${words}`)
        kit.expect(await player.credit(value), { error_code: 1 }, `amount ${words}`)
      }
      await kit.expectBalance(player, before)
    },
  }
}

/** Amounts in other words: each is taken as what it is. */
function taken(id: string, sentence: string, values: readonly (readonly [Json, string])[]): Case {
  return {
    id,
    level: 'ruled',
    proves: 'M2',
    sentence,
    run: async (kit) => {
      const player = kit.main
      for (const [value, amount] of values) {
        const before = await player.cash()
        const answer = await player.debit(value)
        kit.expect(answer, { error_code: 0, balance: minus(before, amount) }, `amount ${writeJson(value)}`)
      }
    },
  }
}

const cases: Case[] = [
  {
    id: 'smallest-amount',
    level: 'must',
    proves: '2',
    sentence: '0.00001 is an amount: taken and paid exactly.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      kit.expect(await player.debit('0.00001'), { error_code: 0, balance: minus(before, '0.00001') })
      kit.expect(await player.credit('0.00001'), { error_code: 0, balance: before })
    },
  },
  {
    id: 'no-drift',
    level: 'must',
    proves: '2',
    sentence: 'A hundred small debits and credits of awkward amounts add up to the last decimal.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      let expected = before
      for (let time = 0; time < 50; time += 1) {
        await player.debit('0.1')
        expected = plus(minus(expected, '0.1'), '0.03333')
        kit.expect(await player.credit('0.03333'), { balance: expected })
      }
      await kit.expectBalance(player, expected)
    },
  },
  {
    id: 'five-decimals',
    level: 'ruled',
    proves: 'M1',
    sentence: 'Balances and amounts are answered with exactly five decimals, 0 as 0.00000.',
    run: async (kit) => {
      const answers = [await kit.main.debit('0.5'), await kit.main.features(), await kit.main.credit('1')]
      for (const answer of answers) {
        for (const name of ['balance', 'bonus_balance', 'bonus_amount']) {
          if (answer.field(name).type === 'missing') continue
          const text = answer.text(name)
          kit.check(
            `${answer.name}: ${name}`,
            'digits and exactly five decimals',
            text,
            /^\d+\.\d{5}$/.test(text),
          )
        }
      }
    },
  },
  {
    id: 'largest-balance',
    level: 'must',
    proves: '2',
    sentence: 'A balance may reach 9999999999.99999, and every unit of it can be moved.',
    run: async (kit) => {
      const player = kit.player('extremes')
      await kit.bringTo(player, '0')
      kit.expect(await player.credit(most), { error_code: 0, balance: most })
      kit.expect(await player.debit('0.00001'), { error_code: 0, balance: '9999999999.99998' })
      let expected = '9999999999.99998'
      for (let time = 0; time < 25; time += 1) {
        expected = minus(expected, '0.00003')
        kit.expect(await player.debit('0.00003'), { balance: expected })
      }
      kit.expect(await player.debit(expected), { error_code: 0, balance: '0' })
    },
  },
  {
    id: 'over-the-largest-balance',
    level: 'ruled',
    proves: 'M3',
    sentence: 'A credit that would pass the largest balance is 1 and books nothing; its id stays free.',
    run: async (kit) => {
      const player = kit.player('extremes')
      await kit.bringTo(player, '1')
      const transaction_id = newId()
      kit.expect(await player.credit(most, { transaction_id }), { error_code: 1, balance: '1' })
      await kit.expectBalance(player, '1')
      await player.debit('1')
      kit.expect(await player.credit(most, { transaction_id }), { error_code: 0, balance: most })
      kit.expect(await player.debit(most), { error_code: 0, balance: '0' })
    },
  },
  {
    id: 'debit-of-the-largest',
    level: 'must',
    proves: '2',
    sentence: 'A debit of 9999999999.99999 is readable: without that money it is 3.',
    run: async (kit) => {
      const player = kit.main
      kit.expect(await player.debit(most), { error_code: 3, balance: await player.cash() })
    },
  },
  {
    id: 'six-decimals',
    level: 'ruled',
    proves: 'M3',
    sentence: 'More than five decimals are 1, zeros too: nothing is rounded.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const amount of ['0.000001', '1.123456', '1.000000', literal('0.000001')]) {
        kit.expect(await player.debit(amount), { error_code: 1 }, `amount ${writeJson(amount)}`)
        kit.expect(await player.credit(amount), { error_code: 1 }, `amount ${writeJson(amount)}`)
      }
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'eleven-digits',
    level: 'ruled',
    proves: 'M3',
    sentence: 'More than ten integer digits are 1.',
    run: async (kit) => {
      const player = kit.main
      for (const amount of ['10000000000', '12345678901.5', literal('10000000000'), '9'.repeat(300)]) {
        kit.expect(await player.credit(amount), { error_code: 1 })
      }
    },
  },
  refused('amount-sign', 'An amount has no sign: "-1" pays nobody, "+1" and -1 neither.', [
    '-1',
    '+1',
    '-0.00001',
    literal('-1'),
    literal('-0.5'),
  ]),
  refused('amount-exponent-text', 'An amount in text has no exponent.', ['1e2', '1E2', '1e-5', '1.0E7']),
  refused('amount-spaces', 'An amount has no spaces, also none around it.', [
    ' 1',
    '1 ',
    '1 000',
    '\t1',
    '1\n',
  ]),
  refused('amount-grouping', 'An amount has no grouping and no comma.', ['1,000', '0,5', "1'000", '1_000']),
  refused('amount-words', 'An amount is no word and no other notation.', [
    'NaN',
    'Infinity',
    'ten',
    '0x10',
    '0b1',
    '١',
    '½',
    '1.2.3',
    '.5',
    '.',
  ]),
  refused('amount-empty', 'An empty or absent amount is 1, not 0.', ['', ' ', null, undefined]),
  refused('amount-types', 'An amount is a string or a number and nothing else.', [
    true,
    {},
    [],
    ['1'],
    { value: '1' },
  ]),
  refused('amount-numbers-out-of-range', 'JSON numbers out of the range are 1.', [
    literal('1e10'),
    literal('1e21'),
    literal('1e400'),
    literal('1e-6'),
  ]),
  taken('amount-numbers', 'JSON numbers are read by their own text.', [
    [literal('1'), '1'],
    [literal('0.02'), '0.02'],
    [literal('0.10'), '0.1'],
    [literal('1.00000'), '1'],
    [literal('0.00001'), '0.00001'],
  ]),
  taken('amount-number-exponents', 'Exponents of JSON numbers are expanded exactly.', [
    [literal('1E-5'), '0.00001'],
    [literal('1e0'), '1'],
    [literal('1.5E+1'), '15'],
    [literal('123e-2'), '1.23'],
  ]),
  taken('amount-strings', 'Amounts in text may have leading zeros and no decimals after the point.', [
    ['1', '1'],
    ['1.', '1'],
    ['0000001.5', '1.5'],
    ['1.50000', '1.5'],
  ]),
]

export const money: Section = {
  name: 'money',
  title: 'Money',
  about: 'BigDecimal(15,5): every hundred-thousandth, from the smallest amount to the largest balance.',
  cases,
}
