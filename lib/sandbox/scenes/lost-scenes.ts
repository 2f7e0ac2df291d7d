/** Scenes in which an answer, or a call, is lost on the way. */
import type { Scene } from './scene'

const repeatMeans =
  'The same call again earns the same answer: nothing was booked a second time, and both sides agree.'

export const lostScenes: Scene[] = [
  {
    name: 'lost-answer',
    title: 'The answer to a bet is lost',
    story: 'The bet is booked, its answer never arrives, and the same bet is sent again.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      const debit = stage.message('debit', round)
      const first = await stage.send('debit', debit, {
        title: 'The bet',
        code: 0,
        isLost: true,
        means: 'The wallet took the stake. We do not know that.',
      })
      await stage.send('debit', debit, {
        title: 'The same bet again',
        code: 0,
        sameAs: first,
        means: repeatMeans,
      })
      await stage.expectMoved(before, -stage.stakeUnits(), 'The stake was taken once.')
      await stage.send('credit', stage.message('credit', { ...stage.newRound(), round_id: round.round_id }), {
        title: 'The result',
        code: 0,
        means: 'The round pays its stake back, so that the scene costs nothing.',
      })
      await stage.expectMoved(before, 0n, 'Everything is as it was.')
    },
  },
  {
    name: 'lost-debit-rolled-back',
    title: 'A lost bet is rolled back',
    story: 'The answer to a bet never arrives, so the round is called off and the bet rolled back.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      await stage.send('debit', stage.message('debit', round), {
        title: 'The bet',
        code: 0,
        isLost: true,
        means: 'The wallet took the stake. We do not know that.',
      })
      const rollback = stage.message('rollback', round)
      const undone = await stage.send('rollback', rollback, {
        title: 'Its rollback, with the bet’s own transaction id',
        code: 0,
        means: 'The stake goes back where it came from.',
      })
      await stage.send('rollback', rollback, {
        title: 'The same rollback again',
        code: 0,
        sameAs: undone,
        means: repeatMeans,
      })
      await stage.expectMoved(before, 0n, 'The stake is back, once.')
    },
  },
  {
    name: 'late-debit',
    title: 'A bet arrives after its rollback',
    story: 'The bet is stuck in the network. It is rolled back before it arrives, and then it arrives.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      await stage.send('rollback', stage.message('rollback', round), {
        title: 'The rollback of a bet that has not arrived',
        code: 7,
        means: 'There is nothing to undo; the wallet remembers that this bet is not wanted any more.',
      })
      const debit = stage.message('debit', round)
      const refused = await stage.send('debit', debit, {
        title: 'The bet, late',
        code: 8,
        means: 'Too late: it is refused and never booked.',
      })
      await stage.send('debit', debit, {
        title: 'The bet again',
        code: 8,
        sameAs: refused,
        means: repeatMeans,
      })
      await stage.expectMoved(before, 0n, 'No stake was taken.')
    },
  },
  {
    name: 'lost-credit-retried',
    title: 'The answer to a win is lost',
    story: 'A round wins, the answer to the win never arrives, and the win is sent until it does.',
    async play(stage) {
      const before = await stage.balance()
      const round = stage.newRound()
      await stage.send('debit', stage.message('debit', round), {
        title: 'The bet',
        code: 0,
        means: 'The round runs.',
      })
      const credit = stage.message('credit', { ...stage.newRound(), round_id: round.round_id })
      const paid = await stage.send('credit', credit, {
        title: 'The win',
        code: 0,
        isLost: true,
        means: 'The wallet paid it. We do not know that.',
      })
      for (const turn of ['second', 'third']) {
        await stage.send('credit', credit, {
          title: `The same win, ${turn} time`,
          code: 0,
          sameAs: paid,
          means: repeatMeans,
        })
      }
      await stage.expectMoved(before, 0n, 'The win was paid once.')
    },
  },
]
