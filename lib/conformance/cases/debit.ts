import { minus } from '../decimals'
import { newId } from '../player'
import type { Case, Section } from '../types'
import { requiredFields } from './required'

const cases: Case[] = [
  {
    id: 'debit-takes',
    level: 'must',
    proves: '4',
    sentence: 'A debit takes exactly its amount and answers the balance after it.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const after = minus(before, '10.25')
      kit.expect(await player.debit('10.25'), { error_code: 0, balance: after, bonus_amount: '0' })
      await kit.expectBalance(player, after)
    },
  },
  {
    id: 'debit-echo',
    level: 'must',
    proves: '1',
    sentence: 'The answer carries the transaction_id, user, token and currency of its request.',
    run: async (kit) => {
      const player = kit.main
      const [first, second] = [newId(), newId()]
      for (const transaction_id of [first, second]) {
        kit.expect(await player.debit('0.01', { transaction_id }), {
          transaction_id,
          user_id: player.id,
          game_token: player.tokens.game,
          currency: player.currency,
        })
      }
    },
  },
  {
    id: 'debit-insufficient',
    level: 'must',
    proves: '4',
    sentence: 'A debit of more than there is, is 3; nothing is taken and the balance is told.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const [whole] = before.split('.')
      const answer = await player.debit(`${BigInt(whole ?? '0') + 1n}`)
      kit.expect(answer, { error_code: 3, balance: before, bonus_amount: '0' })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'debit-without-money',
    level: 'must',
    proves: '4',
    sentence: 'A player without money cannot bet the smallest amount: 3.',
    run: async (kit) => {
      const player = kit.player('empty')
      kit.expect(await player.debit('0.00001'), { error_code: 3, balance: '0' })
    },
  },
  {
    id: 'debit-everything',
    level: 'must',
    proves: '4',
    sentence: 'A debit of exactly the balance is done and leaves 0.',
    run: async (kit) => {
      const [player] = await kit.racers(1, '73.50001')
      if (player === undefined) return
      kit.expect(await player.debit('73.50001'), { error_code: 0, balance: '0' })
      kit.expect(await player.debit('0.00001'), { error_code: 3, balance: '0' })
    },
  },
  {
    id: 'debit-unknown-token',
    level: 'must',
    proves: '4',
    sentence: 'A debit with a game token that never existed is 4.',
    run: async (kit) => {
      kit.expect(await kit.main.debit('1', { user_game_token: 'e'.repeat(64) }), { error_code: 4 })
    },
  },
  {
    id: 'debit-unknown-user',
    level: 'must',
    proves: 'R12',
    sentence: 'A debit of a user_id that does not exist is 5.',
    run: async (kit) =>
      kit.expect(await kit.main.debit('1', { user_id: 'nobody-of-ours' }), { error_code: 5 }),
  },
  {
    id: 'debit-token-of-another',
    level: 'ruled',
    proves: 'R4',
    sentence: "A debit with another player's token is 4, takes from neither and shows no balance.",
    run: async (kit) => {
      const [player, second] = [kit.main, kit.player('second')]
      const [mine, theirs] = [await player.cash(), await second.cash()]
      const answer = await player.debit('1', { user_id: second.id })
      kit.expect(answer, { error_code: 4, user_id: second.id, user_nickname: '', balance: '0' })
      await kit.expectBalance(player, mine)
      await kit.expectBalance(second, theirs)
    },
  },
  {
    id: 'debit-shape-first',
    level: 'ruled',
    proves: 'R4',
    sentence: 'What is malformed is 1, even with an unknown token and an unknown user.',
    run: async (kit) => {
      const unknown = { user_game_token: 'e'.repeat(64), user_id: 'nobody-of-ours' }
      kit.expect(await kit.main.debit('ten', unknown), { error_code: 1 })
    },
  },
  {
    id: 'debit-token-before-user',
    level: 'ruled',
    proves: 'R4',
    sentence: 'An unknown token is 4 before the unknown user is 5, and that before the currency.',
    run: async (kit) => {
      const player = kit.main
      const token = 'e'.repeat(64)
      kit.expect(await player.debit('1', { user_game_token: token, user_id: 'nobody-of-ours' }), {
        error_code: 4,
      })
      kit.expect(await player.debit('1', { user_id: 'nobody-of-ours', currency: 'XTS' }), { error_code: 5 })
    },
  },
  {
    id: 'debit-zero',
    level: 'ruled',
    proves: 'R8',
    sentence: 'A regular debit of 0 is booked without movement, and repeats as such.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const fields = { transaction_id: newId(), turn_id: 1 }
      const first = await player.debit('0', fields)
      kit.expect(first, { error_code: 0, balance: before, bonus_amount: '0' })
      kit.expectRepeat(first, await player.debit('0', fields))
    },
  },
  {
    id: 'debit-get-balance',
    level: 'newer',
    proves: 'R8',
    sentence: 'debit_type "getBalance" with 0 answers the balances.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      kit.expect(await player.debit('0', { debit_type: 'getBalance' }), {
        error_code: 0,
        balance: before,
        bonus_amount: '0',
      })
    },
  },
  {
    id: 'debit-get-balance-stores-nothing',
    level: 'newer',
    proves: 'R8',
    sentence: 'A getBalance stores nothing: its transaction_id is free for a real debit afterwards.',
    run: async (kit) => {
      const player = kit.main
      const transaction_id = newId()
      const before = await player.cash()
      await player.debit('0', { transaction_id, debit_type: 'getBalance' })
      const answer = await player.debit('1', { transaction_id, debit_type: 'regular' })
      kit.expect(answer, { error_code: 0, balance: minus(before, '1') })
    },
  },
  {
    id: 'debit-get-balance-amount',
    level: 'newer',
    proves: 'R8',
    sentence: 'debit_type "getBalance" with any other amount is 1 and takes nothing.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      kit.expect(await player.debit('1', { debit_type: 'getBalance' }), { error_code: 1 })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'debit-bonus-after-cash',
    level: 'ruled',
    proves: 'R9',
    sentence: 'A stake may be paid from cash and bonus together; bonus_amount names the bonus part.',
    run: async (kit) => {
      const player = kit.player('bonus')
      const { cash, bonus } = await player.balances()
      const transaction_id = newId()
      const stake = minus(cash, '-4')
      kit.expect(await player.debit(stake, { transaction_id }), {
        error_code: 0,
        balance: '0',
        bonus_balance: minus(bonus, '4'),
        bonus_amount: '4',
      })
      await player.rollback(stake, { transaction_id })
    },
  },
  ...requiredFields('debit'),
]

export const debit: Section = {
  name: 'debit',
  title: 'Debit',
  about: 'A stake is taken once, exactly, and only from a player who has it.',
  cases,
}
