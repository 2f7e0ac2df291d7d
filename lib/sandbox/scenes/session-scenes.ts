/** Scenes about tokens: those that never were, and those whose session has ended. */
import { randomBytes } from 'node:crypto'
import type { Scene } from './scene'

export const sessionScenes: Scene[] = [
  {
    name: 'stale-token',
    title: 'A token that never was',
    story: 'A bet and a win come with a token that the operator never gave to anybody.',
    async play(stage) {
      const before = await stage.balance()
      const token = { user_game_token: randomBytes(32).toString('hex') }
      await stage.send(
        'debit',
        { ...stage.message('debit', stage.newRound()), ...token },
        {
          title: 'A bet with an unknown token',
          code: 4,
          means: 'Refused: nobody can bet without a session.',
        },
      )
      await stage.send(
        'credit',
        { ...stage.message('credit', stage.newRound()), ...token },
        {
          title: 'A win with an unknown token',
          code: 4,
          means: 'Refused: a token that never existed owes nothing to anybody.',
        },
      )
      await stage.expectMoved(before, 0n, 'Nothing moved.')
    },
  },
  {
    name: 'expired-session-credit',
    title: 'A win after the session has ended',
    story:
      'The player opened the game again, so the earlier session is over. Its bet is refused, its win is not.',
    async play(stage) {
      const token = { user_game_token: stage.endedToken() }
      const before = await stage.balance()
      const round = stage.newRound()
      await stage.send('debit', stage.message('debit', round), {
        title: 'A bet in the living session',
        code: 0,
        means: 'The round runs.',
      })
      await stage.send(
        'debit',
        { ...stage.message('debit', stage.newRound()), ...token },
        { title: 'A bet on the ended session', code: 4, means: 'Refused: that session is over.' },
      )
      await stage.send(
        'credit',
        { ...stage.message('credit', { ...stage.newRound(), round_id: round.round_id }), ...token },
        {
          title: 'The win, on the ended session',
          code: 0,
          means: 'Taken: money that is owed is accepted for ever.',
        },
      )
      await stage.expectMoved(before, 0n, 'The win was paid, the second bet was not taken.')
    },
  },
]
