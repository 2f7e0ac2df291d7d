import { operations } from '../../faults/fault-kinds'
import type { LoggedCall } from '../../wallet/call-log'
import { make } from '../dom'
import { callRow } from './call-row'
import { keepDoing, press, read } from './control-api'
import { makeButton, makeEmpty, makeInput, makeSelect, part } from './parts'
import { createPendingCard } from './pending-card'

const rowsMax = 500
const everyMs = 700

const outcomes: Record<string, (call: LoggedCall) => boolean> = {
  all: () => true,
  done: (call) => call.code === 0,
  refused: (call) => call.code !== null && call.code !== 0,
  undecided: (call) => call.code === null,
  faulty: (call) => call.faults.length > 0,
}

/** The live list of calls with its filters. */
export function createCallsTab(show: (words: string) => void): {
  showPending: ReturnType<typeof createPendingCard>['show']
} {
  const panel = part('#panel-calls')
  const list = make('div', { class: 'calls', role: 'list' })
  const empty = makeEmpty(
    'No calls yet',
    'Open a game at the portal and spin: every call to the wallet appears here, with what was asked and what was answered.',
  )
  const noMatch = makeEmpty('No call fits the filter', 'Choose less, or wait for the next ones.')
  const calls: { call: LoggedCall; row: HTMLElement }[] = []
  let last = 0
  let isPaused = false

  const operation = makeSelect(
    'Operation',
    [['', 'All'], ...operations.map((one) => [one, one] as const)],
    filter,
  )
  const outcome = makeSelect(
    'Outcome',
    [
      ['all', 'All'],
      ['done', 'Done'],
      ['refused', 'Refused'],
      ['undecided', 'Undecided'],
      ['faulty', 'With a fault'],
    ],
    filter,
  )
  const words = makeInput('Player or transaction', {
    type: 'search',
    placeholder: 'any',
    autocomplete: 'off',
  })
  words.input.addEventListener('input', filter)
  const pause = makeButton('Pause', 'plain', () => {
    isPaused = !isPaused
    pause.textContent = isPaused ? 'Go on' : 'Pause'
    pause.setAttribute('aria-pressed', String(isPaused))
  })
  const clear = makeButton('Clear', 'plain', () => {
    press('calls/clear').then(forget, (error: Error) => show(error.message))
  })
  const tools = make(
    'div',
    { class: 'toolbar' },
    operation.element,
    outcome.element,
    words.element,
    make('div', { class: 'presses' }, pause, clear),
  )
  const head = make('div', { class: 'call-head', 'aria-hidden': 'true' })
  for (const title of [
    'Time',
    'Operation',
    'Player, transaction',
    'Amount',
    'ms',
    'HTTP, code, words',
    'Fault',
  ])
    head.append(make('span', {}, title))
  const pendingCard = createPendingCard(show)
  panel.append(pendingCard.element, tools, head, list, empty, noMatch)

  function forget(): void {
    calls.length = 0
    list.replaceChildren()
    filter()
  }

  function fits(call: LoggedCall): boolean {
    const wanted = words.input.value.trim().toLowerCase()
    const text = `${call.userId} ${call.transactionId}`.toLowerCase()
    const isWanted = outcomes[outcome.select.value] ?? (() => true)
    return (
      (operation.select.value === '' || call.operation === operation.select.value) &&
      isWanted(call) &&
      text.includes(wanted)
    )
  }

  function filter(): void {
    let shown = 0
    for (const { call, row } of calls) {
      row.hidden = !fits(call)
      if (!row.hidden) shown++
    }
    empty.hidden = calls.length > 0
    noMatch.hidden = calls.length === 0 || shown > 0
    head.hidden = shown === 0
    list.hidden = shown === 0
  }

  async function refresh(): Promise<void> {
    if (isPaused) return
    const { calls: fresh } = await read<{ calls: LoggedCall[] }>(`calls?after=${last}`)
    last = fresh[0]?.number ?? last
    const added = fresh.map((call) => ({ call, row: callRow(call) }))
    calls.unshift(...added)
    list.prepend(...added.map(({ row }) => row))
    for (const { row } of calls.splice(rowsMax)) row.remove()
    if (added.length > 0) filter()
  }

  filter()
  keepDoing(refresh, () => everyMs)
  return { showPending: pendingCard.show }
}
