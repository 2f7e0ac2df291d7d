import type { LoadTotals } from '../../load/load-views'
import { make } from '../dom'

const heads = ['Operation', 'Calls', 'Done', 'Refused', 'Undecided', 'p50', 'p95', 'p99', 'Longest']

/** Totals by operation. */
export function loadTable(totals: readonly LoadTotals[]): HTMLTableElement {
  return make(
    'table',
    {},
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...totals.map(totalRow)),
  )
}

function totalRow(one: LoadTotals): HTMLTableRowElement {
  const refused = Object.entries(one.refused)
    .map(([code, count]) => `${count} × code ${code}`)
    .join(', ')
  const ms = (value: number) => `${value} ms`
  const cells = [
    one.operation,
    String(one.calls),
    String(one.done),
    refused || '0',
    String(one.undecided),
    ms(one.p50),
    ms(one.p95),
    ms(one.p99),
    ms(one.max),
  ]
  return make('tr', {}, ...cells.map((text) => make('td', {}, text)))
}
