import type { ControlState } from '../../control/control-views'
import type { SceneRun, SceneStep, SceneSummary } from '../../scenes/scene-views'
import { make, pause } from '../dom'
import { press, read } from './control-api'
import { makeButton, makeChip, makeEmpty, makeSelect, part } from './parts'

const askEveryMs = 250
const askedMax = 400

/** The list of scenes, and what came of the one that ran last. */
export function createScenesTab(show: (words: string) => void) {
  const who = makeSelect('Play with', [['', 'the game opened last']], () => {})
  const noGame = make('p', { class: 'warning', hidden: '' })
  const list = make('div', { class: 'scene-list' })
  const result = make('div', { class: 'scene-result', 'aria-live': 'polite' })
  const nothing = makeEmpty(
    'Choose a scene',
    'Each plays one thing that can go wrong, with real calls and the smallest stake, and checks every answer and the balance. It needs a game that is open at the portal.',
  )
  result.append(nothing)
  part('#panel-scenes').append(
    make('div', { class: 'toolbar' }, who.element),
    noGame,
    make('div', { class: 'scenes' }, list, result),
  )
  read<{ scenes: SceneSummary[]; runs: SceneRun[] }>('scenes').then(
    ({ scenes, runs }) => {
      list.append(...scenes.map(sceneCard))
      if (runs[0]) showRun(runs[0], scenes.find((scene) => scene.name === runs[0]?.scene)?.title)
    },
    (error: Error) => show(error.message),
  )

  function sceneCard(scene: SceneSummary): HTMLElement {
    const run = makeButton('Run', 'plain', () => {
      run.disabled = true
      play(scene)
        .catch((error: Error) => {
          result.replaceChildren(makeEmpty('It did not start', error.message))
          result.scrollIntoView({ block: 'nearest' })
        })
        .finally(() => {
          run.disabled = false
        })
    })
    run.setAttribute('aria-label', `Run: ${scene.title}`)
    return make(
      'article',
      { class: 'scene', 'data-scene': scene.name },
      make('div', {}, make('h3', {}, scene.title), make('p', {}, scene.story), make('code', {}, scene.name)),
      run,
    )
  }

  async function play(scene: SceneSummary): Promise<void> {
    const target = who.select.value === '' ? {} : { user_id: who.select.value }
    let run = await press<SceneRun>('scenes', { scene: scene.name, ...target })
    showRun(run, scene.title)
    // On a phone it lies below the list.
    result.scrollIntoView({ block: 'nearest' })
    for (let asked = 0; run.state === 'running' && asked < askedMax; asked++) {
      await pause(askEveryMs)
      run = await read<SceneRun>(`scenes/${run.id}`)
      showRun(run, scene.title)
    }
    showRun(run, scene.title)
    result.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }

  function showRun(run: SceneRun, title = run.scene): void {
    const tone = run.state === 'passed' ? 'good' : run.state === 'failed' ? 'bad' : 'quiet'
    result.replaceChildren(
      make(
        'header',
        {},
        make('h2', {}, title),
        makeChip(run.state, tone),
        make('small', {}, `${run.game} · player ${run.player}`),
      ),
      make('ol', { class: 'steps' }, ...run.steps.map(stepItem)),
      make('p', { class: `verdict ${tone}` }, run.verdict || 'Playing…'),
    )
  }

  return {
    show({ games, portalUrl }: ControlState): void {
      noGame.hidden = games.length > 0
      noGame.textContent = `No game is open. Log in at ${portalUrl}, open a game for real money, and come back.`
      for (const { userId } of games) {
        if (![...who.select.options].some((option) => option.value === userId))
          who.select.append(make('option', { value: userId }, `player ${userId}`))
      }
    },
  }
}

function stepItem(step: SceneStep): HTMLElement {
  const item = make(
    'li',
    { class: step.isOk ? 'ok' : 'wrong' },
    make('b', {}, step.title),
    make('span', { class: 'told' }, step.outcome),
    make('p', {}, step.meaning),
  )
  if (step.operation === null) return item
  const both = make(
    'div',
    { class: 'both' },
    make('figure', {}, make('figcaption', {}, 'We sent'), make('pre', { tabindex: '0' }, step.request)),
    make(
      'figure',
      {},
      make('figcaption', {}, 'They answered'),
      make('pre', { tabindex: '0' }, step.answer || 'Nothing.'),
    ),
  )
  item.append(make('details', {}, make('summary', {}, `${step.operation}: request and answer`), both))
  return item
}
