import { csvResponse } from '@/app/csv-response'
import { exportMissedSearches } from '@/lib/backoffice/backoffice'
import { readSearchesQuery } from '../searches-query'

/** The searches of the page as CSV, in its order. */
export async function GET(request: Request): Promise<Response> {
  const { filters, sort } = readSearchesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const { key, direction } = sort
  const searches = await exportMissedSearches({ words: filters.q, sort: key, direction })
  return csvResponse('missed-searches', ['query', 'count', 'first', 'last'], searches, (search) => [
    search.query,
    String(search.count),
    search.firstAt.toISOString(),
    search.lastAt.toISOString(),
  ])
}
