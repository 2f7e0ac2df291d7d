import { readTableQuery, type Sort } from '@/components/admin/data-table/table-query'
import { figureSorts } from '@/lib/backoffice/backoffice'

type Params = Record<string, string | string[] | undefined>

const byTime: Sort<'time'> = { key: 'time', direction: 'desc' }
const ofPeriod = ['preset', 'from', 'to'] as const

/** What the address of the performance report, and of its export, asks for. */
export function readPerformanceQuery(params: Params) {
  const query = readTableQuery(params, {
    sorts: figureSorts,
    defaultSort: { key: 'name', direction: 'desc' },
    filters: [...ofPeriod, 'currency', 'group'],
  })
  // Days stand newest first, games and studios by what was staked on them.
  const { group } = query.filters
  const isPlain = params.sort === undefined && (group === 'game' || group === 'studio')
  return isPlain ? { ...query, sort: { key: 'stake', direction: 'desc' } as const } : query
}

export function readGamesQuery(params: Params) {
  return readTableQuery(params, {
    sorts: ['name', 'rounds', 'stake', 'rtp', 'drift'],
    defaultSort: { key: 'drift', direction: 'desc' },
    filters: [...ofPeriod, 'currency', 'drifting'],
  })
}

export function readOpenRoundsQuery(params: Params) {
  return readTableQuery(params, {
    sorts: ['time'],
    defaultSort: { key: 'time', direction: 'asc' },
    filters: ['minutes', 'currency', 'player'],
  })
}

export function readLargeWinsQuery(params: Params) {
  const filters = [...ofPeriod, 'currency', 'amount', 'multiple', 'player'] as const
  return readTableQuery(params, { sorts: ['time'], defaultSort: byTime, filters })
}

export function readAlterationsQuery(params: Params) {
  const filters = [...ofPeriod, 'kind', 'who', 'subject'] as const
  return readTableQuery(params, { sorts: ['time'], defaultSort: byTime, filters })
}

export function readEventsQuery(params: Params) {
  const filters = [...ofPeriod, 'kind', 'player'] as const
  return readTableQuery(params, { sorts: ['time'], defaultSort: byTime, filters })
}
