import { symbolCount } from '../engine/slot-maths'
import type { OpenAnswer } from '../play/play-answers'
import { ask } from './api'
import { boot, launchParameters, say, setState } from './boot'
import { make } from './dom'
import { createHud, showDeadEnd } from './hud'
import { whenSlow } from './patience'
import { Reels } from './reels'
import { SlotGame } from './slot-game'
import { loadSymbols } from './symbol-sheet'

/** Opens the game and puts it on the page. */
async function main(): Promise<void> {
  const hud = createHud()
  const root = document.querySelector('#game')
  const scene = make('img', { class: 'scene', alt: '', src: `/play/art/${boot.code}/scene.svg` })
  const waiting = make('span', { role: 'status' }, say('loading'))
  const loader = make('div', { class: 'loader' }, make('i'), waiting)
  const quick = whenSlow(() => {
    waiting.textContent = say('slow')
  })
  root?.append(scene, loader)
  const [answer, images] = await Promise.all([
    ask<OpenAnswer>('open', { code: boot.code, ...launchParameters() }),
    loadSymbols(boot.code, symbolCount),
  ])
  quick()
  loader.remove()
  if (!answer?.ok || answer.setup.kind !== 'slot') {
    hud.sayProblem(answer && !answer.ok ? answer.problem : null)
    root?.append(hud.top, hud.message)
    showDeadEnd(answer && !answer.ok ? answer.problem : null)
    return
  }
  const reels = new Reels(images, answer.setup.strips)
  const game = new SlotGame(answer, answer.setup, hud, reels)
  root?.append(game.element)
  game.begin()
}

main().catch((error: unknown) => {
  console.error(error)
  setState('error')
  showDeadEnd(null)
})
