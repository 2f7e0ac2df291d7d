import { minus } from '../decimals'
import { literal } from '../json'
import { newId, newRound } from '../player'
import type { Case, Section } from '../types'

const most = '9223372036854775807'
const mostLessOne = '9223372036854775806'
const overMost = '9223372036854775808'
/** 2^53 + 1: the first whole number that a double cannot hold. */
const pastDouble = '9007199254740993'
const double = '9007199254740992'

const cases: Case[] = [
  {
    id: 'integers-64-bit',
    level: 'ruled',
    proves: 'T3',
    sentence: 'turn_id, round_id and game_code go up to 2^63-1.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const big = { turn_id: literal(most), round_id: literal(most), game_code: literal(most) }
      kit.expect(await player.debit('1', big), { error_code: 0, balance: minus(before, '1') })
    },
  },
  {
    id: 'integers-as-strings',
    level: 'ruled',
    proves: 'T3',
    sentence: '2^63-1 as a string is the same number as in digits: a repeat.',
    run: async (kit) => {
      const player = kit.main
      const fields = { transaction_id: newId(), turn_id: 1 }
      const first = await player.debit('1', { ...fields, game_code: literal(most) })
      kit.expect(first, { error_code: 0 })
      kit.expectRepeat(first, await player.debit('1', { ...fields, game_code: most }))
    },
  },
  {
    id: 'integers-keep-digits',
    level: 'ruled',
    proves: 'T3',
    sentence: 'No digit is lost: 2^63-1 and 2^63-2 are different games, 2^53 and 2^53+1 too.',
    run: async (kit) => {
      const player = kit.main
      for (const [one, other] of [
        [most, mostLessOne],
        [double, pastDouble],
      ] as const) {
        const transaction_id = newId()
        kit.expect(await player.debit('1', { transaction_id, game_code: literal(one) }), { error_code: 0 })
        const answer = await player.debit('1', { transaction_id, game_code: literal(other) })
        kit.expect(answer, { error_code: 1 }, `game_code ${one} and ${other}`)
      }
    },
  },
  {
    id: 'integers-over-64-bit',
    level: 'ruled',
    proves: 'T3',
    sentence: '2^63 is no integer of the protocol: a debit with it is 1 and takes nothing.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const field of ['turn_id', 'round_id', 'game_code']) {
        kit.expect(await player.debit('1', { [field]: literal(overMost) }), { error_code: 1 }, field)
      }
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'integers-negative',
    level: 'ruled',
    proves: 'T4',
    sentence: 'A turn_id that is negative, broken or a word makes a debit malformed: 1.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const turn of [literal('-1'), literal('1.5'), 'seven', literal('1e400'), true]) {
        kit.expect(await player.debit('1', { turn_id: turn }), { error_code: 1 })
      }
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'rounds-keep-digits',
    level: 'newer',
    proves: 'T3',
    sentence: 'Rounds beyond 2^53 that differ by one are two rounds: a win shares the stakes of its own.',
    run: async (kit) => {
      const player = kit.player('bonus')
      const { cash } = await player.balances()
      // Two neighbours beyond 2^53 that a double takes for one, other ones in every run.
      const first = (2n ** 53n + 4n * BigInt(newRound())).toString()
      const next = (BigInt(first) + 1n).toString()
      kit.expect(await player.debit(cash, { round_id: literal(first), turn_id: 60_001 }), {
        error_code: 0,
        bonus_amount: '0',
      })
      kit.expect(await player.debit('2', { round_id: literal(next), turn_id: 60_003 }), {
        error_code: 0,
        bonus_amount: '2',
      })
      const round = { round_id: literal(first), turn_id: 60_002 }
      kit.expect(await player.credit(cash, round), { error_code: 0, bonus_amount: '0' })
      const other = { round_id: literal(next), turn_id: 60_004 }
      kit.expect(await player.credit('2', other), { error_code: 0, bonus_amount: '2' })
    },
  },
]

export const integers: Section = {
  name: 'integers',
  title: 'Integers',
  about: 'Whole numbers of 64 bits, in digits or as strings, without losing one.',
  cases,
}
