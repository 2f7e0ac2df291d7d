import type { PendingView } from '../../wallet/pending-calls'
import { make } from '../dom'
import { press } from './control-api'
import { makeButton, makeChip } from './parts'

const minuteMs = 60_000

/** The calls that the sandbox goes on sending; hidden when there are none. */
export function createPendingCard(show: (words: string) => void) {
  const list = make('ul', { class: 'pending-list' })
  const element = make(
    'div',
    { class: 'card pending', hidden: '' },
    make('h2', {}, 'Being sent again'),
    make(
      'p',
      { class: 'hint' },
      'Calls that nobody decided yet, and calls that a stuck queue repeats. They survive a restart of the sandbox.',
    ),
    list,
  )

  const item = (call: PendingView) => {
    const state =
      call.kind === 'undecided'
        ? makeChip(`undecided, ${call.tries} tries`, 'bad')
        : call.different > 0
          ? makeChip(`${call.different} answers differ`, 'bad')
          : makeChip(`${call.same} answers alike`, 'good')
    const left = Math.max(0, Math.ceil((call.since + call.lifeMs - Date.now()) / minuteMs))
    const stop = makeButton('Stop', 'plain', () => {
      press('pending/drop', { id: call.id }).catch((error: Error) => show(error.message))
    })
    return make(
      'li',
      { 'data-id': call.id },
      make('b', {}, call.api.replace(/^do-|-user-ingame$/g, '')),
      make('span', {}, call.amount),
      make('code', {}, call.transactionId),
      state,
      make('small', {}, left > 1440 ? `for ${Math.ceil(left / 1440)} days more` : `for ${left} min more`),
      stop,
    )
  }

  return {
    element,
    show(pending: readonly PendingView[]) {
      element.hidden = pending.length === 0
      // Somebody about to press a button by keyboard must not lose it.
      const focused = document.activeElement?.closest('li')?.dataset.id
      list.replaceChildren(...pending.map(item))
      const again = [...list.querySelectorAll('li')].find((one) => one.dataset.id === focused)
      if (focused !== undefined) again?.querySelector('button')?.focus()
    },
  }
}
