import { minus, plus } from '../decimals'
import { newId, newRound } from '../player'
import type { Case, Section } from '../types'

const cases: Case[] = [
  {
    id: 'late-debit',
    level: 'ruled',
    proves: 'R6',
    sentence: 'A debit that arrives after its rollback is 8 and is never booked.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = newId()
      kit.expect(await player.rollback('10', { transaction_id }), { error_code: 7, balance: before })
      kit.expect(await player.debit('10', { transaction_id }), { error_code: 8, balance: before })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'late-debit-not-taken',
    level: 'must',
    proves: 'R6',
    sentence: 'Whatever it is answered: a debit that arrives after its rollback takes no money.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = newId()
      await player.rollback('10', { transaction_id })
      await player.debit('10', { transaction_id })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'late-debit-other-amount',
    level: 'ruled',
    proves: 'R6',
    sentence: 'A late debit is 8 whatever its amount.',
    run: async (kit) => {
      const player = kit.main
      const transaction_id = newId()
      await player.rollback('10', { transaction_id })
      kit.expect(await player.debit('3', { transaction_id }), { error_code: 8 })
    },
  },
  {
    id: 'late-debit-of-another',
    level: 'ruled',
    proves: 'R6',
    sentence: "Another player's debit with a rolled-back id is 8 too and learns nothing of its owner.",
    run: async (kit) => {
      const [player, second] = [kit.main, kit.player('second')]
      const theirs = await second.cash()
      const transaction_id = newId()
      await player.rollback('10', { transaction_id })
      const answer = await second.debit('10', { transaction_id })
      kit.expect(answer, { error_code: 8, balance: '0', user_nickname: '' })
      await kit.expectBalance(second, theirs)
    },
  },
  {
    id: 'late-debit-any-token',
    level: 'ruled',
    proves: 'R4',
    sentence: 'The rollback of this id comes before the token: a late debit with an unknown token is 8.',
    run: async (kit) => {
      const player = kit.main
      const transaction_id = newId()
      await player.rollback('10', { transaction_id })
      const answer = await player.debit('10', { transaction_id, user_game_token: 'unknown' })
      kit.expect(answer, { error_code: 8, balance: '0', user_nickname: '' })
    },
  },
  {
    id: 'rollback-again-after-late-debit',
    level: 'ruled',
    proves: 'R2',
    sentence: 'Rollback, debit, rollback again: 7, 8, 7, and nothing has moved.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const fields = { transaction_id: newId(), turn_id: 1 }
      const first = await player.rollback('10', fields)
      kit.expect(await player.debit('10', fields), { error_code: 8 })
      kit.expectRepeat(first, await player.rollback('10', fields))
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'credit-before-debit',
    level: 'ruled',
    proves: 'R11',
    sentence: "A round's credit that arrives before its debit is paid, and the debit is taken after it.",
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const round = { round_id: newRound() }
      kit.expect(await player.credit('4', { ...round, turn_id: 51_002 }), { balance: plus(before, '4') })
      kit.expect(await player.debit('1', { ...round, turn_id: 51_001 }), { balance: plus(before, '3') })
    },
  },
  {
    id: 'turns-out-of-order',
    level: 'ruled',
    proves: 'R11',
    sentence: 'Turns that go backwards, repeat or leap change nothing: turn_id is no order of booking.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const turn_id of [900, 3, 3, 70_000, 1]) {
        kit.expect(await player.debit('1', { turn_id }), { error_code: 0 })
      }
      await kit.expectBalance(player, minus(before, '5'))
    },
  },
  {
    id: 'debit-between',
    level: 'must',
    proves: 'R7',
    sentence: 'A rollback after later debits and credits gives back its own debit only.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = newId()
      await player.debit('10', { transaction_id })
      await player.debit('2')
      await player.credit('5')
      kit.expect(await player.rollback('10', { transaction_id }), { balance: plus(before, '3') })
      await kit.expectBalance(player, plus(before, '3'))
    },
  },
  {
    id: 'same-id-after-rollback',
    level: 'must',
    proves: 'R2',
    sentence: 'Debit, rollback, debit again under one id: the last one takes nothing.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = newId()
      await player.debit('10', { transaction_id })
      await player.rollback('10', { transaction_id })
      await player.debit('10', { transaction_id })
      await kit.expectBalance(player, before)
    },
  },
]

export const ordering: Section = {
  name: 'ordering',
  title: 'Ordering',
  about: 'Calls that overtake each other: rollback before debit, win before stake, anything late.',
  cases,
}
