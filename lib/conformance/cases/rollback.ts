import { minus, plus } from '../decimals'
import type { Kit } from '../kit'
import { newId, newRound, type Player } from '../player'
import type { Case, Section } from '../types'
import { requiredFields } from './required'

/** A debit that stands, for a case to roll back. */
async function staked(kit: Kit, player: Player, amount: string, more = {}): Promise<string> {
  const transaction_id = newId()
  kit.expect(await player.debit(amount, { transaction_id, ...more }), { error_code: 0 })
  return transaction_id
}

const cases: Case[] = [
  {
    id: 'rollback-refunds',
    level: 'must',
    proves: 'R7',
    sentence: "A rollback carries its debit's transaction_id and gives back what that debit took.",
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = await staked(kit, player, '12.34')
      const answer = await player.rollback('12.34', { transaction_id })
      kit.expect(answer, { error_code: 0, transaction_id, balance: before, bonus_amount: '0' })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'rollback-unknown',
    level: 'must',
    proves: 'R6',
    sentence: 'A rollback of a transaction_id that was never debited is 7 and moves nothing.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      kit.expect(await player.rollback('5'), { error_code: 7, balance: before })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'rollback-twice',
    level: 'must',
    proves: 'R7',
    sentence: 'A second rollback gives nothing back: it is the first answer again.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = await staked(kit, player, '20')
      for (let time = 0; time < 3; time += 1) {
        kit.expect(await player.rollback('20', { transaction_id }), { error_code: 0, balance: before })
      }
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'rollback-of-refused',
    level: 'ruled',
    proves: 'R6',
    sentence: 'The rollback of a debit that was refused for lack of funds is 7: nothing was taken.',
    run: async (kit) => {
      const player = kit.player('empty')
      const transaction_id = newId()
      kit.expect(await player.debit('9', { transaction_id }), { error_code: 3 })
      kit.expect(await player.rollback('9', { transaction_id }), { error_code: 7, balance: '0' })
      await kit.expectBalance(player, '0')
    },
  },
  {
    id: 'rollback-wrong-amount',
    level: 'ruled',
    proves: 'R7',
    sentence: 'A rollback of another amount is 1 and refunds nothing; the right one still works.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = await staked(kit, player, '10')
      kit.expect(await player.rollback('9', { transaction_id }), { error_code: 1 })
      kit.expect(await player.rollback('11', { transaction_id }), { error_code: 1 })
      await kit.expectBalance(player, minus(before, '10'))
      kit.expect(await player.rollback('10', { transaction_id }), { error_code: 0, balance: before })
    },
  },
  {
    id: 'rollback-of-another',
    level: 'ruled',
    proves: 'R7',
    sentence: "A rollback of another player's debit is 1, pays neither, and shows nothing of the other.",
    run: async (kit) => {
      const [player, second] = [kit.main, kit.player('second')]
      const theirs = await second.cash()
      const transaction_id = await staked(kit, player, '10')
      const mine = await player.cash()
      kit.expect(await second.rollback('10', { transaction_id }), { error_code: 1, balance: theirs })
      await kit.expectBalance(player, mine)
      await kit.expectBalance(second, theirs)
    },
  },
  {
    id: 'rollback-after-win',
    level: 'ruled',
    proves: 'R7',
    sentence: "After its round's win a debit is still refunded: the integrator knows why.",
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const round_id = newRound()
      const transaction_id = await staked(kit, player, '10', { round_id, turn_id: 1 })
      await player.credit('30', { round_id, turn_id: 2 })
      kit.expect(await player.rollback('10', { transaction_id }), {
        error_code: 0,
        balance: plus(before, '30'),
      })
    },
  },
  {
    id: 'rollback-zero',
    level: 'ruled',
    proves: 'R8',
    sentence: 'rollback_amount 0 undoes a debit of 0 and no other.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const nothing = await staked(kit, player, '0')
      kit.expect(await player.rollback('0', { transaction_id: nothing }), { error_code: 0, balance: before })
      const something = await staked(kit, player, '1')
      kit.expect(await player.rollback('0', { transaction_id: something }), { error_code: 1 })
      await kit.expectBalance(player, minus(before, '1'))
    },
  },
  {
    id: 'rollback-other-session',
    level: 'ruled',
    proves: 'R7',
    sentence: "The token of a rollback need only be one of that player's: the debit decides the wallet.",
    run: async (kit) => {
      const [one, two] = kit.sessionsOfOnePlayer()
      const before = await one.cash()
      await one.credit('3')
      const transaction_id = await staked(kit, one, '3')
      const other = { transaction_id, user_game_token: two.tokens.game }
      kit.expect(await one.rollback('3', other), { error_code: 0, balance: plus(before, '3') })
    },
  },
  {
    id: 'rollback-unknown-token',
    level: 'must',
    proves: 'R5',
    sentence: 'A rollback with a token that never existed is 4 and refunds nothing.',
    run: async (kit) => {
      const player = kit.main
      const transaction_id = await staked(kit, player, '2')
      const before = await player.cash()
      const token = { user_game_token: 'e'.repeat(64) }
      kit.expect(await player.rollback('2', { transaction_id, ...token }), { error_code: 4 })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'rollback-bonus-to-bonus',
    level: 'ruled',
    proves: 'R7',
    sentence: 'Cash goes back to cash and the bonus part to bonus money.',
    run: async (kit) => {
      const player = kit.player('bonus')
      const { cash, bonus } = await player.balances()
      const transaction_id = newId()
      const stake = plus(cash, '5')
      kit.expect(await player.debit(stake, { transaction_id }), { error_code: 0, bonus_amount: '5' })
      kit.expect(await player.rollback(stake, { transaction_id }), {
        error_code: 0,
        balance: cash,
        bonus_balance: bonus,
        bonus_amount: '5',
      })
    },
  },
  {
    id: 'rollback-leaves-the-rest',
    level: 'must',
    proves: 'R7',
    sentence: 'A rollback undoes its own debit and no other, also the last of several.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const first = await staked(kit, player, '1')
      await staked(kit, player, '2')
      await staked(kit, player, '4')
      kit.expect(await player.rollback('1', { transaction_id: first }), {
        error_code: 0,
        balance: minus(before, '6'),
      })
    },
  },
  ...requiredFields('rollback'),
]

export const rollback: Section = {
  name: 'rollback',
  title: 'Rollback',
  about: 'What an exception left behind is undone: exactly, once, and only for the debit that it names.',
  cases,
}
