import { randomUUID } from 'node:crypto'
import { findGameByCode, type Game } from '../catalogue/catalogue'
import { smallestStakeFor } from '../engine/bet-ladder'
import { BadRequest } from '../http/read-body'
import { listWalletSessions, type PlaySession } from '../play/play-sessions'
import { openWalletPurse, type WalletPurse, type WalletServices } from '../play/wallet-purse'
import type { Scene } from './scene'
import type { SceneRun } from './scene-views'
import { findScene } from './scenes'
import { NotPossible, Stage } from './stage'

/** Whose game a scene is played on: an open one, or one opened for it with a launch token. */
export type SceneTarget = {
  userId?: string
  login?: { userId: string; authToken: string; currency: string; gameCode: number }
}

const runsMax = 50

export type SceneRuns = {
  /** Starts a scene. Throws BadRequest when there is no such scene or nobody to play it with. */
  start: (name: string, target: SceneTarget) => Promise<SceneRun>
  find: (id: string) => SceneRun | null
  list: () => SceneRun[]
}

/** The scenes that ran lately. */
export function createSceneRuns(services: WalletServices): SceneRuns {
  const runs = new Map<string, SceneRun>()
  return {
    async start(name, target) {
      const scene = findScene(name)
      if (!scene) throw new BadRequest(404, `There is no scene ${name}.`)
      const cast = target.login ? await openFor(services, target.login) : findOpen(target.userId)
      const stage = new Stage(services.client, cast.purse.common, smallestStakeFor(cast.currency))
      const run: SceneRun = {
        id: randomUUID(),
        scene: scene.name,
        player: String(cast.purse.common.user_id),
        game: cast.game.title,
        state: 'running',
        steps: stage.steps,
        verdict: '',
      }
      const oldest = runs.keys().next().value
      if (runs.size >= runsMax && oldest !== undefined) runs.delete(oldest)
      runs.set(run.id, run)
      void perform(scene, stage, run).finally(cast.release)
      return run
    },
    find: (id) => runs.get(id) ?? null,
    list: () => [...runs.values()].reverse(),
  }
}

type Cast = { purse: WalletPurse; game: Game; currency: string; release: () => void }

/** The game used last, of one player or of anybody. No round may run while the scene does. */
function findOpen(userId: string | undefined): Cast {
  const open = listWalletSessions().filter((one) => userId === undefined || one.userId === userId)
  const session: (PlaySession & { walletPurse: WalletPurse }) | undefined =
    open.find((one) => !one.isBusy) ?? open[0]
  if (!session) {
    const who = userId === undefined ? '' : ` by ${userId}`
    throw new BadRequest(
      409,
      `No game is open${who}. Log in at the portal, open a game for real, and try again.`,
    )
  }
  if (session.isBusy) throw new BadRequest(409, 'A round or another scene is under way in that game.')
  session.isBusy = true
  return {
    purse: session.walletPurse,
    game: session.game,
    currency: session.currency,
    release: () => {
      session.isBusy = false
    },
  }
}

async function openFor(services: WalletServices, login: NonNullable<SceneTarget['login']>): Promise<Cast> {
  const game = findGameByCode(login.gameCode)
  if (!game) throw new BadRequest(400, `There is no game ${login.gameCode}.`)
  const asked = { ...login, game, userIp: '127.0.0.1', source: 'scene' } as const
  const opened = await openWalletPurse(services, asked)
  if (!opened.ok) throw new BadRequest(409, `The wallet did not open that session: ${opened.problem.detail}`)
  return { purse: opened.purse, game, currency: login.currency, release: () => {} }
}

async function perform(scene: Scene, stage: Stage, run: SceneRun): Promise<void> {
  try {
    await scene.play(stage)
    const wrong = stage.steps.filter((step) => !step.isOk).length
    run.state = wrong === 0 ? 'passed' : 'failed'
    run.verdict =
      wrong === 0
        ? 'The wallet did everything right.'
        : `${wrong} of ${stage.steps.length} steps went wrong: see them above.`
  } catch (error) {
    run.state = error instanceof NotPossible ? 'not possible' : 'failed'
    run.verdict = error instanceof Error ? error.message : String(error)
    if (!(error instanceof NotPossible)) console.error('A scene failed.', error)
  }
}
