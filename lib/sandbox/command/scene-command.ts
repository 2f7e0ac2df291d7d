import { setTimeout as wait } from 'node:timers/promises'
import type { ControlState } from '../control/control-views'
import type { SceneRun, SceneStep, SceneSummary } from '../scenes/scene-views'
import { CommandError, type ControlClient } from './control-client'
import type { Options } from './options'

const askEveryMs = 200
const waitMsMax = 10 * 60_000

/** Plays one scene, or all of them, on the running sandbox. True when everything was right. */
export async function playScenes(client: ControlClient, name: string, options: Options): Promise<boolean> {
  const { scenes } = await client.read<{ scenes: SceneSummary[] }>('scenes')
  if (name === 'list') {
    if (options.json) process.stdout.write(`${JSON.stringify({ scenes })}\n`)
    else for (const scene of scenes) process.stdout.write(`${scene.name.padEnd(26)}${scene.story}\n`)
    return true
  }
  const wanted = name === 'all' ? scenes : scenes.filter((scene) => scene.name === name)
  if (wanted.length === 0)
    throw new CommandError(
      `There is no scene ${name}. There are: ${scenes.map((one) => one.name).join(', ')}`,
    )
  if (options.wait && options.token === undefined) await awaitGame(client, options)
  const runs: SceneRun[] = []
  for (const scene of wanted) runs.push(await playOne(client, scene, options))
  if (options.json) process.stdout.write(`${JSON.stringify({ runs })}\n`)
  else if (runs.length > 1) process.stdout.write(`\n${countRuns(runs)}\n`)
  return runs.every((run) => run.state === 'passed')
}

async function playOne(client: ControlClient, scene: SceneSummary, options: Options): Promise<SceneRun> {
  const say = (words: string) => {
    if (!options.json) process.stdout.write(`${words}\n`)
  }
  say(`\n${scene.title}\n${scene.story}\n`)
  let run = await client.press<SceneRun>('scenes', { scene: scene.name, ...targetOf(options) })
  let told = 0
  const tell = () => {
    for (const step of run.steps.slice(told)) say(stepText(step))
    told = run.steps.length
  }
  while (run.state === 'running') {
    tell()
    await wait(askEveryMs)
    run = await client.read<SceneRun>(`scenes/${run.id}`)
  }
  tell()
  say(`${run.state === 'passed' ? 'PASSED' : run.state.toUpperCase()}: ${run.verdict}`)
  return run
}

function countRuns(runs: readonly SceneRun[]): string {
  const count = (state: SceneRun['state']) => runs.filter((run) => run.state === state).length
  return `${count('passed')} passed, ${count('failed')} failed, ${count('not possible')} not possible`
}

function stepText(step: SceneStep): string {
  const operation = step.operation === null ? '' : ` (${step.operation})`
  return `  ${step.isOk ? '✓' : '✗'} ${step.title}${operation}\n      ${step.outcome}\n      ${step.meaning}`
}

function targetOf({ token, user, currency, game }: Options): Record<string, unknown> {
  if (token === undefined) return user === undefined ? {} : { user_id: user }
  if (user === undefined || currency === undefined || game === undefined)
    throw new CommandError('--token needs --user, --currency and --game beside it.')
  return { login: { user_id: user, auth_token: token, currency, game_code: game } }
}

async function awaitGame(client: ControlClient, options: Options): Promise<void> {
  const until = Date.now() + waitMsMax
  for (let hasTold = false; Date.now() < until; await wait(askEveryMs)) {
    const { games, portalUrl } = await client.read<ControlState>('state')
    if (games.some((game) => options.user === undefined || game.userId === options.user)) return
    if (!hasTold && !options.json) process.stdout.write(`Waiting for a game to be opened at ${portalUrl} …\n`)
    hasTold = true
  }
  throw new CommandError('Nobody opened a game.')
}
