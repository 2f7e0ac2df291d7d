// The model: a second, deliberately simple implementation of docs/protocol.md. It knows no database, no batch and no
// race: one action after the other changes a few maps. An action is one or more steps, because some calls read the
// balances before they change a grant; between two steps of a call others may come.
import type { Action, Observed } from './action'
import type { Expected } from './model-answers'
import { control } from './model-controls'
import { credit, debit, rollback } from './model-money'
import { activate, auth, end, identify, offer, progress, redeemed } from './model-rounds'
import type { ModelState } from './model-state'

/** Takes a step on `state`, which it changes. `isLast`: the call has been answered. */
export interface Taken {
  expected: Expected
  isLast: boolean
}

/** What came back is handed in for what only the real system chooses: a grant's id, and the time of a booking. */
export function takeStep(state: ModelState, action: Action, step: number, observed: Observed): Taken {
  const time = String(observed.answer.timestamp ?? '')
  switch (action.kind) {
    case 'debit':
      return last(debit(state, action, time))
    case 'credit':
      return last(credit(state, action, time))
    case 'rollback':
      return last(rollback(state, action, time))
    case 'end':
      return last(end(state, action, time))
    case 'get':
      return step === 0 ? first(identify(state, action)) : last(offer(state, action))
    case 'activate':
      return step === 0 ? first(identify(state, action)) : last(activate(state, action))
    case 'update': {
      if (step === 0) return first(identify(state, action))
      if (step === 2) return last(progress(state, action))
      const expected = activate(state, action)
      return { expected, isLast: expected.code !== 0 }
    }
    case 'auth': {
      if (step === 1) return last(redeemed(state, action))
      const expected = auth(state, action)
      return { expected, isLast: expected.code !== 0 }
    }
    default:
      return last(control(state, action, observed))
  }
}

const last = (expected: Expected): Taken => ({ expected, isLast: true })
const first = ({ refusal, expected }: { refusal: boolean; expected: Expected }): Taken => ({
  expected,
  isLast: refusal,
})
