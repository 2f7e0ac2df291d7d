import { readTableQuery } from '@/components/admin/data-table/table-query'

type Params = Record<string, string | string[] | undefined>

/** What the address of a player's limits, and of the breaks' export without a name, asks of the breaks. */
export function readBreaksQuery(params: Params, table = '') {
  return readTableQuery(
    params,
    {
      sorts: ['from', 'until'],
      defaultSort: { key: 'from', direction: 'desc' },
      filters: ['kind', 'state', 'source'],
    },
    table,
  )
}

/** The same of the changes of limits. */
export function readChangesQuery(params: Params, table = '') {
  return readTableQuery(
    params,
    {
      sorts: ['asked', 'decided'],
      defaultSort: { key: 'asked', direction: 'desc' },
      filters: ['kind', 'currency', 'state', 'source'],
    },
    table,
  )
}
