/** Scenes in which calls come twice, in the wrong order, or contradict each other. */
import type { Scene } from './scene'

export const orderScenes: Scene[] = [
  {
    name: 'double-send',
    title: 'Everything is sent twice at once',
    story: 'Two copies of the bet, then two copies of the win, leave in the same moment.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      await stage.sendTwice('debit', stage.message('debit', round), {
        title: 'The bet',
        code: 0,
        means: 'One of the two was booked.',
      })
      await stage.expectMoved(before, -stage.stakeUnits(), 'The stake was taken once.')
      await stage.sendTwice(
        'credit',
        stage.message('credit', { ...stage.newRound(), round_id: round.round_id }),
        { title: 'The win', code: 0, means: 'One of the two was booked.' },
      )
      await stage.expectMoved(before, 0n, 'The win was paid once.')
    },
  },
  {
    name: 'wrong-order',
    title: 'The win overtakes its bet',
    story: 'The win of a round arrives before the stake it belongs to.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      await stage.send('credit', stage.message('credit', { ...stage.newRound(), round_id: round.round_id }), {
        title: 'The win, first',
        code: 0,
        means: 'Money that is owed is always taken, with or without a bet.',
      })
      await stage.send('debit', stage.message('debit', round), {
        title: 'Its bet, after it',
        code: 0,
        means: 'The stake is booked as usual.',
      })
      await stage.expectMoved(before, 0n, 'Win and stake are both booked, each once.')
    },
  },
  {
    name: 'conflict',
    title: 'One transaction id, two contents',
    story: 'A second bet comes with the id of the first and another amount.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      const debit = stage.message('debit', round)
      const first = await stage.send('debit', debit, { title: 'The bet', code: 0, means: 'It is booked.' })
      await stage.send(
        'debit',
        { ...debit, debit_amount: doubled(stage.stake) },
        {
          title: 'The same id with twice the amount',
          code: 1,
          means: 'Refused: an id names one operation, and this is another.',
        },
      )
      await stage.send('debit', debit, {
        title: 'The first bet again',
        code: 0,
        sameAs: first,
        means: 'The original stands, untouched by the other.',
      })
      await stage.expectMoved(before, -stage.stakeUnits(), 'Only the first was taken.')
      await stage.send('rollback', stage.message('rollback', round), {
        title: 'Its rollback',
        code: 0,
        means: 'The scene gives the stake back.',
      })
      await stage.expectMoved(before, 0n, 'Everything is as it was.')
    },
  },
  {
    name: 'wrong-currency',
    title: 'The wrong currency, then the right one',
    story: 'A bet names another currency than the session has; the corrected bet follows with the same id.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      const debit = stage.message('debit', round)
      await stage.send(
        'debit',
        { ...debit, currency: stage.common.currency === 'EUR' ? 'USD' : 'EUR' },
        { title: 'A bet in another currency', code: 1, means: 'Refused, and nothing is remembered of it.' },
      )
      await stage.expectMoved(before, 0n, 'Nothing was taken.')
      await stage.send('debit', debit, {
        title: 'The same bet in the right currency',
        code: 0,
        means: 'It is judged afresh and booked.',
      })
      await stage.send('rollback', stage.message('rollback', round), {
        title: 'Its rollback',
        code: 0,
        means: 'The scene gives the stake back.',
      })
      await stage.expectMoved(before, 0n, 'Everything is as it was.')
    },
  },
]

/** Twice an amount, in text: the last digits are carried, nothing is rounded. */
function doubled(amount: string): string {
  const [whole = '0', decimals = ''] = amount.split('.')
  const digits = (BigInt(whole + decimals) * 2n).toString().padStart(decimals.length + 1, '0')
  return decimals === ''
    ? digits
    : `${digits.slice(0, digits.length - decimals.length)}.${digits.slice(digits.length - decimals.length)}`
}
