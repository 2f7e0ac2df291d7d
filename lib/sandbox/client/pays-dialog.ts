import { symbolCount } from '../engine/slot-maths'
import type { SlotSetup } from '../play/play-answers'
import { say } from './boot'
import { make } from './dom'

/** The table of pays: every symbol with what three, four and five of it pay. */
export function createPaysDialog(code: number, setup: SlotSetup): HTMLDialogElement {
  const close = make('button', { type: 'button', class: 'wide strong' }, say('close'))
  const cards = Array.from({ length: symbolCount }, (_, symbol) => {
    const pays = setup.pays[symbol] ?? []
    const rows = [5, 4, 3, 2]
      .filter((count) => (pays[count] ?? 0) > 0)
      .map((count) => make('span', {}, make('b', {}, `${count}×`), ` ${pays[count] ?? 0}`))
    return make(
      'div',
      { class: 'pay' },
      make('img', { alt: '', src: `/play/art/${code}/${symbol}.svg`, loading: 'lazy' }),
      make('div', {}, ...rows),
    )
  })
  const dialog = make(
    'dialog',
    { 'aria-label': say('pays') },
    make('h2', {}, say('pays')),
    make('div', { class: 'pays' }, ...cards),
    make('p', {}, say('paysHint'), ' ', say('scatterHint')),
    close,
  )
  close.addEventListener('click', () => dialog.close())
  return dialog
}
