import { formatAmount, parseAmount, type Units } from '../engine/amount'
import type { FreeRoundsGrant, WalletData } from '../wallet/wallet-messages'
import type { Scene } from './scene'
import { NotPossible, type Stage } from './stage'

const roundsShown = 3

export const freeRoundScenes: Scene[] = [
  {
    name: 'free-rounds-life',
    title: 'The life of free rounds',
    story: 'They are offered, begun, played and ended; begin and end are sent twice. This uses up the grant.',
    async play(stage) {
      const before = await stage.balance()
      const grant = await findGrant(stage)
      const id = /^\d{1,19}$/.test(grant.id) ? BigInt(grant.id) : grant.id
      const feature = (more: Record<string, string | number>): WalletData => ({
        ...stage.common,
        free_rounds: { id, ...more },
      })
      for (const turn of ['', ', again']) {
        await stage.send('activate-features', feature({}), {
          title: `The player begins${turn}`,
          code: 0,
          means: turn === '' ? 'The grant is being played.' : 'Sent twice, begun once.',
        })
      }
      const win = await playRounds(stage, grant, feature)
      const last = await stage.send('end-features', feature({ win: formatAmount(win) }), {
        title: 'The end, with the whole win',
        code: 0,
        means: 'The win is paid.',
      })
      await stage.send('end-features', feature({ win: formatAmount(win) }), {
        title: 'The same end again',
        code: 0,
        sameAs: last,
        means: 'The same answer; it is not paid a second time.',
      })
      await stage.send('end-features', feature({ win: formatAmount(win * 2n) }), {
        title: 'Another end, with twice the win',
        code: 1,
        means: 'Refused: these rounds have ended with another win.',
      })
      await stage.expectMoved(before, win, 'The win was paid once.')
    },
  },
]

async function findGrant(stage: Stage): Promise<FreeRoundsGrant> {
  const found = await stage.send('get-features', stage.common, {
    title: 'What is offered?',
    code: 0,
    means: 'The wallet says which free rounds wait for this player at this game.',
  })
  if (found?.free_rounds) return found.free_rounds
  const { user_id: player, game_code: game, currency } = stage.common
  throw new NotPossible(
    `No free rounds wait for this player at this game. Give some: npm run -s operator -- grant create --user-id ${player} --game ${game} --currency ${currency} --count 3 --bet 1 --lines 5`,
  )
}

/** Plays the first rounds and leaves the others unplayed; every second one wins a stake. */
async function playRounds(
  stage: Stage,
  grant: FreeRoundsGrant,
  feature: (more: Record<string, string | number>) => WalletData,
): Promise<Units> {
  const coin = parseAmount(grant.cp) ?? 0n
  let win = 0n
  for (let played = 1; played <= Math.min(grant.count, roundsShown); played++) {
    const roundWin = played % 2 === 1 ? coin * BigInt(grant.bet) : 0n
    win += roundWin
    const progress = {
      win: formatAmount(win),
      round_win: formatAmount(roundWin),
      count: grant.count - played,
      played,
    }
    await stage.send('update-features', feature(progress), {
      title: `Round ${played}`,
      code: 0,
      means: `${formatAmount(win)} won so far; nothing is paid yet.`,
    })
  }
  return win
}
