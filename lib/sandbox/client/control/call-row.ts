import { kindOf } from '../../faults/fault-kinds'
import type { LoggedCall } from '../../wallet/call-log'
import { make } from '../dom'
import { makeChip, timeOf } from './parts'

const slowMs = 300
const sources = { game: '', pending: 'sent again', scene: 'scene', load: 'load' }

/** One call; request and answer unfold beneath it. */
export function callRow(call: LoggedCall): HTMLElement {
  const row = make('details', { class: 'call', role: 'listitem', 'data-operation': call.operation ?? '' })
  const latency = make(
    'span',
    { class: call.latencyMs > slowMs ? 'latency slow' : 'latency' },
    String(call.latencyMs),
  )
  const operation = make('span', { class: 'operation' }, make('b', {}, call.operation ?? '?'))
  const note = [sources[call.source], call.attempt > 1 ? `try ${call.attempt}` : '']
    .filter(Boolean)
    .join(' · ')
  if (note !== '') operation.append(make('small', {}, note))
  const summary = make(
    'summary',
    {},
    make('time', { datetime: call.at }, timeOf(call.at)),
    operation,
    make(
      'span',
      { class: 'player', title: `Player ${call.userId}, transaction ${call.transactionId || 'none'}` },
      call.userId,
      make('small', {}, call.transactionId),
    ),
    make('span', { class: 'amount' }, call.amount === '' ? '' : `${call.amount} ${call.currency}`),
    latency,
    make(
      'span',
      { class: 'outcome' },
      make('small', {}, httpOf(call)),
      codeChip(call),
      make('small', {}, call.outcome),
    ),
    make('span', { class: 'struck' }, ...call.faults.map((fault) => makeChip(kindOf(fault).title, 'strike'))),
  )
  row.append(summary)
  // Built when it is first wanted: most calls are never opened.
  row.addEventListener('toggle', () => row.append(unfold(call)), { once: true })
  return row
}

const httpOf = ({ httpStatus }: LoggedCall): string => (httpStatus === null ? '–' : String(httpStatus))

function codeChip(call: LoggedCall): HTMLElement {
  if (call.code === null) return makeChip(call.httpStatus === null ? 'no answer' : 'undecided', 'bad')
  return makeChip(String(call.code), call.code === 0 ? 'good' : 'refused')
}

function unfold(call: LoggedCall): HTMLElement {
  const facts = make('dl', { class: 'facts' })
  const told: [string, string][] = [
    ['Transaction', call.transactionId || '–'],
    ['Player', call.userId],
    ['HTTP status', call.httpStatus === null ? 'none' : String(call.httpStatus)],
    ['Attempt', String(call.attempt)],
    ['Latency', `${call.latencyMs} ms`],
  ]
  for (const [name, value] of told) facts.append(make('div', {}, make('dt', {}, name), make('dd', {}, value)))
  return make(
    'div',
    { class: 'unfolded' },
    facts,
    make(
      'div',
      { class: 'both' },
      message('We sent', call.request),
      message('They answered', call.answer || 'Nothing came back.'),
    ),
  )
}

function message(title: string, text: string): HTMLElement {
  return make('figure', {}, make('figcaption', {}, title), make('pre', { tabindex: '0' }, text))
}
