import type { ControlState } from '../../control/control-views'
import { type FaultKind, faultKinds } from '../../faults/fault-kinds'
import type { FaultSwitch } from '../../faults/fault-switches'
import { make } from '../dom'
import { press } from './control-api'
import { createFaultCard, type Wanted } from './fault-card'
import { makeSelect, part } from './parts'

const groups = [
  ['calls', 'Calls to the wallet', 'What the network and a careless integrator do to calls.'],
  ['pages', 'Feed, icons and game pages', 'What the portal and its players see when the games’ side is ill.'],
  ['luck', 'Luck', 'For those who want to see a win, or a loss, now.'],
] as const

/** All switches, for everybody or for one player. */
export function createFaultsTab(show: (words: string) => void) {
  let on: readonly FaultSwitch[] = []
  const who = makeSelect('Strikes', [['', 'everybody']], () => showCards())
  const others = make('p', { class: 'hint', hidden: '' })
  const cards = faultKinds.map((kind) => ({ kind, card: createFaultCard(kind, apply) }))
  const panel = part('#panel-faults')
  panel.append(make('div', { class: 'toolbar' }, who.element), others)
  for (const [group, title, words] of groups) panel.append(section(group, title, words))

  function section(group: FaultKind['group'], title: string, words: string): HTMLElement {
    const inside = cards.filter(({ kind }) => kind.group === group).map(({ card }) => card.element)
    return make(
      'section',
      { class: 'fault-group' },
      make('h2', {}, title),
      make('p', { class: 'hint' }, words),
      make('div', { class: 'fault-grid' }, ...inside),
    )
  }

  function apply(wanted: Wanted): void {
    const userId = who.select.value === '' ? null : who.select.value
    press<{ on: FaultSwitch[] }>('faults', { ...wanted, user_id: userId }).then(take, (error: Error) =>
      show(error.message),
    )
  }

  function take({ on: fresh }: { on: readonly FaultSwitch[] }): void {
    on = fresh
    showCards()
  }

  function showCards(): void {
    const userId = who.select.value === '' ? null : who.select.value
    for (const { kind, card } of cards)
      card.show(on.find((one) => one.fault === kind.id && one.userId === userId) ?? null)
    const elsewhere = on.filter((one) => one.userId !== userId).length
    others.hidden = elsewhere === 0
    others.textContent = `${elsewhere} more switched on for ${userId === null ? 'single players' : 'others'}.`
  }

  return {
    show(state: ControlState): void {
      const players = [...new Set([...state.games, ...state.faultsOn].map((one) => one.userId))]
      for (const player of players) {
        const isKnown = [...who.select.options].some((option) => option.value === player)
        if (player !== null && player !== '' && !isKnown)
          who.select.append(make('option', { value: player }, `only ${player}`))
      }
      take({ on: state.faultsOn })
    },
  }
}
