import { minus, plus } from '../decimals'
import type { Fields } from '../json'
import { newId } from '../player'
import type { Case, Section } from '../types'

const reused = 'transaction_id reused with different content'

const amounts = (['debit', 'credit', 'rollback'] as const).map(
  (operation): Case => ({
    id: `conflict-${operation}-amount`,
    level: 'ruled',
    proves: 'R3',
    sentence: `A ${operation} with a used transaction_id and another amount is 1, books nothing, and the original stays.`,
    run: async (kit) => {
      const player = kit.main
      const fields = { transaction_id: newId(), turn_id: 1 }
      if (operation === 'rollback') await player.debit('10', fields)
      const first = await player.move(operation, '10', fields)
      kit.expect(first, { error_code: 0 })
      const before = await player.cash()
      kit.expect(await player.move(operation, '11', fields), {
        error_code: 1,
        transaction_id: fields.transaction_id,
        error_description: reused,
      })
      await kit.expectBalance(player, before)
      kit.expectRepeat(first, await player.move(operation, '10', fields))
    },
  }),
)

/** A debit of main, then the same id once more with one thing changed. */
function conflict(id: string, sentence: string, change: Fields): Case {
  return {
    id,
    level: 'ruled',
    proves: 'R3',
    sentence,
    run: async (kit) => {
      const player = kit.main
      const transaction_id = newId()
      await player.debit('10', { transaction_id })
      const before = await player.cash()
      kit.expect(await player.debit('10', { transaction_id, ...change }), { error_code: 1 })
      await kit.expectBalance(player, before)
    },
  }
}

const cases: Case[] = [
  ...amounts,
  conflict('conflict-game', 'The same transaction_id in another game is another content: 1.', {
    game_code: 31_415_926,
  }),
  conflict('conflict-currency', 'The same transaction_id in another currency is 1.', { currency: 'XTS' }),
  {
    id: 'conflict-player',
    level: 'ruled',
    proves: 'R3',
    sentence:
      "Another player's debit with a used transaction_id is 1; that player is told their own balance.",
    run: async (kit) => {
      const [player, second] = [kit.main, kit.player('second')]
      const transaction_id = newId()
      await player.debit('10', { transaction_id })
      const [mine, theirs] = [await player.cash(), await second.cash()]
      kit.expect(await second.debit('10', { transaction_id }), { error_code: 1, balance: theirs })
      await kit.expectBalance(player, mine)
      await kit.expectBalance(second, theirs)
    },
  },
  {
    id: 'conflict-of-a-refusal',
    level: 'ruled',
    proves: 'R3',
    sentence:
      'A debit refused with 3 cannot be sent again with a smaller amount under its transaction_id: 1.',
    run: async (kit) => {
      const player = kit.player('empty')
      const transaction_id = newId()
      kit.expect(await player.debit('50', { transaction_id }), { error_code: 3 })
      await player.credit('2')
      kit.expect(await player.debit('2', { transaction_id }), { error_code: 1, balance: '2' })
      kit.expect(await player.debit('2'), { error_code: 0, balance: '0' })
    },
  },
  {
    id: 'one-id-three-operations',
    level: 'must',
    proves: 'R1',
    sentence:
      'A debit, a credit and a rollback may carry one transaction_id: each is an operation of its own.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = newId()
      kit.expect(await player.debit('10', { transaction_id }), {
        balance: minus(before, '10'),
        error_code: 0,
      })
      kit.expect(await player.credit('4', { transaction_id }), { balance: minus(before, '6'), error_code: 0 })
      kit.expect(await player.rollback('10', { transaction_id }), {
        balance: plus(before, '4'),
        error_code: 0,
      })
    },
  },
  {
    id: 'ids-by-case',
    level: 'ruled',
    proves: 'R1',
    sentence: 'Transaction ids that differ only in upper and lower case, or in a space, are different ids.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const id = `case-${newId()}`
      for (const transaction_id of [id, id.toUpperCase(), ` ${id}`, `${id} `]) {
        kit.expect(await player.debit('1', { transaction_id }), { error_code: 0, transaction_id })
      }
      await kit.expectBalance(player, minus(before, '4'))
    },
  },
  {
    id: 'ids-by-last-character',
    level: 'ruled',
    proves: 'T4',
    sentence: 'Transaction ids of 64 characters that share their first 63 are different ids.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const start = newId().padEnd(63, 'x')
      for (const last of ['1', '2']) {
        kit.expect(await player.debit('1', { transaction_id: `${start}${last}` }), { error_code: 0 })
      }
      await kit.expectBalance(player, minus(before, '2'))
    },
  },
]

export const conflicts: Section = {
  name: 'conflicts',
  title: 'Conflicts',
  about: 'A used transaction_id with other content is refused, and what was booked stays as it was.',
  cases,
}
