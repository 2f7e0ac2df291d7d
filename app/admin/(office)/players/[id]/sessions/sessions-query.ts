import { readTableQuery } from '@/components/admin/data-table/table-query'
import { sessionLists } from '@/lib/backoffice/backoffice'

/** What the address of a player's sessions, and of their export, asks for: which list, and what of it. */
export function readSessionsAddress(params: Record<string, string | string[] | undefined>) {
  const list = sessionLists.find((one) => one === params.list) ?? 'games'
  const query = readTableQuery(params, {
    sorts: list === 'failures' ? ['time'] : ['time', 'seen'],
    defaultSort: { key: 'time', direction: 'desc' },
    filters: ['state', 'game', 'address', 'from', 'to'],
  })
  return { list, ...query }
}
