import type { OpenAnswer } from '../play/play-answers'
import { ask } from './api'
import { boot, launchParameters, say, setState } from './boot'
import { make } from './dom'
import { createHud, showDeadEnd } from './hud'
import { whenSlow } from './patience'
import { RouletteGame } from './roulette-game'

/** Opens the table and puts it on the page. */
async function main(): Promise<void> {
  const hud = createHud()
  const root = document.querySelector('#game')
  const scene = make('img', { class: 'scene dim', alt: '', src: `/play/art/${boot.code}/scene.svg` })
  const waiting = make('span', { role: 'status' }, say('loading'))
  const loader = make('div', { class: 'loader' }, make('i'), waiting)
  const quick = whenSlow(() => {
    waiting.textContent = say('slow')
  })
  root?.append(scene, loader)
  const answer = await ask<OpenAnswer>('open', { code: boot.code, ...launchParameters() })
  quick()
  loader.remove()
  if (!answer?.ok || answer.setup.kind !== 'roulette') {
    const problem = answer && !answer.ok ? answer.problem : null
    hud.sayProblem(problem)
    root?.append(hud.top, hud.message)
    showDeadEnd(problem)
    return
  }
  const game = new RouletteGame(answer, answer.setup, hud)
  root?.append(game.element)
  game.begin()
}

main().catch((error: unknown) => {
  console.error(error)
  setState('error')
  showDeadEnd(null)
})
