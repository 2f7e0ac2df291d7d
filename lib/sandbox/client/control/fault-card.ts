import type { FaultKind, Operation } from '../../faults/fault-kinds'
import type { FaultSwitch, SwitchRequest } from '../../faults/fault-switches'
import { make } from '../dom'
import { makeInput } from './parts'

const whens = [
  ['off', 'Off'],
  ['next', 'Next'],
  ['always', 'Always'],
  ['chance', 'By chance'],
] as const

export type Wanted = Partial<SwitchRequest> & Pick<SwitchRequest, 'fault' | 'when'>

/** One switch: what it does, what a good wallet does about it, and how often it strikes. */
export function createFaultCard(kind: FaultKind, apply: (wanted: Wanted) => void) {
  const buttons = new Map<string, HTMLButtonElement>()
  const chosen = new Set<Operation>(kind.usual)
  let current: FaultSwitch | null = null

  const times = makeInput('Times', {
    type: 'number',
    min: '1',
    max: '1000',
    value: '1',
    inputmode: 'numeric',
  })
  const percent = makeInput('Percent', {
    type: 'number',
    min: '1',
    max: '100',
    value: '20',
    inputmode: 'numeric',
  })
  const delay = makeInput('Seconds', { type: 'number', min: '0', max: '120', step: '0.5', value: '10' })
  const minutes = makeInput('Minutes', { type: 'number', min: '1', max: '1440', value: '60' })
  if (kind.delayMs !== undefined) delay.input.value = String(kind.delayMs / 1000)
  const choices = make('div', { class: 'choices', role: 'group', 'aria-label': 'Operations' })
  for (const operation of kind.operations) choices.append(operationChoice(operation))

  const more = make('div', { class: 'more' }, times.element, percent.element)
  if (kind.delayMs !== undefined && kind.minutes === undefined) more.append(delay.element)
  if (kind.minutes !== undefined) more.append(minutes.element)
  const struck = make('small', { class: 'struck-count' })
  const segment = make('div', { class: 'segment', role: 'group', 'aria-label': kind.title })
  for (const [when, words] of whens) {
    const button = make('button', { type: 'button', 'aria-pressed': 'false' }, words)
    button.addEventListener('click', () => apply(request(when)))
    buttons.set(when, button)
    segment.append(button)
  }
  const element = make(
    'article',
    { class: 'fault', 'data-fault': kind.id },
    make('header', {}, make('h3', {}, kind.title), struck),
    make('p', {}, kind.does),
    make('p', { class: 'good-word' }, make('b', {}, goodTitle(kind)), ` ${kind.good}`),
    segment,
  )
  if (kind.operations.length > 1) element.append(choices)
  element.append(more)
  for (const input of [times.input, percent.input, delay.input, minutes.input])
    input.addEventListener('change', again)

  function operationChoice(operation: Operation): HTMLElement {
    const box = make('input', { type: 'checkbox', value: operation })
    box.checked = chosen.has(operation)
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(operation)
      else chosen.delete(operation)
      // A fault that strikes nothing would look switched on.
      if (chosen.size === 0) {
        chosen.add(operation)
        box.checked = true
      }
      again()
    })
    return make('label', { class: 'choice' }, box, make('span', {}, operation))
  }

  function request(when: SwitchRequest['when']): Wanted {
    const number = (input: HTMLInputElement) => Number(input.value)
    return {
      fault: kind.id,
      when,
      ...(when === 'next' ? { times: number(times.input) } : {}),
      ...(when === 'chance' ? { percent: number(percent.input) } : {}),
      ...(kind.operations.length > 0 ? { operations: [...chosen] } : {}),
      ...(kind.delayMs !== undefined && kind.minutes === undefined
        ? { delay_ms: Math.round(number(delay.input) * 1000) }
        : {}),
      ...(kind.minutes === undefined ? {} : { minutes: number(minutes.input) }),
    }
  }

  /** A changed setting holds at once where the switch is on. */
  function again(): void {
    if (current) apply(request(current.when))
  }

  return {
    element,
    show(one: FaultSwitch | null): void {
      current = one
      const when = one?.when ?? 'off'
      for (const [name, button] of buttons) button.setAttribute('aria-pressed', String(name === when))
      element.classList.toggle('on', one !== null)
      times.element.hidden = when !== 'next'
      percent.element.hidden = when !== 'chance'
      const left = one?.when === 'next' ? `${one.left} to go` : ''
      struck.textContent = one ? [left, `struck ${one.struck}×`].filter(Boolean).join(' · ') : ''
    },
  }
}

function goodTitle(kind: FaultKind): string {
  if (kind.group === 'calls') return 'A good wallet:'
  return kind.group === 'pages' ? 'A good portal:' : ''
}
