import { minus, plus } from '../decimals'
import type { Fields } from '../json'
import { literal } from '../json'
import type { Kit } from '../kit'
import { type MoneyOperation, newId, type Player } from '../player'
import type { Case, Section } from '../types'

const operations = ['debit', 'credit', 'rollback'] as const

/** A call of this operation that will be done, with everything it names fixed so that it can be repeated. */
async function doneCall(player: Player, operation: MoneyOperation, amount: string): Promise<Fields> {
  const fields = { transaction_id: newId(), turn_id: 500, game_name: 'Repeated' }
  if (operation === 'rollback') await player.debit(amount, fields)
  return fields
}

const byOperation = operations.flatMap((operation): Case[] => [
  {
    id: `repeat-${operation}`,
    level: 'must',
    proves: 'R2',
    sentence: `A ${operation} that is sent again is booked once: same code, same balance, "transaction has already proceeded".`,
    run: async (kit) => {
      const player = kit.main
      const fields = await doneCall(player, operation, '6')
      const first = await player.move(operation, '6', fields)
      kit.expect(first, { error_code: 0 })
      for (let time = 0; time < 2; time += 1) {
        kit.expect(await player.move(operation, '6', fields), {
          error_code: 0,
          balance: first.text('balance'),
          error_description: 'transaction has already proceeded',
        })
      }
      await kit.expectBalance(player, first.money('balance'))
    },
  },
  {
    id: `repeat-${operation}-later`,
    level: 'ruled',
    proves: 'R2',
    sentence: `A repeated ${operation} gets the first answer field by field, with the balance and the timestamp of then.`,
    run: async (kit) => {
      const player = kit.main
      const fields = await doneCall(player, operation, '6')
      const first = await player.move(operation, '6', fields)
      await player.credit('55')
      const now = await player.cash()
      kit.expectRepeat(first, await player.move(operation, '6', fields))
      await kit.expectBalance(player, now)
    },
  },
  {
    id: `repeat-${operation}-by-value`,
    level: 'ruled',
    proves: 'R2',
    sentence: `The same content in other words repeats a ${operation}: 0.020 is 0.02, and "702" is 702.`,
    run: async (kit) => {
      const player = kit.main
      const code = player.person.game_code
      const fields = await doneCall(player, operation, '0.02')
      const first = await player.move(operation, '0.02', fields)
      const again = { ...fields, game_code: code, user_ip: undefined }
      kit.expectRepeat(first, await player.move(operation, '0.020', again))
      kit.expectRepeat(first, await player.move(operation, literal('2E-2'), again))
    },
  },
  {
    id: `repeat-${operation}-any-token`,
    level: 'ruled',
    proves: 'R4',
    sentence: `A ${operation} that was seen is answered before its token is judged; the token comes back as sent.`,
    run: async (kit) => {
      const player = kit.main
      const fields = await doneCall(player, operation, '6')
      const first = await player.move(operation, '6', fields)
      const again = await player.move(operation, '6', { ...fields, user_game_token: 'another-token' })
      kit.expectRepeat(first, again, { game_token: 'another-token' })
    },
  },
])

/** A refusal that hangs on changing state is remembered: it stays when the state has changed. */
async function expectRemembered(kit: Kit, first: () => ReturnType<Player['debit']>, code: number) {
  const refusal = await first()
  kit.expect(refusal, { error_code: code })
  return refusal
}

const refusals: Case[] = [
  {
    id: 'repeat-refused-debit',
    level: 'must',
    proves: 'R2',
    sentence:
      'A debit refused with 3 stays refused when it is sent again with money there: original error code.',
    run: async (kit) => {
      const player = kit.player('empty')
      const fields = { transaction_id: newId(), turn_id: 1 }
      await expectRemembered(kit, () => player.debit('4', fields), 3)
      await player.credit('10')
      kit.expect(await player.debit('4', fields), {
        error_code: 3,
        error_description: 'transaction has already proceeded',
      })
      kit.expect(await player.debit('10'), { error_code: 0, balance: '0' })
    },
  },
  {
    id: 'repeat-refused-debit-later',
    level: 'ruled',
    proves: 'R10',
    sentence:
      'A refused debit gets its first answer field by field, with the balance and the timestamp of then.',
    run: async (kit) => {
      const player = kit.player('empty')
      const fields = { transaction_id: newId(), turn_id: 1 }
      const first = await expectRemembered(kit, () => player.debit('4', fields), 3)
      await player.credit('10')
      kit.expectRepeat(first, await player.debit('4', fields))
      kit.expect(await player.debit('10'), { error_code: 0, balance: '0' })
    },
  },
  {
    id: 'repeat-refused-rollback',
    level: 'ruled',
    proves: 'R10',
    sentence: 'A rollback refused with 7 is remembered and answered the same for ever.',
    run: async (kit) => {
      const player = kit.main
      const fields = { transaction_id: newId(), turn_id: 1 }
      const first = await expectRemembered(kit, () => player.rollback('4', fields), 7)
      await player.credit('1')
      kit.expectRepeat(first, await player.rollback('4', fields))
    },
  },
  {
    id: 'repeat-late-debit',
    level: 'ruled',
    proves: 'R10',
    sentence: 'A late debit refused with 8 is remembered and answered the same for ever.',
    run: async (kit) => {
      const player = kit.main
      const fields = { transaction_id: newId(), turn_id: 1 }
      await player.rollback('4', fields)
      const first = await expectRemembered(kit, () => player.debit('4', fields), 8)
      await player.credit('1')
      kit.expectRepeat(first, await player.debit('4', fields))
    },
  },
  {
    id: 'repeat-not-of-shape',
    level: 'ruled',
    proves: 'R10',
    sentence: 'A malformed, foreign or unknown call is not remembered: its transaction_id is still free.',
    run: async (kit) => {
      const player = kit.main
      const transaction_id = newId()
      kit.expect(await player.debit('-1', { transaction_id }), { error_code: 1 })
      kit.expect(await player.debit('1', { transaction_id, currency: 'XTS' }), { error_code: 1 })
      kit.expect(await player.debit('1', { transaction_id, user_game_token: 'unknown' }), { error_code: 4 })
      kit.expect(await player.debit('1', { transaction_id, user_id: 'nobody-of-ours' }), { error_code: 5 })
      const before = await player.cash()
      kit.expect(await player.debit('1', { transaction_id }), { error_code: 0, balance: minus(before, '1') })
    },
  },
  {
    id: 'repeat-debit-after-rollback',
    level: 'ruled',
    proves: 'R4',
    sentence:
      'A debit that was done and rolled back, sent again, gets its first answer: nothing is taken anew.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const fields = { transaction_id: newId(), turn_id: 1 }
      const first = await player.debit('8', fields)
      await player.rollback('8', fields)
      kit.expectRepeat(first, await player.debit('8', fields))
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'repeat-chain',
    level: 'must',
    proves: 'R2',
    sentence: 'Debit, credit and rollback, each sent three times in turn, move each amount once.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const [bet, win, undone] = [newId(), newId(), newId()]
      for (let time = 0; time < 3; time += 1) {
        await player.debit('5', { transaction_id: bet, turn_id: 1 })
        await player.credit('7', { transaction_id: win, turn_id: 2 })
        await player.debit('9', { transaction_id: undone, turn_id: 3 })
        await player.rollback('9', { transaction_id: undone, turn_id: 3 })
      }
      await kit.expectBalance(player, plus(before, '2'))
    },
  },
]

export const repeats: Section = {
  name: 'repeats',
  title: 'Repeats',
  about: 'The same transaction sent more than once gets the same answer, refusals too.',
  cases: [...byOperation, ...refusals],
}
