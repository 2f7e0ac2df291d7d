import { plus } from '../decimals'
import { newId, newRound } from '../player'
import type { Case, Section } from '../types'
import { requiredFields } from './required'

const cases: Case[] = [
  {
    id: 'credit-pays',
    level: 'must',
    proves: '4',
    sentence: 'A credit pays exactly its amount and answers the balance after it.',
    run: async (kit) => {
      const player = kit.main
      await player.debit('1')
      const after = plus(await player.cash(), '7.75')
      kit.expect(await player.credit('7.75'), { error_code: 0, balance: after, bonus_amount: '0' })
      await kit.expectBalance(player, after)
    },
  },
  {
    id: 'credit-echo',
    level: 'must',
    proves: '1',
    sentence: 'The answer carries the transaction_id, user, token and currency of its request.',
    run: async (kit) => {
      const player = kit.main
      const transaction_id = newId()
      kit.expect(await player.credit('0.01', { transaction_id }), {
        transaction_id,
        user_id: player.id,
        game_token: player.tokens.game,
        currency: player.currency,
      })
    },
  },
  {
    id: 'credit-zero',
    level: 'must',
    proves: 'R8',
    sentence: 'A losing round sends credit 0: booked, nothing moves.',
    run: async (kit) => {
      const player = kit.main
      await player.debit('1', { turn_id: 100 })
      const before = await player.cash()
      kit.expect(await player.credit('0', { turn_id: 101 }), { error_code: 0, balance: before })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'credit-without-debit',
    level: 'ruled',
    proves: 'R11',
    sentence: 'A credit needs no debit: a promotional win is paid.',
    run: async (kit) => {
      const [player] = await kit.racers(1, '5')
      if (player === undefined) return
      kit.expect(await player.credit('3', { turn_id: 987_654, round_id: newRound() }), {
        error_code: 0,
        balance: '8',
      })
    },
  },
  {
    id: 'credit-twice-in-a-round',
    level: 'must',
    proves: '4',
    sentence: 'Two credits of one round with their own ids are both paid.',
    run: async (kit) => {
      const player = kit.main
      await player.debit('1', { turn_id: 200 })
      const before = await player.cash()
      await player.credit('2', { turn_id: 201 })
      kit.expect(await player.credit('2', { turn_id: 201 }), { error_code: 0, balance: plus(before, '4') })
    },
  },
  {
    id: 'credit-to-empty',
    level: 'must',
    proves: '4',
    sentence: 'A credit to a player without money is paid, and can be staked at once.',
    run: async (kit) => {
      const player = kit.player('empty')
      kit.expect(await player.credit('1.5'), { error_code: 0, balance: '1.5' })
      kit.expect(await player.debit('1.5'), { error_code: 0, balance: '0' })
    },
  },
  {
    id: 'credit-unknown-token',
    level: 'must',
    proves: 'R5',
    sentence: 'A credit with a token that never existed is 4.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      kit.expect(await player.credit('1', { user_game_token: 'e'.repeat(64) }), { error_code: 4 })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'credit-unknown-user',
    level: 'must',
    proves: 'R12',
    sentence: 'A credit to a user_id that does not exist is 5.',
    run: async (kit) =>
      kit.expect(await kit.main.credit('1', { user_id: 'nobody-of-ours' }), { error_code: 5 }),
  },
  {
    id: 'credit-token-of-another',
    level: 'ruled',
    proves: 'R4',
    sentence: "A credit with another player's token is 4 and pays nobody.",
    run: async (kit) => {
      const [player, second] = [kit.main, kit.player('second')]
      const [mine, theirs] = [await player.cash(), await second.cash()]
      kit.expect(await player.credit('1', { user_id: second.id }), { error_code: 4, balance: '0' })
      await kit.expectBalance(player, mine)
      await kit.expectBalance(second, theirs)
    },
  },
  {
    id: 'credit-unreadable-information',
    level: 'ruled',
    proves: 'R5',
    sentence:
      'A win is not lost to fields that only inform: a turn, round or game that cannot be read counts as missing.',
    run: async (kit) => {
      const player = kit.main
      const after = plus(await player.cash(), '1')
      const odd = { turn_id: -1, round_id: 'x', game_code: {}, game_name: null, user_ip: 7 }
      kit.expect(await player.credit('1', odd), { error_code: 0, balance: after })
    },
  },
  {
    id: 'credit-bonus-share',
    level: 'ruled',
    proves: 'R9',
    sentence: "A win's bonus share is the bonus's part of the round's stakes, rounded down to 5 decimals.",
    run: async (kit) => {
      const player = kit.player('bonus')
      const { cash } = await player.balances()
      const round = { round_id: newRound(), turn_id: 31_001 }
      const stake = plus(cash, cash)
      kit.expect(await player.debit(stake, round), { error_code: 0, balance: '0', bonus_amount: cash })
      kit.expect(await player.credit('0.00003', { ...round, turn_id: 31_002 }), {
        error_code: 0,
        balance: '0.00002',
        bonus_amount: '0.00001',
      })
      kit.expect(await player.credit(stake, { ...round, turn_id: 31_003 }), {
        error_code: 0,
        balance: plus(cash, '0.00002'),
        bonus_amount: cash,
      })
    },
  },
  ...requiredFields('credit'),
]

export const credit: Section = {
  name: 'credit',
  title: 'Credit',
  about: 'A result is paid once, exactly, and never refused for the sake of something that only informs.',
  cases,
}
