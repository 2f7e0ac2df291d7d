import { readTableQuery } from '@/components/admin/data-table/table-query'

type Params = Record<string, string | string[] | undefined>

/** What the address of the campaigns page, and of its export, asks for. */
export function readCampaignsQuery(params: Params) {
  const { sort, page, filters } = readTableQuery(params, {
    sorts: ['name', 'created', 'ends'],
    defaultSort: { key: 'created', direction: 'desc' },
    filters: ['q', 'phase', 'game'],
  })
  return { sort, page, query: { text: filters.q, phase: filters.phase, game: filters.game, sort } }
}

/** What the table of batches on a campaign's page, and its export without a name, asks for. */
export function readBatchesQuery(params: Params, table = '') {
  return readTableQuery(
    params,
    {
      sorts: ['batch', 'rows', 'granted'],
      defaultSort: { key: 'batch', direction: 'desc' },
      filters: ['kind', 'state'],
    },
    table,
  )
}

/** What the lines of a batch, and their export, ask for. */
export function readLinesQuery(params: Params) {
  return readTableQuery(params, {
    sorts: ['line'],
    defaultSort: { key: 'line', direction: 'asc' },
    filters: ['q', 'result'],
  })
}

/** What the table of grants on a campaign's page, and its export, asks for. */
export function readGrantsQuery(params: Params) {
  return readTableQuery(params, {
    sorts: ['grant'],
    defaultSort: { key: 'grant', direction: 'desc' },
    filters: ['player', 'state'],
  })
}
