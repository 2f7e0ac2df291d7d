import { readTableQuery } from '@/components/admin/data-table/table-query'

type Params = Record<string, string | string[] | undefined>

/** What the address of a player's bonuses, and of their export without a name, asks for. */
export function readBonusesQuery(params: Params, table = '') {
  return readTableQuery(
    params,
    {
      sorts: ['state', 'given', 'until'],
      defaultSort: { key: 'state', direction: 'asc' },
      filters: ['state', 'currency'],
    },
    table,
  )
}

/** The same of a player's free rounds. */
export function readRoundsQuery(params: Params, table = '') {
  return readTableQuery(
    params,
    { sorts: ['grant'], defaultSort: { key: 'grant', direction: 'desc' }, filters: ['state', 'game'] },
    table,
  )
}
