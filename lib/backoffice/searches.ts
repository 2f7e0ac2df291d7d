// What players looked for in the lobby and did not find: words and counts, nobody's name.
import 'server-only'
import { requireStaff } from '../auth/auth'
import { allMissedSearches, type MissedSearch, type MissedSort, missedSearches } from '../lobby/lobby'

/** A page of the searches that found nothing. */
export async function listMissedSearches(page: {
  words: string
  sort: MissedSort
  direction: 'asc' | 'desc'
  page: number
}): Promise<{ searches: MissedSearch[]; total: number; rowsOfPage: number }> {
  await requireStaff('games.read')
  return missedSearches(page)
}

/** Every search of a filter that found nothing, in the page's order. */
export async function exportMissedSearches(wanted: {
  words: string
  sort: MissedSort
  direction: 'asc' | 'desc'
}): Promise<AsyncIterable<MissedSearch>> {
  await requireStaff('games.read')
  return allMissedSearches(wanted)
}
