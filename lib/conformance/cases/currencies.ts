import { minus, plus } from '../decimals'
import { newId, type Operation } from '../player'
import type { Case, Section } from '../types'

/** A call in a currency that is not the session's is 1, whatever the operation. */
const wrong = (['debit', 'credit', 'rollback', 'features'] as const satisfies Operation[]).map(
  (operation): Case => ({
    id: `currency-of-${operation}`,
    level: 'ruled',
    proves: 'R4',
    sentence: `A ${operation} in a currency that is not the session's is 1 and moves nothing.`,
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const currency of ['XTS', player.currency.toLowerCase(), `${player.currency} `]) {
        if (currency === player.currency) continue
        const more = { currency }
        const answer =
          operation === 'features' ? await player.features(more) : await player.move(operation, '1', more)
        kit.expect(answer, { error_code: 1 }, `currency ${JSON.stringify(currency)}`)
      }
      await kit.expectBalance(player, before)
    },
  }),
)

const cases: Case[] = [
  {
    id: 'other-currency-plays',
    level: 'must',
    proves: '2',
    sentence: 'A player of another currency bets, wins and is refunded in it, to the fifth decimal.',
    run: async (kit) => {
      const player = kit.player('other_currency')
      const before = await player.cash()
      const transaction_id = newId()
      kit.expect(await player.debit('0.00003', { transaction_id }), {
        error_code: 0,
        currency: player.currency,
        balance: minus(before, '0.00003'),
      })
      kit.expect(await player.credit('0.00001'), { balance: minus(before, '0.00002') })
      kit.expect(await player.rollback('0.00003', { transaction_id }), { balance: plus(before, '0.00001') })
    },
  },
  {
    id: 'currencies-apart',
    level: 'must',
    proves: '2',
    sentence: "One player's money is no other currency's: a bet in one moves nothing in the other.",
    run: async (kit) => {
      const [player, other] = [kit.main, kit.player('other_currency')]
      kit.check(
        'two currencies',
        'different',
        `${player.currency} ${other.currency}`,
        player.currency !== other.currency,
      )
      const [mine, theirs] = [await player.cash(), await other.cash()]
      await other.debit('0.0001')
      await kit.expectBalance(player, mine)
      await player.debit('1')
      await kit.expectBalance(other, minus(theirs, '0.0001'))
    },
  },
  {
    id: 'currency-answered',
    level: 'must',
    proves: '4',
    sentence: "Every operation answers with the session's currency.",
    run: async (kit) => {
      const player = kit.player('other_currency')
      const { currency } = player
      for (const answer of [await player.auth(), await player.features(), await player.credit('0')]) {
        kit.expect(answer, { error_code: 0, currency })
      }
    },
  },
  {
    id: 'currency-not-remembered',
    level: 'ruled',
    proves: 'R10',
    sentence: 'A call refused for its currency is not remembered: in the right one its id is free.',
    run: async (kit) => {
      const player = kit.main
      const transaction_id = newId()
      const before = await player.cash()
      kit.expect(await player.credit('1', { transaction_id, currency: 'XTS' }), { error_code: 1 })
      kit.expect(await player.credit('1', { transaction_id }), { error_code: 0, balance: plus(before, '1') })
    },
  },
  ...wrong,
]

export const currencies: Section = {
  name: 'currencies',
  title: 'Currencies',
  about: 'A session has one currency; money never crosses into another.',
  cases,
}
