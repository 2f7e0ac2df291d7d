// The studios of the feed and what the operator says of them.
import 'server-only'
import { requireStaff } from '../auth/auth'
import { database } from '../db/client'
import { findStudios, type StudioRow, type StudioSearch } from './studios-store'

export const studiosOfPage = 50
const studiosOfExportStep = 500

/** What the address of the studios page asks for; texts as typed. */
export interface StudioQuery extends Pick<StudioSearch, 'sort'> {
  q: string
  state: string
}

/** A page of studios, hidden ones too. */
export async function searchStudios(
  query: StudioQuery & { page: number },
): Promise<{ studios: StudioRow[]; total: number }> {
  await requireStaff('games.read')
  const place = { skip: (query.page - 1) * studiosOfPage, take: studiosOfPage }
  return findStudios(database(), { ...searchOf(query), ...place })
}

/** Every studio of a search, read in steps. */
export async function exportStudios(query: StudioQuery): Promise<AsyncIterable<StudioRow>> {
  await requireStaff('games.read')
  return allStudios(searchOf(query))
}

async function* allStudios(search: Omit<StudioSearch, 'skip' | 'take'>): AsyncIterable<StudioRow> {
  for (let skip = 0; ; skip += studiosOfExportStep) {
    const { studios } = await findStudios(database(), { ...search, skip, take: studiosOfExportStep })
    yield* studios
    if (studios.length < studiosOfExportStep) return
  }
}

const searchOf = ({ q, state, sort }: StudioQuery) => ({ text: q, state, sort })
